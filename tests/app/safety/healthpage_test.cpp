// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/healthpage.h"

#include "app/safety/answerrow.h"
#include "app/safety/elapsedbox.h"
#include "app/safety/profilequestionfield.h"
#include "app/safety/safetydesk.h"
#include "resources/resources.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testfolder.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class HealthPageTest : public testing::Test
{
protected:
    HealthPageTest()
        : catalogue(*Catalogue::load(resources::catalogueFolder())),
          store(std::move(*DiaryStore::open(folder.path(u"diary.sqlite"_s), clock))),
          desk(catalogue, *store, clock),
          page(desk, appearance)
    {
        page.resize(900, 700);
        page.show();
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
    }

    ProfileQuestionField &field(const QString &key)
    {
        return *page.findChild<ProfileQuestionField *>(u"profileQuestion_"_s + key);
    }
    void answer(const QString &key, const QString &answer)
    {
        QTest::mouseClick(field(key).findChild<QPushButton *>(u"answerButton_"_s + answer), Qt::LeftButton);
    }
    void type(const QString &key, const QString &number)
    {
        auto *box = page.findChild<ElapsedBox *>(u"elapsedBox_"_s + key);
        box->setFocus();
        QTest::keyClicks(box, number);
        QTest::keyClick(box, Qt::Key_Return);
    }
    HealthProfile kept() { return *store->healthProfile(); }
    std::optional<int> keptAge()
    {
        return kept().elapsed(QuestionKey(u"age"_s), TimeUnit::Years, Moment::now(clock));
    }

    TestFolder folder;
    FakeClock clock;
    const Catalogue catalogue;
    std::unique_ptr<DiaryStore> store;
    Appearance appearance;
    SafetyDesk desk;
    HealthPage page;
};

} // namespace

TEST_F(HealthPageTest, EveryLastingQuestionIsThereUnansweredWithWhyItIsAsked)
{
    for (const ProfileQuestion &question : catalogue.profileQuestions()) {
        const QString key = question.key.toString();
        auto *asked = page.findChild<ProfileQuestionField *>(u"profileQuestion_"_s + key);
        EXPECT_EQ(asked != nullptr, question.time == QuestionTime::Lasting) << key.toStdString();
        if (!asked)
            continue;
        EXPECT_EQ(asked->accessibleName(), catalogue.text(u"profile."_s + key + u".question"_s));
        EXPECT_EQ(asked->accessibleDescription(), catalogue.text(u"profile."_s + key + u".why"_s));
    }
    EXPECT_TRUE(kept().isEmpty());
}

TEST_F(HealthPageTest, AnAnswerIsKeptAtOnceAndASecondClickTakesItBack)
{
    const QuestionKey key(u"pregnant"_s);
    answer(u"pregnant"_s, u"yes"_s);
    EXPECT_EQ(kept().answer(key), Answer::Yes);
    answer(u"pregnant"_s, u"not_sure"_s);
    EXPECT_EQ(kept().answer(key), Answer::NotSure);
    answer(u"pregnant"_s, u"not_sure"_s);
    EXPECT_EQ(kept().answer(key), std::nullopt);
}

TEST_F(HealthPageTest, ANumberIsTypedAndKeptWhole)
{
    type(u"age"_s, u"42"_s);
    EXPECT_EQ(keptAge(), 42);
    QTest::mouseClick(page.findChild<QPushButton *>(u"clearButton_age"_s), Qt::LeftButton);
    EXPECT_EQ(keptAge(), std::nullopt);
}

TEST_F(HealthPageTest, WhileANumberIsTypedNobodyIsTakenForAChild)
{
    auto *box = page.findChild<ElapsedBox *>(u"elapsedBox_age"_s);
    box->setFocus();
    QTest::keyClicks(box, u"4"_s);
    EXPECT_FALSE(desk.assessment().isEverythingBlocked());
}

TEST_F(HealthPageTest, UnderEighteenIsExplainedWhereItWasAnsweredAndBlocked)
{
    auto *note = page.findChild<QLabel *>(u"profileNote_age"_s);
    EXPECT_FALSE(note->isVisible());
    type(u"age"_s, u"17"_s);
    EXPECT_TRUE(desk.assessment().isEverythingBlocked());
    EXPECT_TRUE(note->isVisible());
    EXPECT_TRUE(note->text().contains(u"Nape is for adults"_s));
    type(u"age"_s, u"18"_s);
    EXPECT_FALSE(note->isVisible());
}

TEST_F(HealthPageTest, AQuestionThatFollowsFromAnotherAppearsWithIt)
{
    EXPECT_FALSE(field(u"vp_shunt_places"_s).isVisible());
    answer(u"vp_shunt"_s, u"yes"_s);
    EXPECT_TRUE(field(u"vp_shunt_places"_s).isVisible());
    QTest::mouseClick(page.findChild<QPushButton *>(u"placeButton_scalp_side-left"_s), Qt::LeftButton);
    const QList<Place> expected{{RegionKey(u"scalp_side"_s), Side::Left}};
    EXPECT_EQ(kept().places(QuestionKey(u"vp_shunt_places"_s), catalogue), expected);
}

TEST_F(HealthPageTest, PlacesAreChosenFromAListAsWellAsOnTheMap)
{
    auto &skin = field(u"skin_lesion_regions"_s);
    QTest::mouseClick(skin.findChild<QPushButton *>(u"choosePlacesButton_skin_lesion_regions"_s), Qt::LeftButton);
    auto *list = skin.findChild<QListWidget *>(u"regionsList"_s);
    ASSERT_TRUE(list && list->isVisible());
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    EXPECT_EQ(kept().places(QuestionKey(u"skin_lesion_regions"_s), catalogue).size(), 1);
}

TEST_F(HealthPageTest, EveryAnswerCanBeReachedByTheKeyboardAndSaysItsQuestion)
{
    for (const QPushButton *button : page.findChildren<QPushButton *>()) {
        EXPECT_TRUE(button->focusPolicy() & Qt::TabFocus) << button->objectName().toStdString();
        if (button->objectName().startsWith(u"answerButton_"_s)) {
            EXPECT_FALSE(button->accessibleDescription().isEmpty());
        }
    }
}

TEST_F(HealthPageTest, WhatWasAnsweredElsewhereStandsThere)
{
    HealthProfile profile;
    profile.setAnswer(QuestionKey(u"asthma"_s), Answer::No);
    (void)store->save(profile);
    EXPECT_EQ(page.findChild<AnswerRow *>(u"answerRow_asthma"_s)->answer(), Answer::No);
}
