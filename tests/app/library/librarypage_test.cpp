// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarypage.h"

#include "app/bodymap/bodymap.h"
#include "tests/app/library/librarycatalogue.h"
#include "tests/support/fakeclock.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextLayout>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class LibraryPageTest : public testing::Test
{
protected:
    LibraryPageTest() : m_page(m_catalogue, m_appearance)
    {
        m_page.resize(1280, 760);
        m_page.show();
        m_page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_page));
    }
    ~LibraryPageTest() override { m_appearance.setTextSize(Appearance::TextSize::Normal); }

    template <class Widget>
    Widget &widget(const QString &name)
    {
        return *m_page.findChild<Widget *>(name);
    }
    QTextBrowser &view() { return widget<QTextBrowser>(u"libraryText"_s); }
    QString shownText() { return view().toPlainText().replace(QChar::Nbsp, u' '); }
    QLineEdit &search() { return widget<QLineEdit>(u"librarySearchEdit"_s); }
    BodyMap &map() { return widget<BodyMap>(u"libraryMap"_s); }
    void open(LibraryKind kind, const QString &key) { m_page.open({kind, key}); }
    QString title(LibraryKind kind, const QString &key)
    {
        return Library(m_catalogue).item({kind, key})->title;
    }
    void click(const QString &button)
    {
        ASSERT_TRUE(widget<QPushButton>(button).isVisible()) << button.toStdString();
        QTest::mouseClick(&widget<QPushButton>(button), Qt::LeftButton);
    }
    /// Tab leads through the links until the one that is meant, Enter follows it.
    void followLink(const QString &target)
    {
        view().setFocus();
        for (int links = 0; links < 60; ++links) {
            QTest::keyClick(&view(), Qt::Key_Tab);
            if (view().textCursor().charFormat().anchorHref() == target) {
                QTest::keyClick(&view(), Qt::Key_Return);
                return;
            }
        }
        FAIL() << "no link to " << target.toStdString();
    }

    const Catalogue &m_catalogue = libraryCatalogue();
    Appearance m_appearance;
    LibraryPage m_page;
};

} // namespace

TEST_F(LibraryPageTest, BeginsWithFewWordsAndNothingChosen)
{
    EXPECT_TRUE(shownText().startsWith(u"Library"_s));
    EXPECT_FALSE(map().isVisible());
}

TEST_F(LibraryPageTest, CtrlFLeadsToTheSearchFromAnywhere)
{
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(search().hasFocus());
}

TEST_F(LibraryPageTest, WhatIsSearchedAndOpenedIsShown)
{
    search().setFocus();
    QTest::keyClicks(&search(), u"GB 20"_s);
    QTest::keyClick(&search(), Qt::Key_Return);
    EXPECT_TRUE(shownText().startsWith(u"GB20 Wind Pool"_s));
    EXPECT_TRUE(view().hasFocus());
}

