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

TEST_F(ReportDocumentTest, OfWhatNobodyAnsweredNothingIsKnown)
{
    EXPECT_EQ(document().keyNumbers[0].value, u"not known"_s);
    diary.headache(QDate(2026, 1, 10));
    EXPECT_EQ(document().keyNumbers[1].value, u"not known"_s); // and not "at least none"
    diary.answerAll();
    EXPECT_EQ(document().keyNumbers[1].value, u"0"_s);
}

TEST_F(ReportDocumentTest, SymptomsCharacterAndTriggersAreSaid)
{
    diary.answerAll();
    diary.migraine(QDate(2026, 1, 10)).triggers = {{.key = u"stress"_s}};
    diary.migraine(QDate(2026, 1, 20));
    diary.tension(QDate(2026, 2, 10));
    diary.headache(QDate(2026, 2, 20)); // nothing more was noted
    const ReportSection symptoms = *document().symptoms;
    const auto cell = [&](const QString &column) {
        return symptoms.table->rows.first().cells.value(symptoms.table->columns.indexOf(column));
    };
    EXPECT_EQ(cell(u"Headaches"_s), u"4"_s);
    EXPECT_EQ(cell(u"Nausea"_s), u"≥ 2"_s);
    EXPECT_EQ(cell(u"Light and sound"_s), u"≥ 2"_s);
    EXPECT_EQ(cell(u"One-sided"_s), u"≥ 2"_s);
    EXPECT_EQ(cell(u"Aura"_s), u"not known"_s);
    EXPECT_TRUE(symptoms.remarks.first().contains(u"Pulsating (2), Pressing (1)"_s))
        << symptoms.remarks.first().toStdString();
    EXPECT_TRUE(symptoms.remarks.first().contains(u"Stress (1)"_s)) << symptoms.remarks.first().toStdString();
}

TEST_F(ReportDocumentTest, AHeadacheFromBeforeThePeriodIsNotNothing)
{
    diary.answerAll();
    diary.headache(diary.at(QDate(2025, 11, 20), 8), diary.at(QDate(2025, 12, 30), 8), 4); // 40 days
    const ReportDocument made = document();
    EXPECT_EQ(made.keyNumbers[3].value, u"1"_s);
    EXPECT_EQ(made.keyNumbers[3].label, u"attacks, from before"_s);
    EXPECT_EQ(made.keyNumbers[5].value, u"4.0 / 4"_s);
    EXPECT_TRUE(made.months.remarks.first().contains(
        u"Headaches from before the period: 1 (since 20 November 2025, pain up to 4)."_s))
        << made.months.remarks.first().toStdString();
}

TEST_F(ReportDocumentTest, HeadachesThatAreLeftOutAreMarkedInTheList)
{
    diary.migraine(QDate(2026, 1, 10));
    diary.migraine(QDate(2026, 2, 10));
    diary.exclude(QDate(2026, 2, 8), QDate(2026, 2, 12));
    const ReportTable list = *document({.withDetails = true}).details.last().table;
    ASSERT_EQ(list.rows.size(), 2);
    EXPECT_EQ(list.rows[0].aside(), u"left out of all counts"_s);
    EXPECT_EQ(list.rows[1].aside(), QString());
    EXPECT_FALSE(list.rows[1].cells[2].contains(u"more"_s)); // all that was noted
}

TEST_F(ReportDocumentTest, MonthsOfManyYearsAreNamedWithTheirYear)
{
    diary.period(QDate(2023, 1, 1), QDate(2026, 3, 2)).answerAll();
    for (int day = 0; day < 3; ++day)
        diary.dose(u"triptan"_s, diary.at(QDate(2024, 2, 10).addDays(day), 12));
    const ReportDocument made = document();
    EXPECT_EQ(made.medicines.table->rows.first().cells[2], u"3 (Feb 2024)"_s);
    ASSERT_TRUE(made.years);
    EXPECT_EQ(made.years->table->rows.size(), 5); // and the whole
    EXPECT_EQ(made.years->table->rows[3].cells[0], u"2026 (Jan–Mar)"_s);
    EXPECT_EQ(made.months.table->rows.size(), 40);
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
    diary.session(u"T_BROW"_s, diary.at(QDate(2026, 2, 10), 9),
                  {{RatingMoment::Before, 6}, {RatingMoment::After, 2}});
    const QStringList remarks = document().helps.remarks;
    ASSERT_EQ(remarks.size(), 2);
    EXPECT_TRUE(remarks.first().startsWith(u"Too few rated sessions: "_s)) << remarks.first().toStdString();
}

TEST_F(ReportDocumentTest, ManyDaysWithMedicineAreSaidCalmlyAndWithTheLimit)
{
    for (int day = 0; day < 11; ++day)
        diary.dose(u"triptan"_s, diary.at(QDate(2026, 2, 10).addDays(day), 12));
    diary.answerAll();
    const QString said = document().medicines.remarks.join(u' ');
    EXPECT_TRUE(said.contains(u"Triptan: 11 days in the last 30. Doctors use 10 days a month as a limit."_s))
        << said.toStdString();
}

