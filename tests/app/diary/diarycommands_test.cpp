// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/diarycommands.h"

#include "tests/app/diary/diaryfixture.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace nape;

namespace
{

class DiaryCommandsTest : public DiaryFixture
{
protected:
    DiaryCommands commands{*store, undo};

    using State = std::pair<QList<Headache>, QList<SessionRecord>>;
    State state() const { return {headaches(), sessions()}; }
};

} // namespace

TEST_F(DiaryCommandsTest, LoggingIsUndoneAndRedone)
{
    const Headache logged = headache(at(2, 7), std::nullopt, 5);
    ASSERT_TRUE(commands.add(logged));
    EXPECT_EQ(headaches(), QList{logged});
    EXPECT_EQ(undo.undoText(), QStringLiteral("log headache"));
    undo.undo();
    EXPECT_TRUE(headaches().isEmpty());
    undo.redo();
    EXPECT_EQ(headaches(), QList{logged});
}

TEST_F(DiaryCommandsTest, WhatWasOnlyAddedAndTakenBackIsNotInTheBin)
{
    const Medicine medicine{.id = MedicineId::create(clock),
                            .name = QStringLiteral("Ibuprofen"),
                            .drugClass = QStringLiteral("non_opioid"),
                            .strength = {},
                            .isPreventive = false};
    const Headache logged = headache(at(2, 7), std::nullopt, 5);
    const Dose dose{.id = DoseId::create(clock),
                    .medicine = medicine.id,
                    .headache = logged.id,
                    .taken = at(2, 8),
                    .amount = 1,
                    .reliefAfter2h = {},
                    .sideEffects = {},
                    .note = {}};
    ASSERT_TRUE(commands.add(logged));
    ASSERT_TRUE(commands.add(dose, medicine));
    undo.undo();
    undo.undo();
    EXPECT_TRUE(store->bin()->isEmpty());
    undo.redo();
    undo.redo();
    EXPECT_EQ(headaches(), QList{logged});
    EXPECT_EQ(*store->dose(dose.id), dose);

    ASSERT_TRUE(commands.remove(dose));
    EXPECT_EQ(store->bin()->size(), 1) << "what was deleted is";
}

TEST_F(DiaryCommandsTest, AHeadacheWithASessionIsTakenBackIntoTheBin)
{
    const Headache logged = headache(at(2, 7), std::nullopt, 5);
    ASSERT_TRUE(commands.add(logged));
    SessionRecord done = session(at(2, 8));
    done.headache = logged.id;
    ASSERT_TRUE(store->save(done));
    undo.undo();
    undo.redo();
    EXPECT_EQ(store->session(done.id)->headache, logged.id);
}

TEST_F(DiaryCommandsTest, WhatWasWrittenDownAtLengthIsFoundInTheBinAfterItWasTakenBack)
{
    Headache told = headache(at(2, 7), std::nullopt, 5);
    told.note = QStringLiteral("after a long day");
    ASSERT_TRUE(commands.add(told));
    undo.undo();
    ASSERT_TRUE(commands.add(headache(at(2, 8), std::nullopt, 3))) << "now it cannot be done again";
    ASSERT_EQ(store->bin()->size(), 1);
    ASSERT_TRUE(store->restore(told.id));
    EXPECT_EQ(*store->headache(told.id), told);
}

TEST_F(DiaryCommandsTest, WhatAnotherProgramChangedMeanwhileIsTakenBackIntoTheBin)
{
    const Headache logged = headache(at(2, 7), std::nullopt, 5);
    ASSERT_TRUE(commands.add(logged));
    Headache elsewhere = logged;
    elsewhere.intensity = *Intensity::fromInt(8);
    ASSERT_TRUE(store->save(elsewhere));
    undo.undo();
    ASSERT_TRUE(store->restore(logged.id));
    EXPECT_EQ(headaches(), QList{elsewhere});
}

TEST_F(DiaryCommandsTest, RedoBringsBackWhatAnotherProgramChangedAsItIsInTheBin)
{
    const Headache logged = headache(at(2, 7), std::nullopt, 5);
    ASSERT_TRUE(commands.add(logged));
    Headache elsewhere = logged;
    elsewhere.intensity = *Intensity::fromInt(8);
    ASSERT_TRUE(store->save(elsewhere));
    undo.undo();
    undo.redo();
    EXPECT_EQ(headaches(), QList{elsewhere});
}

TEST_F(DiaryCommandsTest, RedoLeavesWhatIsInTheDiaryAgainAndSaysSo)
{
    const Medicine medicine{.id = MedicineId::create(clock),
                            .name = QStringLiteral("Ibuprofen"),
                            .drugClass = QStringLiteral("non_opioid"),
                            .strength = {},
                            .isPreventive = false};
    Headache logged = headache(at(2, 7), std::nullopt, 5);
    logged.note = QStringLiteral("after work");
    ASSERT_TRUE(commands.add(logged));
    ASSERT_TRUE(commands.add(medicine));
    undo.undo();
    undo.undo();
    Headache elsewhere = logged;
    elsewhere.intensity = *Intensity::fromInt(8);
    ASSERT_TRUE(store->save(elsewhere));
    QSignalSpy failed(&commands, &DiaryCommands::failed);
    undo.redo();
    EXPECT_EQ(headaches(), QList{elsewhere});
    ASSERT_EQ(failed.size(), 1);
    EXPECT_EQ(sentence(failed.first().first().value<Error>()),
              QStringLiteral("It is in the diary already, perhaps changed by another program, and stays as "
                             "it is."));
    undo.redo();
    EXPECT_EQ(store->medicines()->size(), 1) << "the next step is its own";
}

