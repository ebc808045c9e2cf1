// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/randomnumbers.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ostream>
#include <random>
#include <string>
#include <vector>

namespace nape::statistics
{

/// How a failed comparison shows an estimate.
inline void PrintTo(const Estimate &estimate, std::ostream *out)
{
    if (estimate.value)
        *out << *estimate.value;
    else
        *out << "none";
    if (estimate.interval)
        *out << " [" << estimate.interval->lower << ", " << estimate.interval->upper << ']';
    *out << " n=" << estimate.n;
    if (estimate.whyNoInterval)
        *out << (*estimate.whyNoInterval == NoInterval::TooFew ? " (too few)" : " (no variation)");
}

/// Random data of a test; its seed is in the message of every failure. NAPE_TEST_SEED repeats a run.
class RandomData
{
public:
    RandomData() : m_seed(chosenSeed()), m_random(m_seed), m_trace(__FILE__, __LINE__, message()) {}

    RandomNumbers &numbers() { return m_random; }
    int between(int low, int high)
    {
        return low + static_cast<int>(m_random.below(static_cast<std::uint32_t>(high - low + 1)));
    }
    /// Whole numbers, so that there are ties and zeros, or any numbers.
    std::vector<double> values(int count, int low, int high)
    {
        const bool isWhole = m_random.chance(0.6);
        std::vector<double> values;
        for (int i = 0; i < count; ++i)
            values.push_back(isWhole ? double(between(low, high)) : low + (high - low) * m_random.share());
        return values;
    }

private:
    static std::uint32_t chosenSeed()
    {
        const char *chosen = std::getenv("NAPE_TEST_SEED");
        return chosen ? static_cast<std::uint32_t>(std::stoul(chosen)) : std::random_device()();
    }
    std::string message() const { return "seed " + std::to_string(m_seed); }

    std::uint32_t m_seed;
    RandomNumbers m_random;
    testing::ScopedTrace m_trace;
};

} // namespace nape::statistics
