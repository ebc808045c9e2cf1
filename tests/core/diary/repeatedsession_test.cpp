// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/repeatedsession.h"
#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"

#include <gmock/gmock.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace
{

DoneStep step(const QString &technique, StepKind kind, std::chrono::seconds length,
              const QList<Place> &places = {})
{
    return {PlannedStep{.technique = TechniqueKey(technique),
                        .places = places,
                        .length = length,
                        .perMinute = {},
                        .kind = kind},
            0ms};
}

} // namespace

TEST(RepeatedSession, HasTheTechniquesWithTheirTimesAndPlacesAndNoRest)
{
    const FakeClock clock;
    const Place left{RegionKey(u"trap_upper"_s), Side::Left};
    const Place right{RegionKey(u"trap_upper"_s), Side::Right};
    SessionRecord session{.id = SessionId::create(clock),
                          .headache = {},
                          .technique = TechniqueKey(u"T_NECKSH"_s),
                          .started = Moment::now(clock),
                          .ended = {}};
    session.steps = {step(u"X_BREATH"_s, StepKind::GetReady, 5s),
                     step(u"X_BREATH"_s, StepKind::Work, 180s),
                     step(u"T_NECKSH"_s, StepKind::GetReady, 5s, {right}),
                     step(u"T_NECKSH"_s, StepKind::Work, 140s, {right}),
                     step(u"T_NECKSH"_s, StepKind::SideChange, 3s, {left}),
                     step(u"T_NECKSH"_s, StepKind::Work, 140s, {left}),
                     step(u"T_NECKSH"_s, StepKind::GetReady, 5s, {left}),
                     step(u"T_NECKSH"_s, StepKind::Work, 20s, {left}),
                     step(u"T_NECKSH"_s, StepKind::Rest, 600s)};
    EXPECT_THAT(itemsOf(session), ElementsAre(RoutineItem{TechniqueKey(u"X_BREATH"_s), {}, 3min},
                                              RoutineItem{TechniqueKey(u"T_NECKSH"_s), {right, left}, 5min},
                                              RoutineItem{TechniqueKey(u"T_NECKSH"_s), {left}, 2min}));
}