TEST_F(DiaryCommandsTest, AHeadacheThatTheWarningSignsWereAskedForIsTakenBackIntoTheBin)
{
    const Headache logged = headache(at(2, 7), std::nullopt, 5);
    ASSERT_TRUE(commands.add(logged));
    WarningCheck check;
    check.asked = Moment::now(clock);
    check.headache = logged.id;
    ASSERT_TRUE(store->add(check, Urgency::None));
    undo.undo();
    EXPECT_EQ(store->bin()->size(), 1);
    EXPECT_EQ((*store->lastWarningCheck())->headache, logged.id);
}

TEST_F(DiaryCommandsTest, AStepWithTwoEntriesIsTakenBackAtOnce)
{
    const Medicine medicine{.id = MedicineId::create(clock),
                            .name = QStringLiteral("Ibuprofen"),
                            .drugClass = QStringLiteral("non_opioid"),
                            .strength = {},
                            .isPreventive = false};
    const Dose dose{.id = DoseId::create(clock),
                    .medicine = medicine.id,
                    .headache = {},
                    .taken = at(2, 8),
                    .amount = 1,
                    .reliefAfter2h = {},
                    .sideEffects = {},
                    .note = {}};
    ASSERT_TRUE(commands.add(dose, medicine));
    QSignalSpy changed(store.get(), &DiaryStore::changed);
    undo.undo();
    EXPECT_EQ(changed.size(), 1);
    EXPECT_TRUE(store->allMedicines()->isEmpty());
    EXPECT_TRUE(store->bin()->isEmpty());
}

TEST_F(DiaryCommandsTest, EachStepSaysInTheMenuWhatItUndoes)
{
    const Headache logged = headache(at(2, 7), std::nullopt, 5);
    Headache edited = logged;
    edited.note = QStringLiteral("after work");
    const SessionRecord done = session(at(1, 9));
    ASSERT_TRUE(store->save(done));
    ASSERT_TRUE(commands.add(logged));
    ASSERT_TRUE(commands.edit(logged, edited));
    ASSERT_TRUE(commands.end(edited, Moment::now(clock)));
    ASSERT_TRUE(commands.remove(headaches().first()));
    ASSERT_TRUE(commands.remove(done));
    QStringList texts;
    for (int i = 0; i < undo.count(); ++i)
        texts.append(undo.text(i));
    EXPECT_EQ(texts.join(QLatin1Char('|')),
              QStringLiteral("log headache|edit headache|end of headache|delete headache|delete session"));
}

TEST_F(DiaryCommandsTest, AnEditThatChangesNothingIsNoStep)
{
    const Headache logged = headache(at(2, 7), std::nullopt, 5);
    ASSERT_TRUE(store->save(logged));
    ASSERT_TRUE(commands.edit(logged, logged));
    EXPECT_EQ(undo.count(), 0);
}

TEST_F(DiaryCommandsTest, WhatCannotBeTrueIsRefusedAndLeavesNoStep)
{
    const Headache logged = headache(at(2, 7), std::nullopt, 5);
    ASSERT_TRUE(commands.add(logged));
    EXPECT_FALSE(commands.end(logged, at(2, 6)));
    EXPECT_EQ(undo.count(), 1);
    EXPECT_EQ(headaches(), QList{logged});
}

TEST_F(DiaryCommandsTest, WhatCouldNotBeWrittenIsNoStep)
{
    const Headache logged = headache(at(2, 7), std::nullopt, 5);
    whileAnotherProgramWrites([&] {
        const auto done = commands.add(logged);
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, ErrorCode::Busy);
    });
    EXPECT_EQ(undo.count(), 0);
    EXPECT_TRUE(headaches().isEmpty());
}

TEST_F(DiaryCommandsTest, AnUndoThatFailsIsToldAndDropped)
{
    const Headache logged = headache(at(2, 7), std::nullopt, 5);
    ASSERT_TRUE(commands.add(logged));
    QSignalSpy failed(&commands, &DiaryCommands::failed);
    whileAnotherProgramWrites([&] { undo.undo(); });
    EXPECT_EQ(failed.size(), 1);
    EXPECT_FALSE(undo.canUndo());
    EXPECT_FALSE(undo.canRedo());
    EXPECT_EQ(headaches(), QList{logged}) << "it is still there, and the menu does not claim otherwise";
}

