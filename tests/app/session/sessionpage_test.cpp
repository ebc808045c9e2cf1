// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/intensityslider.h"
#include "app/session/sessionwords.h"
#include "app/session/timering.h"
#include "tests/app/session/sessionbench.h"
#include "tests/support/lightmeter.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Tone = Tones::Tone;

namespace
{

class SessionPageTest : public SessionBench
{
protected:
    SessionPage page{catalogue, *store, clock, appearance, tones};
    SessionPlan plan = planFor(u"trap_upper-left"_s, u"T_NECKSH"_s, 3);

    void begin(std::optional<Intensity> before = {})
    {
        page.resize(1000, 800);
        page.show();
        page.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
        page.begin(plan, before);
    }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        page.tick();
    }
    void press(int key) { QTest::keyClick(page.focusWidget(), Qt::Key(key)); }
    void click(const QString &name)
    {
        QTest::mouseClick(page.findChild<QPushButton *>(name), Qt::LeftButton);
    }
    QString words(const QString &label) const { return page.findChild<QLabel *>(label)->text(); }
    TimeRing *ring() const { return page.findChild<TimeRing *>(); }
    QPushButton *button(const QString &name) const { return page.findChild<QPushButton *>(name); }
    IntensitySlider *painNow() const { return page.findChild<IntensitySlider *>(u"painAfterSlider"_s); }
    SessionRecord stored() const { return store->session(page.record()->id).value(); }
};

} // namespace

TEST_F(SessionPageTest, AWholeSessionIsPlayedAndKept)
{
    begin(Intensity::fromInt(7));
    QList<Tone> expected;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        const PlannedStep &step = plan.steps[i];
        SCOPED_TRACE(step.step.toString().toStdString());
        EXPECT_EQ(words(u"stepTitleLabel"_s), nape::words::title(catalogue, step));
        EXPECT_EQ(words(u"stepTextLabel"_s), nape::words::text(catalogue, step));
        EXPECT_EQ(words(u"stepSidesLabel"_s), nape::words::sides(step));
        EXPECT_EQ(ring()->remainingSeconds(), step.length.count());
        if (i + 1 < plan.steps.size()) {
            const PlannedStep &next = plan.steps[i + 1];
            EXPECT_TRUE(
                words(u"nextStepLabel"_s).startsWith(u"Next: "_s + nape::words::title(catalogue, next)));
            expected.append(next.step == step.step ? Tone::SideChange : Tone::StepChange);
        }
        for (int second = 0; second < step.length.count(); ++second)
            pass(1s);
    }
    expected.append(Tone::Finished);

    EXPECT_EQ(tones.changes(), expected);
    const SessionRecord record = stored();
    EXPECT_EQ(record.outcome, SessionOutcome::Finished);
    ASSERT_EQ(record.steps.size(), plan.steps.size());
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        EXPECT_EQ(record.steps[i].planned, plan.steps[i]);
        EXPECT_EQ(record.steps[i].done, plan.steps[i].length);
    }
    EXPECT_EQ(record.ratings.value(RatingMoment::Before, *Intensity::fromInt(0)).value(), 7);
    EXPECT_EQ(record.ended->utcMs, clock.now().count());
}

TEST_F(SessionPageTest, TheRatingAfterwardsIsSavedAtOnce)
{
    begin(Intensity::fromInt(7));
    pass(1h);
    ASSERT_TRUE(painNow()->isVisible());
    EXPECT_EQ(painNow()->intensity(), std::nullopt);
    QTest::keyClick(page.focusWidget(), Qt::Key_4);
    EXPECT_EQ(stored().ratings.value(RatingMoment::After, *Intensity::fromInt(0)).value(), 4);
    EXPECT_EQ(words(u"painChangeLabel"_s), u"3 points less than before."_s);

    QSignalSpy finished(&page, &SessionPage::finished);
    click(u"sessionDoneButton"_s);
    EXPECT_EQ(finished.size(), 1);
}

TEST_F(SessionPageTest, AKeyTooManyAtTheEndRatesNothing)
{
    begin();
    for (qsizetype i = 0; i < plan.steps.size(); ++i)
        press(Qt::Key_Right);
    ASSERT_TRUE(painNow()->isVisible());
    QSignalSpy finished(&page, &SessionPage::finished);
    press(Qt::Key_Right);
    press(Qt::Key_Escape);
    clock.advance(900ms);
    press(Qt::Key_Right);
    clock.advance(200ms);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier, {}, true);
    QApplication::sendEvent(painNow(), &held);
    EXPECT_EQ(painNow()->intensity(), std::nullopt);
    EXPECT_TRUE(stored().ratings.isEmpty());
    EXPECT_EQ(finished.size(), 0);
    press(Qt::Key_Right);
    EXPECT_EQ(stored().ratings.value(RatingMoment::After, *Intensity::fromInt(0)).value(), 1);
}

