// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/printcolours.h"
#include "app/theme/appearance.h"
#include "tests/app/report/reportfixture.h"

#include <QLineF>
#include <QRegularExpression>

#include <cmath>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

/// Everything that may stand on the page at its longest.
DiaryExcerpt fullDiary()
{
    DiaryBuilder diary;
    diary.period(QDate(2025, 12, 1), QDate(2026, 3, 2)).answerAll();
    for (int i = 0; i < 88; ++i) {
        Headache &headache = diary.migraine(QDate(2025, 12, 1).addDays(i), 20);
        for (const Region &region : reportCatalogue().regions())
            headache.places.append({.place = {region.key, region.sides.first()}});
        for (const auto &drugClass : {u"triptan"_s, u"non_opioid"_s, u"opioid"_s, u"combination"_s,
                                      u"gepant"_s, u"antiemetic"_s, u"ergot"_s, u"other"_s})
            diary.dose(drugClass, diary.at(QDate(2025, 12, 1).addDays(i), 12));
    }
    for (const Technique &technique : reportCatalogue().techniques()) {
        for (int i = 0; i < 4; ++i)
            diary.session(technique.key.toString(), diary.at(QDate(2026, 1, 1).addDays(i * 7), 9),
                          {{RatingMoment::Before, 7}, {RatingMoment::After, 4}});
    }
    return diary.excerpt();
}

/// Of four months.
void addQuestionnaires(DiaryExcerpt &excerpt)
{
    DiaryBuilder diary;
    for (int month = 0; month < 4; ++month) {
        QuestionnaireRecord record{.id = QuestionnaireId::create(diary.clock()),
                                   .kind = u"halt_30"_s,
                                   .answered = diary.at(QDate(2025, 12, 10).addDays(25 * month), 9)};
        for (const auto &item : {u"work_missed"_s, u"work_reduced"_s, u"household_missed"_s,
                                 u"household_reduced"_s, u"social_missed"_s})
            record.items.append({.key = item, .value = 2});
        excerpt.questionnaires.append(record);
    }
}

QString wordsOf(const ReportPages &pages)
{
    QString all;
    for (int page = 0; page < pages.count(); ++page)
        all += readPage(pages, page).text() + u' ';
    return all;
}

} // namespace

TEST(ReportPages, OrdinaryDiariesFitOnOnePageOfEitherPaper)
{
    for (const quint32 seed : {1U, 2U, 3U, 4U, 5U}) {
        const ReportDocument document =
            documentOf(demoExcerpt(seed), {.ownWords = u"Would a preventive be worth a try?"_s});
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            const ReportPages pages(document, reportPictures(), paper);
            EXPECT_EQ(pages.count(), 1) << "seed " << seed << ' ' << toKey(paper).toStdString();
            EXPECT_LT(readPage(pages, 0).lowest, pages.size().height());
        }
    }
}

TEST(ReportPages, WordsComeInTheOrderInWhichTheyAreRead)
{
    const ReportDocument document = documentOf(demoExcerpt(1));
    const QString text = readPage(ReportPages(document, reportPictures(), Paper::A4), 0).text();
    qsizetype last = -1;
    for (const QString &title :
         {document.title, document.completeness, document.calendar.title, document.months.title,
          document.medicines.title, document.places.title, document.helps.title, document.patterns.title,
          document.warningSigns.title, document.counting.title}) {
        const qsizetype at = text.indexOf(title.left(20), last + 1);
        EXPECT_GT(at, last) << title.toStdString() << " in " << text.toStdString();
        last = at;
    }
}

TEST(ReportPages, TheFiguresOfTheTablesAreOnThePage)
{
    const ReportDocument document = documentOf(demoExcerpt(2));
    const QString text = readPage(ReportPages(document, reportPictures(), Paper::A4), 0).text();
    // One row after the other, as it is read.
    for (const ReportTable::Row &row : document.months.table->rows)
        EXPECT_TRUE(text.contains(row.cells.join(u' '))) << row.cells.join(u' ').toStdString() << "\nin\n"
                                                         << text.toStdString();
}

TEST(ReportPages, NoTypeIsSmallerThanEightAndAHalfPoints)
{
    const ReportPages pages(documentOf(fullDiary(), {.withDetails = true}), reportPictures(), Paper::A4);
    for (int page = 0; page < pages.count(); ++page)
        EXPECT_GE(readPage(pages, page).smallestPoints(), 8.5);
}

