// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/colours.h"

#include <algorithm>
#include <cmath>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

using Ramp = std::array<QColor, 11>;

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto channel = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {channel(from.red(), to.red()), channel(from.green(), to.green()),
            channel(from.blue(), to.blue())};
}

/// Eleven colours: evenly from 0 to 5 and from 6 to 10. The step between 5 and 6 is a little larger than the
/// others, because there the number on the colour changes from light to dark, or the other way round.
Ramp rampThrough(const QColor &none, const QColor &five, const QColor &six, const QColor &worst)
{
    Ramp ramp;
    for (int i = 0; i <= 10; ++i)
        ramp[size_t(i)] = i <= 5 ? mix(none, five, i / 5.0) : mix(six, worst, (i - 6) / 4.0);
    return ramp;
}

Colours makeColours(PaletteName name)
{
    switch (name) {
    case PaletteName::Light:
        return {0xF6F4F0, 0xFFFFFF, 0x22303A,
                0x5B6B75, 0x1F6F78, 0xFFFFFF,
                0xD9D4CB, 0xEEEAE3, rampThrough(0xF5E9D8, 0xDE8C56, 0xB85A30, 0x6E1A12)};
    case PaletteName::Dark:
        return {0x15191C, 0x1E2428, 0xE0E3E1,
                0xA3ADB2, 0x6FC2C4, 0x0E1416,
                0x39434A, 0x273036, rampThrough(0x3A3029, 0x8A4B2D, 0xC07A58, 0xFFB999)};
    case PaletteName::Comfort:
        return {0x060403, 0x0D0806, 0xB5763A,
                0xA86E33, 0xC98A45, 0x060403,
                0x3A2412, 0x120A06, rampThrough(0x140C06, 0x5E3A18, 0x7E5126, 0xC98A45)};
    case PaletteName::Soft:
        return {0xE6DFD2, 0xEFE9DD, 0x4A4238,
                0x645A4C, 0x52614D, 0xF4F0E6,
                0xC9BFAE, 0xDDD5C6, rampThrough(0xE4DAC6, 0xC29878, 0x9A6B50, 0x6B3D30)};
    case PaletteName::Contrast:
        return {Qt::black, Qt::black, 0xFFFFFF,
                0xFFFFFF,  0xFFD500,  Qt::black,
                0xFFFFFF,  0x262626,  rampThrough(Qt::black, 0x665800, 0xA68B00, 0xFFD500)};
    }
    Q_UNREACHABLE();
}

} // namespace

QString toKey(PaletteName name)
{
    switch (name) {
    case PaletteName::Light:
        return u"light"_s;
    case PaletteName::Dark:
        return u"dark"_s;
    case PaletteName::Comfort:
        return u"comfort"_s;
    case PaletteName::Soft:
        return u"soft"_s;
    case PaletteName::Contrast:
        return u"contrast"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PaletteName> paletteFromKey(const QString &key)
{
    const auto found = std::ranges::find(allPalettes, key, [](PaletteName name) { return toKey(name); });
    return found == allPalettes.end() ? std::nullopt : std::optional(*found);
}

const Colours &Colours::of(PaletteName name)
{
    static const std::array<Colours, allPalettes.size()> all = [] {
        std::array<Colours, allPalettes.size()> made;
        std::ranges::transform(allPalettes, made.begin(), makeColours);
        return made;
    }();
    return all[size_t(name)];
}

QColor Colours::textOnPain(int intensity) const
{
    const QColor &ground = pain[size_t(intensity)];
    const auto contrast = [&ground](const QColor &colour) { return contrastRatio(colour, ground); };
    return std::ranges::max({text, surface, window, accent}, {}, contrast);
}

QPalette Colours::toPalette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, hover);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, quietText);
    palette.setColor(QPalette::Button, surface);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, accent);
    palette.setColor(QPalette::ToolTipBase, surface);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, accentText);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, hover);
    palette.setColor(QPalette::Midlight, hover);
    palette.setColor(QPalette::Mid, hairline);
    palette.setColor(QPalette::Dark, hairline);
    palette.setColor(QPalette::Shadow, hairline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mix(quietText, window, 0.35));
    return palette;
}

double relativeLuminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = relativeLuminance(a);
    const double second = relativeLuminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace nape
