// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/report/reportfixture.h"
#include "tests/support/wordlist.h"

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

QStringList cellsOf(const ReportTable &table, const QString &row)
{
    for (const ReportTable::Row &each : table.rows) {
        if (each.cells.first().startsWith(row))
            return each.cells;
    }
    return {};
}

QStringList allWords(const ReportDocument &document)
{
    QStringList words{document.completeness, document.heatWords, document.rules};
    QList<ReportSection> sections{document.months,   document.medicines,    document.places,  document.helps,
                                  document.patterns, document.warningSigns, document.counting};
    sections += document.details;
    for (const ReportSection &section : sections) {
        words += section.title;
        words += section.paragraphs + section.remarks;
    }
    return words;
}

class ReportDocumentTest : public testing::Test
{
protected:
    void SetUp() override { diary.period(QDate(2025, 12, 1), QDate(2026, 3, 2)); }
    ReportDocument document(const ReportRequest &request = {})
    {
        return documentOf(diary.excerpt(), request);
    }

    DiaryBuilder diary;
};

} // namespace

TEST_F(ReportDocumentTest, ItsFiguresAreThoseOfInsightsForDemoDiaries)
{
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    for (const quint32 seed : {1U, 2U, 3U, 4U}) {
        const DiaryExcerpt excerpt = demoExcerpt(seed);
        const DiaryFacts facts(excerpt);
        const ReportDocument made = documentOf(excerpt);
        const auto count = [&](int value, const PeriodNumbers &numbers) {
            return (numbers.isAtLeast() ? u"≥ "_s : QString()) + locale.toString(value);
        };
        const PeriodNumbers whole = numbersOf(facts, excerpt.period);
        EXPECT_EQ(made.keyNumbers[0].value, count(whole.headacheDays, whole));
        EXPECT_EQ(made.keyNumbers[1].value, count(whole.migraineLikeDays, whole));
        EXPECT_EQ(made.keyNumbers[2].value, count(whole.acuteMedicationDays, whole));
        EXPECT_EQ(made.keyNumbers[3].value, count(whole.attacks, whole));
        for (const PeriodNumbers &month : monthlyNumbers(facts, excerpt.period.first, excerpt.period.last)) {
            const QStringList cells =
                cellsOf(*made.months.table, locale.standaloneMonthName(month.period.first.month()));
            ASSERT_EQ(cells.size(), 8);
            EXPECT_EQ(cells[1], count(month.headacheDays, month));
            EXPECT_EQ(cells[2], count(month.migraineLikeDays, month));
            EXPECT_EQ(cells[3], count(month.moderateOrSevereDays, month));
            EXPECT_EQ(cells[4], count(month.acuteMedicationDays, month));
            EXPECT_EQ(cells[5], count(month.daysWithLoss, month));
            EXPECT_EQ(cells[6], count(month.attacks, month));
            EXPECT_EQ(cells[7],
                      u"%1 of %2"_s.arg(month.completeness.answeredDays).arg(month.completeness.days));
        }
        for (const MedicationUse &use : medicationUse(facts, excerpt.period)) {
            const QStringList cells =
                cellsOf(*made.medicines.table, reportTerms().drugClassName(use.drugClass));
            ASSERT_EQ(cells.size(), 7);
            EXPECT_EQ(cells[1], QString::number(whole.medicationDays.value(use.drugClass)));
            EXPECT_EQ(cells[2].section(u' ', 0, 0), QString::number(use.mostInMonth));
            EXPECT_EQ(cells[3], QString::number(use.lastThirtyDays));
        }
        for (const HelpFinding &finding : whatHelps(facts, excerpt.period).techniques) {
            if (finding.isMedianTooEarly)
                continue;
            const QString name = reportCatalogue().name(TechniqueKey(finding.key));
            const QStringList cells = cellsOf(*made.helps.table, name);
            ASSERT_EQ(cells.size(), 6) << name.toStdString();
            EXPECT_EQ(cells[2], QString::number(finding.sessions()));
            const double change = *finding.change.value;
            EXPECT_EQ(cells[3].contains(QChar(0x2212)), change <= -0.05);
            EXPECT_TRUE(cells[3].endsWith(locale.toString(std::abs(change), 'f', 1)));
            EXPECT_EQ(cells[4] == u"–"_s, !finding.change.interval);
        }
    }
}

TEST_F(ReportDocumentTest, BelowEightyPercentCountsAreAtLeast)
{
    diary.headache(QDate(2026, 1, 10));
    const ReportDocument made = document();
    EXPECT_EQ(made.keyNumbers[0].value, u"≥ 1"_s);
    EXPECT_TRUE(made.completeness.contains(u"at least"_s));
    diary.answerAll();
    EXPECT_EQ(document().keyNumbers[0].value, u"1"_s);
    EXPECT_FALSE(document().completeness.contains(u"at least"_s));
}

