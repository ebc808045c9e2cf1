// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionscript.h"

#include "core/session/sessionplanner.h"
#include "core/session/stepwords.h"
#include "tests/support/safetyvalues.h"
#include "tests/support/testfolder.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

const Catalogue &catalogue()
{
    static const Result<Catalogue> loaded = Catalogue::load(QDir(QStringLiteral(NAPE_CATALOGUE_FOLDER)));
    if (!loaded)
        qFatal("%s", qPrintable(sentence(loaded.error())));
    return *loaded;
}

SessionPlan planFor(const QString &place, const QString &technique, std::chrono::minutes length)
{
    QList<Place> selection;
    if (!place.isEmpty())
        selection.append(Place::fromString(place).value());
    auto plan = SessionPlanner(catalogue())
                    .plan({selection, TechniqueKey(technique), length, usualPauses}, allClear(catalogue()));
    return plan.value();
}

QList<std::pair<std::chrono::milliseconds, Cue>> tones(const QList<ScriptLine> &lines)
{
    QList<std::pair<std::chrono::milliseconds, Cue>> all;
    for (const ScriptLine &line : lines) {
        if (line.what == ScriptLine::What::Tone)
            all.append({line.at, line.cue});
    }
    return all;
}

} // namespace

// The stored script is what a person hears and sees who follows five minutes for the right shoulder with
// closed eyes. A change of techniques.json or of the texts changes it: read the difference as that person.
TEST(SessionScript, OfFiveMinutesIsExactlyTheStoredOne)
{
    const QString script =
        script::toText(script::of(catalogue(), planFor(u"trap_upper-right"_s, u"T_NECKSH"_s, 5min)));
    const QString stored = QString::fromUtf8(
        TestFolder::bytesOf(QStringLiteral(NAPE_TEST_DATA "/scripts/neck-and-shoulder-5-minutes.txt")));
    const QStringList now = script.split(u'\n');
    const QStringList expected = stored.split(u'\n');
    for (qsizetype i = 0; i < std::min(now.size(), expected.size()); ++i)
        ASSERT_EQ(now.at(i).toStdString(), expected.at(i).toStdString()) << "line " << i + 1;
    EXPECT_EQ(now.size(), expected.size());
}

TEST(SessionScript, HasOneTitleAndOnePictureForEachStepAtItsTime)
{
    const SessionPlan plan = planFor(u"trap_upper-right"_s, u"T_NECKSH"_s, 5min);
    const QList<ScriptLine> lines = script::of(catalogue(), plan);
    std::chrono::milliseconds begins{0};
    for (const PlannedStep &step : plan.steps) {
        const auto isAt = [begins](ScriptLine::What what, const QString &content) {
            return [=](const ScriptLine &line) {
                return line.at == begins && line.what == what && line.content == content;
            };
        };
        EXPECT_EQ(std::ranges::count_if(
                      lines, isAt(ScriptLine::What::Text, words::titleWithSide(catalogue(), step))),
                  1);
        EXPECT_EQ(std::ranges::count_if(lines, isAt(ScriptLine::What::Picture, script::picture(step))), 1);
        begins += step.length;
    }
    EXPECT_EQ(lines.last().at, begins);
    EXPECT_TRUE(std::ranges::is_sorted(lines, {}, &ScriptLine::at));
}

TEST(SessionScript, BreathsAreHeardInAndOut)
{
    const SessionPlan plan = planFor({}, u"X_BREATH"_s, 2min);
    const auto heard = tones(script::ofStep(catalogue(), plan, 1, 22s));
    using Expected = QList<std::pair<std::chrono::milliseconds, Cue>>;
    EXPECT_EQ(heard, (Expected{{0ms, Cue::StepChange},
                               {0ms, Cue::BreatheIn},
                               {4s, Cue::BreatheOut},
                               {10s, Cue::BreatheIn},
                               {14s, Cue::BreatheOut},
                               {20s, Cue::BreatheIn}}));
}

TEST(SessionScript, TheSkinCheckIsSpokenUnderThePack)
{
    const SessionPlan plan = planFor(u"neck_back-left"_s, u"T_WARM"_s, 10min);
    const QList<ScriptLine> lines = script::ofStep(catalogue(), plan, 1, plan.steps.at(1).length);
    const auto spoken = std::ranges::find_if(lines, [](const ScriptLine &line) {
        return line.what == ScriptLine::What::Speech && line.at == 5min;
    });
    ASSERT_NE(spoken, lines.end());
    EXPECT_TRUE(spoken->content.startsWith(u"Look at your skin"_s));
}

TEST(SessionScript, AnAnnouncedSideIsNotExplainedAgain)
{
    const SessionPlan plan = planFor(u"trap_upper-right"_s, u"T_NECKSH"_s, 5min);
    for (int i = 1; i < plan.steps.size(); ++i) {
        const QString words = words::spoken(catalogue(), plan, i);
        if (plan.steps.at(i).kind == StepKind::SideChange) {
            EXPECT_TRUE(words == u"Now the left side."_s || words == u"Now the right side."_s);
        }
        if (plan.steps.at(i - 1).kind == StepKind::SideChange) {
            EXPECT_EQ(words, QString());
        }
    }
}

TEST(SessionScript, HalfTimeAndTheEndAreHeardOnceEach)
{
    for (const QString &technique : {u"T_TRIGGER"_s, u"T_ACU"_s, u"T_SCALP"_s}) {
        const SessionPlan plan = planFor(u"skull_base-left"_s, technique, 5min);
        const auto heard = tones(script::of(catalogue(), plan));
        const auto count = [&heard](Cue cue) {
            return std::ranges::count_if(heard, [cue](const auto &tone) { return tone.second == cue; });
        };
        EXPECT_EQ(count(Cue::HalfTime), 1);
        EXPECT_EQ(count(Cue::Finished), 1);
        EXPECT_EQ(heard.last().second, Cue::Finished);
        const auto half =
            std::ranges::find(heard, Cue::HalfTime, [](const auto &tone) { return tone.second; });
        EXPECT_EQ(half->first, std::chrono::milliseconds(plan.length()) / 2);
    }
}

TEST(SessionScript, AddedTimeGoesOnWithTheRhythmAndMovesNothing)
{
    const SessionPlan plan = planFor(u"trap_upper-right"_s, u"T_NECKSH"_s, 5min);
    for (int i = 0; i < plan.steps.size(); ++i) {
        const auto usual = script::ofStep(catalogue(), plan, i, plan.steps.at(i).length);
        const auto longer = script::ofStep(catalogue(), plan, i, plan.steps.at(i).length + 15s);
        ASSERT_GE(longer.size(), usual.size());
        EXPECT_TRUE(std::ranges::includes(longer, usual, {}, &ScriptLine::at, &ScriptLine::at));
    }
}
