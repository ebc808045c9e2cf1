// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <optional>

namespace nape
{

/// Pain on the 0–10 numeric rating scale. Cannot be out of range once built; missing is std::nullopt, never
/// 0.
class Intensity
{
public:
    static constexpr int highest = 10;

    static constexpr std::optional<Intensity> fromInt(int value)
    {
        return value < 0 || value > highest ? std::nullopt : std::optional(Intensity(value));
    }

    constexpr int value() const { return m_value; }

    friend constexpr auto operator<=>(const Intensity &, const Intensity &) = default;

private:
    explicit constexpr Intensity(int value) : m_value(value) {}
    int m_value;
};

} // namespace nape
