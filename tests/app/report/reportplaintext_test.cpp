// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportplaintext.h"

#include "tests/app/report/reportfixture.h"

using namespace nape;
using namespace Qt::StringLiterals;

TEST(ReportPlainText, EveryFigureHasTheNameOfItsColumn)
{
    const ReportDocument document = documentOf(demoExcerpt(1), {.withDetails = true});
    const QString text = reportPlainText(document);
    QList<const ReportTable *> tables;
    for (const ReportSection *each :
         {&document.months, &document.medicines, &document.places, &document.helps})
        if (each->table)
            tables.append(&*each->table);
    ASSERT_GE(tables.size(), 3);
    for (const ReportTable *table : tables) {
        for (const ReportTable::Row &row : table->rows) {
            EXPECT_TRUE(text.contains(row.cells.first()));
            EXPECT_TRUE(text.contains(u"%1: %2"_s.arg(table->columns[1], row.cells[1])))
                << row.cells[1].toStdString();
        }
    }
    for (const ReportSection &each : document.details)
        EXPECT_TRUE(text.contains(each.title));
    EXPECT_TRUE(text.contains(document.rules));
}

TEST(ReportPlainText, TheCalendarIsToldByTheDaysOnWhichSomethingWas)
{
    DiaryBuilder diary;
    diary.period(QDate(2026, 2, 1), QDate(2026, 3, 2)).answerAll();
    EXPECT_TRUE(reportPlainText(documentOf(diary.excerpt())).contains(u"No day with a headache"_s));
    diary.headache(QDate(2026, 2, 5), 5, 7);
    const QString text = reportPlainText(documentOf(diary.excerpt()));
    EXPECT_TRUE(text.contains(u"5 February 2026: headache, worst pain 7"_s));
    EXPECT_FALSE(text.contains(u"6 February 2026"_s));
}