TEST_F(ReportDocumentTest, TheCalendarTellsDaysWithoutAnswerFromFreeOnes)
{
    diary.headache(QDate(2026, 2, 1), 5, 7);
    diary.dose(u"triptan"_s, diary.at(QDate(2026, 2, 1), 12));
    diary.day(QDate(2026, 2, 2), Answer::Yes);
    diary.day(QDate(2026, 2, 3), Answer::No); // a headache of which nothing else was told
    diary.exclude(QDate(2026, 2, 4), QDate(2026, 2, 4));
    const QList<CalendarCell> days = document().calendar.months.at(0).days; // the first with an entry
    using Mark = CalendarCell::Mark;
    EXPECT_EQ(days[0].mark, Mark::Headache);
    EXPECT_EQ(days[0].sign(), u"7"_s);
    EXPECT_TRUE(days[0].hasMedicine);
    EXPECT_EQ(days[1].mark, Mark::Free);
    EXPECT_EQ(days[2].sign(), u"+"_s);
    EXPECT_EQ(days[3].mark, Mark::LeftOut);
    EXPECT_EQ(days[4].mark, Mark::NotAnswered);
    EXPECT_EQ(days[0].words, u"1 February 2026: headache, worst pain 7, acute medicine"_s);
}

TEST_F(ReportDocumentTest, FewSessionsAreNamedAndNotJudged)
{
    diary.session(u"T_SCALP"_s, diary.at(QDate(2026, 2, 1), 9),
                  {{RatingMoment::Before, 6}, {RatingMoment::After, 2}});
    const ReportDocument one = document();
    EXPECT_FALSE(one.helps.table);
    EXPECT_TRUE(one.helps.paragraphs.first().contains(u"Scalp massage (1)"_s));
    for (int day = 2; day <= 4; ++day)
        diary.session(u"T_SCALP"_s, diary.at(QDate(2026, 2, day), 9),
                      {{RatingMoment::Before, 6}, {RatingMoment::After, 2}});
    const QStringList cells = cellsOf(*document().helps.table, u"Scalp massage"_s);
    EXPECT_EQ(cells[1], u"too few to judge: 2 more"_s);
    EXPECT_EQ(cells[3], u"−4.0"_s);
    EXPECT_EQ(cells[4], u"–"_s);
}

TEST_F(ReportDocumentTest, ManyDaysWithMedicineAreSaidCalmlyAndWithTheLimit)
{
    for (int day = 0; day < 11; ++day)
        diary.dose(u"triptan"_s, diary.at(QDate(2026, 2, 10).addDays(day), 12));
    const QString said = document().medicines.remarks.join(u' ');
    EXPECT_TRUE(said.contains(u"Triptan: 11 days in the last 30. Doctors use 10 days a month as a limit."_s))
        << said.toStdString();
}

TEST_F(ReportDocumentTest, NoSentencePromisesOrDiagnoses)
{
    for (const quint32 seed : {1U, 5U}) {
        for (const QString &words : allWords(documentOf(demoExcerpt(seed, 12), {.withDetails = true})))
            EXPECT_EQ(promiseOrDiagnosisIn(words), QString()) << words.toStdString();
    }
}

TEST_F(ReportDocumentTest, NoToAllWarningSignsIsNoReassurance)
{
    const auto check = WarningCheck::noneOfThese(reportCatalogue(), diary.at(QDate(2026, 2, 1), 9));
    const QString words = document({.warningCheck = check}).warningSigns.paragraphs.join(u' ');
    EXPECT_TRUE(words.contains(u"does not mean that a headache is harmless"_s));
}

TEST_F(ReportDocumentTest, RulesStandOnThePage)
{
    const QString words = document().rules;
    EXPECT_TRUE(words.contains(patternRules));
    EXPECT_TRUE(words.contains(u"four_hours"_s));
    EXPECT_TRUE(words.contains(u"within_48_hours"_s));
    EXPECT_TRUE(words.contains(u"not a diagnosis"_s));
}

TEST_F(ReportDocumentTest, LongNotesAreShortenedAndListsEnd)
{
    for (int i = 0; i < 250; ++i)
        diary.headache(QDate(2025, 12, 1).addDays(i % 80), 1).note = endlessText();
    const ReportDocument made = document({.ownWords = endlessText(), .withDetails = true, .withNotes = true});
    EXPECT_LE(made.ownWords->paragraphs.first().size(), longestOwnWords + 20);
    const ReportSection &notes = made.details.last();
    EXPECT_EQ(notes.paragraphs.size(), mostNotes);
    EXPECT_TRUE(notes.paragraphs.first().endsWith(u"(shortened)"_s));
    EXPECT_TRUE(notes.remarks.first().contains(u"100 of 250"_s)) << notes.remarks.first().toStdString();
    const ReportSection &headaches = made.details[made.details.size() - 2];
    EXPECT_EQ(headaches.table->rows.size(), mostHeadaches);
}