TEST_F(LibraryPageTest, ASourceIsALinkAndAltLeftLeadsBack)
{
    open(LibraryKind::Study, u"moraska2015"_s);
    EXPECT_FALSE(widget<QPushButton>(u"libraryBackButton"_s).isVisible());
    followLink(u"source/3"_s);
    EXPECT_TRUE(shownText().startsWith(title(LibraryKind::Source, u"3"_s)));
    EXPECT_EQ(widget<QPushButton>(u"libraryBackButton"_s).text(), u"Back to Moraska 2015"_s);
    QTest::keyClick(&view(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(shownText().startsWith(u"Moraska 2015"_s));
    EXPECT_FALSE(widget<QPushButton>(u"libraryBackButton"_s).isVisible());
}

TEST_F(LibraryPageTest, TheBackButtonLeadsBackOneByOne)
{
    open(LibraryKind::TriggerPoint, u"uttrp1"_s);
    m_page.findChild<QTextBrowser *>(u"libraryText"_s)->anchorClicked(QUrl(u"muscle/trapezius"_s));
    view().anchorClicked(QUrl(u"trigger/uttrp2"_s));
    click(u"libraryBackButton"_s);
    EXPECT_TRUE(shownText().startsWith(m_catalogue.name(MuscleKey(u"trapezius"_s))));
    click(u"libraryBackButton"_s);
    EXPECT_TRUE(shownText().startsWith(m_catalogue.name(TriggerPointKey(u"uttrp1"_s))));
}

TEST_F(LibraryPageTest, LinksToNowhereAreNotFollowed)
{
    open(LibraryKind::Tip, u"rest"_s);
    const QString before = shownText();
    view().anchorClicked(QUrl(u"https://example.org/"_s));
    view().anchorClicked(QUrl(u"technique/T_NONE"_s));
    m_page.open({LibraryKind::Technique, u"T_NONE"_s});
    EXPECT_EQ(shownText(), before);
}

TEST_F(LibraryPageTest, APointIsShownOnTheMapOnBothSides)
{
    open(LibraryKind::PressurePoint, u"GB20"_s);
    ASSERT_TRUE(map().isVisible());
    ASSERT_EQ(map().spots().size(), 2);
    EXPECT_EQ(map().spots().first().key, u"GB20"_s);
    EXPECT_EQ(map().visibleViews().first(), View::Back);
}

TEST_F(LibraryPageTest, ATriggerPointIsShownWithItsReferralAndNoOtherItemIs)
{
    open(LibraryKind::TriggerPoint, u"uttrp1"_s);
    EXPECT_FALSE(map().referralZones().isEmpty());
    open(LibraryKind::Region, u"temple"_s);
    EXPECT_TRUE(map().referralZones().isEmpty());
    EXPECT_TRUE(map().spots().isEmpty());
    open(LibraryKind::Mechanism, u"relaxation"_s);
    EXPECT_FALSE(map().isVisible());
}

TEST_F(LibraryPageTest, OnePlaceIsShownOnReliefAtOnce)
{
    QSignalSpy requested(&m_page, &LibraryPage::placeRequested);
    open(LibraryKind::PressurePoint, u"GV20"_s);
    click(u"showOnReliefButton"_s);
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested.first().first().value<Place>(), (Place{RegionKey(u"crown"_s), Side::Middle}));
}

TEST_F(LibraryPageTest, OfSeveralPlacesOneIsChosenForRelief)
{
    QSignalSpy requested(&m_page, &LibraryPage::placeRequested);
    open(LibraryKind::Region, u"temple"_s);
    const QMenu *menu = widget<QPushButton>(u"showOnReliefButton"_s).menu();
    ASSERT_TRUE(menu);
    ASSERT_EQ(menu->actions().size(), 2);
    EXPECT_EQ(menu->actions().at(1)->text(), u"Right temple"_s);
    menu->actions().at(1)->trigger();
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested.first().first().value<Place>(), (Place{RegionKey(u"temple"_s), Side::Right}));
}

TEST_F(LibraryPageTest, WhatIsBlockedForThisPersonSaysWhy)
{
    HealthProfile profile;
    profile.setAnswer(QuestionKey(u"pregnant"_s), Answer::Yes);
    m_page.setAssessment(SafetyAssessment::of(m_catalogue, profile, std::nullopt, Moment::now(FakeClock())));
    open(LibraryKind::PressurePoint, u"LI4"_s);
    EXPECT_TRUE(shownText().contains(m_catalogue.text(u"rule.S19.message"_s)));

    // Also if it becomes known while the page is read.
    profile.setAnswer(QuestionKey(u"pregnant"_s), Answer::No);
    m_page.setAssessment(SafetyAssessment::of(m_catalogue, profile, std::nullopt, Moment::now(FakeClock())));
    EXPECT_FALSE(shownText().contains(m_catalogue.text(u"rule.S19.message"_s)));
}