TEST(ReportPages, WhatDoesNotFitIsNamedAndNeverPaintedOverTheFoot)
{
    DiaryExcerpt full = fullDiary();
    addQuestionnaires(full);
    const ReportDocument document = documentOf(full, {.ownWords = endlessText()});
    const ReportPages pages(document, reportPictures(), Paper::Letter);
    EXPECT_LE(pages.count(), 4);
    EXPECT_TRUE(readPage(pages, 0).text().contains(u"more on the next page"_s));
    QString all;
    for (int page = 0; page < pages.count(); ++page) {
        EXPECT_LT(readPage(pages, page).lowest, pages.size().height() - 8 * pages::millimetre);
        all += readPage(pages, page).text() + u' ';
    }
    for (const ReportSection &section : {document.medicines, document.places}) {
        ASSERT_TRUE(section.table) << section.title.toStdString();
        for (const ReportTable::Row &row : section.table->rows)
            EXPECT_TRUE(all.contains(row.cells.first().simplified())) << row.cells.first().toStdString();
    }
    ASSERT_TRUE(document.questionnaires);
    for (const QString &each : document.questionnaires->paragraphs)
        EXPECT_TRUE(all.contains(each.simplified())) << each.toStdString();
    // What the tables of the first page send there comes before the rest of the own words.
    EXPECT_LT(all.lastIndexOf(document.places.title), all.lastIndexOf(u"In my own words"_s))
        << all.toStdString();
}

TEST(ReportPages, NoStrengthIsCutAndWhatIsLeftOutIsOnTheNextPage)
{
    DiaryExcerpt excerpt = fullDiary();
    int number = 0;
    for (Medicine &medicine : excerpt.medicines) {
        medicine.name = u"Medicine %1"_s.arg(++number);
        medicine.strength = u"400 mg"_s;
    }
    const ReportDocument document = documentOf(excerpt, {.ownWords = endlessText()});
    const ReportPages pages(document, reportPictures(), Paper::A4);
    static const QRegularExpression cut(u"Medicine \\d+( 4(0(?!0 mg)|(?!00))|…| …)"_s);
    const QString all = wordsOf(pages);
    EXPECT_FALSE(all.contains(cut)) << all.toStdString();
    for (const ReportTable::Row &row : document.medicines.table->rows)
        EXPECT_TRUE(all.contains(row.aside())) << row.aside().toStdString() << "\nin\n" << all.toStdString();
}

TEST(ReportPages, ALongNameOfAMedicineIsOnTheFirstPageIfOnlyUpToItsStrength)
{
    const QString name = u"Sumatriptanhydrogensuccinat-Heumann-Filmtabletten mit Überzug 100 mg"_s;
    DiaryExcerpt excerpt = demoExcerpt(3);
    for (Medicine &medicine : excerpt.medicines) {
        medicine.name = name;
        medicine.strength.clear();
    }
    static const QRegularExpression whole(u"Triptan%1"_s.arg(QString(name).remove(u' ')));
    static const QRegularExpression cut(u"TriptanSumatriptan[a-z-]*…(?!Heumann)"_s);
    int timesCut = 0;
    for (int sentences = 0; sentences < 40; sentences += 4) {
        const ReportDocument document = documentOf(
            excerpt, {.ownWords = u"I wake with it and the light makes it worse. "_s.repeated(sentences)});
        const ReportPages pages(document, reportPictures(), Paper::A4);
        if (pages.count() > 1)
            break;
        const QString front = readPage(pages, 0).text().remove(u' ');
        timesCut += front.contains(cut);
        EXPECT_TRUE(front.contains(whole) || front.contains(cut)) << front.toStdString();
    }
    EXPECT_GT(timesCut, 0);
}

