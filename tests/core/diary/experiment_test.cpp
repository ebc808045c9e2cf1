// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/experiment.h"

#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"

#include <QMap>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

const TechniqueKey scalp(u"T_SCALP"_s);
const TechniqueKey face(u"T_FACE"_s);

class ExperimentTest : public testing::Test
{
protected:
    Experiment planned(int turns = usualTurns, quint32 seed = 7) const
    {
        return plannedExperiment(ExperimentId::create(clock), scalp, face, RatingMoment::HalfHour, turns,
                                 seed, Moment::now(clock));
    }
    SessionRecord sessionOf(const TechniqueKey &technique)
    {
        SessionRecord session = random.session();
        session.technique = technique;
        return session;
    }

    FakeClock clock;
    Moment now = Moment::now(clock);
    RandomValues random{clock, 5};
};

} // namespace

TEST(ExperimentTurns, EveryBlockOfTwoHasEachTechniqueOnce)
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        for (const int count : {1, 2, 3, 12, 13}) {
            const auto turns = drawTurns(scalp, face, count, seed);
            ASSERT_EQ(turns.size(), count);
            for (qsizetype i = 0; i + 1 < turns.size(); i += 2)
                ASSERT_NE(turns[i].technique, turns[i + 1].technique) << "seed " << seed;
        }
    }
}

TEST(ExperimentTurns, TheSameSeedGivesTheSameTurnsOnEveryComputer)
{
    QString order;
    for (const ExperimentTurn &turn : drawTurns(scalp, face, 12, 2026))
        order += turn.technique == scalp ? u'S' : u'F';
    // Written down once: these stand in people's diaries.
    EXPECT_EQ(order, u"FSSFFSFSFSFS"_s);
}

TEST(ExperimentTurns, ComeFirstAboutEquallyOften)
{
    int scalpFirst = 0;
    for (quint32 seed = 0; seed < 1000; ++seed)
        scalpFirst += drawTurns(scalp, face, 2, seed)[0].technique == scalp ? 1 : 0;
    EXPECT_NEAR(scalpFirst, 500, 64); // four standard deviations
}

TEST_F(ExperimentTest, ASessionTakesTheNextTurnIfItIsItsTechnique)
{
    Experiment experiment = planned(4);
    EXPECT_TRUE(ok(validate(experiment, now)));
    EXPECT_TRUE(isAsDrawn(experiment));
    EXPECT_EQ(experiment.nextTurn(), 0);

    const TechniqueKey due = experiment.turns[0].technique;
    EXPECT_FALSE(withSession(experiment, sessionOf(due == scalp ? face : scalp)));
    const SessionRecord session = sessionOf(due);
    experiment = withSession(experiment, session).value();
    EXPECT_EQ(experiment.turns[0].session, session.id);
    EXPECT_EQ(experiment.nextTurn(), 1);
    EXPECT_EQ(withSession(experiment, session).value(), experiment) << "a session counts once";
}

TEST_F(ExperimentTest, IsOverWhenAllTurnsAreDoneOrItWasEnded)
{
    Experiment experiment = planned(2);
    for (int i = 0; i < 2; ++i)
        experiment = withSession(experiment, sessionOf(experiment.turns[i].technique)).value();
    EXPECT_EQ(experiment.nextTurn(), std::nullopt);
    EXPECT_FALSE(withSession(experiment, sessionOf(scalp)));

    Experiment ended = planned(2);
    ended.ended = now;
    EXPECT_EQ(ended.nextTurn(), std::nullopt);
}

TEST_F(ExperimentTest, WhatWasFixedBeforehandStaysAfterTheFirstTurn)
{
    const Experiment fresh = planned();
    Experiment other = planned(usualTurns, 8);
    EXPECT_TRUE(ok(validateChange(fresh, other))) << "nothing was done yet";

    const Experiment begun = withSession(fresh, sessionOf(fresh.turns[0].technique)).value();
    Experiment changed = begun;
    changed.outcome = toKey(RatingMoment::TwoHours);
    EXPECT_FALSE(validateChange(begun, changed));
    changed = begun;
    std::swap(changed.turns[2].technique, changed.turns[3].technique);
    EXPECT_FALSE(validateChange(begun, changed));
    EXPECT_FALSE(isAsDrawn(changed));
    changed = begun;
    changed.turns.removeLast();
    EXPECT_FALSE(validateChange(begun, changed));
    changed = begun;
    changed.ended = now;
    changed.note = u"stopped early"_s;
    EXPECT_TRUE(ok(validateChange(begun, changed)));
}

TEST_F(ExperimentTest, WhatMakesNoSenseIsRefused)
{
    const auto refused = [&](auto change) {
        Experiment experiment = planned();
        change(experiment);
        return !validate(experiment, now);
    };
    EXPECT_TRUE(refused([](Experiment &e) { e.second = e.first; }));
    EXPECT_TRUE(refused([](Experiment &e) { e.outcome.clear(); }));
    EXPECT_TRUE(refused([](Experiment &e) { e.outcome = toKey(RatingMoment::Before); }));
    EXPECT_TRUE(refused([](Experiment &e) { e.turns.resize(1, e.turns[0]); }));
    EXPECT_TRUE(refused([](Experiment &e) { e.turns[0].technique = TechniqueKey(u"T_THIRD"_s); }));
    EXPECT_TRUE(refused([&](Experiment &e) { e.started = Moment::at(now.utcMs + 120'000, clock.zone()); }));
    EXPECT_TRUE(refused([&](Experiment &e) { e.ended = Moment::at(now.utcMs - 1, clock.zone()); }));
    EXPECT_TRUE(
        refused([&](Experiment &e) { e.turns[0].session = e.turns[1].session = SessionId::create(clock); }));
    EXPECT_FALSE(refused([](Experiment &e) { e.outcome = u"from_the_future"_s; })) << "unknown keys survive";
}
