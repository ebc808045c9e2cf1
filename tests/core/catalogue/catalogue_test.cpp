// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/catalogue/cataloguecopy.h"

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace
{

struct RegionFacts {
    const char *key;
    const char *name;
    const char *sides;
    const char *views; // Front, Back, left and right Side, Hand, Arm (inner forearm), fOot
    int maxPressure;
    Contact contact = Contact::Any;
};

constexpr RegionFacts regionTable[] = {
    {"temple", "Temple", "LR", "FSS", 2},
    {"glabella", "Between the eyebrows", "M", "F", 2},
    {"brow", "Eyebrow ridge", "LR", "FSS", 2},
    {"forehead", "Forehead", "LRM", "FSS", 2},
    {"crown", "Crown", "M", "FBSS", 3},
    {"scalp_side", "Side of the scalp", "LR", "FBSS", 3},
    {"occiput", "Back of head", "LR", "BSS", 3},
    {"skull_base", "Base of skull", "LRM", "BSS", 3},
    {"eye", "Around the eyes", "LR", "F", 1},
    {"nose", "Sides of the nose", "LR", "F", 2},
    {"cheek", "Cheekbone", "LR", "FSS", 2},
    {"jaw", "Jaw muscle", "LR", "FSS", 3},
    {"tmj", "Jaw joint", "LR", "FSS", 2},
    {"ear", "Ear", "LR", "FBSS", 2},
    {"neck_front", "Front of the neck", "LRM", "FSS", 0, Contact::None},
    {"neck_side", "Side of the neck", "LR", "FBSS", 2, Contact::PinchOnly},
    {"neck_back", "Back of the neck", "LR", "BSS", 3},
    {"trap_upper", "Top of shoulder", "LR", "FBSS", 4},
    {"levator", "Inner shoulder-blade corner", "LR", "B", 4},
    {"shoulder", "Shoulder", "LR", "FBSS", 4},
    {"upper_back", "Upper back", "LR", "B", 4},
    {"hand_li4", "Hand", "LR", "H", 4},
    {"forearm_pc6", "Inner forearm", "LR", "A", 3},
    {"foot_lr3", "Foot", "LR", "O", 3},
};

struct StepFacts {
    const char *key;
    Motion motion;
    const char *regions;
    StepSides sides;
    int seconds;
    int repetitions;
    int pauseSeconds;
    int lowestPressure;
    int highestPressure;
    std::optional<int> perMinute;
    bool isOptional = false;
};

constexpr auto Together = StepSides::Together;
constexpr auto Each = StepSides::Each;
constexpr auto Free = std::nullopt;

// Typed from the protocols of the source article's techniques, not from the catalogue.
const StepFacts stepTable[] = {
    {"T_SCALP.1", Motion::Circle, "scalp_side", Together, 45, 1, 0, 2, 2, 30},
    {"T_SCALP.2", Motion::Circle, "temple", Together, 30, 1, 0, 1, 2, 20},
    {"T_SCALP.3", Motion::Circle, "skull_base", Together, 60, 1, 0, 2, 3, 30},
    {"T_SCALP.4", Motion::Circle, "occiput crown", Together, 20, 4, 0, 2, 3, 30},
    {"T_SCALP.5", Motion::Circle, "forehead crown", Together, 15, 4, 0, 2, 2, Free},
    {"T_SCALP.6", Motion::PinchRoll, "scalp_side crown", Together, 5, 3, 0, 1, 1, Free},
    {"T_SCALP.6b", Motion::Stroke, "scalp_side crown", Together, 20, 1, 0, 1, 1, Free},

    {"T_NECKSH.1", Motion::Stroke, "neck_back trap_upper", Each, 4, 5, 0, 2, 2, Free},
    {"T_NECKSH.2", Motion::Knead, "trap_upper", Each, 60, 1, 0, 3, 4, 15},
    {"T_NECKSH.3", Motion::Knead, "levator", Each, 45, 1, 0, 3, 3, 20},
    {"T_NECKSH.4", Motion::Knead, "neck_back", Together, 60, 1, 0, 2, 3, 20},
    {"T_NECKSH.5", Motion::Knead, "shoulder", Each, 30, 1, 0, 3, 3, Free},
    {"T_NECKSH.6", Motion::Stroke, "neck_back trap_upper shoulder", Together, 20, 1, 0, 1, 1, Free},

    {"T_TRIGGER.1", Motion::Stroke, "", Each, 20, 1, 0, 2, 2, Free},
    {"T_TRIGGER.2", Motion::PressHold, "", Each, 7, 5, 5, 3, 4, Free},
    {"T_TRIGGER.3", Motion::PressHold, "", Each, 7, 5, 5, 3, 4, Free},
    {"T_TRIGGER.4", Motion::PressHold, "upper_back", Each, 10, 4, 0, 3, 4, Free, true},
    {"T_TRIGGER.5", Motion::Stretch, "", Each, 20, 1, 0, 0, 0, Free},

    {"T_ACU.1", Motion::PressHold, "temple", Together, 5, 6, 3, 2, 2, Free},
    {"T_ACU.2", Motion::PressHold, "glabella", Together, 5, 6, 3, 2, 2, Free},
    {"T_ACU.3", Motion::PressHold, "skull_base", Together, 5, 8, 3, 3, 3, Free},
    {"T_ACU.4", Motion::PressHold, "hand_li4", Each, 5, 6, 3, 3, 4, Free, true},
    {"T_ACU.4b", Motion::PressHold, "crown", Together, 5, 6, 3, 3, 3, Free, true},
    {"T_ACU.4c", Motion::PressHold, "trap_upper", Together, 5, 6, 3, 3, 4, Free, true},

    {"T_FORETEMP.1", Motion::Stroke, "forehead", Together, 4, 8, 0, 1, 2, Free},
    {"T_FORETEMP.2", Motion::Circle, "forehead", Together, 20, 3, 0, 2, 2, 25},
    {"T_FORETEMP.3", Motion::Circle, "temple", Together, 30, 2, 0, 1, 2, 20},
    {"T_FORETEMP.4", Motion::PressHold, "forehead eye", Together, 20, 1, 0, 1, 1, Free},

    {"T_FACE.1", Motion::Stroke, "eye", Together, 5, 6, 0, 1, 1, Free},
    {"T_FACE.2", Motion::Circle, "nose", Together, 30, 1, 0, 2, 2, 25},
    {"T_FACE.3", Motion::Circle, "cheek", Together, 45, 1, 0, 2, 2, Free},
    {"T_FACE.4", Motion::Circle, "jaw", Together, 40, 1, 0, 2, 3, 20},
    {"T_FACE.5", Motion::Stroke, "jaw cheek temple", Together, 4, 6, 0, 1, 1, Free},

    {"T_WARM.1", Motion::Heat, "neck_back trap_upper", Together, 600, 1, 0, 1, 1, Free},
    {"T_WARM.2", Motion::Heat, "forehead eye", Together, 300, 1, 0, 1, 1, Free, true},
};

struct TechniqueFacts {
    const char *key;
    const char *name;
    int steps;
    const char *performers;
    EvidenceGrade tensionType;
    EvidenceGrade migraine;
};

const TechniqueFacts techniqueTable[] = {
    {"T_SCALP", "Scalp massage", 7, "self partner", EvidenceGrade::C, EvidenceGrade::C},
    {"T_NECKSH", "Neck and shoulder massage", 6, "self partner therapist", EvidenceGrade::B,
     EvidenceGrade::B},
    {"T_TRIGGER", "Trigger point therapy", 5, "self therapist", EvidenceGrade::B, EvidenceGrade::B},
    {"T_ACU", "Acupressure", 6, "self partner", EvidenceGrade::C, EvidenceGrade::C},
    {"T_FORETEMP", "Forehead and temple massage", 4, "self partner", EvidenceGrade::T, EvidenceGrade::T},
    {"T_FACE", "Face massage", 5, "self", EvidenceGrade::T, EvidenceGrade::T},
    {"T_WARM", "Warm compress", 3, "self", EvidenceGrade::C, EvidenceGrade::T},
};

RegionKey regionKey(const char *key)
{
    return RegionKey(QString::fromLatin1(key));
}

Place place(const char *key, Side side)
{
    return Place{regionKey(key), side};
}

QList<RegionKey> regionKeys(const char *list)
{
    QList<RegionKey> keys;
    for (const QString &key : QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts))
        keys.append(RegionKey(key));
    return keys;
}

