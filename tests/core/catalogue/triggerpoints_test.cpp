// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/catalogue/cataloguecopy.h"

#include <QRegularExpression>

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace
{

struct TriggerPointFacts {
    const char *key;
    const char *muscle;
    const char *refers;
    Motion motion;
    int highestPressure;
    bool hasSigns = false;
};

// Typed from the literature, not from the catalogue.
const TriggerPointFacts triggerPointTable[] = {
    {"uttrp1", "trapezius", "neck_back ear temple eye", Motion::Knead, 4, true},
    {"uttrp2", "trapezius", "neck_back ear", Motion::PressHold, 4},
    {"temp1", "temporalis", "brow", Motion::Circle, 2, true},
    {"temp2", "temporalis", "temple", Motion::Circle, 2, true},
    {"temp3", "temporalis", "temple", Motion::Circle, 2, true},
    {"temp4", "temporalis", "scalp_side", Motion::Circle, 3},
    {"scm_s", "sternocleidomastoid", "crown occiput cheek brow", Motion::PinchRoll, 2, true},
    {"scm_c", "sternocleidomastoid", "forehead ear", Motion::PinchRoll, 2, true},
    {"splcap", "splenius_capitis", "crown", Motion::PressHold, 3},
    {"splcerv_u", "splenius_cervicis", "eye", Motion::PressHold, 3, true},
    {"splcerv_l", "splenius_cervicis", "neck_back levator", Motion::PressHold, 3},
    {"semi_u", "semispinalis_capitis", "temple brow", Motion::PressHold, 3},
    {"semi_m", "semispinalis_capitis", "occiput neck_back", Motion::Knead, 3},
    {"subocc", "suboccipital", "occiput temple eye forehead", Motion::PressHold, 3, true},
    {"levsc1", "levator_scapulae", "levator shoulder", Motion::PressHold, 3, true},
    {"levsc2", "levator_scapulae", "levator shoulder", Motion::PressHold, 4},
    {"mass_s", "masseter", "brow jaw", Motion::Circle, 3, true},
    {"mass_d", "masseter", "ear tmj", Motion::Circle, 2, true},
    {"front", "frontalis", "forehead", Motion::Circle, 2},
    {"occip", "occipitalis", "occiput scalp_side eye", Motion::Circle, 3, true},
    {"orboc", "orbicularis_oculi", "nose cheek", Motion::Circle, 1, true},
    {"corr", "corrugator", "glabella forehead", Motion::PinchRoll, 2, true},
    {"zygo", "zygomaticus", "nose glabella forehead", Motion::PinchRoll, 2},
};

const TriggerPoint *triggerPointOf(const char *key)
{
    return realCatalogue().triggerPoint(TriggerPointKey(QString::fromLatin1(key)));
}

QString words(const TriggerPoint &point, const char *part)
{
    return realCatalogue().text(u"trigger."_s + point.key.toString() + u'.' + QLatin1StringView(part));
}

QString listOf(const QList<RegionKey> &regions)
{
    QStringList keys;
    for (const RegionKey &region : regions)
        keys.append(region.toString());
    return keys.join(u' ');
}

std::vector<std::string> keysOf(const QList<const TriggerPoint *> &points)
{
    std::vector<std::string> keys;
    for (const TriggerPoint *point : points)
        keys.push_back(point->key.toString().toStdString());
    return keys;
}

RegionKey region(const char *key)
{
    return RegionKey(QString::fromLatin1(key));
}

} // namespace

TEST(TriggerPoints, AreAllThere)
{
    EXPECT_EQ(realCatalogue().triggerPoints().size(), 23);
    EXPECT_EQ(std::size(triggerPointTable), size_t(23));
    for (const TriggerPointFacts &facts : triggerPointTable) {
        SCOPED_TRACE(facts.key);
        const TriggerPoint *point = triggerPointOf(facts.key);
        ASSERT_TRUE(point);
        EXPECT_EQ(point->muscle.toString(), QLatin1StringView(facts.muscle));
        EXPECT_EQ(listOf(point->refers), QLatin1StringView(facts.refers));
        EXPECT_EQ(point->motion, facts.motion);
        EXPECT_EQ(point->highestPressure, facts.highestPressure);
        EXPECT_EQ(point->hasSigns, facts.hasSigns);
        EXPECT_EQ(point->sides, (QList{Side::Left, Side::Right}));
        EXPECT_EQ(point->holdSeconds, 7);
        EXPECT_EQ(point->repetitions, 5);
        EXPECT_FALSE(point->spots.isEmpty());
        EXPECT_FALSE(point->sources.isEmpty());
    }
}

TEST(TriggerPoints, NoneIsPressedHarderThanAnyOfItsRegionsAllows)
{
    for (const TriggerPoint &point : realCatalogue().triggerPoints()) {
        SCOPED_TRACE(point.key.toString().toStdString());
        EXPECT_LE(point.lowestPressure, point.highestPressure);
        for (const RegionKey &key : point.regions)
            EXPECT_LE(point.highestPressure, realCatalogue().region(key)->maxPressure);
    }
}

TEST(TriggerPoints, ThoseOfTheSideOfTheNeckAreOffByDefaultAndOnlyPinched)
{
    for (const TriggerPoint &point : realCatalogue().triggerPoints()) {
        SCOPED_TRACE(point.key.toString().toStdString());
        const bool isOfTheSideOfTheNeck = point.regions.contains(region("neck_side"));
        EXPECT_EQ(isOfTheSideOfTheNeck, point.muscle.toString() == "sternocleidomastoid"_L1);
        EXPECT_EQ(point.isOffByDefault, isOfTheSideOfTheNeck);
        if (!isOfTheSideOfTheNeck)
            continue;
        EXPECT_EQ(point.motion, Motion::PinchRoll);
        for (const char *word : {"safety card", "Never press inward", "age 50", "high blood pressure",
                                 "smoking", "diabetes", "cholesterol", "narrowed neck arteries", "stroke"})
            EXPECT_TRUE(words(point, "caution").contains(QLatin1StringView(word))) << word;
        EXPECT_TRUE(words(point, "treat").contains(u"One side at a time."_s));
    }
}

