// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/intensityslider.h"
#include "app/relief/reliefpage.h"
#include "tests/app/mainwindow/windowbench.h"

#include <QAction>
#include <QLabel>

using namespace nape;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

class RatingsTest : public WindowBench
{
protected:
    RatingsTest() { open(); }

    /// A whole session of five minutes, done with.
    SessionId session()
    {
        startSession();
        const SessionId id = window->sessionPage()->record()->id;
        pass(1h);
        clock.jumpWallClock(-55min);
        click(u"sessionDoneButton"_s);
        m_end = stored(id).ended->utcMs;
        return id;
    }
    /// So long after the end of the session; the desk looks at the clock as its timer would have it do.
    void after(std::chrono::minutes time)
    {
        clock.jumpWallClock(std::chrono::milliseconds(m_end) + time - clock.now());
        Q_EMIT store->changed(Change::Sessions);
    }
    QString question()
    {
        auto *label = shown<QLabel>(u"ratingQuestionLabel"_s);
        return label ? label->text() : QString();
    }
    void answer(Qt::Key key)
    {
        click(u"answerRatingButton"_s);
        auto *slider = shown<IntensitySlider>(u"laterPainSlider"_s);
        ASSERT_TRUE(slider);
        QTest::keyClick(slider, key);
    }
    std::optional<int> rating(const SessionId &id, RatingMoment moment)
    {
        const auto ratings = stored(id).ratings;
        const auto found = ratings.find(moment);
        return found == ratings.end() ? std::nullopt : std::optional(found->value());
    }

    qint64 m_end = 0;
};

} // namespace

TEST_F(RatingsTest, AreAskedQuietlyAfterHalfAnHourAndTwoHours)
{
    const SessionId id = session();
    after(29min);
    EXPECT_EQ(question(), QString());
    QWidget *focused = QApplication::focusWidget();
    after(30min);
    EXPECT_TRUE(question().contains(u"half an hour ago: how much does it hurt now?"_s))
        << question().toStdString();
    EXPECT_EQ(QApplication::focusWidget(), focused) << "nothing is taken from what the person does";
    answer(Qt::Key_3);
    EXPECT_EQ(rating(id, RatingMoment::HalfHour), 3);
    click(u"closeRatingButton"_s);
    EXPECT_EQ(question(), QString());

    after(120min);
    EXPECT_TRUE(question().contains(u"two hours ago"_s));
    answer(Qt::Key_1);
    EXPECT_EQ(rating(id, RatingMoment::TwoHours), 1) << "kept at once";
    QTest::keyClick(shown(u"laterPainSlider"_s), Qt::Key_0);
    EXPECT_EQ(rating(id, RatingMoment::TwoHours), 10) << "and mended as long as the card is there";
    click(u"closeRatingButton"_s);
    EXPECT_EQ(question(), QString());
}

TEST_F(RatingsTest, CanBeUndoneWhereTheyAreSaid)
{
    const SessionId id = session();
    after(30min);
    answer(Qt::Key_3);
    const auto *said = shown<QLabel>(u"noticeLabel"_s);
    ASSERT_TRUE(said);
    EXPECT_EQ(said->text(), u"Noted: pain 3, mild."_s);
    click(u"noticeButton"_s);
    EXPECT_EQ(rating(id, RatingMoment::HalfHour), std::nullopt);
    EXPECT_TRUE(question().contains(u"half an hour ago"_s)) << "asked again";
    answer(Qt::Key_4);
    EXPECT_EQ(rating(id, RatingMoment::HalfHour), 4);
}

TEST_F(RatingsTest, CanStillBeGivenLaterThatDayAlsoAfterARestart)
{
    const SessionId id = session();
    close();
    clock.jumpWallClock(4h);
    open();
    EXPECT_TRUE(question().contains(u"two hours later, at"_s)) << question().toStdString();
    answer(Qt::Key_2);
    click(u"closeRatingButton"_s);
    EXPECT_TRUE(question().contains(u"half an hour later, at"_s)) << question().toStdString();
    answer(Qt::Key_4);
    click(u"closeRatingButton"_s);
    EXPECT_EQ(rating(id, RatingMoment::TwoHours), 2);
    EXPECT_EQ(rating(id, RatingMoment::HalfHour), 4);
    EXPECT_EQ(question(), QString());
}

TEST_F(RatingsTest, WhatIsNotAnsweredStaysMissing)
{
    const SessionId id = session();
    after(30min);
    click(u"closeRatingButton"_s);
    EXPECT_EQ(question(), QString());
    EXPECT_EQ(rating(id, RatingMoment::HalfHour), std::nullopt);
    close();
    open();
    EXPECT_NE(question(), QString()) << "still answerable today";
    close();
    clock.jumpWallClock(24h);
    open();
    EXPECT_EQ(question(), QString());
    EXPECT_EQ(rating(id, RatingMoment::HalfHour), std::nullopt);
}

TEST_F(RatingsTest, NoQuestionStandsInTheWayOfASession)
{
    session();
    startSession();
    after(30min);
    EXPECT_EQ(question(), QString());
    QTest::keyClick(window->sessionPage(), Qt::Key_Escape);
    click(u"sessionDoneButton"_s);
    EXPECT_NE(question(), QString());
}

TEST_F(RatingsTest, TheDesktopTellsOnlyIfThatIsWanted)
{
    session();
    QWidget other;
    other.show();
    other.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&other));
    after(30min);
    EXPECT_TRUE(notified.isEmpty());
    window->findChild<QAction *>(u"notifyAction"_s)->trigger();
    EXPECT_TRUE(settings->notifies());
    after(120min);
    EXPECT_TRUE(notified.isEmpty()) << "the first question is still there";
    click(u"closeRatingButton"_s);
    EXPECT_EQ(notified, QStringList{u"How is it now?"_s});
}

TEST_F(RatingsTest, TheScaleHasRoomInTheSmallestWindowWithTheLargestText)
{
    session();
    appearance.setTextSize(Appearance::TextSize::Largest);
    window->resize(900, 600);
    after(30min);
    click(u"answerRatingButton"_s);
    QTest::qWait(0);
    EXPECT_EQ(window->size(), QSize(900, 600));
    const auto *slider = shown<IntensitySlider>(u"laterPainSlider"_s);
    ASSERT_TRUE(slider);
    EXPECT_GE(slider->height(), slider->minimumSizeHint().height() * 9 / 10);
    EXPECT_GE(window->reliefPage().height(), 200);
}
