// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/safetyassessment.h"

#include "tests/core/catalogue/cataloguecopy.h"
#include "tests/support/safetyvalues.h"

#include <QJsonArray>

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

using namespace nape;
using namespace Qt::StringLiterals;

// Every rule at its edges. A case is a profile that differs from "no to everything, 30 years old" in a few
// values, what it is asked about, and what must come out.

namespace
{

constexpr auto Free = SafetyLevel::Free;
constexpr auto Warn = SafetyLevel::Warn;
constexpr auto Modify = SafetyLevel::Modify;
constexpr auto Block = SafetyLevel::Block;

struct Case {
    const char *name;
    const char *profile; ///< "key=value key=value"; "-" takes the answer away; a list in square brackets
    const char *thing; ///< "place temple-left", "technique T_SCALP", "point GB21", "trigger scm_s", "oil x",
                       ///< "step T_ACU.4 hand_li4-left", "everything"
    SafetyLevel level;
    const char *rule = nullptr; ///< the first reason
    int cap = -1;               ///< where it matters
};

std::ostream &operator<<(std::ostream &out, const Case &c)
{
    return out << c.name;
}

HealthProfile profileOf(const QString &changes)
{
    QJsonObject values = clearProfile(realCatalogue()).toJson();
    for (const QString &change : changes.split(u' ', Qt::SkipEmptyParts)) {
        const QString key = change.section(u'=', 0, 0);
        const QString value = change.section(u'=', 1);
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (value == "-"_L1)
            values.remove(key);
        else if (isNumber)
            values.insert(key, number);
        else if (value.startsWith(u'['))
            values.insert(key, QJsonArray::fromStringList(value.mid(1, value.size() - 2).split(u',')));
        else
            values.insert(key, value);
    }
    return HealthProfile::fromJson(values);
}

const Step &step(const QString &key)
{
    const QList<Step> &steps = realCatalogue().techniqueOf(StepKey(key))->steps;
    return *std::ranges::find(steps, StepKey(key), &Step::key);
}

Verdict verdictOn(const SafetyAssessment &assessment, const QString &thing)
{
    const QString kind = thing.section(u' ', 0, 0);
    const QString key = thing.section(u' ', 1, 1);
    if (kind == "place"_L1)
        return assessment.of(Place::fromString(key).value());
    if (kind == "technique"_L1)
        return assessment.of(TechniqueKey(key));
    if (kind == "point"_L1)
        return assessment.ofPoint(PointKey(key), Side::Left);
    if (kind == "trigger"_L1)
        return assessment.ofTriggerPoint(TriggerPointKey(key), Side::Left);
    if (kind == "oil"_L1)
        return assessment.ofOil(OilKey(key));
    if (kind == "step"_L1)
        return assessment.of(step(key), Place::fromString(thing.section(u' ', 2, 2)).value());
    Verdict verdict;
    if (assessment.isEverythingBlocked()) {
        verdict.level = Block;
        verdict.reasons = assessment.blockingEverything();
    }
    return verdict;
}

const Case cases[] = {
    {"NobodyIsBlockedByNothing", "", "everything", Free},
    {"S02FrontOfTheNeck", "", "place neck_front-left", Block, "S02", 0},
    {"S02FrontOfTheNeckMiddle", "", "place neck_front-middle", Block, "S02", 0},
    {"S03SideOfTheNeckIsPinched", "", "place neck_side-left", Modify, "S03", 2},
    {"S03RegionCaps", "", "place temple-left", Free, nullptr, 2},
    {"S03RegionCapOfTheShoulder", "", "place trap_upper-left", Free, nullptr, 4},

    {"S04CadSigns", "cad_signs=yes", "everything", Block, "S04"},
    {"S04CadSignsNotSure", "cad_signs=not_sure", "everything", Block, "S04"},
    {"S04StrokeTia", "stroke_tia=yes", "everything", Block, "S04"},
    {"S04No", "cad_signs=no stroke_tia=no", "everything", Free},

    {"S05Day41", "recent_head_neck_injury_days=41", "technique T_NECKSH", Block, "S05"},
    {"S05Day42", "recent_head_neck_injury_days=42", "technique T_NECKSH", Free},
    {"S05Trigger", "recent_head_neck_injury_days=41", "technique T_TRIGGER", Block, "S05"},
    {"S05Suboccipital", "recent_head_neck_injury_days=41", "technique X_SUBOCC", Block, "S05"},
    {"S05TrapStretch", "recent_head_neck_injury_days=41", "technique X_STR_TRAP", Block, "S05"},
    {"S05LevatorStretch", "recent_head_neck_injury_days=41", "technique X_STR_LEV", Block, "S05"},
    {"S05ChinTuck", "recent_head_neck_injury_days=41", "technique X_CHINTUCK", Block, "S05"},
    {"S05AcupressureAtTheNeck", "recent_head_neck_injury_days=41", "step T_ACU.3 skull_base-left", Block,
     "S05"},
    {"S05AcupressureAtTheTemple", "recent_head_neck_injury_days=41", "step T_ACU.1 temple-left", Free},
    {"S05NeckBack", "recent_head_neck_injury_days=41", "place neck_back-left", Block, "S05"},
    {"S05NeckSide", "recent_head_neck_injury_days=41", "place neck_side-right", Block, "S05"},
    {"S05SkullBase", "recent_head_neck_injury_days=41", "place skull_base-middle", Block, "S05"},
    {"S05Occiput", "recent_head_neck_injury_days=41", "place occiput-left", Block, "S05"},
    {"S05TrapUpper", "recent_head_neck_injury_days=41", "place trap_upper-left", Block, "S05"},
    {"S05Temple", "recent_head_neck_injury_days=41", "place temple-left", Free},
    {"S05Unknown", "recent_head_neck_injury_days=-", "technique T_NECKSH", Free},

    {"S06Day6", "recent_head_neck_injury_days=6", "place temple-left", Block, "S06"},
    {"S06Day7", "recent_head_neck_injury_days=7", "place temple-left", Free},
    {"S06Scalp", "recent_head_neck_injury_days=6", "technique T_SCALP", Block, "S06"},
    {"S06Breathing", "recent_head_neck_injury_days=6", "technique X_BREATH", Free},
    {"S06Today", "recent_head_neck_injury_days=0", "technique T_FACE", Block, "S06"},

    {"S07Age49", "age=49", "place neck_side-left", Modify, "S03"},
    {"S07Age50", "age=50", "place neck_side-left", Block, "S07"},
    {"S07AgeUnknown", "age=-", "place neck_side-left", Block, "S07"},
    {"S07Carotid", "carotid_disease=yes", "place neck_side-left", Block, "S07"},
    {"S07CarotidUnknown", "carotid_disease=-", "place neck_side-left", Block, "S07"},
    {"S07Syncope", "syncope_carotid_hypersens=yes", "place neck_side-left", Block, "S07"},
    {"S07SyncopeNotSure", "syncope_carotid_hypersens=not_sure", "place neck_side-left", Block, "S07"},
    {"S07VascularRisk", "vascular_risk=yes", "place neck_side-left", Block, "S07"},
    {"S07VascularRiskUnknown", "vascular_risk=-", "place neck_side-left", Block, "S07"},
    {"S07ScmSternal", "age=50 opted_in=[scm_s]", "trigger scm_s", Block, "S07"},
    {"S07ScmClavicular", "age=50 opted_in=[scm_c]", "trigger scm_c", Block, "S07"},
    {"OffByDefaultScm", "", "trigger scm_s", Block, "OPT_IN"},
    {"OptedInScm", "opted_in=[scm_s]", "trigger scm_s", Modify, "S03", 2},
    {"OffByDefaultPoint", "", "point TE17", Block, "OPT_IN"},
    {"OptedInPoint", "opted_in=[TE17]", "point TE17", Free},

    {"S08At50", "gca_signs=yes age=50", "everything", Block, "S08"},
    {"S08At49", "gca_signs=yes age=49", "everything", Free},
    {"S08NotSure", "gca_signs=not_sure age=50", "everything", Free},
    {"S09At50", "temple_tender_new=yes age=50", "place temple-left", Block, "S09"},
    {"S09At49", "temple_tender_new=yes age=49", "place temple-left", Free},
    {"S09ForeheadAndTemples", "temple_tender_new=yes age=50", "technique T_FORETEMP", Block, "S09"},
    {"S09Taiyang", "temple_tender_new=yes age=50", "point EX_HN5", Block, "S09"},
    {"S09Xuanlu", "temple_tender_new=yes age=50", "point GB5", Block, "S09"},
    {"S09Ermen", "temple_tender_new=yes age=50", "point TE21", Block, "S09"},

    {"S10Contact", "fever=yes", "place temple-left", Block, "S10"},
    {"S10Warmth", "fever=yes", "technique T_WARM", Block, "S10"},
    {"S10Cold", "fever=yes", "technique X_COLD", Free},
    {"S10NotSure", "fever=not_sure", "place temple-left", Free},
    {"S11", "fever=yes stiff_neck=yes", "everything", Block, "S11"},
    {"S11FeverAlone", "fever=yes", "everything", Free},
    {"S11StiffNeckAlone", "stiff_neck=yes", "everything", Free},

    {"S12NamedPlace", "skin_lesion_regions=[temple-left]", "place temple-left", Block, "S12"},
    {"S12OtherSide", "skin_lesion_regions=[temple-left]", "place temple-right", Free},
    {"S12WholeRegion", "skin_lesion_regions=[temple]", "place temple-right", Block, "S12"},
    {"S12Shingles", "shingles_face=yes", "place forehead-left", Block, "S12"},
    {"S12ShinglesNotTheNeck", "shingles_face=yes", "place neck_back-left", Free},

    {"S13Anticoagulant", "anticoagulant=yes", "place trap_upper-left", Modify, "S13", 2},
    {"S13Unknown", "anticoagulant=-", "place trap_upper-left", Modify, "S13", 2},
    {"S13NotSure", "platelets_low=not_sure", "place trap_upper-left", Modify, "S13", 2},
    {"S13BleedingDisorder", "bleeding_disorder=yes", "technique T_TRIGGER", Block, "S13"},
    {"S13Balls", "platelets_low=yes", "technique X_SUBOCC", Block, "S13"},
    {"S13TriggerPoint", "anticoagulant=yes", "trigger uttrp1", Block, "S13"},
    {"S13WhereItIsLightAnyway", "anticoagulant=yes", "place temple-left", Free, nullptr, 2},
    {"S13Acupressure", "anticoagulant=yes", "point GB20", Modify, "S13", 2},

    {"S14Cap", "osteoporosis=yes", "place trap_upper-left", Modify, "S14", 3},
    {"S14UpperBackBall", "osteoporosis=yes", "step T_TRIGGER.4 upper_back-left", Block, "S14"},
    {"S14Suboccipital", "osteoporosis=yes", "technique X_SUBOCC", Block, "S14"},
    {"S14Unknown", "osteoporosis=-", "place trap_upper-left", Free},

    {"S15Suboccipital", "ra_or_hypermobility=yes", "technique X_SUBOCC", Block, "S15"},
    {"S15TrapStretch", "ra_or_hypermobility=yes", "technique X_STR_TRAP", Block, "S15"},
    {"S15LevatorStretch", "ra_or_hypermobility=yes", "technique X_STR_LEV", Block, "S15"},
    {"S15Neck", "ra_or_hypermobility=yes", "place neck_back-left", Modify, "S15", 2},
    {"S15Shoulder", "ra_or_hypermobility=yes", "place shoulder-left", Free},

    {"S16Warns", "active_cancer=yes", "technique T_FORETEMP", Warn, "S16"},
    {"S16Cap", "active_cancer=yes", "place shoulder-left", Modify, "S16", 2},

    {"S17Contact", "blood_clot_dvt=yes", "place shoulder-left", Block, "S17"},
    {"S17Taichong", "blood_clot_dvt=yes", "point LR3", Block, "S17"},
    {"S17Breathing", "blood_clot_dvt=yes", "technique X_BREATH", Free},
    {"S18Contact", "bp_uncontrolled=yes", "technique T_SCALP", Block, "S18"},
    {"S18Pmr", "bp_uncontrolled=yes", "technique X_PMR", Block, "S18"},
    {"S18KeepsBreathing", "bp_uncontrolled=yes", "technique X_BREATH", Free},

    {"S19ShoulderWell", "pregnant=yes", "point GB21", Block, "S19"},
    {"S19JoiningValley", "pregnant=yes", "point LI4", Block, "S19"},
    {"S19GreatSurge", "pregnant=yes", "point LR3", Block, "S19"},
    {"S19Hand", "pregnant=yes", "technique X_HAND", Block, "S19"},
    {"S19HandByAcupressure", "pregnant=yes", "step T_ACU.4 hand_li4-left", Block, "S19"},
    {"S19ShoulderByAcupressure", "pregnant=yes", "step T_ACU.4c trap_upper-left", Block, "S19"},
    {"S19Trigger", "pregnant=yes", "trigger uttrp2", Block, "S19"},
    {"S19Aroma", "pregnant=yes", "technique X_AROMA", Block, "S19"},
    {"S19NeckIsAllowed", "pregnant=yes", "place neck_back-left", Free},
    {"S19NotSure", "pregnant=not_sure", "point GB21", Free},
    {"S20Pregnant", "pregnant=yes headache_new_severe=yes", "everything", Block, "S20"},
    {"S20AfterBirth", "postpartum6w=yes headache_new_severe=yes", "everything", Block, "S20"},
    {"S20NotPregnant", "headache_new_severe=yes", "everything", Free},
    {"S20PregnantOnly", "pregnant=yes", "everything", Free},

    {"S21Hour23", "botox_hours=23", "place forehead-left", Block, "S21"},
    {"S21Hour24", "botox_hours=24", "place forehead-left", Free},
    {"S21NeckBack", "botox_hours=1", "place neck_back-left", Block, "S21"},
    {"S21Jaw", "botox_hours=1", "place jaw-left", Free},
    {"S21NamedPlaceOnly", "botox_hours=1 botox_regions=[jaw]", "place jaw-left", Block, "S21"},
    {"S21NotTheUsualOnes", "botox_hours=1 botox_regions=[jaw]", "place forehead-left", Free},
    {"S22Day13", "filler_days=13", "place cheek-left", Block, "S22"},
    {"S22Day14", "filler_days=14", "place cheek-left", Free},
    {"S22Neck", "filler_days=13", "place neck_back-left", Free},

    {"S23BothSides", "vp_shunt=yes", "place scalp_side-right", Block, "S23"},
    {"S23ThisSide", "vp_shunt=yes vp_shunt_places=[scalp_side-left]", "place occiput-left", Block, "S23"},
    {"S23OtherSide", "vp_shunt=yes vp_shunt_places=[scalp_side-left]", "place occiput-right", Free},
    {"S23BehindTheEar", "vp_shunt=yes", "place ear-left", Block, "S23"},
    {"S23Tract", "vp_shunt=yes", "place neck_back-left", Block, "S23"},
    {"S23SideOfTheNeck", "vp_shunt=yes", "place neck_side-left", Block, "S23"},
    {"S23Scalp", "vp_shunt=yes", "technique T_SCALP", Block, "S23"},
    {"S24Anywhere", "skull_defect_implant=yes", "place crown-middle", Block, "S24"},
    {"S24Named", "skull_defect_implant=yes skull_defect_regions=[scalp_side-left]", "place scalp_side-left",
     Block, "S24"},
    {"S24NotNamed", "skull_defect_implant=yes skull_defect_regions=[scalp_side-left]",
     "place scalp_side-right", Free},

    {"S25Week7", "eye_surgery_weeks=7", "place eye-left", Block, "S25"},
    {"S25Week8", "eye_surgery_weeks=8", "place eye-left", Free},
    {"S25Glaucoma", "glaucoma_acute=yes", "step T_FACE.1 eye-left", Block, "S25"},
    {"S25WarmCloth", "glaucoma_acute=yes", "step T_WARM.2 forehead-left", Block, "S25"},
    {"S26Abscess", "dental_abscess=yes", "place jaw-left", Block, "S26"},
    {"S26Day13", "dental_surgery_days=13", "place cheek-left", Block, "S26"},
    {"S26Day14", "dental_surgery_days=14", "place cheek-left", Free},
    {"S26Lock", "tmj_lock=yes", "technique X_JAW", Block, "S26"},
    {"S26Joint", "tmj_lock=yes", "place tmj-left", Block, "S26"},

    {"S27WarmthThere", "neuropathy_regions=[neck_back]", "step T_WARM.1 neck_back-left", Block, "S27"},
    {"S27WarmthElsewhere", "neuropathy_regions=[neck_back]", "step T_WARM.1 trap_upper-left", Free},
    {"S27ColdThere", "neuropathy_regions=[temple]", "step X_COLD.1 temple-left", Block, "S27"},
    {"S27HandsAreWarned", "neuropathy_regions=[neck_back]", "place neck_back-left", Warn, "S27"},
    {"S27Everywhere", "reduced_sensation=yes", "technique T_WARM", Block, "S27"},
    {"S27ColdEverywhere", "reduced_sensation=yes", "technique X_COLD", Block, "S27"},
    {"S28", "raynaud_cold_urticaria=yes", "technique X_COLD", Block, "S28"},
    {"S28Warmth", "raynaud_cold_urticaria=yes", "technique T_WARM", Free},

    {"S29AsthmaMenthol", "asthma=yes", "oil peppermint", Block, "S29"},
    {"S29AsthmaEucalyptus", "asthma=yes", "oil eucalyptus", Block, "S29"},
    {"S29AsthmaLavender", "asthma=yes", "oil lavender", Warn, "S29"},
    {"S29AsthmaAroma", "asthma=yes", "technique X_AROMA", Block, "S29"},
    {"S29Epilepsy", "epilepsy=yes", "oil eucalyptus", Block, "S29"},
    {"S29EpilepsyPeppermint", "epilepsy=yes", "oil peppermint", Warn, "S29"},
    {"S29Allergy", "fragrance_allergy=yes", "oil lavender", Block, "S29"},

    {"S30Age17", "age=17", "everything", Block, "S30"},
    {"S30Age18", "age=18", "everything", Free},
    {"S30AgeUnknown", "age=-", "everything", Free},
    {"S31Scalp", "allodynia_now=yes", "place crown-middle", Modify, "S31", 1},
    {"S31Face", "allodynia_now=yes", "place cheek-left", Modify, "S31", 1},
    {"S31Shoulder", "allodynia_now=yes", "place shoulder-left", Free},
    {"S31ScalpMassage", "allodynia_now=yes", "technique T_SCALP", Block, "S31"},
    {"S32Warmth", "alcohol_sedated=yes", "technique T_WARM", Block, "S32"},
    {"S32Balls", "alcohol_sedated=yes", "technique X_SUBOCC", Block, "S32"},
    {"S33Day1", "occipital_nerve_block_days=1", "place occiput-left", Block, "S33"},
    {"S33Day2", "occipital_nerve_block_days=2", "place occiput-left", Free},
    {"S33SkullBase", "occipital_nerve_block_days=0", "place skull_base-left", Block, "S33"},
    {"S34Neck", "neck_surgery_6mo=yes", "place neck_back-left", Block, "S34"},
    {"S34SkullBase", "neck_surgery_6mo=yes", "place skull_base-middle", Block, "S34"},
    {"S34Trap", "neck_surgery_6mo=yes", "place trap_upper-left", Block, "S34"},
    {"S34Stretch", "neck_surgery_6mo=yes", "technique X_STR_TRAP", Block, "S34"},
    {"S35Stretch", "arm_pain_radiating=yes", "technique X_STR_LEV", Block, "S35"},
    {"S36Aroma", "smell_bothers_now=yes", "technique X_AROMA", Block, "S36"},
    {"S36Oil", "smell_bothers_now=yes", "oil lavender", Block, "S36"},
    {"S37Breastfeeding", "breastfeeding=yes", "oil eucalyptus", Warn, "S37"},
    {"S37G6pd", "g6pd_deficiency=yes", "oil peppermint", Warn, "S37"},
    {"S37G6pdLavender", "g6pd_deficiency=yes", "oil lavender", Free},
};

class SafetyRuleTable : public testing::TestWithParam<Case>
{
};

} // namespace