const Step *stepOf(const QString &key)
{
    for (const Technique &technique : realCatalogue().techniques()) {
        for (const Step &step : technique.steps) {
            if (step.key.toString() == key)
                return &step;
        }
    }
    return nullptr;
}

QString letters(const QList<Side> &sides)
{
    QString all;
    for (const Side side : sides)
        all += u"LRM"_s.at(int(side));
    return all;
}

QString letters(const QList<View> &views)
{
    QString all;
    for (const View view : views)
        all += u"FBSSHAO"_s.at(int(view));
    return all;
}

std::vector<std::string> techniquesFor(const char *region)
{
    std::vector<std::string> keys;
    for (const Technique *technique : realCatalogue().techniquesFor(regionKey(region)))
        keys.push_back(technique->key.toString().toStdString());
    return keys;
}

} // namespace

TEST(Catalogue, HoldsEveryRegionWithItsCap)
{
    EXPECT_EQ(realCatalogue().regions().size(), qsizetype(std::size(regionTable)));
    for (const RegionFacts &facts : regionTable) {
        SCOPED_TRACE(facts.key);
        const Region *region = realCatalogue().region(regionKey(facts.key));
        ASSERT_TRUE(region);
        EXPECT_EQ(realCatalogue().name(region->key), QString::fromUtf8(facts.name));
        EXPECT_EQ(letters(region->sides), QLatin1StringView(facts.sides));
        EXPECT_EQ(letters(region->views), QLatin1StringView(facts.views));
        EXPECT_EQ(region->maxPressure, facts.maxPressure);
        EXPECT_EQ(region->contact, facts.contact);
    }
}