TEST_F(LibraryPageTest, TheMapMarksWhatIsLeftOutOfWhatIsShownAndNothingElse)
{
    m_page.setAssessment(
        SafetyAssessment::of(m_catalogue, HealthProfile(), std::nullopt, Moment::now(FakeClock())));
    const Place neck{RegionKey(u"neck_side"_s), Side::Left};
    open(LibraryKind::Region, u"neck_side"_s);
    EXPECT_TRUE(map().isBlocked(neck));
    EXPECT_FALSE(map().remark(neck).isEmpty());
    open(LibraryKind::Region, u"temple"_s);
    EXPECT_FALSE(map().isBlocked(neck));
}

TEST_F(LibraryPageTest, ASpotThatIsOffByDefaultIsReadAboutAfterItsSafetyCard)
{
    open(LibraryKind::TriggerPoint, u"scm_s"_s);
    const QString find = m_catalogue.text(u"trigger.scm_s.find"_s);
    EXPECT_TRUE(shownText().contains(m_catalogue.text(u"trigger.scm_s.caution"_s)));
    EXPECT_FALSE(shownText().contains(find));
    EXPECT_FALSE(map().isVisible());
    click(u"showAnywayButton"_s);
    EXPECT_TRUE(shownText().contains(find));
    EXPECT_TRUE(map().isVisible());
    EXPECT_FALSE(widget<QPushButton>(u"showAnywayButton"_s).isVisible());
}

TEST_F(LibraryPageTest, StaysOnTheSamePageAndPlaceWhenTheLookChanges)
{
    open(LibraryKind::Technique, u"T_FACE"_s);
    const QString before = shownText();
    m_appearance.setPalette(PaletteName::Dark);
    EXPECT_EQ(shownText(), before);
    m_appearance.setTextSize(Appearance::TextSize::Largest);
    EXPECT_EQ(shownText(), before);
    m_appearance.setPalette(PaletteName::Light);
}

TEST_F(LibraryPageTest, LinesHoldAtMostSeventyTwoLetters)
{
    m_page.resize(2400, 900);
    open(LibraryKind::Technique, u"T_SCALP"_s);
    QCoreApplication::processEvents();
    qsizetype longest = 0;
    for (QTextBlock block = view().document()->begin(); block.isValid(); block = block.next()) {
        for (int line = 0; line < block.layout()->lineCount(); ++line)
            longest = std::max<qsizetype>(longest, block.layout()->lineAt(line).textLength());
    }
    EXPECT_GT(longest, 50);
    EXPECT_LE(longest, 80) << "72 on average; narrow letters may make it a few more";
}

TEST_F(LibraryPageTest, WithLessRoomThePictureTakesThePlaceOfTheTextWhenAsked)
{
    m_page.resize(900, 500);
    open(LibraryKind::Region, u"temple"_s);
    EXPECT_TRUE(view().isVisible());
    EXPECT_FALSE(map().isVisible());
    click(u"libraryMapButton"_s);
    EXPECT_FALSE(view().isVisible());
    EXPECT_TRUE(map().isVisible());
    click(u"libraryTextButton"_s);
    EXPECT_TRUE(view().isVisible());
}

TEST_F(LibraryPageTest, WithLeastRoomThePageTakesThePlaceOfTheContents)
{
    m_page.resize(500, 500);
    QWidget &contents = widget<QTreeView>(u"libraryContents"_s);
    EXPECT_TRUE(contents.isVisible());
    EXPECT_FALSE(view().isVisible());
    search().setFocus();
    QTest::keyClicks(&search(), u"lavender"_s);
    QTest::keyClick(&search(), Qt::Key_Return);
    EXPECT_FALSE(contents.isVisible());
    EXPECT_TRUE(view().isVisible());
    click(u"libraryContentsButton"_s);
    EXPECT_TRUE(contents.isVisible());
    EXPECT_FALSE(view().isVisible());
}
