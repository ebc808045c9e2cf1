// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/blackscreen.h"
#include "app/session/keyslist.h"
#include "app/session/motionoverlay.h"
#include "app/session/pressurelabel.h"
#include "app/session/sessionactions.h"
#include "core/session/stepwords.h"
#include "tests/app/session/sessionbench.h"
#include "tests/support/announcements.h"
#include "tests/support/recordedvoice.h"

#include <QAction>
#include <QApplication>
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

class SessionKeysTest : public SessionBench
{
protected:
    SessionActions actions;
    RecordedVoice voice;
    SessionPage page{catalogue, *store, clock, appearance, tones, actions};
    SessionPlan plan = planFor(u"trap_upper-left"_s, u"T_NECKSH"_s, 5);

    void begin()
    {
        page.setVoice(voice);
        page.resize(1000, 800);
        page.show();
        page.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
        page.begin(plan);
    }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        page.tick();
    }
    static void press(int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); }
    QString words(const QString &label) const { return page.findChild<QLabel *>(label)->text(); }
    int pressure() const { return page.findChild<PressureLabel *>()->level(); }
    BlackScreen *black() const { return page.findChild<BlackScreen *>(); }
    SessionRecord stored() const { return store->session(page.record()->id).value(); }
    /// To the first step with a pressure that can go both ways.
    void goToPressure(int least)
    {
        while (pressure() < least && page.isUnderWay())
            press(Qt::Key_Right);
        ASSERT_GE(pressure(), least);
    }
};

} // namespace

TEST_F(SessionKeysTest, LighterHoldsForTheRestAndIsSaidAndShown)
{
    begin();
    goToPressure(3);
    const int before = pressure();
    voice.spoken.clear();
    press(Qt::Key_L);
    EXPECT_EQ(pressure(), before - 1);
    const QString sentence = nape::words::howHard(catalogue, before - 1) + u" from here on."_s;
    EXPECT_EQ(words(u"sessionMessageLabel"_s), sentence);
    EXPECT_EQ(voice.spoken, QStringList{sentence});
    pass(2s);
    press(Qt::Key_Escape);
    QList<int> used;
    for (const DoneStep &step : stored().steps) {
        if (step.done > 1s && step.pressureUsed)
            used.append(*step.pressureUsed);
    }
    EXPECT_EQ(used, QList<int>{before - 1}) << "the diary has the pressure that was really used";
}

TEST_F(SessionKeysTest, MoreNeverGoesBeyondTheCap)
{
    begin();
    goToPressure(3);
    for (int i = 0; i < 10; ++i)
        press(Qt::Key_M);
    for (const PlannedStep &step : plan.steps)
        EXPECT_LE(pressure(), std::max(step.pressureCap, 4));
    EXPECT_EQ(words(u"sessionMessageLabel"_s), u"More would be too much here."_s);
    for (int i = 0; i < 10; ++i)
        press(Qt::Key_L);
    EXPECT_EQ(pressure(), 1);
    EXPECT_EQ(words(u"sessionMessageLabel"_s), u"It cannot be lighter."_s);
}

TEST_F(SessionKeysTest, TheVoiceReadsEachStepOnceInEnglish)
{
    begin();
    const qsizetype first = voice.spoken.size();
    EXPECT_EQ(first, 1);
    for (int i = 0; i < 8; ++i)
        pass(250ms);
    EXPECT_EQ(voice.spoken.size(), first);
    press(Qt::Key_Right);
    EXPECT_LE(voice.spoken.size(), first + 1);
    for (const QLocale::Language language : voice.languages)
        EXPECT_EQ(language, QLocale::English);
}

TEST_F(SessionKeysTest, AStepThatAPackTranslatedIsReadInItsLanguage)
{
    plan = planFor(u"trap_upper-left"_s, u"T_NECKSH"_s, 5, usualPauses);
    const QString key = u"step.%1.text"_s.arg(plan.steps.at(1).step.toString());
    QDir(folder.path()).mkpath(u"packs/deutsch"_s);
    folder.write(u"packs/deutsch/pack.json"_s,
                 R"({"key": "deutsch", "name": "Deutsch", "version": "1", "author": "A", "licence": "L"})");
    folder.write(u"packs/deutsch/texts.de.json"_s, u"{\"%1\": \"Langsam streichen.\"}"_s.arg(key).toUtf8());
    const auto translated =
        Catalogue::load(QDir(QStringLiteral(NAPE_CATALOGUE_FOLDER)), {QDir(folder.path(u"packs/deutsch"_s))},
                        QLocale(QLocale::German));
    ASSERT_TRUE(translated && translated->packFaults().isEmpty());
    EXPECT_EQ(translated->text(key), u"Langsam streichen."_s);
    EXPECT_EQ(translated->languageOf(key).language(), QLocale::German);

    SessionPage german(*translated, *store, clock, appearance, tones);
    german.setVoice(voice);
    german.show();
    german.begin(plan);
    EXPECT_EQ(voice.languages, QList{QLocale::English}) << "getting ready";
    clock.advance(usualPauses.getReady);
    german.tick();
    ASSERT_TRUE(voice.spoken.last().endsWith(u"Langsam streichen."_s));
    EXPECT_EQ(voice.languages.last(), QLocale::German);
}

