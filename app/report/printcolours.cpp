// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/printcolours.h"

#include <algorithm>
#include <cmath>

namespace nape
{

namespace
{

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto channel = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {channel(from.red(), to.red()), channel(from.green(), to.green()),
            channel(from.blue(), to.blue())};
}

const QColor faint(0xFB, 0xE9, 0xDB);
const QColor middle(0xE8, 0x9A, 0x63);
const QColor deep(0x7D, 0x1C, 0x12);

/// Of a day's pain. Between 5 and 6 the number on it turns from dark to light, so that step is a larger one;
/// in a preview of few shades both must still be far from their numbers.
QColor painOnPaper(int intensity)
{
    const QColor five(0xF0, 0xBC, 0x94);
    const QColor six(0xB4, 0x53, 0x2D);
    return intensity <= 5 ? mix(faint, five, intensity / 5.0) : mix(six, deep, (intensity - 6) / 4.0);
}

/// The more, the darker, in colour as in grey.
QColor ramp(double share)
{
    return share < 0.5 ? mix(faint, middle, share / 0.5) : mix(middle, deep, (share - 0.5) / 0.5);
}

} // namespace

const Colours &printColours()
{
    static const Colours colours = [] {
        Colours made{Qt::white, Qt::white, 0x16191B, 0x474D52, 0x17474D, Qt::white, 0xB9BEC2, 0xF1F3F4, {}};
        for (size_t i = 0; i < made.pain.size(); ++i)
            made.pain[i] = painOnPaper(static_cast<int>(i));
        return made;
    }();
    return colours;
}

QColor heatOnPaper(double share)
{
    return ramp(0.12 + 0.88 * std::clamp(share, 0.0, 1.0));
}

} // namespace nape