TEST(Catalogue, HoldsTheSevenTechniquesOfTheArticle)
{
    EXPECT_EQ(realCatalogue().techniques().size(), qsizetype(std::size(techniqueTable)));
    for (const TechniqueFacts &facts : techniqueTable) {
        SCOPED_TRACE(facts.key);
        const Technique *technique = realCatalogue().technique(TechniqueKey(QString::fromLatin1(facts.key)));
        ASSERT_TRUE(technique);
        EXPECT_TRUE(technique->fromArticle);
        EXPECT_EQ(realCatalogue().name(technique->key), QString::fromUtf8(facts.name));
        EXPECT_EQ(technique->steps.size(), facts.steps);
        EXPECT_EQ(technique->performers.join(u' '), QLatin1StringView(facts.performers));
        EXPECT_EQ(technique->tensionTypeGrade, facts.tensionType);
        EXPECT_EQ(technique->migraineGrade, facts.migraine);
    }
}

TEST(Catalogue, HoldsTheNumbersOfEveryStep)
{
    for (const StepFacts &facts : stepTable) {
        SCOPED_TRACE(facts.key);
        const Step *step = stepOf(QString::fromLatin1(facts.key));
        ASSERT_TRUE(step);
        EXPECT_EQ(step->motion, facts.motion);
        EXPECT_EQ(step->regions, regionKeys(facts.regions));
        EXPECT_EQ(step->sides, facts.sides);
        EXPECT_EQ(step->seconds, facts.seconds);
        EXPECT_EQ(step->repetitions, facts.repetitions);
        EXPECT_EQ(step->pauseSeconds, facts.pauseSeconds);
        EXPECT_EQ(step->lowestPressure, facts.lowestPressure);
        EXPECT_EQ(step->highestPressure, facts.highestPressure);
        EXPECT_EQ(step->perMinute, facts.perMinute);
        EXPECT_EQ(step->isOptional, facts.isOptional);
        EXPECT_FALSE(step->isAdvice);
    }
}

TEST(Catalogue, OnlyTheSkinCheckOfTheWarmPackIsAdvice)
{
    QStringList advice;
    qsizetype steps = 0;
    for (const Technique &technique : realCatalogue().techniques()) {
        for (const Step &step : technique.steps) {
            ++steps;
            if (step.isAdvice)
                advice.append(step.key.toString());
        }
    }
    EXPECT_EQ(advice, QStringList{u"T_WARM.3"_s});
    EXPECT_EQ(steps, qsizetype(std::size(stepTable)) + advice.size());
}

TEST(Catalogue, NoStepIsStrongerThanItsRegionsAllow)
{
    for (const Technique &technique : realCatalogue().techniques()) {
        for (const Step &step : technique.steps) {
            SCOPED_TRACE(step.key.toString().toStdString());
            EXPECT_LE(step.lowestPressure, step.highestPressure);
            EXPECT_LE(step.highestPressure, 4);
            for (const RegionKey &region : step.regions)
                EXPECT_LE(step.highestPressure, realCatalogue().region(region)->maxPressure);
        }
    }
}

TEST(Catalogue, WarmsUpFirstAndClosesLast)
{
    for (const Technique &technique : realCatalogue().techniques()) {
        EXPECT_TRUE(std::is_sorted(technique.steps.cbegin(), technique.steps.cend(),
                                   [](const Step &a, const Step &b) { return a.phase < b.phase; }))
            << technique.key.toString().toStdString();
    }
}