TEST_F(SessionKeysTest, AVoiceThatFailsIsSaidOnceAndTheSessionGoesOn)
{
    begin();
    voice.fail(u"The voice does not answer. The session goes on without it."_s);
    EXPECT_EQ(words(u"sessionMessageLabel"_s),
              u"The voice does not answer. The session goes on without it."_s);
    pass(1s);
    EXPECT_TRUE(page.isUnderWay());
    EXPECT_TRUE(page.isTicking());
}

TEST_F(SessionKeysTest, MuteSilencesTonesAndVoice)
{
    voice.muteWith(tones);
    begin();
    press(Qt::Key_S);
    EXPECT_TRUE(tones.isMuted());
    const qsizetype spoken = voice.spoken.size();
    const qsizetype played = tones.played.size();
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    EXPECT_EQ(voice.spoken.size(), spoken);
    EXPECT_EQ(tones.played.size(), played);
    EXPECT_GT(page.log().size(), 0) << "the log knows what would have sounded";
    press(Qt::Key_S);
    EXPECT_FALSE(tones.isMuted());
}

TEST_F(SessionKeysTest, WithoutTonesTheVoiceIsHeardAndCanBeMuted)
{
    tones.available = false;
    voice.muteWith(tones);
    voice.isOpen = false;
    begin();
    EXPECT_TRUE(words(u"sessionMessageLabel"_s).isEmpty()) << "nobody knows yet";
    voice.answer();
    EXPECT_EQ(words(u"sessionMessageLabel"_s), u"No sound device for the tones: only a voice may be heard."_s);
    const auto *button = page.findChild<QPushButton *>(u"soundButton"_s);
    EXPECT_EQ(button->text(), u"Sound on"_s);
    press(Qt::Key_S);
    EXPECT_EQ(button->text(), u"Sound off"_s);
    const qsizetype spoken = voice.spoken.size();
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    EXPECT_EQ(voice.spoken.size(), spoken);
    press(Qt::Key_S);
    press(Qt::Key_Right);
    EXPECT_GT(voice.spoken.size(), spoken);
    voice.fail(u"The voice does not answer. The session goes on without it."_s);
    EXPECT_EQ(words(u"sessionMessageLabel"_s), u"No sound device: the session runs in silence."_s);
    EXPECT_EQ(button->text(), u"No sound"_s);
}

TEST_F(SessionKeysTest, ADeviceThatIsPulledOutTakesTheVoiceAlong)
{
    begin();
    voice.muteWith(tones);
    tones.available = false;
    Q_EMIT tones.availabilityChanged(false);
    EXPECT_EQ(words(u"sessionMessageLabel"_s), u"No sound device: the session runs in silence."_s);
    const qsizetype spoken = voice.spoken.size();
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    EXPECT_EQ(voice.spoken.size(), spoken) << "what is said is true";
}

TEST_F(SessionKeysTest, APauseIsSilent)
{
    begin();
    const int stopped = voice.stopped;
    press(Qt::Key_Space);
    EXPECT_GT(voice.stopped, stopped);
    const qsizetype played = tones.played.size();
    clock.advance(1min);
    page.tick();
    EXPECT_EQ(tones.played.size(), played);
}

TEST_F(SessionKeysTest, APauseIsHeardAndWhatItCutOffIsReadAgain)
{
    begin();
    pass(1s);
    const QString cutOff = voice.spoken.last();
    voice.spoken.clear();
    tones.played.clear();
    press(Qt::Key_Space);
    EXPECT_EQ(voice.spoken, QStringList{u"Paused."_s});
    EXPECT_EQ(tones.played, QList{Tone::Release});
    press(Qt::Key_Space);
    EXPECT_EQ(voice.spoken.last(), cutOff);
    EXPECT_EQ(tones.played, (QList{Tone::Release, Tone::Press}));

    pass(14s); // it has been read to its end
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    EXPECT_TRUE(cutOff.startsWith(voice.spoken.last())) << "only which step it is";
    EXPECT_LT(voice.spoken.last().size(), cutOff.size());
}

