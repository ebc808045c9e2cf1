// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarypage.h"

#include "resources/resources.h"

#include <QListWidget>
#include <QTest>
#include <QTextBrowser>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class LibraryPageTest : public testing::Test
{
protected:
    LibraryPageTest()
        : m_catalogue(*Catalogue::load(resources::catalogueFolder())), m_page(m_catalogue, m_appearance)
    {
        m_page.resize(900, 600);
        m_page.show();
    }

    QListWidget &entries() { return *m_page.findChild<QListWidget *>(u"libraryEntries"_s); }
    QString shownText() { return m_page.findChild<QTextBrowser *>(u"libraryText"_s)->toPlainText(); }
    void choose(const QString &name)
    {
        const auto found = entries().findItems(name, Qt::MatchExactly);
        ASSERT_EQ(found.size(), 1) << name.toStdString();
        entries().setCurrentItem(found.first());
    }

    const Catalogue m_catalogue;
    Appearance m_appearance;
    LibraryPage m_page;
};

} // namespace

TEST_F(LibraryPageTest, EveryTechniqueIsThereWithAllItsSteps)
{
    for (const Technique &technique : m_catalogue.techniques()) {
        choose(m_catalogue.name(technique.key));
        for (const Step &step : technique.steps) {
            const QString words = m_catalogue.text(u"step."_s + step.key.toString() + u".text"_s);
            EXPECT_TRUE(shownText().contains(words)) << step.key.toString().toStdString();
        }
    }
}

TEST_F(LibraryPageTest, EveryTipIsThere)
{
    for (const Tip &tip : m_catalogue.tips()) {
        choose(m_catalogue.text(u"tip."_s + tip.key + u".title"_s));
        const QString words = m_catalogue.text(u"tip."_s + tip.key + u".text"_s);
        EXPECT_TRUE(shownText().contains(words.section(u'\n', 0, 0))) << tip.key.toStdString();
    }
}

TEST_F(LibraryPageTest, NamesItsSources)
{
    choose(m_catalogue.name(TechniqueKey(u"T_NECKSH"_s)));
    EXPECT_TRUE(shownText().contains(u"Sources"_s));
}

TEST_F(LibraryPageTest, ArrowKeysWalkOverTheHeadings)
{
    entries().setCurrentRow(1);
    const int techniques = int(m_catalogue.techniques().size());
    for (int i = 0; i < techniques; ++i)
        QTest::keyClick(&entries(), Qt::Key_Down);
    EXPECT_EQ(entries().currentItem()->text(),
              m_catalogue.text(u"tip."_s + m_catalogue.tips().first().key + u".title"_s));
}

TEST_F(LibraryPageTest, StaysOnTheSameEntryWhenTheLookChanges)
{
    choose(m_catalogue.name(TechniqueKey(u"T_FACE"_s)));
    const QString before = shownText();
    m_appearance.setPalette(PaletteName::Dark);
    EXPECT_EQ(shownText(), before);
}
