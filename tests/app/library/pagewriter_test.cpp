// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/pagewriter.h"

#include "tests/app/library/librarycatalogue.h"

#include <QTextDocument>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

QString plain(const PageWriter &page)
{
    QTextDocument document;
    document.setHtml(page.html());
    return document.toPlainText();
}

} // namespace

TEST(PageWriter, WordsAreNeverMarkup)
{
    PageWriter page(libraryCatalogue());
    page.title(u"<b>&amp;"_s);
    page.text(u"a < b"_s);
    page.link({LibraryKind::Source, u"\"><script>"_s}, u"<i>"_s);
    EXPECT_FALSE(page.html().contains("<b>"_L1));
    EXPECT_FALSE(page.html().contains("<script>"_L1));
    EXPECT_FALSE(page.html().contains("<i>"_L1));
    EXPECT_TRUE(plain(page).contains(u"<b>&amp;"_s));
}

TEST(PageWriter, BlankLinesPartParagraphsAndDashesMakeLists)
{
    PageWriter page(libraryCatalogue());
    page.text(u"One.\n\nTwo:\n- a\n- b"_s);
    EXPECT_EQ(page.html(), u"<p>One.</p><p>Two:</p><ul><li>a</li><li>b</li></ul>"_s);
}

TEST(PageWriter, SourcesStandAfterTheLastSentenceAsLinks)
{
    PageWriter page(libraryCatalogue());
    page.text(u"One.\n\nTwo."_s, {u"3"_s, u"1"_s});
    EXPECT_EQ(plain(page).replace(QChar::Nbsp, u' '), u"One.\nTwo. [3] [1]"_s);
    EXPECT_TRUE(page.html().contains("href=\"source/3\""_L1));
}

TEST(PageWriter, SourcesStandInTheLastItemOfAList)
{
    PageWriter page(libraryCatalogue());
    page.text(u"- a\n- b"_s, {u"3"_s});
    EXPECT_TRUE(page.html().endsWith("[3]</a></li></ul>"_L1)) << page.html().toStdString();
}
