// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/catalogue/cataloguecopy.h"

#include <QFile>

#include <gtest/gtest.h>

#include <ostream>
#include <random>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

struct Fault {
    const char *name;
    const char *file;
    const char *old; // the first place where this stands …
    const char *replacement;
    const char *where; // … and how the sentence names it and what is wrong there
    const char *reason;
    const char *toldOf = nullptr; // the file that is named, if it is another one
};

std::ostream &operator<<(std::ostream &out, const Fault &fault)
{
    return out << fault.name;
}

const Fault faults[] = {
    {"PressureOffTheScale", "techniques.json",
     R"("T_SCALP.3", "motion": "circle", "phase": "main", "regions": ["skull_base"], "sides": "together", "seconds": 60, "pressure": [2, 3])",
     R"("T_SCALP.3", "motion": "circle", "phase": "main", "regions": ["skull_base"], "sides": "together", "seconds": 60, "pressure": [2, 7])",
     "T_SCALP.3 › pressure", "7 is not between 0 and 5"},
    {"StepStrongerThanItsRegion", "techniques.json",
     R"(["skull_base"], "sides": "together", "seconds": 60, "pressure": [2, 3])",
     R"(["skull_base"], "sides": "together", "seconds": 60, "pressure": [2, 4])", "T_SCALP.3 › pressure",
     "4 is more than the region “skull_base” allows, 3"},
    {"DeepPressureOnWhateverWasChosen", "techniques.json", R"("pauseSeconds": 5, "pressure": [3, 4])",
     R"("pauseSeconds": 5, "pressure": [3, 5])", "T_TRIGGER.2 › pressure", "more than any region allows"},
    {"PressureTurnedRound", "techniques.json", R"("pressure": [1, 2])", R"("pressure": [2, 1])",
     "T_SCALP.2 › pressure", "the lower value comes first"},
    {"OnePressureOnly", "techniques.json", R"("pressure": [2, 2])", R"("pressure": [2])",
     "T_SCALP.1 › pressure", "a list of 2 numbers expected"},
    {"PressureAsANumber", "techniques.json", R"("pressure": [2, 2])", R"("pressure": 2)",
     "T_SCALP.1 › pressure", "a list expected"},
    {"PressureInWords", "techniques.json", R"("pressure": [2, 2])", R"("pressure": ["light", 2])",
     "T_SCALP.1 › pressure", "a number expected"},
    {"HalfPressure", "techniques.json", R"("pressure": [2, 2])", R"("pressure": [1.5, 2])",
     "T_SCALP.1 › pressure", "1.5 is not a whole number"},
    {"StepAtTheFrontOfTheNeck", "techniques.json", R"("regions": ["levator"])",
     R"("regions": ["neck_front"])", "T_NECKSH.3 › regions", "“neck_front” is never touched"},
    {"KneadingTheSideOfTheNeck", "techniques.json", R"("regions": ["levator"])",
     R"("regions": ["neck_side"])", "T_NECKSH.3 › regions", "only pinched"},
    {"UnknownRegion", "techniques.json", R"("regions": ["levator"])", R"("regions": ["elbow"])",
     "T_NECKSH.3 › regions", "“elbow” is not known"},
    {"RegionNamedTwice", "techniques.json", R"(["occiput", "crown"])", R"(["crown", "crown"])",
     "T_SCALP.4 › regions", "“crown” occurs twice"},
    {"UnknownMotion", "techniques.json", R"("motion": "circle")", R"("motion": "wiggle")",
     "T_SCALP.1 › motion", "“wiggle” is not known"},
    {"MotionTheTechniqueDoesNotList", "techniques.json", R"("motion": "circle")", R"("motion": "cold")",
     "T_SCALP.1 › motion", "the technique does not list it"},
    {"UnknownHeading", "techniques.json", R"("heading": "up")", R"("heading": "round")",
     "T_SCALP.4 › heading", "“round” is not known"},
    {"UnknownPoint", "techniques.json", R"("point": "EX_HN5")", R"("point": "XX1")", "T_ACU.1 › point",
     "“XX1” is not known"},
    {"PointElsewhere", "techniques.json", R"("point": "EX_HN5")", R"("point": "GB20")", "T_ACU.1 › point",
     "it lies in none of the step's regions"},
    {"PointThatIsOffByDefault", "techniques.json", R"("regions": ["ear"], "sides": "together", "heading")",
     R"("regions": ["ear"], "sides": "together", "point": "TE17", "heading")", "X_EAR.1 › point",
     "it is not offered unasked"},
    {"UnknownPhase", "techniques.json", R"("phase": "warm_up")", R"("phase": "warmup")", "T_SCALP.1 › phase",
     "“warmup” is not known"},
    {"UnknownSides", "techniques.json", R"("sides": "together")", R"("sides": "both")", "T_SCALP.1 › sides",
     "“both” is not known"},
    {"UnknownPerformer", "techniques.json", R"(["self", "partner"])", R"(["self", "robot"])",
     "T_SCALP › performers", "“robot” is not known"},
    {"UnknownGrade", "techniques.json", R"("migraineGrade": "C")", R"("migraineGrade": "F")",
     "T_SCALP › migraineGrade", "“F” is not known"},
    {"UnknownConfidence", "techniques.json", R"("confidence": "V")", R"("confidence": "V3")",
     "T_SCALP › confidence", "“V3” is not known"},
    {"UnknownSource", "techniques.json", R"("sources": ["kim2016", "D"])", R"("sources": ["kim2016", "99"])",
     "T_SCALP › sources", "“99” is not known"},
    {"NoSource", "techniques.json", R"("sources": ["kim2016", "D"])", R"("sources": [])", "T_SCALP › sources",
     "the list is empty"},
    {"StepKeyTwice", "techniques.json", R"("key": "T_SCALP.2")", R"("key": "T_SCALP.1")", "T_SCALP.1 › key",
     "this key occurs twice"},
    {"TechniqueKeyTwice", "techniques.json", R"("key": "T_NECKSH",)", R"("key": "T_SCALP",)", "T_SCALP › key",
     "this key occurs twice"},
    {"NameMisspelt", "techniques.json", R"("perMinute")", R"("perMinutes")", "T_SCALP.1 › perMinutes",
     "nothing of this name belongs here"},
    {"SecondsMissing", "techniques.json", R"("seconds": 45, )", "", "T_SCALP.1 › seconds", "it is missing"},
    {"SecondsZero", "techniques.json", R"("seconds": 45)", R"("seconds": 0)", "T_SCALP.1 › seconds",
     "0 is not between"},
    {"SecondsNegative", "techniques.json", R"("seconds": 45)", R"("seconds": -45)", "T_SCALP.1 › seconds",
     "-45 is not between"},
    {"SecondsHuge", "techniques.json", R"("seconds": 45)", R"("seconds": 1e300)", "T_SCALP.1 › seconds",
     "is not between"},
    {"TooManyRepetitions", "techniques.json", R"("seconds": 20, "repetitions": 4)",
     R"("seconds": 1000, "repetitions": 4)", "T_SCALP.4 › repetitions", "longer than half an hour"},
    {"TimedAdvice", "techniques.json", R"("isAdvice": true)", R"("isAdvice": true, "seconds": 10)",
     "T_WARM.3 › seconds", "nothing of this name belongs here"},
    {"FlagInWords", "techniques.json", R"("isAdvice": true)", R"("isAdvice": "yes")", "T_WARM.3 › isAdvice",
     "true or false expected"},
    {"NothingButAdvice", "techniques.json", R"("seconds": 600, "mostSeconds": 900, "pressure": [1, 1])",
     R"("isAdvice": true)", "T_WARM › steps", "every step is optional or advice"},
    {"KeyWithADash", "techniques.json", R"("key": "T_SCALP",)", R"("key": "T-SCALP",)", "techniques 1 › key",
     "“T-SCALP” is not made of"},
    {"KeyMissing", "techniques.json", R"({"key": "T_SCALP.1", )", "{", "T_SCALP › steps 1 › key",
     "it is missing"},
    {"StepThatIsNoObject", "techniques.json", R"({"key": "T_SCALP.1")", R"(7, {"key": "T_SCALP.1")",
     "T_SCALP › steps", "a list of objects expected"},
    {"NoTechniques", "techniques.json", R"("techniques": [)", R"("techniques": [], "old": [)", "techniques",
     "the list is empty"},

    {"RegionKeyTwice", "regions.json", R"("key": "glabella")", R"("key": "temple")", "temple › key",
     "this key occurs twice"},
    {"RegionWithTherapistPressure", "regions.json", R"("maxPressure": 2)", R"("maxPressure": 5)",
     "temple › maxPressure", "5 is not between 0 and 4"},
    {"NeckFrontMadeATarget", "regions.json", R"("maxPressure": 0, "contact": "none")",
     R"("maxPressure": 2, "contact": "none")", "neck_front › contact", "never touched"},
    {"TargetWithoutPressure", "regions.json", R"("maxPressure": 2, "contact": "any")",
     R"("maxPressure": 0, "contact": "any")", "temple › contact", "never touched"},
    {"UnknownSide", "regions.json", R"(["left", "right"])", R"(["left", "up"])", "temple › sides",
     "“up” is not known"},
    {"NoSides", "regions.json", R"(["left", "right"])", "[]", "temple › sides", "the list is empty"},
    {"UnknownView", "regions.json", R"(["front", "side"])", R"(["front", "top"])", "temple › views",
     "“top” is not known"},
    {"UnknownContact", "regions.json", R"("contact": "any")", R"("contact": "some")", "temple › contact",
     "“some” is not known"},
    {"RegionGone", "regions.json", R"("key": "levator")", R"("key": "levators")", "splcerv_l › regions",
     "“levator” is not known", "triggerpoints.json"},

    {"MuscleTwice", "muscles.json", R"("key": "temporalis")", R"("key": "trapezius")", "trapezius › key",
     "this key occurs twice"},
    {"MuscleWithUnknownSource", "muscles.json", R"("sources": ["10", "K"])", R"("sources": ["10", "X"])",
     "trapezius › sources", "“X” is not known"},
    {"NoMuscles", "muscles.json", R"("muscles": [)", R"("muscles": [], "old": [)", "muscles",
     "the list is empty"},

    {"TriggerPointOfAnUnknownMuscle", "triggerpoints.json", R"("muscle": "trapezius")",
     R"("muscle": "biceps")", "uttrp1 › muscle", "“biceps” is not known"},
    {"TriggerPointInAnUnknownRegion", "triggerpoints.json", R"("regions": ["trap_upper"])",
     R"("regions": ["elbow"])", "uttrp1 › regions", "“elbow” is not known"},
    {"TriggerPointWithoutRegion", "triggerpoints.json", R"("regions": ["trap_upper"])", R"("regions": [])",
     "uttrp1 › regions", "the list is empty"},
    {"TriggerPointAtTheFrontOfTheNeck", "triggerpoints.json", R"("regions": ["neck_side"])",
     R"("regions": ["neck_front"])", "scm_s › regions", "“neck_front” is never touched"},
    {"TriggerPointThatRefersNowhere", "triggerpoints.json", R"("refers": ["neck_back", "ear"])",
     R"("refers": [])", "uttrp2 › refers", "the list is empty"},
    {"TriggerPointThatRefersToTheUnknown", "triggerpoints.json", R"("refers": ["neck_back", "ear"])",
     R"("refers": ["neck_back", "elbow"])", "uttrp2 › refers", "“elbow” is not known"},
    {"TriggerPointStrongerThanItsRegion", "triggerpoints.json",
     R"("regions": ["temple"], "sides": ["left", "right"], "pressure": [1, 2])",
     R"("regions": ["temple"], "sides": ["left", "right"], "pressure": [1, 3])", "temp1 › pressure",
     "3 is more than the region “temple” allows, 2"},
    {"SideOfTheNeckPressed", "triggerpoints.json", R"("motion": "pinch_roll")", R"("motion": "press_hold")",
     "scm_s › motion", "the region is only pinched"},
    {"TriggerPointWithUnknownMotion", "triggerpoints.json", R"("motion": "knead")", R"("motion": "poke")",
     "uttrp1 › motion", "“poke” is not known"},
    {"TriggerPointHeldTooLong", "triggerpoints.json", R"("motion": "knead")",
     R"("motion": "knead", "holdSeconds": 90)", "uttrp1 › holdSeconds", "90 is not between 1 and 30"},
    {"TriggerPointTwice", "triggerpoints.json", R"("key": "uttrp2")", R"("key": "uttrp1")", "uttrp1 › key",
     "this key occurs twice"},
    {"TriggerPointWithoutSource", "triggerpoints.json", R"("sources": ["10", "11", "D"])", R"("sources": [])",
     "uttrp1 › sources", "the list is empty"},
    {"SignsWithoutWords", "triggerpoints.json", R"("motion": "press_hold", "confidence": "V2")",
     R"("hasSigns": true, "motion": "press_hold", "confidence": "V2")", "trigger.uttrp2.signs",
     "it is missing", "texts.en.json"},
    {"MuscleGone", "muscles.json", R"("key": "masseter")", R"("key": "masseters")", "mass_s › muscle",
     "“masseter” is not known", "triggerpoints.json"},

    {"PointTwice", "points.json", R"("key": "BL2", "code": "BL2")", R"("key": "EX_HN5", "code": "EX-HN5")",
     "EX_HN5 › key", "this key occurs twice"},
    {"PointWithACodeOfAnother", "points.json", R"("code": "BL2")", R"("code": "BL10")", "BL2 › code",
     "“BL10” is not the code of this key"},
    {"OtherCodeOfAnotherPoint", "points.json", R"("TH21")", R"("BL2")", "TE21 › otherCodes",
     "“BL2” occurs twice"},
    {"PointWithoutPinyin", "points.json", R"("pinyin": "Tàiyáng", )", "", "EX_HN5 › pinyin", "it is missing"},
    {"PointWithEmptyHanzi", "points.json", R"("hanzi": "太阳")", R"("hanzi": "")", "EX_HN5 › hanzi",
     "it is empty"},
    {"PointStrongerThanItsRegion", "points.json", R"("pressure": [2, 2])", R"("pressure": [2, 3])",
     "EX_HN5 › pressure", "3 is more than the region “temple” allows, 2"},
    {"PointForATherapist", "points.json", R"("pressure": [3, 4])", R"("pressure": [3, 5])", "GB21 › pressure",
     "5 is not between 1 and 4"},
    {"PointWithoutPressure", "points.json", R"("pressure": [2, 2])", R"("pressure": [0, 2])",
     "EX_HN5 › pressure", "0 is not between 1 and 4"},
    {"PointAtTheFrontOfTheNeck", "points.json", R"("regions": ["temple"])", R"("regions": ["neck_front"])",
     "EX_HN5 › regions", "“neck_front” is never touched"},
    {"PointAtTheSideOfTheNeck", "points.json", R"("regions": ["temple"])", R"("regions": ["neck_side"])",
     "EX_HN5 › regions", "only pinched"},
    {"PointOnASideThatItsRegionLacks", "points.json", R"("sides": ["middle"])", R"("sides": ["left"])",
     "EX_HN3 › sides", "no region has the side “left”"},
    {"PointInAnUnknownView", "points.json", R"({"view": "front")", R"({"view": "top")",
     "EX_HN5 › spots 1 › view", "“top” is not known"},
    {"PointInAViewWithoutItsRegion", "points.json", R"({"view": "front")", R"({"view": "foot")",
     "EX_HN5 › spots 1 › view", "“foot” shows none of the regions"},
    {"UnknownDirection", "points.json", R"("direction": "outward")", R"("direction": "north")",
     "EX_HN5 › spots 1 › moves 1 › direction", "“north” is not known"},
    {"DirectionThatTheViewLacks", "points.json", R"("direction": "outward")", R"("direction": "backward")",
     "EX_HN5 › spots 1 › moves", "“front” has no such direction"},
    {"FarTooLongAMove", "points.json", R"("cun": 0.75)", R"("cun": 75)", "EX_HN5 › spots 1 › moves 1 › cun",
     "75 is not between 0 and 6"},
    {"MoveInWords", "points.json", R"("cun": 0.75)", R"("cun": "one")", "EX_HN5 › spots 1 › moves 1 › cun",
     "a number expected"},
    {"ShareBeyondTheLine", "points.json", R"("share": 0.5)", R"("share": 1.5)", "EX_HN5 › spots 1 › share",
     "1.5 is not between 0 and 1"},
    {"BetweenThreeLandmarks", "points.json", R"(["brow-outer", "eye-outer"])",
     R"(["brow-outer", "eye-outer", "chin"])", "EX_HN5 › spots 1 › between", "two landmarks expected"},
    {"PointWithoutSpots", "points.json", R"("spots": [)", R"("spots": [], "places": [)", "EX_HN5 › spots",
     "the list is empty"},
    {"ToleranceTooWide", "points.json", R"("toleranceCun": 0.25)", R"("toleranceCun": 3)",
     "BL2 › toleranceCun", "3 is not between 0.1 and 1"},
    {"PointHeldForHours", "points.json", R"("holdSeconds": 3)", R"("holdSeconds": 3000)",
     "GV16 › holdSeconds", "3000 is not between 1 and 180"},
    {"PointWithUnknownSource", "points.json", R"("sources": ["13", "17", "D"])", R"("sources": ["13", "99"])",
     "EX_HN5 › sources", "“99” is not known"},
    {"PointWithUnknownConfidence", "points.json", R"("confidence": "V2")", R"("confidence": "sure")",
     "EX_HN5 › confidence", "“sure” is not known"},
    {"PointWithoutWords", "texts.en.json", R"(  "point.GB20.find":)", R"(  "point.GB20.found":)",
     "point.GB20.find", "it is missing"},

    {"UnknownStudy", "techniques.json", R"("studies": ["kim2016"])", R"("studies": ["kim2061"])",
     "T_SCALP › studies", "“kim2061” is not known"},
    {"EmptyListOfStudies", "techniques.json", R"("studies": ["kim2016"])", R"("studies": [])",
     "T_SCALP › studies", "the list is empty"},
    {"StudyThatNothingNames", "techniques.json", R"("studies": ["kim2016"], )", "", "kim2016",
     "nothing names this study", "studies.json"},
    {"MostMinutesBelowTheUsual", "techniques.json", R"("mostMinutes": 15)", R"("mostMinutes": 9)",
     "T_WARM › mostMinutes", "9 is not between 10 and 60"},
    {"MostSecondsBelowTheUsual", "techniques.json", R"("mostSeconds": 900)", R"("mostSeconds": 599)",
     "T_WARM.1 › mostSeconds", "599 is not between 600"},
    {"UnknownNauseaGrade", "techniques.json", R"("nauseaGrade": "B")", R"("nauseaGrade": "b")",
     "X_PC6 › nauseaGrade", "“b” is not known"},
    {"KneadingWithoutAPlace", "techniques.json",
     R"("motion": "circle", "phase": "warm_up", "regions": ["scalp_side"], "sides": "together", "seconds": 45, "pressure": [2, 2])",
     R"("motion": "circle", "phase": "warm_up", "needsNoPlace": true, "seconds": 45)",
     "T_SCALP.1 › needsNoPlace", "only breathing and tensing"},
    {"PressureWithoutAPlace", "techniques.json", R"("needsNoPlace": true, "seconds": 4,)",
     R"("needsNoPlace": true, "pressure": [0, 0], "seconds": 4,)", "X_BREATH.1 › pressure",
     "nothing of this name belongs here"},
    {"RegionsWithoutAPlace", "techniques.json", R"("needsNoPlace": true, "seconds": 4,)",
     R"("needsNoPlace": true, "regions": ["temple"], "seconds": 4,)", "X_BREATH.1 › regions",
     "nothing of this name belongs here"},

    {"StudyTwice", "studies.json", R"("key": "moraska2008")", R"("key": "quinn2002")", "quinn2002 › key",
     "this key occurs twice"},
    {"StudyOfNobody", "studies.json", R"("participants": 18)", R"("participants": 0)",
     "moraska2008 › participants", "0 is not between"},
    {"StudyWithoutASource", "studies.json", R"("sources": ["2"])", R"("sources": [])",
     "moraska2008 › sources", "the list is empty"},
    {"OilTwice", "oils.json", R"("key": "peppermint")", R"("key": "lavender")", "lavender › key",
     "this key occurs twice"},
    {"OilFactTwice", "oils.json", R"("key": "limits")", R"("key": "smell")", "smell › key",
     "this key occurs twice"},
    {"OilWithUnknownStudy", "oils.json", R"("studies": ["sasannejad2012"])", R"("studies": ["nobody"])",
     "lavender › studies", "“nobody” is not known"},
    {"MechanismWithoutConfidence", "mechanisms.json", R"("key": "tension", "confidence": "V")",
     R"("key": "tension")", "tension › confidence", "it is missing"},
    {"TipGradedOnce", "tips.json", R"("tensionTypeGrade": "C", "migraineGrade": "C")",
     R"("tensionTypeGrade": "C")", "water › migraineGrade", "it is missing"},
    {"TipGradedTheOtherWayOnce", "tips.json", R"("tensionTypeGrade": "T", "migraineGrade": "T")",
     R"("migraineGrade": "T")", "talk › migraineGrade", "nothing of this name belongs here"},

    {"QuestionTwice", "profile.json", R"("key": "pregnant")", R"("key": "age")", "age › key",
     "this key occurs twice"},
    {"QuestionOfUnknownKind", "profile.json", R"("kind": "elapsed")", R"("kind": "number")", "age › kind",
     "“number” is not known"},
    {"QuestionOfUnknownTime", "profile.json", R"("asked": "lasting")", R"("asked": "later")", "age › asked",
     "“later” is not known"},
    {"QuestionWithRangeTurnedRound", "profile.json", R"("range": [0, 120])", R"("range": [120, 0])",
     "age › range", "the lower value comes first"},
    {"QuestionInUnknownUnit", "profile.json", R"("unit": "years")", R"("unit": "moons")", "age › unit",
     "“moons” is not known"},
    {"QuestionWithoutUnit", "profile.json", R"("unit": "years", )", "", "age › unit", "it is missing"},
    {"QuestionWithAUnitTooMany", "profile.json", R"("key": "pregnant", "kind": "answer")",
     R"("key": "pregnant", "kind": "answer", "unit": "days")", "pregnant › unit",
     "nothing of this name belongs here"},
    {"QuestionAboutUnknownPlaces", "profile.json", R"("regions": ["scalp_side"])", R"("regions": ["elbow"])",
     "vp_shunt_places › regions", "“elbow” is not known"},
    {"QuestionAfterNoQuestion", "profile.json", R"("of": "vp_shunt")", R"("of": "shunt")",
     "vp_shunt_places › of", "“shunt” is not known"},
    {"QuestionWithoutSource", "profile.json", R"("sources": ["18", "30", "D"])", R"("sources": [])",
     "age › sources", "the list is empty"},
    {"QuestionWithoutWords", "texts.en.json", R"(  "profile.pregnant.question":)",
     R"(  "profile.pregnant.q":)", "profile.pregnant.question", "it is missing"},

    {"SignTwice", "warningsigns.json", R"("key": "RF8")", R"("key": "RF4")", "RF4 › key",
     "this key occurs twice"},
    {"SignWithoutAction", "warningsigns.json", R"("action": "EMERGENCY", )", "", "RF4 › action",
     "it is missing"},
    {"SignWithUnknownAction", "warningsigns.json", R"("action": "EMERGENCY")", R"("action": "WAIT")",
     "RF4 › action", "“WAIT” is not known"},
    {"SignThatAsksForNothing", "warningsigns.json", R"("action": "EMERGENCY")", R"("action": "NONE")",
     "RF4 › action", "it must be more urgent than NONE"},
    {"FollowUpThatIsNotMoreUrgent", "warningsigns.json", R"("key": "RF8.first", "action": "EMERGENCY")",
     R"("key": "RF8.first", "action": "SOON")", "RF8.first › action", "it must be more urgent than SOON"},
    {"FollowUpOfAnotherSign", "warningsigns.json", R"("key": "RF8.first")", R"("key": "RF9.first")",
     "RF9.first › key", "it does not begin with the key of its sign"},
    {"SignThatSettlesTheUnknown", "warningsigns.json", R"("facts": ["cad_signs"])", R"("facts": ["cad"])",
     "RF_CAD › facts", "“cad” is not known"},
    {"SignThatSettlesAnAge", "warningsigns.json", R"("facts": ["cad_signs"])", R"("facts": ["age"])",
     "RF_CAD › facts", "“age” is not answered by yes or no"},
    {"NoSignForAQuestion", "warningsigns.json", R"("facts": ["stroke_tia"], )", "", "signs",
     "no sign settles “stroke_tia”"},
    {"NoSigns", "warningsigns.json", R"("signs": [)", R"("signs": [], "old": [)", "signs",
     "the list is empty"},

    {"RuleTwice", "rules.json", R"("key": "S02")", R"("key": "S01")", "S01 › key", "this key occurs twice"},
    {"RuleWithoutCondition", "rules.json", R"("key": "S30", "when")", R"("key": "S30", "if")", "S30 › when",
     "it is missing"},
    {"RuleAboutAnUnknownQuestion", "rules.json", R"({"key": "osteoporosis", "eq": true})",
     R"({"key": "bones", "eq": true})", "S14 › when › key", "“bones” is not known"},
    {"RuleThatComparesAnAnswer", "rules.json", R"({"key": "osteoporosis", "eq": true})",
     R"({"key": "osteoporosis", "lt": 3})", "S14 › when › key", "is of another kind"},
    {"RuleThatSaysYesToATime", "rules.json", R"({"key": "age", "lt": 18})", R"({"key": "age", "eq": true})",
     "S30 › when › key", "is of another kind"},
    {"RuleWithoutComparison", "rules.json", R"({"key": "osteoporosis", "eq": true})",
     R"({"key": "osteoporosis"})", "S14 › when › eq", "it is missing"},
    {"RuleThatHoldsForANo", "rules.json", R"({"key": "osteoporosis", "eq": true})",
     R"({"key": "osteoporosis", "eq": false})", "S14 › when › eq", "true expected"},
    {"RuleWithTwoTrees", "rules.json", R"({"any": [{"key": "cad_signs", "eq": true}, )",
     R"({"any": [], "all": [{"key": "cad_signs", "eq": true}, )", "S04 › when › any",
     "nothing of this name belongs here"},
    {"RuleWithANumberOutOfRange", "rules.json", R"({"key": "age", "lt": 18})",
     R"({"key": "age", "lt": 1800})", "S30 › when › lt", "1800 is not between 0 and 1000"},
    {"RuleWithUnknownLevel", "rules.json", R"("level": "BLOCK_ALL")", R"("level": "STOP")", "S01 › level",
     "“STOP” is not known"},
    {"RuleThatBlocksAllOfLittle", "rules.json", R"("level": "BLOCK", "targets": {"regions": ["neck_front"]})",
     R"("level": "BLOCK_ALL", "targets": {"regions": ["neck_front"]})", "S02 › targets",
     "must name everything or contact"},
    {"RuleAboutNothing", "rules.json", R"("targets": {"regions": ["neck_side"]})", R"("targets": {})",
     "S03 › targets", "it names nothing"},
    {"RuleAboutAnUnknownRegion", "rules.json", R"({"regions": ["neck_side"]})", R"({"regions": ["elbow"]})",
     "S03 › targets › regions", "“elbow” is not known"},
    {"RuleAboutAnUnknownPoint", "rules.json", R"("points": ["EX_HN5",)", R"("points": ["EX_HN6",)",
     "S09 › targets › points", "“EX_HN6” is not known"},
    {"RuleAboutAnUnknownTriggerPoint", "rules.json", R"("triggerPoints": ["scm_s",)",
     R"("triggerPoints": ["scm_x",)", "S07 › targets › triggerPoints", "“scm_x” is not known"},
    {"RuleAboutAnUnknownTechnique", "rules.json", R"("techniques": ["T_FORETEMP"])",
     R"("techniques": ["T_TEMP"])", "S09 › targets › techniques", "“T_TEMP” is not known"},
    {"RuleAboutAnUnknownStep", "rules.json", R"("steps": ["T_ACU.3", )", R"("steps": ["T_ACU.9", )",
     "S05 › targets › steps", "“T_ACU.9” is not known"},
    {"RuleAboutAnUnknownOil", "rules.json", R"("oils": ["peppermint", "eucalyptus"])",
     R"("oils": ["camphor", "eucalyptus"])", "S19 › targets › oils", "“camphor” is not known"},
    {"RuleAboutUnknownPlaces", "rules.json", R"("namedIn": "skin_lesion_regions")", R"("namedIn": "age")",
     "S12 › targets › namedIn", "“age” is not known"},
    {"RuleWithACapThatBlocks", "rules.json",
     R"("level": "MODIFY", "targets": {"contact": true}, "pressureCap": 2)",
     R"("level": "WARN", "targets": {"contact": true}, "pressureCap": 2)", "S13 › pressureCap",
     "it belongs to the level MODIFY"},
    {"RuleWithACapOffTheScale", "rules.json", R"("pressureCap": 2)", R"("pressureCap": 9)",
     "S13 › pressureCap", "9 is not between 0 and 5"},
    {"RuleWithoutWords", "texts.en.json", R"(  "rule.S19.instead":)", R"(  "rule.S19.else":)",
     "rule.S19.instead", "it is missing"},
    {"FrontOfTheNeckWithoutARule", "rules.json", R"({"regions": ["neck_front"]})",
     R"({"regions": ["neck_side"]})", "rules", "no rule says that “neck_front” is never touched"},
    {"StopSignTwice", "stoprules.json", R"("key": "heart")", R"("key": "dizzy")", "dizzy › key",
     "this key occurs twice"},
    {"StopSignWithoutAction", "stoprules.json", R"("action": "NONE", )", "", "dizzy › action",
     "it is missing"},
    {"StopRulesWithoutAdvice", "stoprules.json", R"("afterStopping")", R"("afterwards")", "afterStopping",
     "it is missing"},

    {"TipTwice", "tips.json", R"("key": "water")", R"("key": "talk")", "talk › key", "this key occurs twice"},
    {"TipWithUnknownSource", "tips.json", R"("sources": ["spigt2012"])", R"("sources": ["38"])",
     "water › sources", "“38” is not known"},
    {"SourceTwice", "sources.json", R"("key": "2")", R"("key": "1")", "1 › key", "this key occurs twice"},
    {"EmptyCitation", "sources.json", R"("citation": "Lawler & Cameron. Ann Behav Med 2006;32:50–9.")",
     R"("citation": " ")", "4 › citation", "it is empty"},
    {"CitationMissing", "sources.json", R"("key": "4", "citation")", R"("key": "4", "quotation")",
     "4 › citation", "it is missing"},

    {"TextMissing", "texts.en.json", R"(  "region.temple.avoid":)", R"(  "region.temple.avoids":)",
     "region.temple.avoid", "it is missing"},
    {"TextUnused", "texts.en.json", R"(  "region.temple.avoid":)",
     R"(  "region.elbow.name": "Elbow", "region.temple.avoid":)", "region.elbow.name",
     "nothing uses this text"},
    {"TextEmpty", "texts.en.json", R"("region.temple.name": "Temple")", R"("region.temple.name": "")",
     "region.temple.name", "it is empty"},
    {"TextWithMarkup", "texts.en.json", R"("region.temple.name": "Temple")",
     R"("region.temple.name": "<b>Temple</b>")", "region.temple.name", "it holds markup"},
    {"TextThatIsNone", "texts.en.json", R"("region.temple.name": "Temple")", R"("region.temple.name": 7)",
     "region.temple.name", "a text expected"},
    {"PlaceWithoutName", "texts.en.json", R"(  "place.temple-left": "Left temple",)", "", "place.temple-left",
     "it is missing"},
};

