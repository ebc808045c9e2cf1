// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/warningsignspage.h"

#include "app/safety/safetydesk.h"
#include "app/safety/tickline.h"
#include "resources/resources.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testfolder.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

class WarningSignsPageTest : public testing::Test
{
protected:
    WarningSignsPageTest()
        : catalogue(*Catalogue::load(resources::catalogueFolder())),
          store(std::move(*DiaryStore::open(folder.path(u"diary.sqlite"_s), clock))),
          desk(catalogue, *store, clock),
          page(desk, appearance),
          passed(&page, &WarningSignsPage::passed),
          closed(&page, &WarningSignsPage::closed)
    {
        desk.setRegion(QLocale(QLocale::German, QLocale::Germany));
        page.resize(1200, 800);
        page.show();
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
        page.ask(WarningSignsPage::Purpose::BeforeSession);
    }

    template <class Widget>
    Widget &find(const QString &name)
    {
        auto *widget = page.findChild<Widget *>(name);
        EXPECT_TRUE(widget) << name.toStdString();
        return *widget;
    }
    void click(const QString &name)
    {
        auto &button = find<QAbstractButton>(name);
        ASSERT_TRUE(button.isVisible()) << name.toStdString();
        QTest::mouseClick(&button, Qt::LeftButton);
    }
    void tick(const QString &sign) { click(u"signLine_"_s + sign); }
    void answer(const QString &row, const QString &answer)
    {
        QTest::mouseClick(find<QWidget>(row).findChild<QPushButton *>(u"answerButton_"_s + answer),
                          Qt::LeftButton);
    }
    QString heading() { return find<QLabel>(u"adviceHeading"_s).text(); }
    std::optional<WarningCheck> kept() { return *store->lastWarningCheck(); }

    TestFolder folder;
    FakeClock clock;
    const Catalogue catalogue;
    std::unique_ptr<DiaryStore> store;
    Appearance appearance;
    SafetyDesk desk;
    WarningSignsPage page;
    QSignalSpy passed;
    QSignalSpy closed;
};

} // namespace

TEST_F(WarningSignsPageTest, NoneOfTheseIsOneClickForEverything)
{
    click(u"noneOfTheseButton"_s);
    EXPECT_EQ(passed.size(), 1);
    ASSERT_TRUE(kept());
    EXPECT_TRUE(kept()->isComplete(catalogue));
    EXPECT_EQ(kept()->urgency(catalogue), Urgency::None);
    EXPECT_EQ(kept()->now.value(QuestionKey(u"fever"_s), Answer::Yes), Answer::No);
    EXPECT_FALSE(desk.needsCheck());
}

TEST_F(WarningSignsPageTest, NoneOfTheseIsNoPromise)
{
    EXPECT_TRUE(find<QLabel>(u"warningSignsNote"_s).text().contains(u"does not mean that nothing is wrong"_s));
}

TEST_F(WarningSignsPageTest, ASignOfAnEmergencyShowsTheLocalNumberAndBlocksEverything)
{
    tick(u"RF3"_s);
    EXPECT_FALSE(find<QPushButton>(u"noneOfTheseButton"_s).isVisible());
    click(u"warningSignsContinueButton"_s);
    EXPECT_EQ(passed.size(), 0);
    EXPECT_EQ(heading(), u"Call 112 now"_s);
    EXPECT_FALSE(find<QPushButton>(u"startDespiteAdviceButton"_s).isVisible());
    EXPECT_TRUE(desk.assessment().isEverythingBlocked());
    ASSERT_TRUE(kept());
    EXPECT_EQ(kept()->urgency(catalogue), Urgency::Emergency);
    click(u"adviceDoneButton"_s);
    EXPECT_EQ(closed.size(), 1);
}

TEST_F(WarningSignsPageTest, WithoutAKnownNumberItSaysWhomToCallAllTheSame)
{
    desk.setRegion(QLocale::c());
    tick(u"RF3"_s);
    click(u"warningSignsContinueButton"_s);
    EXPECT_EQ(heading(), u"Call your local emergency number now"_s);
}

TEST_F(WarningSignsPageTest, NotSureCountsAsMuchAsYes)
{
    tick(u"RF9"_s);
    answer(u"signLine_RF9_surety"_s, u"not_sure"_s);
    click(u"warningSignsContinueButton"_s);
    EXPECT_EQ(kept()->signs.value(SignKey(u"RF9"_s)), Answer::NotSure);
    EXPECT_EQ(heading(), u"See a doctor today"_s);
    EXPECT_TRUE(desk.assessment().isEverythingBlocked());
}

