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
    int mostSeconds = 0;      ///< 0: as seconds
    int mostPauseSeconds = 0; ///< 0: as pauseSeconds
};

constexpr auto Together = StepSides::Together;
constexpr auto Each = StepSides::Each;
constexpr auto Free = std::nullopt;
/// In place of regions: the step needs none.
constexpr auto nowhere = "nowhere";

// Typed from the protocols of the techniques, not from the catalogue.
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

    {"T_WARM.1", Motion::Heat, "neck_back trap_upper", Together, 600, 1, 0, 1, 1, Free, false, 900},
    {"T_WARM.2", Motion::Heat, "forehead eye", Together, 300, 1, 0, 1, 1, Free, true, 600},

    {"X_SUBOCC.1", Motion::PressHold, "skull_base", Together, 60, 1, 0, 3, 3, Free, false, 90},
    {"X_SUBOCC.2", Motion::PressHold, "skull_base", Together, 60, 1, 0, 3, 3, Free, false, 90},

    {"X_JAW.1", Motion::Stretch, "jaw tmj", Together, 5, 6, 0, 0, 0, Free},
    {"X_JAW.2", Motion::Circle, "jaw", Together, 40, 1, 0, 2, 3, 20},
    {"X_JAW.3", Motion::Stretch, "jaw tmj", Together, 3, 6, 3, 0, 0, Free},

    {"X_EAR.1", Motion::Stretch, "ear", Together, 10, 2, 3, 1, 2, Free},
    {"X_EAR.2", Motion::Stretch, "ear", Together, 10, 2, 3, 1, 2, Free},
    {"X_EAR.3", Motion::Stroke, "ear", Together, 10, 2, 3, 1, 2, Free},

    {"X_COLD.1", Motion::Cold, "forehead temple", Together, 600, 1, 0, 1, 1, Free, false, 900},
    {"X_COLD.2", Motion::Cold, "neck_back", Together, 600, 1, 0, 1, 1, Free, true, 900},

    {"X_STR_TRAP.1", Motion::Stretch, "trap_upper", Each, 20, 3, 5, 0, 1, Free, false, 30},
    {"X_STR_LEV.1", Motion::Stretch, "levator", Each, 20, 3, 5, 0, 1, Free, false, 30},
    {"X_CHINTUCK.1", Motion::TenseRelease, "neck_back skull_base", Together, 5, 8, 5, 0, 0, Free},

    {"X_BREATH.1", Motion::Breathe, nowhere, Together, 4, 30, 6, 0, 0, 6},
    {"X_PMR.1", Motion::TenseRelease, nowhere, Together, 5, 3, 10, 0, 0, Free, false, 0, 15},
    {"X_PMR.2", Motion::TenseRelease, nowhere, Together, 5, 3, 10, 0, 0, Free, false, 0, 15},
    {"X_PMR.3", Motion::TenseRelease, nowhere, Together, 5, 3, 10, 0, 0, Free, false, 0, 15},
    {"X_PMR.4", Motion::TenseRelease, nowhere, Together, 5, 3, 10, 0, 0, Free, false, 0, 15},
    {"X_PMR.5", Motion::TenseRelease, nowhere, Together, 5, 3, 10, 0, 0, Free, false, 0, 15},
    {"X_PMR.6", Motion::TenseRelease, nowhere, Together, 5, 3, 10, 0, 0, Free, false, 0, 15},
    {"X_PMR.7", Motion::TenseRelease, nowhere, Together, 5, 3, 10, 0, 0, Free, false, 0, 15},
    {"X_PMR.8", Motion::TenseRelease, nowhere, Together, 5, 3, 10, 0, 0, Free, false, 0, 15},

    {"X_HAND.1", Motion::PressHold, "hand_li4", Each, 30, 2, 5, 3, 4, Free, false, 60},
    {"X_PC6.1", Motion::PressHold, "forearm_pc6", Each, 60, 1, 0, 2, 3, Free, false, 90},
    {"X_AROMA.1", Motion::Breathe, nowhere, Together, 900, 1, 0, 0, 0, Free},
};

struct TechniqueFacts {
    const char *key;
    const char *name;
    int steps;
    const char *performers;
    EvidenceGrade tensionType;
    EvidenceGrade migraine;
    int minutes;
    int mostMinutes;
    const char *motions;
    const char *studies;
    bool touches = true;
    bool needsPlace = true;
};