TEST_F(SessionKeysTest, TheSecondSideIsNamedWhenItBeginsOnceMore)
{
    plan = planFor(u"trap_upper-left"_s, u"T_NECKSH"_s, 5, usualPauses);
    begin();
    int second = 0;
    while (!(plan.steps.at(second).isWork() && second > 0 &&
             plan.steps.at(second - 1).kind == StepKind::SideChange))
        ++second;
    for (int step = 0; step < second; ++step)
        pass(plan.steps.at(step).length);
    pass(5s);
    voice.spoken.clear();
    press(Qt::Key_Left);
    EXPECT_EQ(voice.spoken, QStringList{nape::words::titleWithSide(catalogue, plan.steps.at(second))});
}

TEST_F(SessionKeysTest, AScreenReaderSaysWhatKeysAndTheDarkAnswer)
{
    Announcements announced;
    begin();
    announced.take();
    press(Qt::Key_Space);
    EXPECT_EQ(announced.take(),
              QStringList{u"Paused. "_s + nape::words::titleWithSide(catalogue, plan.steps.first())});
    press(Qt::Key_Space);
    EXPECT_EQ(announced.take(), QStringList{nape::words::titleWithSide(catalogue, plan.steps.first())});
    goToPressure(3);
    announced.take();
    press(Qt::Key_L);
    EXPECT_EQ(announced.take(), QStringList{words(u"sessionMessageLabel"_s)});
    press(Qt::Key_B);
    pass(1s);
    announced.take();
    press(Qt::Key_X);
    const QStringList line = announced.take();
    ASSERT_EQ(line.size(), 1);
    EXPECT_TRUE(line.first().contains(u"Press any key."_s)) << line.first().toStdString();
}

TEST_F(SessionKeysTest, ThePreviousStepIsReadOnceMore)
{
    begin();
    press(Qt::Key_Right);
    pass(10s);
    voice.spoken.clear();
    press(Qt::Key_Left);
    EXPECT_EQ(voice.spoken.size(), 1) << "the same step from its start";
}

TEST_F(SessionKeysTest, TheScreenGoesBlackAndComesBackWithTwoKeys)
{
    begin();
    QSignalSpy changed(&page, &SessionPage::blackChanged);
    EXPECT_TRUE(page.isDrawing() || plan.steps.first().kind != StepKind::Work);
    press(Qt::Key_B);
    EXPECT_TRUE(black()->isCovering());
    EXPECT_FALSE(page.isDrawing());
    EXPECT_TRUE(page.isTicking()) << "the session goes on";
    pass(1s);
    press(Qt::Key_X);
    EXPECT_TRUE(black()->showsLine());
    press(Qt::Key_X);
    EXPECT_FALSE(black()->isCovering());
    EXPECT_TRUE(page.isUnderWay());
    EXPECT_EQ(changed.size(), 2);
    press(Qt::Key_Escape);
    EXPECT_FALSE(page.isUnderWay());
}

TEST_F(SessionKeysTest, SpaceAndEscActInTheDarkAtOnce)
{
    begin();
    pass(1s);
    press(Qt::Key_B);
    press(Qt::Key_Space);
    EXPECT_FALSE(page.isTicking()) << "paused";
    EXPECT_TRUE(black()->isCovering());
    EXPECT_TRUE(black()->showsLine());
    EXPECT_TRUE(black()->accessibleName().startsWith(u"Paused: "_s));
    press(Qt::Key_Space);
    EXPECT_TRUE(page.isTicking());
    EXPECT_TRUE(black()->isCovering());
    press(Qt::Key_Escape);
    EXPECT_FALSE(page.isUnderWay());
    EXPECT_TRUE(black()->isCovering());
    EXPECT_EQ(black()->accessibleName(), u"Stopped. Press any key."_s);
    press(Qt::Key_Escape);
    EXPECT_FALSE(black()->isCovering());
}

TEST_F(SessionKeysTest, AfterBlackNothingIsBrightUntilItIsAskedFor)
{
    appearance.setPalette(PaletteName::Light);
    begin();
    press(Qt::Key_B);
    press(Qt::Key_X);
    press(Qt::Key_X);
    ASSERT_FALSE(black()->isCovering());
    EXPECT_TRUE(page.isDimmed());
    EXPECT_LT(relativeLuminance(page.palette().color(QPalette::Window)), 0.05);
    press(Qt::Key_D);
    EXPECT_FALSE(page.isDimmed());
}