TEST_F(SessionPageTest, ARatingTakenBackIsMissingAgain)
{
    begin(Intensity::fromInt(7));
    pass(1h);
    press(Qt::Key_4);
    ASSERT_TRUE(stored().ratings.contains(RatingMoment::After));
    press(Qt::Key_1);
    clock.advance(2s);
    press(Qt::Key_Delete);
    EXPECT_FALSE(stored().ratings.contains(RatingMoment::After));
    EXPECT_TRUE(stored().ratings.contains(RatingMoment::Before));
    EXPECT_EQ(words(u"painChangeLabel"_s), u"Before the session it was 7."_s);
}

TEST_F(SessionPageTest, SteppedThroughIsNotFinished)
{
    begin();
    pass(4700ms);
    for (qsizetype i = 0; i < plan.steps.size(); ++i)
        press(Qt::Key_Right);
    EXPECT_FALSE(page.isUnderWay());
    EXPECT_EQ(stored().outcome, SessionOutcome::Stopped);
    EXPECT_TRUE(words(u"afterSessionHeading"_s).startsWith(u"Stopped after"_s));
    EXPECT_FALSE(tones.played.contains(Tone::Finished));
}

TEST_F(SessionPageTest, EveryButtonIsAlsoAKey)
{
    begin();
    pass(2s);
    press(Qt::Key_Space);
    EXPECT_EQ(button(u"pauseSessionButton"_s)->text(), u"Resume"_s);
    press(Qt::Key_Space);
    EXPECT_EQ(button(u"pauseSessionButton"_s)->text(), u"Pause"_s);
    const int first = ring()->remainingSeconds();
    press(Qt::Key_Plus);
    EXPECT_EQ(ring()->remainingSeconds(), first + 15);
    press(Qt::Key_Right);
    EXPECT_EQ(words(u"stepSidesLabel"_s), nape::words::sides(plan.steps[1]));
    press(Qt::Key_Left);
    EXPECT_EQ(words(u"stepSidesLabel"_s), nape::words::sides(plan.steps[0]));
    press(Qt::Key_S);
    EXPECT_TRUE(tones.isMuted());
    EXPECT_EQ(button(u"soundButton"_s)->text(), u"Sound off"_s);
    press(Qt::Key_D);
    EXPECT_TRUE(button(u"dimButton"_s)->isChecked());
    press(Qt::Key_Escape);
    EXPECT_EQ(stored().outcome, SessionOutcome::Stopped);
}

TEST_F(SessionPageTest, SpaceAfterAClickPauses)
{
    begin();
    click(u"nextStepButton"_s);
    EXPECT_EQ(words(u"stepSidesLabel"_s), nape::words::sides(plan.steps[1]));
    press(Qt::Key_Space);
    EXPECT_EQ(button(u"pauseSessionButton"_s)->text(), u"Resume"_s);
    EXPECT_EQ(words(u"stepSidesLabel"_s), nape::words::sides(plan.steps[1])) << "not clicked once more";
}

TEST_F(SessionPageTest, SpaceOnAnotherButtonThatTabWentToMeansThatButton)
{
    begin();
    for (int i = 0; i < 20 && page.focusWidget() != button(u"nextStepButton"_s); ++i)
        press(Qt::Key_Tab);
    ASSERT_EQ(page.focusWidget(), button(u"nextStepButton"_s));
    press(Qt::Key_Space);
    EXPECT_EQ(button(u"pauseSessionButton"_s)->text(), u"Pause"_s);
    EXPECT_EQ(words(u"stepSidesLabel"_s), nape::words::sides(plan.steps[1]));
}

TEST_F(SessionPageTest, StoppingEarlyKeepsTheExactPart)
{
    begin();
    pass(4s);
    clock.advance(321ms);
    click(u"stopSessionButton"_s);
    const SessionRecord record = stored();
    EXPECT_EQ(record.outcome, SessionOutcome::Stopped);
    EXPECT_EQ(record.totalDone(), 4321ms);
    EXPECT_EQ(words(u"afterSessionHeading"_s), u"Stopped after 4 s."_s);
    EXPECT_TRUE(tones.played.isEmpty());
}