TEST(ReportPages, WhereWhatHelpedIsInLinesItsRangeAndTheRestStandThereToo)
{
    ReportDocument document = documentOf(fullDiary(), {.ownWords = endlessText()});
    document.helps = {.title = document.helps.title,
                      .table = ReportTable{.columns = {u"Technique"_s, u"What can be said"_s, u"Rated"_s,
                                                       u"Change"_s, u"95 % range"_s, u"Helped"_s},
                                           .rows = {{.cells = {u"Scalp massage"_s, u"not clear yet"_s, u"7"_s,
                                                               u"−3.0"_s, u"−4.0 to +0.5"_s, u"6 of 7"_s}}},
                                           .wordColumns = 2,
                                           .widths = {2.6, 2.6, 0.7, 0.8, 1.4, 1.0}},
                      .remarks = {u"Too few rated sessions: Ear massage (1)."_s, u"What all means."_s}};
    const QString front = readPage(ReportPages(document, reportPictures(), Paper::A4), 0).text();
    EXPECT_TRUE(front.contains(u"Scalp massage −3.0, −4.0 to +0.5 (helped 6 of 7; not clear yet). Too few "
                               "rated sessions: Ear massage (1)."_s))
        << front.toStdString();
}

TEST(ReportPages, WarningSignsAreNeverCut)
{
    DiaryBuilder diary;
    WarningCheck check = WarningCheck::noneOfThese(reportCatalogue(), diary.at(QDate(2026, 2, 1), 9));
    int raised = 0;
    for (auto it = check.signs.begin(); it != check.signs.end() && raised < 6; ++it, ++raised)
        *it = Answer::Yes;
    for (const DiaryExcerpt &excerpt : {fullDiary(), demoExcerpt(1), demoExcerpt(4, 12)}) {
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            const ReportDocument document =
                documentOf(excerpt, {.ownWords = endlessText(), .warningCheck = check});
            ASSERT_EQ(document.warningSigns.paragraphs.size(), 7);
            const ReportPages pages(document, reportPictures(), paper);
            QString text;
            for (int page = 0; page < pages.count(); ++page)
                text += readPage(pages, page).text() + u' ';
            for (const QString &sign : document.warningSigns.paragraphs)
                EXPECT_TRUE(text.contains(sign.simplified())) << sign.toStdString() << "\nin\n"
                                                              << text.toStdString();
        }
    }
}

TEST(ReportPages, QuestionnairesThatDoNotFitAreNamed)
{
    DiaryBuilder diary;
    diary.period(QDate(2025, 12, 1), QDate(2026, 3, 2));
    DiaryExcerpt excerpt = diary.excerpt();
    addQuestionnaires(excerpt);
    const QString text = readPage(ReportPages(documentOf(excerpt), reportPictures(), Paper::A4), 0).text();
    EXPECT_TRUE(text.contains(u"2 more not shown here."_s)) << text.toStdString();
}

TEST(ReportPages, TheFiguresStayAndLongOwnWordsGoOnBehindThem)
{
    const QString words = u"I wake with it and the light makes it worse. "_s.repeated(38) + u"The end."_s;
    for (const quint32 seed : {1U, 3U, 4U}) {
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            const ReportDocument document = documentOf(demoExcerpt(seed), {.ownWords = words});
            const ReportPages pages(document, reportPictures(), paper);
            const QString front = readPage(pages, 0).text();
            EXPECT_TRUE(front.contains(document.keyNumbers[0].value + u' ' + document.keyNumbers[0].label))
                << front.toStdString();
            EXPECT_TRUE(front.contains(u"I wake with it and the light"_s)) << front.toStdString();
            QString all = front;
            for (int page = 1; page < pages.count(); ++page)
                all += readPage(pages, page).text();
            EXPECT_TRUE(all.contains(u"The end."_s));
            EXPECT_TRUE(all.contains(document.counting.title));
            if (pages.count() > 1 && pages.ownWordsInFront()) {
                EXPECT_GT(*pages.ownWordsInFront(), 100);
                EXPECT_LT(*pages.ownWordsInFront(), words.size());
                EXPECT_TRUE(front.contains(u"This goes on further on."_s));
            }
        }
    }
}

TEST(ReportPages, WithDetailsTheMeaningOfTheWordsStaysInFrontWhereThereIsRoom)
{
    DiaryBuilder diary;
    diary.period(QDate(2025, 12, 1), QDate(2026, 3, 2)).answerAll();
    diary.migraine(QDate(2026, 2, 1));
    const ReportDocument small = documentOf(diary.excerpt(), {.withDetails = true});
    const ReportPages pages(small, reportPictures(), Paper::A4);
    ASSERT_EQ(pages.count(), 2);
    EXPECT_TRUE(readPage(pages, 0).text().contains(u"Usual length: the median"_s));
    // What the first page tells whole is not told again.
    EXPECT_FALSE(readPage(pages, 1).text().contains(small.months.title));
    EXPECT_FALSE(readPage(pages, 1).text().contains(small.counting.title));

    const ReportPages full(documentOf(demoExcerpt(3), {.ownWords = endlessText(), .withDetails = true}),
                           reportPictures(), Paper::Letter);
    EXPECT_TRUE(readPage(full, 0).text().contains(u"“How this was counted” is on the last page."_s));
    EXPECT_TRUE(readPage(full, full.count() - 1).text().contains(u"Usual length: the median"_s));
}