TEST_P(SafetyRuleTable, SaysWhatItShould)
{
    const Case &c = GetParam();
    const SafetyAssessment assessment =
        assessmentOf(realCatalogue(), profileOf(QString::fromLatin1(c.profile)));
    const Verdict verdict = verdictOn(assessment, QString::fromLatin1(c.thing));
    EXPECT_EQ(verdict.level, c.level);
    const std::string first =
        verdict.reasons.isEmpty() ? "" : verdict.reasons.first().rule.toString().toStdString();
    EXPECT_EQ(first, c.rule ? c.rule : "");
    if (c.cap >= 0) {
        EXPECT_EQ(verdict.pressureCap, c.cap);
    }
}

INSTANTIATE_TEST_SUITE_P(Table, SafetyRuleTable, testing::ValuesIn(cases),
                         [](const auto &given) { return std::string(given.param.name); });

TEST(SafetyRules, AreAllThere)
{
    for (int number = 1; number <= 34; ++number) {
        const RuleKey key(u"S%1"_s.arg(number, 2, 10, QLatin1Char('0')));
        EXPECT_TRUE(realCatalogue().rule(key)) << key.toString().toStdString();
    }
    for (const SafetyRule &rule : realCatalogue().rules()) {
        const bool isCareful =
            rule.key == RuleKey(u"S04"_s) || rule.key == RuleKey(u"S07"_s) || rule.key == RuleKey(u"S13"_s);
        EXPECT_EQ(rule.unknownAs, isCareful) << rule.key.toString().toStdString();
    }
}

TEST(SafetyRules, EachIsTestedInTheTable)
{
    for (const SafetyRule &rule : realCatalogue().rules()) {
        const std::string key = rule.key.toString().toStdString();
        if (key == "S01") // by the warning signs, each of them
            continue;
        EXPECT_TRUE(std::ranges::any_of(cases, [&](const Case &c) { return c.rule && key == c.rule; }))
            << key;
    }
}
