// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/pacering.h"
#include "app/session/pressurelabel.h"
#include "app/session/timering.h"
#include "core/session/sessionplanner.h"
#include "tests/app/session/sessionbench.h"
#include "tests/support/safetyvalues.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

class PaceRingTest : public SessionBench
{
protected:
    SessionPage page{catalogue, *store, clock, appearance, tones};

    void begin(const QString &technique)
    {
        const auto plan =
            SessionPlanner(catalogue).plan({{}, TechniqueKey(technique), 5min}, allClear(catalogue));
        ASSERT_TRUE(plan);
        page.resize(1000, 800);
        page.show();
        page.begin(*plan);
        while (!ring()->isVisible() && page.isUnderWay())
            pass(1s);
        QCoreApplication::processEvents();
    }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        page.tick();
    }
    PaceRing *ring() const { return page.findChild<PaceRing *>(); }
};

} // namespace

TEST_F(PaceRingTest, LeadsTheBreathWithARingWordsAndSeconds)
{
    begin(u"X_BREATH"_s);
    EXPECT_EQ(ring()->words(), u"Breathe in"_s);
    EXPECT_EQ(ring()->seconds(), 4);
    const double empty = ring()->radius();
    EXPECT_GT(empty, 0.15 * ring()->width()) << "large";
    EXPECT_TRUE(page.isDrawing());
    pass(3900ms);
    page.drawFrame();
    EXPECT_EQ(ring()->seconds(), 1);
    EXPECT_GT(ring()->radius(), 1.4 * empty);
    pass(100ms);
    EXPECT_EQ(ring()->words(), u"Breathe out"_s);
    EXPECT_EQ(ring()->seconds(), 6);
    pass(5900ms);
    page.drawFrame();
    EXPECT_LT(ring()->radius(), 1.1 * empty);
}

TEST_F(PaceRingTest, TellsWhenToTenseAndWhenToLetGo)
{
    begin(u"X_PMR"_s);
    EXPECT_EQ(ring()->words(), u"Tense"_s);
    EXPECT_EQ(ring()->seconds(), 5);
    pass(5s);
    EXPECT_EQ(ring()->words(), u"Let go"_s);
}

TEST_F(PaceRingTest, StandsStillWithStillPicturesButGoesOnCounting)
{
    page.setStillPictures(true);
    begin(u"X_BREATH"_s);
    EXPECT_FALSE(page.isDrawing());
    const double radius = ring()->radius();
    pass(2s);
    EXPECT_EQ(ring()->radius(), radius);
    EXPECT_EQ(ring()->seconds(), 2);
}

TEST_F(PaceRingTest, WhereNothingIsPressedNothingSpeaksOfPressure)
{
    begin(u"X_BREATH"_s);
    EXPECT_FALSE(page.findChild<PressureLabel *>()->isVisible());
    EXPECT_FALSE(page.findChild<QPushButton *>(u"pressLighterButton"_s)->isVisible());
    EXPECT_FALSE(page.findChild<QPushButton *>(u"pressFirmerButton"_s)->isVisible());
    page.begin(planFor(u"trap_upper-left"_s, u"T_NECKSH"_s, 5));
    EXPECT_TRUE(page.findChild<QPushButton *>(u"pressLighterButton"_s)->isVisible());
    EXPECT_FALSE(ring()->isVisible());
}

TEST_F(PaceRingTest, APauseIsWrittenInTheRingOfTheTime)
{
    begin(u"X_BREATH"_s);
    QTest::keyClick(page.focusWidget(), Qt::Key_Space);
    const auto *time = page.findChild<TimeRing *>();
    EXPECT_TRUE(time->valueText().startsWith(u"Paused"_s));
    QTest::keyClick(page.focusWidget(), Qt::Key_Space);
    EXPECT_FALSE(time->valueText().startsWith(u"Paused"_s));
}

TEST_F(PaceRingTest, ASessionNeverHasMoreMinutesLeftThanWereAskedFor)
{
    page.resize(1000, 800);
    page.show();
    page.begin(planFor(u"trap_upper-left"_s, u"T_NECKSH"_s, 2));
    EXPECT_TRUE(page.findChild<QLabel *>(u"sessionOverallLabel"_s)->text().endsWith(u"2 minutes left"_s));
}