TEST_F(ReportDocumentTest, DaysWithMedicineAreAtLeastWhereDaysAreNotAnswered)
{
    for (int day = 0; day < 11; ++day)
        diary.dose(u"triptan"_s, diary.at(QDate(2026, 2, 10).addDays(day), 12));
    for (int day = 1; day <= 28; ++day)
        diary.day(QDate(2026, 2, day), Answer::Yes);
    // Of the period a third is answered, of February all.
    const QStringList cells = document().medicines.table->rows.first().cells;
    EXPECT_EQ(cells[1], u"≥ 11"_s);
    EXPECT_EQ(cells[2], u"11 (Feb)"_s);
    EXPECT_EQ(cells[3], u"11"_s);
    EXPECT_EQ(cells[4], u"10"_s); // a limit is what it is
    EXPECT_EQ(cells[5], u"≥ 11"_s);
    diary.answerAll();
    EXPECT_EQ(document().medicines.table->rows.first().cells[1], u"11"_s);
}

TEST_F(ReportDocumentTest, APatternThatLacksAConditionHasTheNumberOfTheProbableOne)
{
    diary.answerAll();
    for (int i = 0; i < 8; ++i) {
        Headache &made = diary.migraine(QDate(2025, 12, 5).addDays(i * 10));
        for (Symptom &symptom : made.symptoms)
            symptom.answer = Answer::No;
    }
    const ReportDocument made = document({.withDetails = true});
    const QString words = made.patterns.paragraphs.join(u' ');
    EXPECT_TRUE(words.contains(u"Probable migraine without aura (1.5.1): all conditions but one."_s))
        << words.toStdString();
    EXPECT_FALSE(words.contains(u"migraine without aura (1.1)"_s));
    EXPECT_TRUE(made.details.first().paragraphs.join(u' ').contains(u"1.5.1"_s));
}

TEST_F(ReportDocumentTest, PatternsThatCouldNotBeJudgedAreNamedWithTheReason)
{
    diary.headache(QDate(2026, 2, 1));
    const QString words = document().patterns.paragraphs.join(u' ');
    EXPECT_TRUE(words.contains(u"None of the patterns that could be compared."_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"answered by less than 80 %"_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"chronic migraine (1.3)"_s)) << words.toStdString();
}

TEST_F(ReportDocumentTest, WhereAttacksCannotBeCountedApartTheRestIsSaid)
{
    diary.answerAll();
    for (QDate day(2025, 12, 1); day <= QDate(2026, 3, 1); day = day.addDays(1)) {
        if (day.day() % 10 != 0)
            diary.migraine(day);
    }
    const ReportDocument made = document({.withDetails = true});
    const QString words = made.patterns.paragraphs.join(u' ');
    EXPECT_TRUE(words.contains(u"The entries partly resemble chronic migraine (1.3); one condition cannot be "
                               "told: too few pauses"_s))
        << words.toStdString();
    EXPECT_FALSE(words.contains(u"Not judged, as too few pauses"_s)) << words.toStdString();
    EXPECT_FALSE(words.contains(u"None of the patterns"_s)) << words.toStdString();
    EXPECT_EQ(made.details.first().title, u"Conditions of the patterns"_s);
    const QString conditions = made.details.first().paragraphs.join(u' ');
    EXPECT_TRUE(conditions.contains(u"Chronic migraine (1.3): A met"_s)) << conditions.toStdString();
    EXPECT_TRUE(conditions.contains(u"B not known (1, needed 5)"_s)) << conditions.toStdString();
}

TEST_F(ReportDocumentTest, SaysHowThePeriodCompares)
{
    diary.period(QDate(2025, 9, 1), QDate(2026, 3, 2)).answerAll();
    for (int i = 0; i < 20; ++i)
        diary.headache(QDate(2025, 9, 1).addDays(i * 4)).auras = {{.kind = u"visual"_s}};
    for (int i = 0; i < 5; ++i)
        diary.headache(QDate(2025, 12, 1).addDays(i * 15)).auras = {{.kind = u"visual"_s}};
    const DiaryFacts all(diary.excerpt());
    diary.period(QDate(2025, 12, 1), QDate(2026, 3, 2));
    const DiaryFacts facts(diary.excerpt());
    const QString words =
        ReportDocument::of(DoctorReport::of(facts, all, reportCatalogue(), {}), reportCatalogue(),
                           reportTerms(), QLocale(QLocale::English, QLocale::UnitedKingdom))
            .months.remarks.join(u' ');
    EXPECT_TRUE(
        words.contains(u"Compared with 1 Sept 2025 – 30 Nov 2025, per 30 days: headache days 6.6 → 1.6 "
                       "(−75\u00A0%), a 50 % response."_s))
        << words.toStdString();
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
    EXPECT_TRUE(words.contains(u"Attacks: headaches at most 48 h apart count as one."_s))
        << words.toStdString();
    EXPECT_TRUE(words.contains(u"Migraine-like days: 4 h or more with pain"_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"ICHD-3 (2018); Nape’s rules, version 1."_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"not a diagnosis"_s));
}

TEST_F(ReportDocumentTest, RulesOfOtherClinicsAreToldAsWell)
{
    const DiaryFacts facts(
        diary.excerpt(), {.attacks = AttackRule::Under24Hours, .migraineDays = MigraineDayRule::Leiden2023});
    const DoctorReport report = DoctorReport::of(facts, facts, reportCatalogue(), {});
    const QString words = ReportDocument::of(report, reportCatalogue(), reportTerms()).rules;
    EXPECT_TRUE(words.contains(u"Attacks: headaches less than 24 h apart count as one."_s))
        << words.toStdString();
    EXPECT_TRUE(words.contains(u"Migraine-like days: 30 min or more"_s)) << words.toStdString();
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
