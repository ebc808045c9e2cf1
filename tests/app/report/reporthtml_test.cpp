// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reporthtml.h"
#include "tests/app/report/reportfixture.h"

#include <QXmlStreamReader>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

struct Html {
    bool isWellFormed = true;
    QString fault;
    QStringList words;
    QMap<QString, int> elements;
    QStringList ids;
    QStringList references; ///< values of attributes that load or lead somewhere
    int headsWithoutScope = 0;
    int tablesWithoutCaption = 0;
};

Html read(const QByteArray &bytes)
{
    Html html;
    QXmlStreamReader reader(bytes);
    bool isAfterTable = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters() && !reader.isWhitespace())
            html.words.append(reader.text().toString().trimmed());
        if (!reader.isStartElement())
            continue;
        const QString name = reader.name().toString();
        ++html.elements[name];
        if (isAfterTable && name != u"caption")
            ++html.tablesWithoutCaption;
        isAfterTable = name == u"table";
        const QXmlStreamAttributes attributes = reader.attributes();
        if (name == u"th" && !attributes.hasAttribute(u"scope"_s))
            ++html.headsWithoutScope;
        if (attributes.hasAttribute(u"id"_s))
            html.ids.append(attributes.value(u"id"_s).toString());
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (attribute.name() == u"src" || attribute.name() == u"href" ||
                attribute.name().startsWith(u"on"))
                html.references.append(attribute.value().toString());
        }
    }
    html.isWellFormed = !reader.hasError();
    html.fault = reader.errorString();
    return html;
}

} // namespace

TEST(ReportHtml, IsWellFormedAndNeedsNothingElse)
{
    const QByteArray bytes = reportHtml(documentOf(demoExcerpt(1), {.withDetails = true}), reportPictures());
    const Html html = read(bytes);
    EXPECT_TRUE(html.isWellFormed) << html.fault.toStdString();
    for (const auto &element :
         {u"script"_s, u"link"_s, u"img"_s, u"iframe"_s, u"a"_s, u"object"_s, u"image"_s})
        EXPECT_EQ(html.elements.value(element), 0) << element.toStdString();
    for (const QString &reference : html.references)
        EXPECT_TRUE(reference.startsWith(u'#')) << reference.toStdString();
    EXPECT_FALSE(bytes.contains("@import"));
    // Those in a namespace are names and lead nowhere.
    EXPECT_EQ(QByteArray(bytes)
                  .replace("http://www.w3.org/1999/xhtml", "")
                  .replace("http://www.w3.org/2000/svg", "")
                  .count("http"),
              0);
    EXPECT_EQ(html.elements.value(u"svg"_s), 4);
    EXPECT_LT(bytes.size(), 1'000'000);
}

TEST(ReportHtml, ItsStyleIsReadTheSameAsHtmlAndAsXml)
{
    const QByteArray bytes = reportHtml(documentOf(demoExcerpt(1)), reportPictures());
    const qsizetype from = bytes.indexOf("<style>");
    const QByteArray style = bytes.mid(from, bytes.indexOf("</style>") - from);
    EXPECT_TRUE(style.contains("\"Source Sans 3\"")) << style.constData();
    EXPECT_EQ(style.mid(7).count('&'), 0);
    EXPECT_EQ(style.mid(7).count('<'), 0);
}

TEST(ReportHtml, EveryTableHasACaptionAndItsHeadingsSayOfWhat)
{
    const Html html = read(reportHtml(documentOf(demoExcerpt(1), {.withDetails = true}), reportPictures()));
    EXPECT_GT(html.elements.value(u"table"_s), 4);
    EXPECT_EQ(html.tablesWithoutCaption, 0);
    EXPECT_EQ(html.headsWithoutScope, 0);
    EXPECT_EQ(html.elements.value(u"h1"_s), 1);
}

TEST(ReportHtml, NoTwoElementsShareAnId)
{
    QStringList ids = read(reportHtml(documentOf(demoExcerpt(1)), reportPictures())).ids;
    const qsizetype all = ids.size();
    EXPECT_GT(all, 4);
    ids.removeDuplicates();
    EXPECT_EQ(ids.size(), all);
}

TEST(ReportHtml, SaysTheSameFiguresAsThePages)
{
    const ReportDocument document = documentOf(demoExcerpt(3));
    const Html html = read(reportHtml(document, reportPictures()));
    for (const ReportSection *section :
         {&document.months, &document.medicines, &document.places, &document.helps}) {
        if (!section->table)
            continue;
        for (const ReportTable::Row &row : section->table->rows) {
            for (const QString &cell : row.cells)
                EXPECT_TRUE(html.words.contains(cell.trimmed())) << cell.toStdString();
        }
    }
    for (const KeyNumber &number : document.keyNumbers)
        EXPECT_TRUE(html.words.contains(number.value)) << number.value.toStdString();
}

TEST(ReportHtml, WhatPeopleTypeIsTextAndNeverMarkup)
{
    DiaryBuilder diary;
    diary.period(QDate(2026, 2, 1), QDate(2026, 3, 2));
    diary.headache(QDate(2026, 2, 1)).note =
        u"<script>alert(1)</script> </p> & ]]> \u0000\u001B صداع 🧠"_s;
    Medicine medicine = medicineNamed(diary.clock(), u"<img src=x onerror=y>"_s);
    diary.excerpt().medicines.append(medicine);
    diary.excerpt().doses.append(doseOf(diary.clock(), medicine, diary.at(QDate(2026, 2, 1), 12)));
    const ReportRequest request{.ownWords =
                                    u"<!--picture-front--> \u202E </html> "_s + QChar(0xD83D) + endlessText(),
                                .withNotes = true};
    const Html html = read(reportHtml(documentOf(diary.excerpt(), request), reportPictures()));
    EXPECT_TRUE(html.isWellFormed) << html.fault.toStdString();
    EXPECT_EQ(html.elements.value(u"script"_s), 0);
    EXPECT_EQ(html.elements.value(u"img"_s), 0);
    EXPECT_TRUE(html.words.join(u' ').contains(u"<script>alert(1)</script> </p> & ]]>"_s));
}

TEST(ReportHtml, AnEmptyDiaryIsAPageToo)
{
    DiaryBuilder diary;
    diary.period(QDate(1900, 1, 1), QDate(2100, 1, 1));
    EXPECT_TRUE(read(reportHtml(documentOf(diary.excerpt()), reportPictures())).isWellFormed);
}