// The way of somebody who cannot bear any light: B, then nothing but what is heard.
TEST_F(SessionKeysTest, AWholeSessionIsFollowedInTheDark)
{
    begin();
    press(Qt::Key_B);
    while (page.isUnderWay()) {
        pass(100ms);
        ASSERT_TRUE(black()->isCovering());
    }
    // Every step of work was said before it was done, by its name or as the other side.
    QString all = voice.spoken.join(u'\n');
    for (const PlannedStep &step : plan.steps) {
        EXPECT_TRUE(!step.isWork() || all.contains(nape::words::title(catalogue, step)))
            << step.step.toString().toStdString();
    }
    EXPECT_EQ(tones.changes().size(), plan.steps.size()); // one for each change, and the end
    EXPECT_EQ(tones.played.last(), Tone::Finished);
    EXPECT_EQ(voice.spoken.last(), u"The session is over."_s);
    EXPECT_EQ(stored().outcome, SessionOutcome::Finished);
    press(Qt::Key_X);
    press(Qt::Key_X);
    EXPECT_FALSE(black()->isCovering());
    press(Qt::Key_3);
    EXPECT_EQ(stored().ratings.value(RatingMoment::After, *Intensity::fromInt(0)).value(), 3);
}

TEST_F(SessionKeysTest, MadeWorseStopsEverySoundAndReadsTheStopRules)
{
    begin();
    press(Qt::Key_Right);
    actions.worse->trigger();
    EXPECT_EQ(stored().outcome, SessionOutcome::Worse);
    EXPECT_EQ(voice.spoken.last(), catalogue.text(u"tip.stop.text"_s));
    EXPECT_FALSE(tones.played.contains(Tone::Finished));
}

TEST_F(SessionKeysTest, KeysAreListedWithoutStoppingTheSession)
{
    begin();
    press(Qt::Key_F1);
    auto *list = page.findChild<KeysList *>();
    ASSERT_TRUE(list && list->isVisible());
    list->activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([list] { return QApplication::activeWindow() == list; }));
    QStringList shown;
    for (const QLabel *label : list->findChildren<QLabel *>())
        shown.append(label->text());
    for (const QString &key :
         {u"Space"_s, u"+"_s, u"L"_s, u"M"_s, u"D"_s, u"B"_s, u"S"_s, u"Esc"_s, u"F1"_s, u"F9"_s})
        EXPECT_TRUE(shown.contains(key)) << key.toStdString();
    press(Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !page.findChild<KeysList *>(); }));
    EXPECT_TRUE(page.isUnderWay());
}

TEST_F(SessionKeysTest, ActionsWorkOnlyWhileASessionIsUnderWay)
{
    for (const QAction *action : actions.all()) {
        EXPECT_FALSE(action && action->isEnabled());
    }
    begin();
    for (QAction *action : actions.all()) {
        EXPECT_TRUE(!action || action->isEnabled());
    }
    actions.dim->trigger();
    EXPECT_TRUE(page.isDimmed());
    actions.stop->trigger();
    EXPECT_FALSE(actions.pause->isEnabled());
}

TEST_F(SessionKeysTest, MovementIsDrawnOnlyWhileItIsSeen)
{
    begin();
    while (!plan.steps.at(0).isWork() && page.findChild<MotionOverlay *>()->step() == std::nullopt)
        press(Qt::Key_Right);
    EXPECT_TRUE(page.isDrawing());
    press(Qt::Key_Space);
    EXPECT_FALSE(page.isDrawing());
    press(Qt::Key_Space);
    EXPECT_TRUE(page.isDrawing());
    press(Qt::Key_D);
    EXPECT_FALSE(page.isDrawing()) << "dimmed: the picture is gone";
    press(Qt::Key_D);
    EXPECT_TRUE(page.isDrawing());
    page.hide();
    EXPECT_FALSE(page.isDrawing());
    page.show();
    EXPECT_TRUE(page.isDrawing());
    page.setStillPictures(true);
    EXPECT_FALSE(page.isDrawing());
    page.setStillPictures(false);
    EXPECT_TRUE(page.isDrawing());
    actions.stop->trigger();
    EXPECT_FALSE(page.isDrawing());
}

TEST_F(SessionKeysTest, ABeatIsHeardAtTheTempoOfTheStep)
{
    begin();
    while (page.isUnderWay() &&
           page.findChild<MotionOverlay *>()->step().value_or(PlannedStep()).perMinute != 15)
        press(Qt::Key_Right);
    ASSERT_TRUE(page.isUnderWay());
    tones.played.clear();
    for (int i = 0; i < 120; ++i)
        pass(100ms); // 12 s
    EXPECT_EQ(tones.played.count(Tone::Beat), 3);
}
