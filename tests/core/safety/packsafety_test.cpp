// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/safetyassessment.h"

#include "tests/core/catalogue/cataloguecopy.h"
#include "tests/support/safetyvalues.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

// A technique that somebody wrote into a content pack is blocked by the same rules as ours of its kind.

namespace
{

struct Move {
    const char *name;
    const char *motion;
    const char *step; ///< what follows the motion in the step's record
};

const Move moves[] = {
    {"heat", "heat", R"("regions": ["neck_back"], "sides": "together", "seconds": 600, "pressure": [1, 1])"},
    {"cold", "cold", R"("regions": ["forehead"], "sides": "together", "seconds": 600, "pressure": [1, 1])"},
    {"stretch", "stretch", R"("regions": ["levator"], "sides": "each", "seconds": 20, "pressure": [0, 0])"},
    {"tuck", "tense_release",
     R"("regions": ["neck_back"], "sides": "together", "seconds": 5, "pressure": [0, 0])"},
    {"tense", "tense_release", R"("needsNoPlace": true, "seconds": 5)"},
    {"smell", "breathe", R"("needsNoPlace": true, "seconds": 60)"},
    {"knead", "knead", R"("regions": ["shoulder"], "sides": "each", "seconds": 60, "pressure": [2, 3])"},
    {"hold", "press_hold",
     R"("regions": ["upper_back"], "sides": "each", "seconds": 60, "pressure": [3, 4])"},
    {"hand", "press_hold", R"("regions": ["hand_li4"], "sides": "each", "seconds": 60, "pressure": [3, 4])"},
    {"well", "press_hold",
     R"("regions": ["trap_upper"], "sides": "together", "seconds": 60, "pressure": [3, 4])"},
    {"scalp", "circle", R"("regions": ["crown"], "sides": "together", "seconds": 60, "pressure": [2, 2])"},
    {"nose", "stroke", R"("regions": ["nose"], "sides": "together", "seconds": 60, "pressure": [1, 1])"},
};

/// A pack with one technique for each move.
const Catalogue &catalogueWithMoves()
{
    static const Catalogue catalogue = [] {
        const TestFolder folder;
        QByteArrayList techniques;
        QByteArrayList texts;
        for (const Move &move : moves) {
            const QByteArray key = QByteArray("kinds.") + move.name;
            techniques.append(R"({"key": ")" + key + R"(", "motions": [")" + move.motion +
                              R"("], "performers": ["self"], "minutes": 5, "tensionTypeGrade": "T",
                              "migraineGrade": "T", "confidence": "K", "sources": ["kinds.book"],
                              "steps": [{"key": ")" +
                              key + R"(.1", "motion": ")" + move.motion + R"(", "phase": "main", )" +
                              move.step + "}]}");
            for (const char *part : {"name", "summary", "position", "evidence", "caution"})
                texts.append("\"technique." + key + '.' + part + "\": \"Words.\"");
            for (const char *part : {"title", "text"})
                texts.append("\"step." + key + ".1." + part + "\": \"Words.\"");
        }
        folder.write(u"pack.json"_s, R"({"key": "kinds", "name": "Kinds", "version": "1", "author": "A",
            "licence": "CC0-1.0"})");
        folder.write(u"sources.json"_s, R"({"sources": [{"key": "kinds.book", "citation": "A book."}]})");
        folder.write(u"techniques.json"_s, "{\"techniques\": [" + techniques.join(",") + "]}");
        folder.write(u"texts.en.json"_s, "{" + texts.join(",") + "}");
        auto loaded = Catalogue::load(resources::catalogueFolder(), {QDir(folder.path())});
        if (!loaded || !loaded->packFaults().isEmpty())
            qFatal("%s", qPrintable(sentence(loaded ? loaded->packFaults().first() : loaded.error())));
        return *loaded;
    }();
    return catalogue;
}

/// The moves that are blocked for somebody with these answers, in the order of the table.
std::string blockedWith(const QStringList &yes, const std::function<void(HealthProfile &)> &change = {})
{
    HealthProfile profile = clearProfile(catalogueWithMoves());
    for (const QString &question : yes)
        profile.setAnswer(QuestionKey(question), Answer::Yes);
    if (change)
        change(profile);
    const SafetyAssessment assessment = assessmentOf(catalogueWithMoves(), profile);
    QStringList blocked;
    for (const Move &move : moves) {
        const TechniqueKey key(u"kinds."_s + QString::fromLatin1(move.name));
        const Verdict verdict = assessment.of(key);
        EXPECT_EQ(verdict.isBlocked(), verdict.isBlocked() && !verdict.reasons.isEmpty());
        if (verdict.isBlocked())
            blocked.append(QString::fromLatin1(move.name));
        const Technique *technique = catalogueWithMoves().technique(key);
        const Step &step = technique->steps.first();
        const Place place{step.regions.value(0, RegionKey(u"nose"_s)), Side::Left};
        if (verdict.isBlocked()) {
            EXPECT_TRUE(assessment.of(step, place).isBlocked())
                << move.name << ": the way round the technique";
        }
    }
    return blocked.join(u' ').toStdString();
}

} // namespace

TEST(PackSafety, NothingIsBlockedForSomebodyWithoutAnyReason)
{
    EXPECT_EQ(blockedWith({}), "");
}

TEST(PackSafety, RulesThatNameTechniquesGoForTheirKind)
{
    EXPECT_EQ(blockedWith({u"raynaud_cold_urticaria"_s}), "cold");
    EXPECT_EQ(blockedWith({u"alcohol_sedated"_s}), "heat hold");
    EXPECT_EQ(blockedWith({u"osteoporosis"_s}), "hold");
    EXPECT_EQ(blockedWith({u"ra_or_hypermobility"_s}), "stretch hold");
    EXPECT_EQ(blockedWith({u"arm_pain_radiating"_s}), "stretch tuck");
    EXPECT_EQ(blockedWith({u"reduced_sensation"_s}), "heat cold");
    EXPECT_EQ(blockedWith({u"pregnant"_s}), "smell hand well");
    EXPECT_EQ(blockedWith({u"asthma"_s}), "smell");
    EXPECT_EQ(blockedWith({u"anticoagulant"_s}), "hold hand well");
    EXPECT_EQ(blockedWith({u"vp_shunt"_s}), "scalp");
}

TEST(PackSafety, RulesForContactGoForAllThatTouches)
{
    EXPECT_EQ(blockedWith({u"fever"_s}), "heat knead hold hand well scalp nose");
    EXPECT_EQ(blockedWith({u"bp_uncontrolled"_s}), "tuck tense knead hold hand well scalp nose");
    EXPECT_EQ(blockedWith({u"blood_clot_dvt"_s}), "knead hold hand well scalp nose");
}

TEST(PackSafety, AFreshInjuryBlocksWhatLoadsTheNeck)
{
    EXPECT_EQ(blockedWith({},
                          [](HealthProfile &profile) {
                              profile.setElapsed(QuestionKey(u"recent_head_neck_injury_days"_s), 41,
                                                 TimeUnit::Days, someMoment());
                          }),
              "stretch tuck knead hold hand well");
}

TEST(PackSafety, NobodyUnderEighteenFindsAWayRound)
{
    EXPECT_EQ(blockedWith({},
                          [](HealthProfile &profile) {
                              profile.setElapsed(QuestionKey(u"age"_s), 17, TimeUnit::Years, someMoment());
                          }),
              "heat cold stretch tuck tense smell knead hold hand well scalp nose");
}
