// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/comfortlight.h"

#include <gtest/gtest.h>

using namespace nape;

namespace
{

/// Every light that can be chosen, in steps that a slider makes.
template <class Check>
void forEveryLight(Check check)
{
    for (int brightness = ComfortLight::darkest; brightness <= ComfortLight::lightest; brightness += 10) {
        for (int warmth = 0; warmth <= ComfortLight::warmest; warmth += 10) {
            SCOPED_TRACE(testing::Message() << "brightness " << brightness << ", warmth " << warmth);
            check(ComfortLight{brightness, warmth});
        }
    }
}

QList<QColor> allOf(const Colours &colours)
{
    QList<QColor> all{colours.window, colours.surface,    colours.text,     colours.quietText,
                      colours.accent, colours.accentText, colours.hairline, colours.hover};
    for (const QColor &colour : colours.pain)
        all.append(colour);
    return all;
}

const Colours &comfort = Colours::of(PaletteName::Comfort);

} // namespace

TEST(ComfortLight, NeverLeavesTheLimits)
{
    forEveryLight([](ComfortLight light) {
        for (const QColor &colour : allOf(lit(comfort, light))) {
            EXPECT_LE(relativeLuminance(colour), 0.35) << colour.name().toStdString();
            EXPECT_LE(colour.blue(), colour.red()) << colour.name().toStdString();
            EXPECT_LE(colour.blue(), colour.green()) << colour.name().toStdString();
        }
        EXPECT_LE(relativeLuminance(lit(comfort, light).window), 0.003);
    });
}

TEST(ComfortLight, KeepsEveryWordReadable)
{
    forEveryLight([](ComfortLight light) {
        const Colours colours = lit(comfort, light);
        for (const QColor &ground : {colours.window, colours.surface, colours.hover}) {
            EXPECT_GE(contrastRatio(colours.text, ground), 4.5);
            EXPECT_GE(contrastRatio(colours.quietText, ground), 4.5);
            EXPECT_GE(contrastRatio(colours.accent, ground), 3.0) << "the focus ring must be seen";
        }
        EXPECT_GE(contrastRatio(colours.accentText, colours.accent), 4.5);
        for (int i = 0; i <= 10; ++i)
            EXPECT_GE(contrastRatio(colours.textOnPain(i), colours.pain[size_t(i)]), 3.0) << i;
        for (size_t i = 1; i <= 10; ++i)
            EXPECT_GE(relativeLuminance(colours.pain[i]), relativeLuminance(colours.pain[i - 1])) << i;
    });
}

TEST(ComfortLight, AnyColourOfADrawingStaysWithinTheLimits)
{
    for (int red = 0; red < 256; red += 51) {
        for (int green = 0; green < 256; green += 51) {
            for (int blue = 0; blue < 256; blue += 51) {
                for (const ComfortLight light :
                     {ComfortLight{120, 0}, ComfortLight{50, 50}, ComfortLight{120, 100}}) {
                    const QColor colour = lit(QColor(red, green, blue), light);
                    EXPECT_LE(relativeLuminance(colour), 0.35) << colour.name().toStdString();
                    EXPECT_LE(colour.blue(), std::max(colour.red(), colour.green()));
                }
            }
        }
    }
}

TEST(ComfortLight, MoreOfItIsLighterAndLessIsDarker)
{
    const QColor skin(0x43, 0x2A, 0x13);
    double before = 0;
    for (int brightness = ComfortLight::darkest; brightness <= ComfortLight::lightest; brightness += 10) {
        const double now = relativeLuminance(lit(skin, {brightness, 0}));
        EXPECT_GT(now, before) << brightness;
        before = now;
    }
    EXPECT_LT(relativeLuminance(lit(comfort, {ComfortLight::darkest, 0}).text),
              relativeLuminance(comfort.text));
}

TEST(ComfortLight, WarmerIsRedderInTheSameLight)
{
    double before = 2;
    for (int warmth = 0; warmth <= ComfortLight::warmest; warmth += 20) {
        const QColor colour = lit(comfort.text, {100, warmth});
        EXPECT_NEAR(relativeLuminance(colour), relativeLuminance(comfort.text), 0.01) << warmth;
        const double green = double(colour.green()) / colour.red();
        EXPECT_LT(green, before) << warmth;
        before = green;
    }
}

TEST(ComfortLight, TheUsualOneIsThePaletteItself)
{
    EXPECT_EQ(allOf(lit(comfort, {})), allOf(comfort));
    EXPECT_EQ(allOf(Look(PaletteName::Comfort).colours()), allOf(comfort));
}

TEST(ComfortLight, WhateverIsAskedForIsKeptWithinWhatCanBeChosen)
{
    EXPECT_EQ(ComfortLight::of(-5, 900), (ComfortLight{ComfortLight::darkest, ComfortLight::warmest}));
    EXPECT_EQ(lit(comfort.text, {900, -3}), lit(comfort.text, {ComfortLight::lightest, 0}));
}

TEST(ComfortLight, TouchesNoOtherPalette)
{
    for (const PaletteName name : allPalettes) {
        if (name == PaletteName::Comfort)
            continue;
        EXPECT_EQ(allOf(Look(name, {50, 100}).colours()), allOf(Colours::of(name)));
        EXPECT_EQ(Look(name, {50, 100}), Look(name));
    }
}
