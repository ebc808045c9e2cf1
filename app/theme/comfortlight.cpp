// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/comfortlight.h"

#include <cmath>

namespace nape
{

namespace
{

/// Light as it adds up, 0 … 1 for each channel.
struct Linear {
    double red = 0;
    double green = 0;
    double blue = 0;

    static Linear of(const QColor &colour)
    {
        const auto linear = [](double channel) {
            return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
        };
        return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    }

    double luminance() const { return 0.2126 * red + 0.7152 * green + 0.0722 * blue; }

    Linear times(double factor) const { return {red * factor, green * factor, blue * factor}; }

    /// Rounded away from the light, so that a limit that holds here holds for the colour too.
    QColor colour(double rounding) const
    {
        const auto channel = [rounding](double linear) {
            const double value =
                linear <= 0.0031308 ? linear * 12.92 : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
            return std::clamp(int(std::floor(value * 255 + rounding)), 0, 255);
        };
        return QColor(channel(red), channel(green), channel(blue));
    }
};

/// So much green is taken away where it is warmest; more, and red alone could not carry the words.
constexpr double greenTaken = 0.6;

/// The same light from more red and less of everything else.
Linear warmed(const Linear &linear, double warmth)
{
    const Linear warm{linear.red, linear.green * (1 - greenTaken * warmth), linear.blue * (1 - warmth)};
    const double left = warm.luminance();
    return left > 0 ? warm.times(linear.luminance() / left) : warm;
}

/// What red cannot give because it is full comes from green.
Linear within(Linear linear)
{
    const double wanted = std::min(linear.luminance(), comfortLuminanceCap);
    linear = linear.times(linear.luminance() > 0 ? wanted / linear.luminance() : 0);
    if (linear.red > 1) {
        linear.red = 1;
        linear.green = (wanted - 0.2126 - 0.0722 * linear.blue) / 0.7152;
    }
    linear.blue = std::min({linear.blue, linear.red, linear.green});
    return linear;
}

/// The colour, or one of the same hue that is just light enough to be read on the ground.
QColor readableOn(const QColor &ground, const QColor &colour, double contrast)
{
    if (contrastRatio(colour, ground) >= contrast)
        return colour;
    const Linear linear = Linear::of(colour);
    const double needed = contrast * (relativeLuminance(ground) + 0.05) - 0.05;
    return within(linear.times(needed / linear.luminance())).colour(0.99);
}

} // namespace

QColor lit(const QColor &colour, ComfortLight light)
{
    const ComfortLight kept = ComfortLight::of(light.brightness, light.warmth);
    if (kept == ComfortLight())
        return colour;
    const Linear linear = warmed(Linear::of(colour), double(kept.warmth) / ComfortLight::warmest);
    return within(linear.times(double(kept.brightness) / ComfortLight::usualBrightness)).colour(0.5);
}

Colours lit(const Colours &colours, ComfortLight light)
{
    constexpr double forWords = 4.5;
    if (ComfortLight::of(light.brightness, light.warmth) == ComfortLight())
        return colours;
    Colours made = colours;
    for (QColor *colour : {&made.window, &made.surface, &made.text, &made.quietText, &made.accent,
                           &made.accentText, &made.hairline, &made.hover})
        *colour = lit(*colour, light);
    for (QColor &colour : made.pain)
        colour = lit(colour, light);
    // The lightest of the grounds decides for all.
    for (QColor *colour : {&made.text, &made.quietText, &made.accent})
        *colour = readableOn(made.hover, *colour, forWords);
    constexpr double forLargeWords = 3.0;
    // Up to 5 the number stands light on the colour.
    const double lightest = std::max(relativeLuminance(made.text), relativeLuminance(made.accent));
    for (size_t i = 0; i <= 5; ++i) {
        const Linear linear = Linear::of(made.pain[i]);
        const double most = (lightest + 0.05) / forLargeWords - 0.05;
        if (linear.luminance() > most)
            made.pain[i] = linear.times(most / linear.luminance()).colour(0);
    }
    // From 6 on the number stands dark on the colour.
    for (size_t i = 6; i < made.pain.size(); ++i)
        made.pain[i] = readableOn(made.window, made.pain[i], forLargeWords);
    // Where that leaves no room for a step, two numbers share a colour; none is darker than the one before.
    for (size_t i = 1; i < made.pain.size(); ++i) {
        if (relativeLuminance(made.pain[i]) < relativeLuminance(made.pain[i - 1]))
            made.pain[i] = made.pain[i - 1];
    }
    return made;
}

Colours Look::colours() const
{
    return palette == PaletteName::Comfort ? nape::lit(Colours::of(palette), light) : Colours::of(palette);
}

QColor Look::lit(const QColor &colour) const
{
    return palette == PaletteName::Comfort ? nape::lit(colour, light) : colour;
}

} // namespace nape
