// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace nape::statistics
{

/// Random numbers that are the same everywhere for the same seed; the distributions of the standard library
/// are not.
class RandomNumbers
{
public:
    explicit RandomNumbers(std::uint32_t seed) : m_engine(seed) {}

    /// 0 … bound − 1, each as likely as the others; bound ≥ 1.
    std::uint32_t below(std::uint32_t bound)
    {
        // Lemire 2019: a multiplication instead of a division, and the few numbers that would be drawn too
        // often are drawn again.
        std::uint64_t product = std::uint64_t(m_engine()) * bound;
        if (auto low = static_cast<std::uint32_t>(product); low < bound) {
            const std::uint32_t threshold = (0u - bound) % bound;
            while (low < threshold) {
                product = std::uint64_t(m_engine()) * bound;
                low = static_cast<std::uint32_t>(product);
            }
        }
        return static_cast<std::uint32_t>(product >> 32);
    }
    /// 0 ≤ share < 1.
    double share() { return double(m_engine()) / 4294967296.0; }
    bool chance(double probability) { return share() < probability; }
    double normal();

    template <class T>
    void shuffle(std::vector<T> &values)
    {
        for (size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[below(static_cast<std::uint32_t>(i))]);
    }

private:
    std::mt19937 m_engine;
};

} // namespace nape::statistics