TEST(HeadPictures, NumbersOfASideStandClearOfTheMiddle)
{
    constexpr double radius = 60;
    for (const View view : {View::Front, View::Back}) {
        const double middle = reportPictures().viewBox(view).center().x();
        for (const QString &side : {u"left"_s, u"right"_s}) {
            QList<HeatSpot> heat;
            for (const QString &region : {u"neck_back"_s, u"skull_base"_s, u"occiput"_s, u"eye"_s, u"brow"_s})
                heat.append({*Place::fromString(region + u'-' + side), 1, static_cast<int>(heat.size()) + 1});
            for (const auto &label : reportPictures().labels(view, heat, radius))
                EXPECT_GE(std::abs(label.middle.x() - middle), 1.3 * radius)
                    << toKey(view).toStdString() << ' ' << label.number << ' ' << side.toStdString();
        }
    }
}

TEST(ReportPages, DetailsFollowOnPagesOfTheirOwn)
{
    const DiaryExcerpt full = fullDiary();
    const ReportPages pages(
        documentOf(full, {.ownWords = endlessText(), .withDetails = true, .withNotes = true}),
        reportPictures(), Paper::A4);
    EXPECT_GT(pages.count(), pages.frontPages());
    EXPECT_TRUE(readPage(pages, pages.frontPages()).text().startsWith(u"Details"_s));
    QString all;
    for (int page = 0; page < pages.count(); ++page)
        all += readPage(pages, page).text();
    EXPECT_EQ(all.count(u"29 Jan 2026"_s), 1); // each headache once, also where a table is parted
}

TEST(ReportPages, AnEmptyDiaryIsAPageThatSaysSo)
{
    DiaryBuilder diary;
    for (const Period &period :
         {Period{QDate(2025, 12, 1), QDate(2026, 3, 2)}, Period{QDate(1900, 1, 1), QDate(2100, 1, 1)},
          Period{QDate(2030, 1, 1), QDate(2030, 2, 1)}}) {
        diary.period(period.first, period.last);
        const ReportPages pages(documentOf(diary.excerpt()), reportPictures(), Paper::A4);
        EXPECT_EQ(pages.count(), 1);
        EXPECT_TRUE(readPage(pages, 0).text().contains(u"No medicine was noted"_s));
    }
}

TEST(ReportPages, ManyAttacksAndLongOnesBreakNothing)
{
    DiaryBuilder diary;
    diary.period(QDate(2025, 12, 1), QDate(2026, 3, 2));
    for (int i = 0; i < 200; ++i) {
        const qint64 start = diary.at(QDate(2026, 2, 1), 0).utcMs + i * 3 * 3'600'000LL;
        diary.headache(Moment::at(start, QTimeZone("Europe/Berlin")),
                       Moment::at(start + 3'600'000, QTimeZone("Europe/Berlin")), 6);
    }
    diary.headache(diary.at(QDate(2025, 12, 5), 8), diary.at(QDate(2026, 1, 14), 8), 4); // 40 days
    const ReportPages pages(documentOf(diary.excerpt(), {.withDetails = true}), reportPictures(), Paper::A4);
    EXPECT_EQ(pages.frontPages(), 1);
    EXPECT_GT(pages.count(), 2);
    EXPECT_LT(pages.count(), 12);
}

TEST(ReportPages, ManyYearsShowTheNewestMonthsAndAllInTheDetails)
{
    const DiaryExcerpt excerpt = demoExcerpt(1, 30, 3);
    const ReportPages front(documentOf(excerpt), reportPictures(), Paper::A4);
    EXPECT_EQ(front.count(), 1);
    EXPECT_TRUE(readPage(front, 0).text().contains(u"Days per year"_s));
    EXPECT_TRUE(readPage(front, 0).text().contains(u"2023 (Sep"_s))
        << readPage(front, 0).text().toStdString();
    const ReportPages whole(documentOf(excerpt, {.withDetails = true}), reportPictures(), Paper::A4);
    QString details;
    for (int page = whole.frontPages(); page < whole.count(); ++page)
        details += readPage(whole, page).text();
    EXPECT_TRUE(details.contains(u"October 2023"_s));
}