TEST_F(DiaryCommandsTest, AQuestionnaireIsAddedChangedAndDeletedStepByStep)
{
    const QuestionnaireRecord first{.id = QuestionnaireId::create(clock),
                                    .kind = QStringLiteral("halt_90"),
                                    .answered = at(1, 9),
                                    .items = {{.key = QStringLiteral("work_missed"), .value = 60}}};
    QuestionnaireRecord mended = first;
    mended.items.first().value = 6;
    ASSERT_TRUE(commands.add(first));
    ASSERT_TRUE(commands.edit(first, mended));
    ASSERT_TRUE(commands.remove(mended));
    EXPECT_TRUE(store->questionnaires()->isEmpty());
    undo.undo();
    EXPECT_EQ(*store->questionnaires(), QList{mended});
    undo.undo();
    EXPECT_EQ(*store->questionnaires(), QList{first});
    undo.undo();
    EXPECT_TRUE(store->questionnaires()->isEmpty());
    undo.redo();
    undo.redo();
    EXPECT_EQ(*store->questionnaires(), QList{mended});
}

TEST_F(DiaryCommandsTest, AnExperimentKeepsItsTurnsWhateverIsUndone)
{
    const auto technique = [&](qsizetype i) { return catalogue.techniques().at(i).key; };
    const Experiment planned = plannedExperiment(ExperimentId::create(clock), technique(0), technique(1),
                                                 RatingMoment::After, usualTurns, 7, at(1, 9));
    SessionRecord done = session(at(1, 10));
    done.technique = planned.turns.first().technique;
    ASSERT_TRUE(store->save(done));
    ASSERT_TRUE(commands.add(planned));
    ASSERT_TRUE(commands.end(planned, at(2, 8)));
    EXPECT_EQ(store->experiment(planned.id)->ended, at(2, 8));

    // Insights notices beside the stack that a session was the first turn.
    Experiment withTurn = *store->experiment(planned.id);
    withTurn.turns.first().session = done.id;
    ASSERT_TRUE(store->save(withTurn));
    undo.undo();
    Experiment running = withTurn;
    running.ended.reset();
    EXPECT_EQ(*store->experiment(planned.id), running);
    undo.undo();
    EXPECT_TRUE(store->experiments()->isEmpty());
    undo.redo();
    EXPECT_EQ(*store->experiment(planned.id), running);
    undo.redo();
    EXPECT_EQ(*store->experiment(planned.id), withTurn);
    ASSERT_TRUE(commands.remove(withTurn));
    EXPECT_TRUE(store->experiments()->isEmpty());
    undo.undo();
    EXPECT_EQ(*store->experiment(planned.id), withTurn);
}

TEST_F(DiaryCommandsTest, UndoingEverythingRestoresTheFirstStateAndRedoingTheLast)
{
    const quint32 seed = qEnvironmentVariableIsSet("NAPE_TEST_SEED")
                             ? qEnvironmentVariableIntValue("NAPE_TEST_SEED")
                             : QRandomGenerator::global()->generate();
    SCOPED_TRACE(testing::Message() << "NAPE_TEST_SEED=" << seed);
    RecordProperty("seed", std::to_string(seed));
    QRandomGenerator random(seed);
    const auto below = [&random](qsizetype limit) { return int(random.bounded(int(limit))); };

    clock.advance(std::chrono::hours(24 * 20));
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(store->save(headache(at(3 + i, 9), at(3 + i, 12), i)));
        ASSERT_TRUE(store->save(session(at(3 + i, 10))));
    }

    QList<State> states{state()};
    for (int step = 0; step < 120; ++step) {
        const QList<Headache> all = headaches();
        const int before = undo.count();
        const int beforeIndex = undo.index();
        switch (below(7)) {
        case 0:
        case 1:
            ASSERT_TRUE(commands.add(headache(at(3 + below(15), below(20)), std::nullopt, below(11))));
            break;
        case 2:
            if (!all.isEmpty()) {
                const Headache chosen = all[below(all.size())];
                Headache edited = chosen;
                edited.intensity = *Intensity::fromInt(below(11));
                edited.note = QString::number(step);
                ASSERT_TRUE(commands.edit(chosen, edited));
            }
            break;
        case 3:
            if (!all.isEmpty()) {
                const Headache chosen = all[below(all.size())];
                if (chosen.isOngoing()) {
                    ASSERT_TRUE(commands.end(chosen, Moment::now(clock)));
                }
            }
            break;
        case 4:
            if (!all.isEmpty()) {
                ASSERT_TRUE(commands.remove(all[below(all.size())]));
            }
            break;
        case 5:
            if (const auto done = sessions(); !done.isEmpty() && below(4) == 0) {
                ASSERT_TRUE(commands.remove(done[below(done.size())]));
            }
            break;
        case 6:
            undo.undo();
            if (undo.index() < beforeIndex) {
                EXPECT_EQ(state(), states[undo.index()]);
            }
            break;
        }
        if (undo.count() != before || undo.index() > beforeIndex) {
            states.resize(undo.index());
            states.append(state());
        }
    }
    while (undo.canRedo())
        undo.redo();
    const State last = state();
    while (undo.canUndo()) {
        undo.undo();
        ASSERT_EQ(state(), states[undo.index()]);
    }
    EXPECT_EQ(state(), states.first());
    while (undo.canRedo())
        undo.redo();
    EXPECT_EQ(state(), last);
}