TEST_F(WarningSignsPageTest, AQuestionBelowATickedLineWaitsForItsAnswer)
{
    tick(u"RF8"_s);
    click(u"warningSignsContinueButton"_s);
    EXPECT_FALSE(kept());
    EXPECT_TRUE(find<QLabel>(u"warningSignsNote"_s).text().contains(u"Please answer"_s));
    EXPECT_TRUE(find<QWidget>(u"followUp_RF8.first"_s).isAncestorOf(QApplication::focusWidget()));
    answer(u"followUp_RF8.first"_s, u"yes"_s);
    click(u"warningSignsContinueButton"_s);
    EXPECT_EQ(heading(), u"Call 112 now"_s);
}

TEST_F(WarningSignsPageTest, WhatCanWaitForAnAppointmentLeavesTheSessionPossible)
{
    tick(u"RF8"_s);
    answer(u"followUp_RF8.first"_s, u"no"_s);
    click(u"warningSignsContinueButton"_s);
    EXPECT_EQ(heading(), u"Make an appointment"_s);
    EXPECT_EQ(passed.size(), 0);
    click(u"startDespiteAdviceButton"_s);
    EXPECT_EQ(passed.size(), 1);
}

TEST_F(WarningSignsPageTest, AnAnswerAboutRightNowAloneNeedsNoFurtherPage)
{
    tick(u"allodynia_now"_s);
    click(u"warningSignsContinueButton"_s);
    EXPECT_EQ(passed.size(), 1);
    EXPECT_EQ(kept()->now.value(QuestionKey(u"allodynia_now"_s)), Answer::Yes);
}

TEST_F(WarningSignsPageTest, TakingTheTickAwayIsNone)
{
    tick(u"RF3"_s);
    tick(u"RF3"_s);
    click(u"noneOfTheseButton"_s);
    EXPECT_EQ(kept()->urgency(catalogue), Urgency::None);
}

TEST_F(WarningSignsPageTest, EscapeLeavesWithoutAnAnswer)
{
    QTest::keyClick(&page, Qt::Key_Escape);
    EXPECT_EQ(closed.size(), 1);
    EXPECT_FALSE(kept());
    EXPECT_TRUE(desk.needsCheck());
}

TEST_F(WarningSignsPageTest, TheSecondHalfOfADoubleClickAnswersNothing)
{
    QTest::mouseDClick(&find<QPushButton>(u"warningSignsBackButton"_s), Qt::LeftButton);
    auto &none = find<QPushButton>(u"noneOfTheseButton"_s);
    const QPoint middle = none.rect().center();
    QMouseEvent second(QEvent::MouseButtonDblClick, middle, none.mapToGlobal(middle), Qt::LeftButton,
                       Qt::LeftButton, {});
    QApplication::sendEvent(&none, &second);
    QTest::mouseRelease(&none, Qt::LeftButton);
    EXPECT_FALSE(kept());
}

TEST_F(WarningSignsPageTest, NothingOfTheLastTimeStandsThereAsAnAnswer)
{
    tick(u"RF3"_s);
    page.ask(WarningSignsPage::Purpose::OnRequest);
    EXPECT_FALSE(find<TickLine>(u"signLine_RF3"_s).isChecked());
    click(u"noneOfTheseButton"_s);
    EXPECT_EQ(heading(), u"None of these signs"_s);
    EXPECT_EQ(passed.size(), 0);
}

TEST_F(WarningSignsPageTest, EverySignIsACheckBoxWithItsWordsForAScreenReader)
{
    for (const WarningSign &sign : catalogue.warningSigns()) {
        auto &line = find<TickLine>(u"signLine_"_s + sign.key.toString());
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&line);
        ASSERT_TRUE(accessible);
        EXPECT_EQ(accessible->role(), QAccessible::CheckBox);
        EXPECT_EQ(accessible->text(QAccessible::Name),
                  catalogue.text(u"sign."_s + sign.key.toString() + u".question"_s));
        EXPECT_NE(line.focusPolicy(), Qt::NoFocus);
    }
}

TEST_F(WarningSignsPageTest, LinesAreNeverCut)
{
    for (const auto size : {Appearance::TextSize::Normal, Appearance::TextSize::Largest}) {
        appearance.setTextSize(size);
        QTest::qWait(0);
        for (const TickLine *line : page.findChildren<TickLine *>())
            EXPECT_GE(line->height(), line->heightForWidth(line->width())) << line->text().toStdString();
    }
}