const TechniqueFacts techniqueTable[] = {
    {"T_SCALP", "Scalp massage", 7, "self partner", EvidenceGrade::C, EvidenceGrade::C, 6, 6,
     "circle pinch_roll stroke", "kim2016"},
    {"T_NECKSH", "Neck and shoulder massage", 6, "self partner therapist", EvidenceGrade::B, EvidenceGrade::B,
     8, 8, "knead stroke", "quinn2002 lawler2006 happe2016 chaibi2011 chaibi2014 noudeh2012 faghihi2025"},
    {"T_TRIGGER", "Trigger point therapy", 5, "self therapist", EvidenceGrade::B, EvidenceGrade::B, 6, 6,
     "press_hold stroke stretch", "moraska2008 moraska2015 maistrello2018 bodes2013"},
    {"T_ACU", "Acupressure", 6, "self partner", EvidenceGrade::C, EvidenceGrade::C, 5, 5, "press_hold",
     "hsieh2010"},
    {"T_FORETEMP", "Forehead and temple massage", 4, "self partner", EvidenceGrade::T, EvidenceGrade::T, 4, 4,
     "circle stroke press_hold", ""},
    {"T_FACE", "Face massage", 5, "self", EvidenceGrade::T, EvidenceGrade::T, 4, 4, "circle stroke", ""},
    {"T_WARM", "Warm compress", 3, "self", EvidenceGrade::C, EvidenceGrade::T, 10, 15, "heat", "heat2021",
     false},
    {"X_SUBOCC", "Two-ball release under the skull", 2, "self", EvidenceGrade::T, EvidenceGrade::T, 3, 5,
     "press_hold", ""},
    {"X_JAW", "Jaw release", 3, "self", EvidenceGrade::T, EvidenceGrade::T, 3, 3, "circle stretch", ""},
    {"X_EAR", "Ear pull", 3, "self", EvidenceGrade::T, EvidenceGrade::T, 2, 2, "stroke stretch", ""},
    {"X_COLD", "Cold compress", 3, "self", EvidenceGrade::C, EvidenceGrade::B, 10, 15, "cold",
     "hsu2023 sprouseblum2013 ucler2006", false},
    {"X_STR_TRAP", "Top of shoulder stretch", 1, "self", EvidenceGrade::B, EvidenceGrade::C, 2, 3, "stretch",
     "kroll2021"},
    {"X_STR_LEV", "Neck angle stretch", 1, "self", EvidenceGrade::B, EvidenceGrade::C, 2, 3, "stretch",
     "kroll2021"},
    {"X_CHINTUCK", "Chin tuck", 1, "self", EvidenceGrade::B, EvidenceGrade::C, 2, 2, "tense_release",
     "kroll2021", false},
    {"X_BREATH", "Paced breathing", 1, "self", EvidenceGrade::B, EvidenceGrade::B, 5, 10, "breathe",
     "ahrq2024 kroll2021", false, false},
    {"X_PMR", "Progressive muscle relaxation", 8, "self", EvidenceGrade::B, EvidenceGrade::B, 6, 12,
     "tense_release", "pmr2025 ahrq2024 kroll2021", false, false},
    {"X_HAND", "Hand point", 1, "self", EvidenceGrade::C, EvidenceGrade::C, 2, 4, "press_hold", "hsieh2010"},
    {"X_PC6", "Wrist point for nausea", 2, "self", EvidenceGrade::C, EvidenceGrade::C, 2, 3, "press_hold",
     "allais2012"},
    {"X_AROMA", "Aroma", 2, "self", EvidenceGrade::T, EvidenceGrade::C, 15, 15, "breathe", "sasannejad2012",
     false, false},
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

QString joined(const QList<Motion> &motions)
{
    QStringList keys;
    for (const Motion motion : motions)
        keys.append(toKey(motion));
    return keys.join(u' ');
}

QString joined(const QList<StudyKey> &studies)
{
    QStringList keys;
    for (const StudyKey &study : studies)
        keys.append(study.toString());
    return keys.join(u' ');
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

TEST(Catalogue, HoldsEveryTechniqueWithItsFacts)
{
    EXPECT_EQ(realCatalogue().techniques().size(), qsizetype(std::size(techniqueTable)));
    for (const TechniqueFacts &facts : techniqueTable) {
        SCOPED_TRACE(facts.key);
        const Technique *technique = realCatalogue().technique(TechniqueKey(QString::fromLatin1(facts.key)));
        ASSERT_TRUE(technique);
        EXPECT_EQ(realCatalogue().name(technique->key), QString::fromUtf8(facts.name));
        EXPECT_EQ(technique->steps.size(), facts.steps);
        EXPECT_EQ(technique->performers.join(u' '), QLatin1StringView(facts.performers));
        EXPECT_EQ(technique->tensionTypeGrade, facts.tensionType);
        EXPECT_EQ(technique->migraineGrade, facts.migraine);
        EXPECT_EQ(technique->minutes, facts.minutes);
        EXPECT_EQ(technique->mostMinutes, facts.mostMinutes);
        EXPECT_EQ(joined(technique->motions), QLatin1StringView(facts.motions));
        EXPECT_EQ(joined(technique->studies), QLatin1StringView(facts.studies));
        EXPECT_EQ(technique->touches(), facts.touches);
        EXPECT_EQ(technique->needsPlace(), facts.needsPlace);
    }
}

TEST(Catalogue, MarksTheSevenTechniquesOfTheArticle)
{
    std::vector<std::string> article;
    for (const Technique &technique : realCatalogue().techniques()) {
        if (technique.fromArticle)
            article.push_back(technique.key.toString().toStdString());
    }
    EXPECT_THAT(article,
                ElementsAre("T_SCALP", "T_NECKSH", "T_TRIGGER", "T_ACU", "T_FORETEMP", "T_FACE", "T_WARM"));
}

TEST(Catalogue, OnlyTheWristPointIsMeantForNausea)
{
    for (const Technique &technique : realCatalogue().techniques()) {
        const bool isWristPoint = technique.key == TechniqueKey(u"X_PC6"_s);
        EXPECT_EQ(technique.nauseaGrade, isWristPoint ? std::optional(EvidenceGrade::B) : std::nullopt)
            << technique.key.toString().toStdString();
    }
}

TEST(Catalogue, HoldsTheNumbersOfEveryStep)
{
    for (const StepFacts &facts : stepTable) {
        SCOPED_TRACE(facts.key);
        const Step *step = stepOf(QString::fromLatin1(facts.key));
        ASSERT_TRUE(step);
        EXPECT_EQ(step->motion, facts.motion);
        EXPECT_EQ(step->needsNoPlace, facts.regions == nowhere);
        EXPECT_EQ(step->regions, facts.regions == nowhere ? QList<RegionKey>() : regionKeys(facts.regions));
        EXPECT_EQ(step->sides, facts.sides);
        EXPECT_EQ(step->seconds, facts.seconds);
        EXPECT_EQ(step->mostSeconds, std::max(facts.seconds, facts.mostSeconds));
        EXPECT_EQ(step->repetitions, facts.repetitions);
        EXPECT_EQ(step->pauseSeconds, facts.pauseSeconds);
        EXPECT_EQ(step->mostPauseSeconds, std::max(facts.pauseSeconds, facts.mostPauseSeconds));
        EXPECT_EQ(step->lowestPressure, facts.lowestPressure);
        EXPECT_EQ(step->highestPressure, facts.highestPressure);
        EXPECT_EQ(step->perMinute, facts.perMinute);
        EXPECT_EQ(step->isOptional, facts.isOptional);
        EXPECT_FALSE(step->isAdvice);
    }
}

TEST(Catalogue, PacksBandsAndSmellsCarryAdvice)
{
    std::vector<std::string> advice;
    qsizetype steps = 0;
    for (const Technique &technique : realCatalogue().techniques()) {
        for (const Step &step : technique.steps) {
            ++steps;
            if (step.isAdvice)
                advice.push_back(step.key.toString().toStdString());
        }
    }
    EXPECT_THAT(advice, ElementsAre("T_WARM.3", "X_COLD.3", "X_PC6.2", "X_AROMA.2"));
    EXPECT_EQ(steps, qsizetype(std::size(stepTable)) + qsizetype(advice.size()));
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
    EXPECT_THAT(techniquesFor("temple"), ElementsAre("T_SCALP", "T_ACU", "T_FORETEMP", "T_FACE", "X_COLD",
                                                     "X_BREATH", "X_PMR", "X_AROMA"));
    EXPECT_THAT(techniquesFor("occiput"), ElementsAre("T_SCALP", "X_BREATH", "X_PMR", "X_AROMA"));
    EXPECT_THAT(techniquesFor("trap_upper"), ElementsAre("T_NECKSH", "T_TRIGGER", "T_ACU", "T_WARM",
                                                         "X_STR_TRAP", "X_BREATH", "X_PMR", "X_AROMA"));
    EXPECT_THAT(techniquesFor("upper_back"), ElementsAre("T_TRIGGER", "X_BREATH", "X_PMR", "X_AROMA"));
    EXPECT_THAT(techniquesFor("elbow"), ElementsAre());
}

TEST(Catalogue, PressesNeitherOnTheSideOfTheNeckNorAroundTheEyes)
{
    EXPECT_THAT(techniquesFor("neck_side"), ElementsAre("X_BREATH", "X_PMR", "X_AROMA"));
    EXPECT_THAT(techniquesFor("eye"),
                ElementsAre("T_FORETEMP", "T_FACE", "T_WARM", "X_BREATH", "X_PMR", "X_AROMA"));
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
    EXPECT_EQ(realCatalogue().study(StudyKey(u"none"_s)), nullptr);
    EXPECT_EQ(realCatalogue().oil(OilKey(u"none"_s)), nullptr);
    EXPECT_TRUE(realCatalogue().studiesOf(TechniqueKey(u"T_NONE"_s)).isEmpty());
    EXPECT_TRUE(realCatalogue().studiesOf(OilKey(u"none"_s)).isEmpty());
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
    EXPECT_THAT(general, ElementsAre("stop", "doctor"));
}

TEST(Catalogue, HoldsEverySource)
{
    for (int number = 1; number <= 37; ++number)
        EXPECT_TRUE(realCatalogue().source(QString::number(number))) << number;
    EXPECT_TRUE(realCatalogue().source(u"K"_s));
    EXPECT_TRUE(realCatalogue().source(u"D"_s));
}