TEST(Catalogue, NothingIsEverDoneAtTheFrontOfTheNeck)
{
    const RegionKey front(u"neck_front"_s);
    EXPECT_FALSE(realCatalogue().mayBeTarget(front));
    EXPECT_THAT(techniquesFor("neck_front"), ElementsAre());
    for (const Technique &technique : realCatalogue().techniques()) {
        EXPECT_FALSE(technique.regions().contains(front));
        for (const Step &step : technique.steps)
            EXPECT_FALSE(realCatalogue().fits(step, front));
    }
}

TEST(Catalogue, EveryRegionThatBearsPressureMayBeATarget)
{
    for (const RegionFacts &facts : regionTable) {
        EXPECT_EQ(realCatalogue().mayBeTarget(regionKey(facts.key)), facts.maxPressure > 0) << facts.key;
    }
    EXPECT_FALSE(realCatalogue().mayBeTarget(regionKey("elbow")));
}

TEST(Catalogue, OffersTechniquesForARegionInCatalogueOrder)
{
    EXPECT_THAT(techniquesFor("temple"), ElementsAre("T_SCALP", "T_ACU", "T_FORETEMP", "T_FACE"));
    EXPECT_THAT(techniquesFor("occiput"), ElementsAre("T_SCALP"));
    EXPECT_THAT(techniquesFor("trap_upper"), ElementsAre("T_NECKSH", "T_TRIGGER", "T_ACU", "T_WARM"));
    EXPECT_THAT(techniquesFor("upper_back"), ElementsAre("T_TRIGGER"));
    EXPECT_THAT(techniquesFor("elbow"), ElementsAre());
}

TEST(Catalogue, PressesNeitherOnTheSideOfTheNeckNorAroundTheEyes)
{
    EXPECT_THAT(techniquesFor("neck_side"), ElementsAre());
    EXPECT_THAT(techniquesFor("eye"), ElementsAre("T_FORETEMP", "T_FACE", "T_WARM"));
}

TEST(Catalogue, NamesPlacesAsOneSays)
{
    const Catalogue &catalogue = realCatalogue();
    EXPECT_EQ(catalogue.name(place("temple", Side::Left)), u"Left temple"_s);
    EXPECT_EQ(catalogue.name(place("brow", Side::Right)), u"Right eyebrow ridge"_s);
    EXPECT_EQ(catalogue.name(place("forehead", Side::Middle)), u"Middle of the forehead"_s);
    EXPECT_EQ(catalogue.name(place("glabella", Side::Middle)), u"Between the eyebrows"_s);
    EXPECT_EQ(catalogue.name(place("trap_upper", Side::Right)), u"Right top of shoulder"_s);
}

TEST(Catalogue, NoTwoPlacesShareAName)
{
    QStringList names;
    for (const Region &region : realCatalogue().regions()) {
        for (const Side side : region.sides)
            names.append(realCatalogue().name(Place{region.key, side}));
    }
    EXPECT_EQ(names.removeDuplicates(), 0);
}

TEST(Catalogue, UnknownKeysHaveNoRecordAndAreTheirOwnWords)
{
    EXPECT_EQ(realCatalogue().region(regionKey("elbow")), nullptr);
    EXPECT_EQ(realCatalogue().technique(TechniqueKey(u"T_NONE"_s)), nullptr);
    EXPECT_EQ(realCatalogue().source(u"0"_s), nullptr);
    EXPECT_EQ(realCatalogue().text(u"no.such.text"_s), u"no.such.text"_s);
}

TEST(Catalogue, HoldsTheFiveTipsOfTheArticleAndTheGeneralCards)
{
    std::vector<std::string> article;
    std::vector<std::string> general;
    for (const Tip &tip : realCatalogue().tips())
        (tip.fromArticle ? article : general).push_back(tip.key.toStdString());
    EXPECT_THAT(article, ElementsAre("talk", "water", "oils", "gentle", "rest"));
    EXPECT_THAT(general, ElementsAre("stop", "doctor", "mechanisms"));
}

TEST(Catalogue, HoldsEverySource)
{
    for (int number = 1; number <= 37; ++number)
        EXPECT_TRUE(realCatalogue().source(QString::number(number))) << number;
    EXPECT_TRUE(realCatalogue().source(u"K"_s));
    EXPECT_TRUE(realCatalogue().source(u"D"_s));
    EXPECT_EQ(realCatalogue().sources().size(), 39);
}
