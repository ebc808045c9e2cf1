// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/wrappedlines.h"
#include "app/diary/wrappedrows.h"

#include <QApplication>
#include <QListWidget>
#include <QRandomGenerator>
#include <QTextLayout>

#include <gtest/gtest.h>

#include <cmath>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

qreal shaped(const QString &text, const QFont &font, qreal width)
{
    QTextLayout words(text, font);
    return std::ceil(WrappedLines::layOut(words, width));
}

QString randomText(QRandomGenerator &random)
{
    // Kerned pairs, ligatures, signs of other fonts and scripts, and characters without a width.
    static const QStringList parts{u"AVATAR"_s,
                                   u"office fi ffl"_s,
                                   u"08:15 – 10:30"_s,
                                   u"Tö. "_s,
                                   u"WWW"_s,
                                   u"iiiiii"_s,
                                   u"שלום"_s,
                                   u"頭痛"_s,
                                   u"😀"_s,
                                   u"e\u0301"_s,
                                   u" "_s,
                                   u"→ ≥ 4"_s,
                                   u"\n"_s,
                                   u"\t"_s,
                                   u"\u200b"_s,
                                   u"Left temple, "_s};
    QString text;
    for (int i = random.bounded(12); i >= 0; --i)
        text += parts[random.bounded(parts.size())];
    return text;
}

} // namespace

TEST(WrappedLinesTest, WordsThatAreNotShapedAreAsHighAsIfTheyWere)
{
    QRandomGenerator random(20260302);
    for (const int points : {8, 12, 31}) {
        QFont font = QApplication::font();
        font.setPointSize(points);
        font.setWeight(random.bounded(2) ? QFont::Normal : QFont::DemiBold);
        WrappedLines lines(font);
        for (int i = 0; i < 300; ++i) {
            const QString text = randomText(random);
            const qreal width = 20 + random.bounded(600);
            ASSERT_EQ(lines.height(text, width), shaped(text, font, width))
                << text.toStdString() << " in " << width;
        }
    }
}

TEST(WrappedLinesTest, EachTextRunsInItsOwnDirection)
{
    const auto leftEdge = [](const QString &text) {
        QTextLayout words(text, QApplication::font());
        WrappedLines::layOut(words, 600);
        return words.lineAt(0).naturalTextRect().left();
    };
    EXPECT_EQ(leftEdge(u"after work"_s), 0);
    EXPECT_GT(leftEdge(u"بعد العمل"_s), 300) << "it begins at the right";
}

TEST(WrappedLinesTest, AWordLongerThanALineGoesOnInTheNext)
{
    WrappedLines lines(QApplication::font());
    const QString word(200, u'x');
    EXPECT_GE(lines.height(word, 100), 10 * lines.height(u"x"_s, 100));
}

TEST(WrappedRowsTest, ARowIsAsHighAsItsWordsWhereTheyBreakOnlyBetweenWords)
{
    QListWidget list;
    WrappedRows::install(&list);
    const QString words = QStringLiteral("Propranolol Amitriptyline Candesartan Topiramate");
    list.addItem(words);
    list.resize(list.fontMetrics().horizontalAdvance(u"Amitriptyline Prop"_s), 400);
    list.show();
    const int width = list.viewport()->width();
    const QRect text =
        list.fontMetrics().boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, words);
    EXPECT_EQ(text.height(), 4 * list.fontMetrics().height());
    EXPECT_GE(list.visualItemRect(list.item(0)).height(), text.height());
}
