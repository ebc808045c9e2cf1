// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/colours.h"

#include <gtest/gtest.h>

using namespace nape;

class ColoursOfPalette : public testing::TestWithParam<PaletteName>
{
};

TEST_P(ColoursOfPalette, WordsAreReadable)
{
    const Colours &colours = Colours::of(GetParam());
    for (const QColor &ground : {colours.window, colours.surface, colours.hover}) {
        EXPECT_GE(contrastRatio(colours.text, ground), 4.5);
        EXPECT_GE(contrastRatio(colours.quietText, ground), 4.5);
    }
    EXPECT_GE(contrastRatio(colours.accentText, colours.accent), 4.5);
    EXPECT_GE(contrastRatio(colours.accent, colours.window), 3.0) << "the focus ring must be seen";
}

TEST_P(ColoursOfPalette, NumbersAreReadableOnEveryPainColour)
{
    const Colours &colours = Colours::of(GetParam());
    for (int i = 0; i <= 10; ++i)
        EXPECT_GE(contrastRatio(colours.textOnPain(i), colours.pain[size_t(i)]), 3.0) << i;
}

TEST_P(ColoursOfPalette, ItsKeyLeadsBackToIt)
{
    EXPECT_EQ(paletteFromKey(toKey(GetParam())), GetParam());
}

INSTANTIATE_TEST_SUITE_P(All, ColoursOfPalette, testing::ValuesIn(allPalettes),
                         [](const auto &palette) { return toKey(palette.param).toStdString(); });

TEST(Colours, AnUnknownPaletteIsNone)
{
    EXPECT_EQ(paletteFromKey(QStringLiteral("pink")), std::nullopt);
}

TEST(Colours, ContrastOfBlackAndWhiteIsTwentyOne)
{
    EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21.0, 1e-9);
    // Vector of WCAG: #777777 on white just misses 4.5.
    EXPECT_NEAR(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.005);
}

TEST(Colours, ComfortHasNoBlueAndStaysDim)
{
    const Colours &comfort = Colours::of(PaletteName::Comfort);
    for (const QColor &colour :
         {comfort.window, comfort.surface, comfort.text, comfort.accent, comfort.pain[10]}) {
        EXPECT_LE(colour.blue(), colour.red());
        EXPECT_LE(relativeLuminance(colour), 0.35);
    }
}