TEST_F(SessionPageTest, WorseIsOneClickAndShowsWhenToStop)
{
    begin();
    pass(7s);
    click(u"madeWorseButton"_s);
    EXPECT_EQ(stored().outcome, SessionOutcome::Worse);
    EXPECT_EQ(stored().totalDone(), 7s);
    const auto *rules = page.findChild<QLabel *>(u"stopRulesLabel"_s);
    EXPECT_TRUE(rules->isVisible());
    EXPECT_EQ(rules->text(), catalogue.text(u"tip.stop.text"_s));
}

TEST_F(SessionPageTest, NoTimerRunsUnlessWorkDoes)
{
    EXPECT_FALSE(page.isTicking());
    begin();
    EXPECT_TRUE(page.isTicking());
    press(Qt::Key_Space);
    EXPECT_FALSE(page.isTicking());
    press(Qt::Key_Space);
    EXPECT_TRUE(page.isTicking());
    pass(1h);
    EXPECT_FALSE(page.isTicking());
}

TEST_F(SessionPageTest, APauseIsNotWork)
{
    begin();
    pass(3s);
    press(Qt::Key_Space);
    clock.advance(10min);
    press(Qt::Key_Space);
    pass(2s);
    press(Qt::Key_Escape);
    EXPECT_EQ(stored().totalDone(), 5s);
}

TEST_F(SessionPageTest, ASessionCutOffIsFoundByTheNextStart)
{
    begin();
    const SessionId id = page.record()->id;
    for (int second = 0; second < 13; ++second)
        pass(1s);
    // As a crash would leave it: nothing is told to end, another store opens the file.
    const auto second = DiaryStore::open(folder.path(u"diary.sqlite"_s), clock);
    ASSERT_TRUE(second);
    const auto found = (*second)->unfinishedSession();
    ASSERT_TRUE(found && *found);
    EXPECT_EQ((*found)->id, id);
    EXPECT_GE((*found)->totalDone(), 13s - SessionJournal::noteEvery);
    EXPECT_LE((*found)->totalDone(), 13s);
}

TEST_F(SessionPageTest, AClosingWindowKeepsWhatWasDone)
{
    begin();
    pass(6s);
    clock.advance(500ms);
    page.keepAndStop();
    EXPECT_EQ(stored().outcome, SessionOutcome::Stopped);
    EXPECT_EQ(stored().totalDone(), 6500ms);
    page.keepAndStop();
    EXPECT_EQ(stored().totalDone(), 6500ms);
}

TEST_F(SessionPageTest, ASecondSessionStartsAfresh)
{
    begin(Intensity::fromInt(5));
    pass(1h);
    const SessionId first = page.record()->id;
    page.begin(plan);
    EXPECT_NE(page.record()->id, first);
    EXPECT_TRUE(page.isUnderWay());
    EXPECT_TRUE(page.record()->ratings.isEmpty());
    EXPECT_TRUE(page.findChild<QLabel *>(u"stepTitleLabel"_s)->isVisible());
    EXPECT_EQ(tones.prepared, 2);
}

TEST_F(SessionPageTest, WithoutASoundDeviceItSaysSoOnce)
{
    tones.available = false;
    begin();
    const auto *message = page.findChild<QLabel *>(u"sessionMessageLabel"_s);
    EXPECT_EQ(message->text(), u"No sound device: the session runs in silence."_s);
    EXPECT_TRUE(message->isVisible());
    EXPECT_EQ(button(u"soundButton"_s)->text(), u"No sound"_s);
    page.begin(plan);
    EXPECT_FALSE(message->isVisible());
}

TEST_F(SessionPageTest, ADevicePulledOutInTheMiddleCostsNoSecond)
{
    begin();
    pass(5s);
    tones.available = false;
    Q_EMIT tones.availabilityChanged(false);
    EXPECT_EQ(button(u"soundButton"_s)->text(), u"No sound"_s);
    EXPECT_EQ(words(u"sessionMessageLabel"_s), u"No sound device: the session runs in silence."_s);
    pass(5s);
    EXPECT_TRUE(page.isTicking());
    tones.available = true;
    Q_EMIT tones.availabilityChanged(true);
    EXPECT_EQ(button(u"soundButton"_s)->text(), u"Sound on"_s);
    pass(1s);
    press(Qt::Key_Escape);
    EXPECT_EQ(stored().totalDone(), 11s);
}

