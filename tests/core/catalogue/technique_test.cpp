// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/technique.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

TEST(Technique, KeysNameExactlyOneValue)
{
    for (const Motion motion : allMotions)
        EXPECT_EQ(motionFromKey(toKey(motion)), motion);
    for (const auto grade : {EvidenceGrade::A, EvidenceGrade::B, EvidenceGrade::C, EvidenceGrade::T})
        EXPECT_EQ(evidenceGradeFromKey(toKey(grade)), grade);
    for (const auto heading :
         {Heading::Up, Heading::Down, Heading::Outward, Heading::Inward, Heading::Backward})
        EXPECT_EQ(headingFromKey(toKey(heading)), heading);
    for (const auto confidence :
         {Confidence::Primary, Confidence::Secondary, Confidence::General, Confidence::Design})
        EXPECT_EQ(confidenceFromKey(toKey(confidence)), confidence);
}

TEST(Technique, UnknownKeysNameNothing)
{
    for (const QString &key : {u""_s, u"Circle"_s, u"wiggle"_s, u"v2"_s}) {
        EXPECT_EQ(motionFromKey(key), std::nullopt);
        EXPECT_EQ(headingFromKey(key), std::nullopt);
        EXPECT_EQ(evidenceGradeFromKey(key), std::nullopt);
        EXPECT_EQ(confidenceFromKey(key), std::nullopt);
    }
}

TEST(Technique, PausesLieBetweenRepetitionsOnly)
{
    Step step;
    step.seconds = 7;
    step.repetitions = 5;
    step.pauseSeconds = 5;
    EXPECT_EQ(step.secondsPerSide(), 7 * 5 + 5 * 4);
}

TEST(Technique, AdviceTakesNoTime)
{
    Step step;
    step.seconds = 30;
    step.isAdvice = true;
    EXPECT_EQ(step.secondsPerSide(), 0);
}

TEST(Technique, RegionsAreNamedOnceInOrderOfFirstMention)
{
    const RegionKey crown(u"crown"_s);
    const RegionKey temple(u"temple"_s);
    Step first;
    first.regions = {temple, crown};
    Step second;
    second.regions = {crown, temple};
    Technique technique;
    technique.steps = {first, second};
    EXPECT_EQ(technique.regions(), (QList{temple, crown}));
}