class CatalogueLoaderFault : public testing::TestWithParam<Fault>
{
};

const QStringList allFiles{u"mechanisms.json"_s, u"muscles.json"_s,       u"oils.json"_s,
                           u"points.json"_s,     u"profile.json"_s,       u"regions.json"_s,
                           u"rules.json"_s,      u"sources.json"_s,       u"stoprules.json"_s,
                           u"studies.json"_s,    u"techniques.json"_s,    u"texts.en.json"_s,
                           u"tips.json"_s,       u"triggerpoints.json"_s, u"warningsigns.json"_s};

void expectOneSentence(const Error &error, const QString &file)
{
    EXPECT_EQ(error.code, ErrorCode::CatalogueFault);
    const QString words = sentence(error);
    EXPECT_TRUE(words.startsWith(u"The file "_s + file + u" is faulty"_s)) << words.toStdString();
    EXPECT_TRUE(words.endsWith(u"; reinstall Nape or correct the file."_s)) << words.toStdString();
    EXPECT_FALSE(words.contains(u'\n'));
    EXPECT_FALSE(error.detail.isEmpty());
}

} // namespace

TEST_P(CatalogueLoaderFault, IsToldWithFileAndKey)
{
    const Fault &fault = GetParam();
    const QString file = QString::fromUtf8(fault.file);
    const CatalogueCopy copy;
    QByteArray bytes = copy.bytes(file);
    const QByteArray old(fault.old);
    const qsizetype at = bytes.indexOf(old);
    ASSERT_GE(at, 0) << "the table no longer fits the catalogue";
    copy.write(file, bytes.replace(at, old.size(), QByteArray(fault.replacement)));

    const auto loaded = copy.load();
    ASSERT_FALSE(loaded);
    const QString words = sentence(loaded.error());
    EXPECT_TRUE(words.contains(QString::fromUtf8(fault.where) + u": "_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(QString::fromUtf8(fault.reason))) << words.toStdString();
    expectOneSentence(loaded.error(), fault.toldOf ? QString::fromUtf8(fault.toldOf) : file);
}

INSTANTIATE_TEST_SUITE_P(Table, CatalogueLoaderFault, testing::ValuesIn(faults),
                         [](const auto &instance) { return std::string(instance.param.name); });

TEST(CatalogueLoader, LoadsACopyOfTheRealFiles)
{
    const CatalogueCopy copy;
    EXPECT_TRUE(copy.load());
}

TEST(CatalogueLoader, TellsAMissingFile)
{
    for (const QString &file : allFiles) {
        const CatalogueCopy copy;
        ASSERT_TRUE(QFile::remove(copy.path(file)));
        const auto loaded = copy.load();
        ASSERT_FALSE(loaded);
        expectOneSentence(loaded.error(), file);
        EXPECT_TRUE(sentence(loaded.error()).contains(u"it is missing"_s));
    }
}

TEST(CatalogueLoader, TellsAFolderInPlaceOfAFile)
{
    const CatalogueCopy copy;
    ASSERT_TRUE(QFile::remove(copy.path(u"tips.json"_s)));
    ASSERT_TRUE(QDir().mkdir(copy.path(u"tips.json"_s)));
    const auto loaded = copy.load();
    ASSERT_FALSE(loaded);
    expectOneSentence(loaded.error(), u"tips.json"_s);
}

TEST(CatalogueLoader, TellsAMissingFolder)
{
    const TestFolder folder;
    EXPECT_FALSE(Catalogue::load(QDir(folder.path(u"nowhere"_s))));
}

TEST(CatalogueLoader, TellsAFileThatIsTooLarge)
{
    for (const QString &file : allFiles) {
        const CatalogueCopy copy;
        copy.write(file, copy.bytes(file) + QByteArray(2 * 1024 * 1024, ' '));
        const auto loaded = copy.load();
        ASSERT_FALSE(loaded);
        expectOneSentence(loaded.error(), file);
        EXPECT_TRUE(sentence(loaded.error()).contains(u"larger than 2 MiB"_s));
    }
}

TEST(CatalogueLoader, TellsTheLineOfASyntaxError)
{
    const CatalogueCopy copy;
    copy.write(u"tips.json"_s, "{\n  \"tips\": [\n    {\"key\" \"talk\"}\n  ]\n}\n");
    const auto loaded = copy.load();
    ASSERT_FALSE(loaded);
    EXPECT_TRUE(sentence(loaded.error()).contains(u"faulty at line 3: "_s))
        << sentence(loaded.error()).toStdString();
}

TEST(CatalogueLoader, RefusesOtherJson)
{
    for (const QByteArray &bytes : {QByteArray("[]"), QByteArray("7"), QByteArray("null"), QByteArray("{}"),
                                    QByteArray(), QByteArray("[[[[[[[[").repeated(100000)}) {
        for (const QString &file : allFiles) {
            const CatalogueCopy copy;
            copy.write(file, bytes);
            const auto loaded = copy.load();
            ASSERT_FALSE(loaded);
            expectOneSentence(loaded.error(), file);
        }
    }
}

// Every file ends with a closing bracket, so no shorter one is whole.
TEST(CatalogueLoader, RefusesTruncatedFiles)
{
    constexpr unsigned seed = 20260302;
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const CatalogueCopy copy;
    for (const QString &file : allFiles) {
        const QByteArray whole = copy.bytes(file);
        const QByteArray text = whole.trimmed();
        for (int i = 0; i < 8; ++i) {
            const auto length = qsizetype(random() % unsigned(text.size()));
            copy.write(file, whole.left(length));
            const auto loaded = copy.load();
            ASSERT_FALSE(loaded) << file.toStdString() << " cut after " << length;
            expectOneSentence(loaded.error(), file);
        }
        copy.write(file, whole);
    }
    EXPECT_TRUE(copy.load());
}

TEST(CatalogueLoader, SurvivesScrambledFiles)
{
    constexpr unsigned seed = 20260303;
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const CatalogueCopy copy;
    for (const QString &file : allFiles) {
        const QByteArray whole = copy.bytes(file);
        for (int i = 0; i < 8; ++i) {
            QByteArray scrambled = whole;
            for (unsigned hit = 0; hit < 1 + random() % 4; ++hit)
                scrambled[qsizetype(random() % unsigned(scrambled.size()))] = char(random() & 0xff);
            copy.write(file, scrambled);
            // A changed letter within a text is no fault; whatever is one has its sentence.
            const auto loaded = copy.load();
            EXPECT_TRUE(loaded || sentence(loaded.error()).startsWith(u"The file "_s)) << "round " << i;
        }
        copy.write(file, whole);
    }
}
