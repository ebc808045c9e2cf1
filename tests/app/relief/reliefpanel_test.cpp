// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/reliefpanel.h"

#include "app/diary/intensityslider.h"
#include "app/relief/techniquecard.h"
#include "app/safety/safetydesk.h"
#include "resources/resources.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testfolder.h"

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

Place place(const QString &region, Side side)
{
    return {RegionKey(region), side};
}

class ReliefPanelTest : public testing::Test
{
protected:
    ReliefPanelTest()
        : m_catalogue(*Catalogue::load(resources::catalogueFolder())),
          m_store(std::move(*DiaryStore::open(m_folder.path(u"diary.sqlite"_s), m_clock))),
          m_safety(m_catalogue, *m_store, m_clock),
          m_panel(m_catalogue, *m_store, m_safety, m_appearance)
    {
        m_panel.resize(380, 700);
        m_panel.show();
        // Keys go where the focus is, and only an active window has one.
        m_panel.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_panel));
    }

    /// Until new cards have their places.
    void settle() { QTest::qWait(0); }

    QString heading() { return m_panel.findChild<QLabel *>(u"reliefHeading"_s)->text(); }
    QPushButton &start() { return *m_panel.findChild<QPushButton *>(u"startSessionButton"_s); }
    QPushButton &length(int minutes)
    {
        return *m_panel.findChild<QPushButton *>(u"lengthButton_%1"_s.arg(minutes));
    }
    QList<TechniqueCard *> cards() { return m_panel.findChildren<TechniqueCard *>(); }
    TechniqueCard &card(const QString &technique)
    {
        return *m_panel.findChild<TechniqueCard *>(u"techniqueCard_"_s + technique);
    }

    TestFolder m_folder;
    FakeClock m_clock;
    const Catalogue m_catalogue;
    std::unique_ptr<DiaryStore> m_store;
    Appearance m_appearance;
    SafetyDesk m_safety;
    ReliefPanel m_panel;
};

} // namespace

TEST_F(ReliefPanelTest, AsksWhereItHurtsAndOffersNoSessionYet)
{
    EXPECT_EQ(heading(), u"Where does it hurt?"_s);
    EXPECT_FALSE(start().isVisible());
    EXPECT_TRUE(cards().isEmpty());
}

TEST_F(ReliefPanelTest, NamesTheChosenPlacesAndOffersTheirTechniques)
{
    m_panel.showSelection({place(u"temple"_s, Side::Left), place(u"occiput"_s, Side::Right)});
    EXPECT_TRUE(heading().contains(u"Left temple"_s));
    EXPECT_TRUE(heading().contains(u"ight"_s));
    EXPECT_TRUE(start().isEnabled());
    for (const Technique *technique : m_catalogue.techniquesFor(RegionKey(u"occiput"_s)))
        EXPECT_EQ(card(technique->key.toString()).text(), m_catalogue.name(technique->key));
}

TEST_F(ReliefPanelTest, ExactlyOneTechniqueIsChosenAndTheArrowKeysChangeIt)
{
    m_panel.showSelection({place(u"temple"_s, Side::Left)});
    const auto chosen = [this] {
        QStringList keys;
        for (const TechniqueCard *each : cards()) {
            if (each->isChecked())
                keys.append(each->technique().toString());
        }
        return keys;
    };
    settle();
    ASSERT_EQ(chosen().size(), 1);
    const QString first = chosen().first();
    card(first).setFocus();
    QTest::keyClick(&card(first), Qt::Key_Down);
    ASSERT_EQ(chosen().size(), 1);
    EXPECT_NE(chosen().first(), first);
}

TEST_F(ReliefPanelTest, StartHandsOverWhatWasChosen)
{
    const QList selection{place(u"forehead"_s, Side::Middle)};
    m_panel.showSelection(selection);
    QTest::mouseClick(&card(u"T_FORETEMP"_s), Qt::LeftButton);
    QTest::mouseClick(&length(3), Qt::LeftButton);
    SessionPlanner::Request requested;
    QObject::connect(&m_panel, &ReliefPanel::startRequested, &m_panel,
                     [&requested](const SessionPlanner::Request &request) { requested = request; });
    QTest::mouseClick(&start(), Qt::LeftButton);
    EXPECT_EQ(requested.technique, TechniqueKey(u"T_FORETEMP"_s));
    EXPECT_EQ(requested.length, 3min);
    EXPECT_EQ(requested.selection, selection);
}

TEST_F(ReliefPanelTest, ATechniqueThatDoesNotFitTheLengthSaysSoInsteadOfStarting)
{
    m_panel.showSelection({place(u"neck_back"_s, Side::Left)});
    QTest::mouseClick(&card(u"T_WARM"_s), Qt::LeftButton);
    QTest::mouseClick(&length(3), Qt::LeftButton);
    EXPECT_FALSE(start().isEnabled());
    bool said = false;
    for (const QLabel *label : m_panel.findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().contains(u"10 minutes"_s));
    EXPECT_TRUE(said);
    QTest::mouseClick(&length(10), Qt::LeftButton);
    EXPECT_TRUE(start().isEnabled());
}

TEST_F(ReliefPanelTest, TheFrontOfTheNeckIsNeverATarget)
{
    for (const Side side : {Side::Left, Side::Middle, Side::Right}) {
        m_panel.showSelection({place(u"neck_front"_s, side)});
        for (const TechniqueCard *each : cards())
            EXPECT_FALSE(m_catalogue.technique(each->technique())->touches());
    }
}

TEST_F(ReliefPanelTest, PainNowIsMissingUntilItIsGiven)
{
    EXPECT_EQ(m_panel.painNow(), std::nullopt);
    auto *slider = m_panel.findChild<IntensitySlider *>(u"painNowSlider"_s);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_6);
    EXPECT_EQ(m_panel.painNow(), Intensity::fromInt(6));
    m_panel.clearPainNow();
    EXPECT_EQ(m_panel.painNow(), std::nullopt);
}

TEST_F(ReliefPanelTest, WordsOfACardAreNeverCut)
{
    m_panel.showSelection({place(u"temple"_s, Side::Left)});
    for (const auto size : {Appearance::TextSize::Normal, Appearance::TextSize::Largest}) {
        m_appearance.setTextSize(size);
        const auto fits = [](const TechniqueCard *each) {
            return each->height() >= each->heightForWidth(each->width());
        };
        EXPECT_TRUE(QTest::qWaitFor([&] { return std::ranges::all_of(cards(), fits); }));
        for (const TechniqueCard *each : cards())
            EXPECT_GE(each->height(), each->heightForWidth(each->width())) << each->text().toStdString();
    }
}