TEST(TriggerPoints, OnlyTheCollarboneHeadReachesAcrossTheMidline)
{
    for (const TriggerPoint &point : realCatalogue().triggerPoints())
        EXPECT_EQ(point.crossesMidline, point.key.toString() == "scm_c"_L1);
}

TEST(TriggerPoints, CautionsNameWhatLiesBeneath)
{
    const std::pair<const char *, const char *> cautions[] = {
        {"uttrp1", "Never push down"},
        {"uttrp2", "pregnancy"},
        {"temp1", "At age 50 or older"},
        {"temp2", "artery"},
        {"temp3", "artery"},
        {"scm_s", "carotid"},
        {"scm_c", "dizzy"},
        {"splcerv_u", "turned"},
        {"semi_u", "electric"},
        {"subocc", "artery"},
        {"levsc1", "surface"},
        {"mass_s", "salivary gland"},
        {"front", "nerve"},
        {"orboc", "eyeball"},
        {"zygo", "facial nerve"},
    };
    for (const auto &[key, word] : cautions)
        EXPECT_TRUE(words(*triggerPointOf(key), "caution").contains(QLatin1StringView(word))) << key;
}

TEST(TriggerPoints, WhereItMayComeFromIsAskedByRegion)
{
    const Catalogue &catalogue = realCatalogue();
    EXPECT_THAT(keysOf(catalogue.triggerPointsReferringTo(region("temple"))),
                ElementsAre("uttrp1", "temp2", "temp3", "semi_u", "subocc"));
    EXPECT_THAT(keysOf(catalogue.triggerPointsReferringTo(region("eye"))),
                ElementsAre("uttrp1", "splcerv_u", "subocc", "occip"));
    EXPECT_THAT(keysOf(catalogue.triggerPointsReferringTo(region("crown"))), ElementsAre("scm_s", "splcap"));
    EXPECT_THAT(keysOf(catalogue.triggerPointsReferringTo(region("hand_li4"))), ElementsAre());
    EXPECT_THAT(keysOf(catalogue.triggerPointsReferringTo(region("elbow"))), ElementsAre());
}

TEST(TriggerPoints, AreFoundByTheRegionTheyLieIn)
{
    const Catalogue &catalogue = realCatalogue();
    EXPECT_THAT(keysOf(catalogue.triggerPointsIn(region("temple"))), ElementsAre("temp1", "temp2", "temp3"));
    EXPECT_THAT(keysOf(catalogue.triggerPointsIn(region("neck_side"))), ElementsAre("scm_s", "scm_c"));
    EXPECT_THAT(keysOf(catalogue.triggerPointsIn(region("neck_front"))), ElementsAre());
}

TEST(TriggerPoints, AreFoundByTheirMuscle)
{
    const auto ofMasseter = realCatalogue().triggerPointsOf(MuscleKey(u"masseter"_s));
    EXPECT_THAT(keysOf(ofMasseter), ElementsAre("mass_s", "mass_d"));
    EXPECT_TRUE(realCatalogue().triggerPointsOf(MuscleKey(u"scalenes"_s)).isEmpty());
}

TEST(TriggerPoints, TheNoteSaysThatTheIdeaIsDisputed)
{
    const QString note = realCatalogue().text(u"triggers.note.text"_s);
    EXPECT_TRUE(note.contains(u"tender spots that people often find"_s));
    EXPECT_TRUE(note.contains(u"disputed"_s));
    EXPECT_TRUE(note.contains(u"disagree"_s));
}

TEST(TriggerPoints, WordsForPressureFollowTheNumbers)
{
    for (const TriggerPoint &point : realCatalogue().triggerPoints()) {
        const QString treat = words(point, "treat").toLower();
        if (treat.contains(u"firm"_s)) {
            EXPECT_GE(point.highestPressure, 4) << point.key.toString().toStdString();
        }
        if (treat.contains(u"moderate"_s)) {
            EXPECT_GE(point.highestPressure, 3) << point.key.toString().toStdString();
        }
        // Whoever is told of an ache must be told its limit.
        if (treat.contains(u"ache"_s)) {
            EXPECT_TRUE(treat.contains(u"at most four out of ten"_s)) << point.key.toString().toStdString();
        }
    }
}

TEST(TriggerPoints, AnUnknownKeyHasNoRecord)
{
    EXPECT_EQ(triggerPointOf("biceps1"), nullptr);
}

TEST(Muscles, EachHasWordsAndASource)
{
    for (const Muscle &muscle : realCatalogue().muscles()) {
        SCOPED_TRACE(muscle.key.toString().toStdString());
        EXPECT_EQ(realCatalogue().muscle(muscle.key), &muscle);
        EXPECT_NE(realCatalogue().name(muscle.key), u"muscle."_s + muscle.key.toString() + u".name"_s);
        EXPECT_FALSE(muscle.sources.isEmpty());
    }
    EXPECT_EQ(realCatalogue().muscle(MuscleKey(u"biceps"_s)), nullptr);
}

TEST(Muscles, KnowTheirNameInTheDrawings)
{
    EXPECT_EQ(realCatalogue().muscle(MuscleKey(u"splenius_capitis"_s))->idInDrawings(),
              u"muscle-splenius-capitis"_s);
}
