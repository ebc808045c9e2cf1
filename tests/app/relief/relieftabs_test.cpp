// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/relieftabs.h"

#include "app/bodymap/bodymap.h"
#include "app/relief/reliefpage.h"
#include "app/relief/techniquecard.h"
#include "app/safety/safetycard.h"
#include "app/safety/safetydesk.h"
#include "resources/resources.h"
#include "tests/support/fakeclock.h"
#include "tests/support/safetyvalues.h"
#include "tests/support/testfolder.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

Place place(const QString &region, Side side = Side::Left)
{
    return {RegionKey(region), side};
}

/// The whole page, so that what the tabs say is seen on the map too.
class ReliefTabsTest : public testing::Test
{
protected:
    ReliefTabsTest()
        : catalogue(*Catalogue::load(resources::catalogueFolder())),
          store(std::move(*DiaryStore::open(folder.path(u"diary.sqlite"_s), clock))),
          desk(catalogue, *store, clock),
          page(catalogue, *store, desk, appearance)
    {
        QObject::connect(&page, &ReliefPage::sessionRequested, &page,
                         [this](const SessionPlanner::Request &request) { requests.append(request); });
        page.resize(1280, 800);
        page.show();
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
    }

    BodyMap &map() { return *page.findChild<BodyMap *>(u"bodyMap"_s); }
    void select(const QString &region, Side side = Side::Left) { map().setSelection({place(region, side)}); }
    void showTab(ReliefTabs::Tab tab) { page.findChild<QTabBar *>(u"reliefTabBar"_s)->setCurrentIndex(tab); }
    template <class Widget>
    Widget *find(const QString &name)
    {
        for (auto *widget : page.findChildren<Widget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    SafetyCard *safetyCard(const QString &name) { return find<SafetyCard>(u"safetyCard_"_s + name); }
    TechniqueCard *card(const QString &technique) { return find<TechniqueCard>(u"techniqueCard_"_s + technique); }
    void click(QWidget *widget)
    {
        ASSERT_TRUE(widget);
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    void answerOnCard(const QString &card, const QString &question, const QString &answer)
    {
        ASSERT_TRUE(safetyCard(card));
        auto *field = safetyCard(card)->findChild<QWidget *>(u"profileQuestion_"_s + question);
        ASSERT_TRUE(field) << question.toStdString();
        click(field->findChild<QPushButton *>(u"answerButton_"_s + answer));
        settle();
    }
    void tell(const QString &question, Answer answer)
    {
        HealthProfile profile = desk.profile();
        profile.setAnswer(QuestionKey(question), answer);
        ASSERT_TRUE(desk.save(profile));
        settle();
    }
    void settle() { QTest::qWait(0); }
    QPushButton *start() { return find<QPushButton>(u"startSessionButton"_s); }

    TestFolder folder;
    FakeClock clock;
    const Catalogue catalogue;
    std::unique_ptr<DiaryStore> store;
    Appearance appearance;
    SafetyDesk desk;
    ReliefPage page;
    QList<SessionPlanner::Request> requests;
};

} // namespace

TEST_F(ReliefTabsTest, NothingOfTheTabsIsMadeBeforeAPlaceIsChosen)
{
    EXPECT_FALSE(page.findChild<ReliefTabs *>());
    select(u"temple"_s);
    ASSERT_TRUE(page.findChild<ReliefTabs *>());
    EXPECT_TRUE(find<QWidget>(u"techniquesGroup"_s));
    EXPECT_FALSE(page.findChild<QWidget *>(u"pointsGroup"_s));
    EXPECT_FALSE(page.findChild<QWidget *>(u"originsGroup"_s));
}

TEST_F(ReliefTabsTest, TabsAreChangedByTheKeyboardAndNamed)
{
    select(u"temple"_s);
    auto *bar = find<QTabBar>(u"reliefTabBar"_s);
    ASSERT_TRUE(bar);
    bar->setFocus();
    QTest::keyClick(bar, Qt::Key_Right);
    EXPECT_TRUE(find<QWidget>(u"pointsGroup"_s));
    EXPECT_FALSE(start());
    QTest::keyClick(bar, Qt::Key_Right);
    EXPECT_TRUE(find<QWidget>(u"originsGroup"_s));
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(bar);
    ASSERT_TRUE(accessible);
    EXPECT_EQ(accessible->child(0)->text(QAccessible::Name), u"Techniques"_s);
    EXPECT_EQ(accessible->child(1)->text(QAccessible::Name), u"Points"_s);
    EXPECT_EQ(accessible->child(2)->text(QAccessible::Name), u"Where it may come from"_s);
    QTest::keyClick(bar, Qt::Key_Left);
    QTest::keyClick(bar, Qt::Key_Left);
    EXPECT_TRUE(start());
}

TEST_F(ReliefTabsTest, WithoutAProfileTriggerPointTherapyIsLeftOutAndAPlainNoLiftsItInPlace)
{
    select(u"trap_upper"_s);
    EXPECT_FALSE(card(u"T_TRIGGER"_s));
    auto *left = safetyCard(u"T_TRIGGER"_s);
    ASSERT_TRUE(left);
    EXPECT_TRUE(left->accessibleName().contains(
        u"Left out because it is not known whether you take a blood thinner."_s));
    click(left->findChild<QPushButton *>(u"answerQuestionButton"_s));
    answerOnCard(u"T_TRIGGER"_s, u"anticoagulant"_s, u"no"_s);
    answerOnCard(u"T_TRIGGER"_s, u"bleeding_disorder"_s, u"no"_s);
    EXPECT_FALSE(card(u"T_TRIGGER"_s));
    answerOnCard(u"T_TRIGGER"_s, u"platelets_low"_s, u"no"_s);
    ASSERT_TRUE(card(u"T_TRIGGER"_s));
    EXPECT_TRUE(card(u"T_TRIGGER"_s)->isChecked());
    EXPECT_FALSE(safetyCard(u"T_TRIGGER"_s));
}

TEST_F(ReliefTabsTest, AYesInPlaceKeepsItLeftOut)
{
    select(u"trap_upper"_s);
    click(safetyCard(u"T_TRIGGER"_s)->findChild<QPushButton *>(u"answerQuestionButton"_s));
    answerOnCard(u"T_TRIGGER"_s, u"anticoagulant"_s, u"yes"_s);
    EXPECT_FALSE(card(u"T_TRIGGER"_s));
    ASSERT_TRUE(safetyCard(u"T_TRIGGER"_s));
    EXPECT_TRUE(safetyCard(u"T_TRIGGER"_s)->accessibleName().contains(u"Light touch only"_s));
}

TEST_F(ReliefTabsTest, ASoftenedCardSaysWhyAndShowsTheLowerPressure)
{
    select(u"trap_upper"_s);
    ASSERT_TRUE(card(u"T_NECKSH"_s));
    const QString before = card(u"T_NECKSH"_s)->accessibleDescription();
    EXPECT_TRUE(before.contains(u"Pressure: Light."_s)) << before.toStdString();
    EXPECT_TRUE(before.contains(u"Gently, because it is not known"_s));
    ASSERT_TRUE(desk.save(clearProfile(catalogue)));
    settle();
    const QString after = card(u"T_NECKSH"_s)->accessibleDescription();
    EXPECT_TRUE(after.contains(u"Pressure: Firm."_s)) << after.toStdString();
    EXPECT_FALSE(after.contains(u"Gently"_s));
}

TEST_F(ReliefTabsTest, InPregnancyThePointsThatAreTraditionallyAvoidedAreLeftOut)
{
    tell(u"pregnant"_s, Answer::Yes);
    select(u"trap_upper"_s);
    showTab(ReliefTabs::Points);
    ASSERT_TRUE(safetyCard(u"GB21"_s));
    EXPECT_TRUE(safetyCard(u"GB21"_s)->accessibleName().contains(u"traditionally avoided in pregnancy"_s));
    EXPECT_FALSE(find<QWidget>(u"pointCard_GB21"_s));
    select(u"hand_li4"_s);
    showTab(ReliefTabs::Points);
    EXPECT_TRUE(safetyCard(u"LI4"_s));
    EXPECT_FALSE(find<QWidget>(u"pointCard_LI4"_s));
    const QList<MapSpot> &spots = map().spots();
    const auto li4 = std::ranges::find(spots, u"LI4"_s, &MapSpot::key);
    ASSERT_NE(li4, spots.end());
    EXPECT_FALSE(li4->reason.isEmpty());
}

TEST_F(ReliefTabsTest, AChosenPointIsShownOnTheMap)
{
    select(u"temple"_s);
    showTab(ReliefTabs::Points);
    click(find<QWidget>(u"pointCard_EX_HN5"_s));
    const auto selected = std::ranges::find_if(map().spots(), &MapSpot::isSelected);
    ASSERT_NE(selected, map().spots().end());
    EXPECT_EQ(selected->key, u"EX_HN5"_s);
    EXPECT_EQ(selected->side, Side::Left);
    showTab(ReliefTabs::Techniques);
    EXPECT_TRUE(map().spots().isEmpty());
}

TEST_F(ReliefTabsTest, APointThatIsOffByDefaultComesOnlyAfterItsCaution)
{
    select(u"ear"_s);
    showTab(ReliefTabs::Points);
    EXPECT_FALSE(find<QWidget>(u"pointCard_TE17"_s));
    ASSERT_TRUE(safetyCard(u"TE17"_s));
    const QString caution = catalogue.text(u"point.TE17.caution"_s);
    bool said = false;
    for (const QLabel *label : safetyCard(u"TE17"_s)->findChildren<QLabel *>())
        said = said || label->text() == caution;
    EXPECT_TRUE(said);
    click(find<QPushButton>(u"optInButton_TE17"_s));
    settle();
    EXPECT_TRUE(find<QWidget>(u"pointCard_TE17"_s));
    EXPECT_TRUE(store->healthProfile()->isOptedIn(u"TE17"_s));
}

TEST_F(ReliefTabsTest, WhereItMayComeFromIsSaidInWordsAndShownOnTheMap)
{
    select(u"temple"_s);
    showTab(ReliefTabs::Origins);
    auto *origin = find<QAbstractButton>(u"originCard_uttrp1"_s);
    ASSERT_TRUE(origin);
    EXPECT_TRUE(origin->accessibleDescription().contains(catalogue.text(u"trigger.uttrp1.refers"_s)));
    click(origin);
    EXPECT_FALSE(map().referralZones().isEmpty());
    EXPECT_FALSE(find<QWidget>(u"treatButton_uttrp1"_s));
    select(u"occiput"_s);
    EXPECT_TRUE(map().referralZones().isEmpty());
}

TEST_F(ReliefTabsTest, FromAnOriginTheTechniqueThatTreatsItIsOneClickAway)
{
    ASSERT_TRUE(desk.save(clearProfile(catalogue)));
    settle();
    map().setSelection({place(u"temple"_s), place(u"trap_upper"_s)});
    showTab(ReliefTabs::Origins);
    click(find<QWidget>(u"originCard_uttrp1"_s));
    click(find<QPushButton>(u"treatButton_uttrp1"_s));
    ASSERT_TRUE(card(u"T_NECKSH"_s));
    EXPECT_TRUE(card(u"T_NECKSH"_s)->isChecked());
}

TEST_F(ReliefTabsTest, ABlockedPlaceShowsItsSafetyCardAndOnlyWhatDoesNotTouch)
{
    select(u"neck_front"_s, Side::Middle);
    ASSERT_TRUE(safetyCard(u"neck_front-middle"_s));
    EXPECT_TRUE(safetyCard(u"neck_front-middle"_s)->accessibleName().contains(u"never massaged"_s));
    for (const TechniqueCard *each : page.findChildren<TechniqueCard *>())
        EXPECT_FALSE(catalogue.technique(each->technique())->touches()) << each->text().toStdString();
    ASSERT_TRUE(start());
    click(start());
    ASSERT_EQ(requests.size(), 1);
    EXPECT_EQ(requests.first().technique, TechniqueKey(u"X_BREATH"_s));
}

TEST_F(ReliefTabsTest, WithNothingChosenWhatHelpsWithoutTouchingIsOneClickAway)
{
    EXPECT_FALSE(start());
    click(find<QPushButton>(u"noTouchButton"_s));
    EXPECT_TRUE(card(u"X_BREATH"_s));
    EXPECT_TRUE(card(u"X_PMR"_s));
    EXPECT_FALSE(find<QTabBar>(u"reliefTabBar"_s));
    click(start());
    EXPECT_EQ(requests.size(), 1);
}

TEST_F(ReliefTabsTest, WithEveryContactLeftOutBreathingStays)
{
    tell(u"blood_clot_dvt"_s, Answer::Yes);
    select(u"temple"_s);
    EXPECT_TRUE(safetyCard(u"temple-left"_s));
    EXPECT_FALSE(card(u"T_SCALP"_s));
    EXPECT_TRUE(card(u"X_BREATH"_s));
    for (const TechniqueCard *each : page.findChildren<TechniqueCard *>())
        EXPECT_FALSE(catalogue.technique(each->technique())->touches()) << each->text().toStdString();
    EXPECT_TRUE(start());
}

TEST_F(ReliefTabsTest, UnderEighteenThereIsNoSessionAtAll)
{
    HealthProfile profile;
    profile.setElapsed(QuestionKey(u"age"_s), 17, TimeUnit::Years, Moment::now(clock));
    ASSERT_TRUE(desk.save(profile));
    settle();
    for (const QString &region : {u"temple"_s, u"trap_upper"_s}) {
        select(region);
        ASSERT_TRUE(safetyCard(u"everything"_s));
        EXPECT_TRUE(safetyCard(u"everything"_s)->accessibleName().contains(u"Nape is for adults"_s));
        EXPECT_TRUE(page.findChildren<TechniqueCard *>().isEmpty());
        EXPECT_FALSE(start());
    }
}

TEST_F(ReliefTabsTest, TheMapShowsWhatIsLeftOutAndSaysWhy)
{
    EXPECT_TRUE(map().isBlocked(place(u"neck_side"_s)));
    EXPECT_FALSE(map().isBlocked(place(u"temple"_s)));
    HealthProfile profile;
    profile.setPlaces(QuestionKey(u"skin_lesion_regions"_s), {place(u"temple"_s)});
    ASSERT_TRUE(desk.save(profile));
    EXPECT_TRUE(map().isBlocked(place(u"temple"_s)));
    EXPECT_FALSE(map().isBlocked(place(u"temple"_s, Side::Right)));
    EXPECT_TRUE(map().remark(place(u"temple"_s)).contains(u"Broken, infected or inflamed skin"_s));
}

TEST_F(ReliefTabsTest, TheQuestionsAreOfferedOnceAndQuietly)
{
    EXPECT_FALSE(find<QWidget>(u"profileOfferCard"_s));
    page.setProfileOffered(true);
    EXPECT_FALSE(find<QWidget>(u"profileOfferCard"_s));
    select(u"temple"_s);
    EXPECT_TRUE(find<QWidget>(u"profileOfferCard"_s));
    click(find<QPushButton>(u"declineProfileOfferButton"_s));
    select(u"occiput"_s);
    EXPECT_FALSE(find<QWidget>(u"profileOfferCard"_s));
}

TEST_F(ReliefTabsTest, ArrowKeysNeverChooseWhatIsLeftOut)
{
    tell(u"asthma"_s, Answer::Yes);
    select(u"trap_upper"_s);
    for (int step = 0; step < 12; ++step) {
        QWidget *focus = QApplication::focusWidget();
        if (!qobject_cast<TechniqueCard *>(focus))
            page.findChild<TechniqueCard *>()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        int chosen = 0;
        for (const TechniqueCard *each : page.findChildren<TechniqueCard *>())
            chosen += each->isChecked();
        EXPECT_EQ(chosen, 1);
    }
    EXPECT_TRUE(safetyCard(u"X_AROMA"_s));
}