TEST(ReportPages, ThePaletteOfTheProgramIsNotOnThePaper)
{
    const ReportDocument document = documentOf(demoExcerpt(1));
    std::set<QRgb> first;
    for (const PaletteName palette : allPalettes) {
        Appearance appearance;
        appearance.setPalette(palette);
        const auto pictures = HeadPictures::load(reportCatalogue());
        ASSERT_TRUE(ok(pictures));
        const PrintedPage reader = readPage(ReportPages(document, *pictures, Paper::A4), 0);
        if (first.empty())
            first = reader.colours;
        EXPECT_EQ(reader.colours, first) << toKey(palette).toStdString();
        if (palette == PaletteName::Light)
            continue; // paper is white there too
        for (const QColor &colour :
             {appearance.colours().accent, appearance.colours().window, appearance.colours().quietText}) {
            if (colour == QColor(Qt::black) || colour == QColor(Qt::white))
                continue; // those of paper and of high contrast
            EXPECT_FALSE(reader.colours.contains(colour.rgb())) << colour.name().toStdString();
        }
    }
}

TEST(PrintColours, WordsAndNumbersCanBeReadOnTheirGround)
{
    const Colours &colours = printColours();
    EXPECT_GE(contrastRatio(colours.quietText, Qt::white), 7);
    EXPECT_GE(contrastRatio(colours.accent, Qt::white), 7);
    for (int i = 0; i <= 10; ++i)
        EXPECT_GE(contrastRatio(colours.textOnPain(i), colours.pain[size_t(i)]), 4.5) << i;
    for (int i = 1; i <= 10; ++i) // also from a copier without colour
        EXPECT_LT(relativeLuminance(colours.pain[size_t(i)]), relativeLuminance(colours.pain[size_t(i - 1)]));
}

TEST(HeadPictures, NumbersStandInOnePictureEachAndHideNoOther)
{
    QList<HeatSpot> heat;
    for (const auto &place : {u"temple-left"_s, u"eye-left"_s, u"brow-left"_s, u"forehead-left"_s,
                              u"skull_base-middle"_s, u"neck_back-left"_s})
        heat.append({*Place::fromString(place), 0.5, int(heat.size()) + 1});
    std::set<int> seen;
    for (const View view : HeadPictures::views()) {
        const auto labels = reportPictures().labels(view, heat, 60);
        for (const auto &label : labels) {
            EXPECT_TRUE(seen.insert(label.number).second) << label.number;
            for (const auto &other : labels) {
                if (other.number == label.number)
                    continue;
                EXPECT_GT(QLineF(other.middle, label.middle).length(), 120);
            }
        }
    }
    EXPECT_EQ(seen.size(), 6U);
}

TEST(HeadPictures, SidesAreNamedAsTheyAreDrawn)
{
    const auto middleOf = [](View view, const QString &place) {
        return reportPictures().labels(view, {{*Place::fromString(place), 1, 1}}, 1);
    };
    for (const View view : {View::Front, View::Back}) {
        const QString place = view == View::Front ? u"eye-left"_s : u"upper_back-left"_s;
        const auto labels = middleOf(view, place);
        ASSERT_EQ(labels.size(), 1);
        const bool isAtLeft = labels[0].middle.x() < reportPictures().viewBox(view).center().x();
        EXPECT_EQ(reportPictures().sideAtLeft(view), isAtLeft ? Side::Left : Side::Right);
    }
}

TEST(Paper, IsWhatPrintersHoldWhereThePersonLives)
{
    EXPECT_EQ(usualPaper(QLocale(QLocale::English, QLocale::UnitedStates)), Paper::Letter);
    EXPECT_EQ(usualPaper(QLocale(QLocale::German, QLocale::Germany)), Paper::A4);
    EXPECT_EQ(paperFromKey(u"Letter"_s), Paper::Letter);
    EXPECT_FALSE(paperFromKey(u"a3"_s));
}