TEST_F(SessionPageTest, DimHidesAllButTheEssentialsAndMovesNothing)
{
    begin();
    QCoreApplication::processEvents();
    const QRect ringBefore = ring()->geometry();
    const QPoint titleBefore = page.findChild<QLabel *>(u"stepTitleLabel"_s)->mapTo(&page, QPoint());
    QSignalSpy dimmed(&page, &SessionPage::dimmedChanged);
    press(Qt::Key_D);
    QCoreApplication::processEvents();
    EXPECT_EQ(dimmed.size(), 1);
    EXPECT_FALSE(page.findChild<QLabel *>(u"stepTextLabel"_s)->isVisible());
    EXPECT_TRUE(ring()->isVisible());
    EXPECT_TRUE(button(u"pauseSessionButton"_s)->isVisible());
    EXPECT_TRUE(button(u"madeWorseButton"_s)->isVisible());
    EXPECT_EQ(ring()->geometry(), ringBefore);
    EXPECT_EQ(page.findChild<QLabel *>(u"stepTitleLabel"_s)->mapTo(&page, QPoint()), titleBefore);
    EXPECT_LT(relativeLuminance(page.palette().color(QPalette::Window)), 0.01);
}

TEST_F(SessionPageTest, TheRatingAfterADimmedSessionIsAsDim)
{
    begin();
    press(Qt::Key_D);
    pass(1h);
    ASSERT_TRUE(painNow()->isVisible());
    QTest::keyClick(painNow(), Qt::Key_9);
    const Light light = lightOf(page.grab().toImage());
    EXPECT_LE(light.mean, 0.03);
    EXPECT_LE(light.highest, 0.35) << light.lightest.name().toStdString();
    page.hide(); // as the window does when the person is done
    EXPECT_FALSE(page.isDimmed());
    EXPECT_FALSE(page.palette().color(QPalette::Window) == appearance.comfortColours().window);
}

TEST_F(SessionPageTest, TheRatingUnderTheBlackIsDimAndGoingOnStaysSo)
{
    begin();
    pass(usualPauses.getReady + 2s);
    press(Qt::Key_B);
    page.keepAndStop();
    QTest::keyClick(page.findChild<QWidget *>(u"blackScreen"_s), Qt::Key_X);
    QTest::keyClick(page.findChild<QWidget *>(u"blackScreen"_s), Qt::Key_X);
    ASSERT_TRUE(painNow()->isVisible());
    EXPECT_TRUE(page.isDimmed());
    page.goOn(*page.record());
    ASSERT_TRUE(page.isUnderWay());
    EXPECT_TRUE(page.isDimmed());
    page.begin(plan);
    EXPECT_FALSE(page.isDimmed()) << "another session";
}

TEST_F(SessionPageTest, TheRingTellsItsTimeToAScreenReader)
{
    begin();
    pass(1s);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(ring());
    ASSERT_TRUE(accessible && accessible->valueInterface());
    EXPECT_EQ(accessible->role(), QAccessible::ProgressBar);
    EXPECT_EQ(accessible->valueInterface()->currentValue().toInt(), plan.steps.first().length.count() - 1);
    EXPECT_EQ(accessible->valueInterface()->maximumValue().toInt(), plan.steps.first().length.count());
    EXPECT_EQ(accessible->text(QAccessible::Value), ring()->valueText());
}

TEST_F(SessionPageTest, LargeLettersInASmallWindowLeaveRoomForASmallPicture)
{
    appearance.setTextSize(Appearance::TextSize::Largest);
    page.resize(900, 520);
    page.show();
    page.begin(plan);
    QCoreApplication::processEvents();
    EXPECT_EQ(page.size(), QSize(900, 520)) << "the window does not grow";
    const auto *map = page.findChild<QWidget *>(u"sessionMap"_s);
    EXPECT_TRUE(map->isVisible());
    EXPECT_GE(map->height(), 120);
    EXPECT_TRUE(ring()->isVisible());
    const auto placeOf = [](const QWidget *widget) {
        return QRect(widget->mapToGlobal(QPoint()), widget->size());
    };
    EXPECT_FALSE(placeOf(ring()).intersects(placeOf(map)));
    appearance.setTextSize(Appearance::TextSize::Normal);
    page.resize(1000, 800);
    QCoreApplication::processEvents();
    EXPECT_TRUE(page.findChild<QWidget *>(u"sessionMap"_s)->isVisible());
}
