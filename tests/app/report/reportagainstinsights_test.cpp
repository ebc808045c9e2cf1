// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/insightsloader.h"
#include "app/insights/patternwords.h"
#include "app/report/reportfile.h"
#include "app/report/reportloader.h"
#include "tests/app/report/reportfixture.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace nape;
using namespace Qt::StringLiterals;

// What the window of Insights says about a period and what the report for the doctor says about it, each by
// its own way from the file of the diary.

namespace
{

struct Told {
    DayNumbers days;
    MedicineNumbers medicine;
    PainPlaces places;
    WhatHelps help;
    WholeDiaryNumbers whole;
    ReportDocument report;
    std::shared_ptr<const HeadPictures> pictures;
    std::shared_ptr<const ReportPages> pages;
};

class ReportAgainstInsights : public testing::TestWithParam<std::pair<quint32, PeriodChoice::Kind>>
{
protected:
    void SetUp() override
    {
        const auto store = DiaryStore::open(file, clock);
        ASSERT_TRUE(ok(store));
        ASSERT_TRUE(
            ok(writeDemoDiary(**store, reportCatalogue(), clock, {.years = 2, .seed = GetParam().first})));
        const auto first = (*store)->firstDay();
        ASSERT_TRUE(ok(first));

        InsightsLoader insights(file, clock);
        QObject::connect(&insights, &InsightsLoader::daysReady, &insights,
                         [this](const DayNumbers &days) { told.days = days; });
        QObject::connect(&insights, &InsightsLoader::medicineReady, &insights,
                         [this](const MedicineNumbers &medicine) { told.medicine = medicine; });
        QObject::connect(&insights, &InsightsLoader::placesReady, &insights,
                         [this](const PainPlaces &places) { told.places = places; });
        QObject::connect(&insights, &InsightsLoader::helpReady, &insights,
                         [this](const WhatHelps &help) { told.help = help; });
        bool isThere = false;
        QObject::connect(&insights, &InsightsLoader::wholeDiaryReady, &insights,
                         [&](const WholeDiaryNumbers &whole) {
                             told.whole = whole;
                             isThere = true; // possible triggers are not in the report
                         });
        insights.load({.choice = {.kind = GetParam().second}});
        ASSERT_TRUE(QTest::qWaitFor([&] { return isThere; }, 60'000));
        insights.cancel();

        ReportLoader report(file, reportCatalogue(), clock);
        QObject::connect(&report, &ReportLoader::loaded, &report, [this](const LaidReport &laid) {
            told.report = *laid.document;
            told.pictures = laid.pictures;
            told.pages = laid.pages;
        });
        const Period period =
            PeriodChoice{.kind = GetParam().second}.period(Moment::now(clock).localDay, *first);
        report.load({.first = period.first, .last = period.last, .request = {.withDetails = true}});
        ASSERT_TRUE(QTest::qWaitFor([&] { return !report.isLoading(); }, 60'000));
        ASSERT_TRUE(told.pages);
    }

    static QString count(int value, bool isAtLeast)
    {
        if (!isAtLeast)
            return locale.toString(value);
        return value > 0 ? u"≥ "_s + locale.toString(value) : u"not known"_s;
    }
    static QStringList row(const std::optional<ReportTable> &table, const QString &name)
    {
        if (!table)
            return {};
        for (const ReportTable::Row &each : table->rows) {
            if (each.cells.first().startsWith(name))
                return each.cells;
        }
        return {};
    }
    /// One row for each month, as Insights has the months.
    QStringList monthCells(const PeriodNumbers &month) const
    {
        const bool isAtLeast = month.isAtLeast();
        return {count(month.headacheDays, isAtLeast),
                count(month.migraineLikeDays, isAtLeast),
                count(month.moderateOrSevereDays, isAtLeast),
                count(month.acuteMedicationDays, isAtLeast),
                count(month.daysWithLoss, isAtLeast),
                count(month.attacks, isAtLeast),
                u"%1 of %2"_s.arg(month.completeness.answeredDays).arg(month.completeness.days)};
    }

    static inline const QLocale locale;
    FakeClock clock;
    TestFolder folder;
    QString file = folder.path(u"diary.sqlite"_s);
    Told told;
};

std::string nameOf(const testing::TestParamInfo<ReportAgainstInsights::ParamType> &each)
{
    return u"Seed%1Period%2"_s.arg(each.param.first).arg(int(each.param.second)).toStdString();
}

} // namespace

TEST_P(ReportAgainstInsights, SaysTheSameDays)
{
    const PeriodNumbers &whole = told.days.whole;
    const bool isAtLeast = whole.isAtLeast();
    EXPECT_EQ(told.report.keyNumbers[0].value, count(whole.headacheDays, isAtLeast));
    EXPECT_EQ(told.report.keyNumbers[1].value, count(whole.migraineLikeDays, isAtLeast));
    EXPECT_EQ(told.report.keyNumbers[2].value, count(whole.acuteMedicationDays, isAtLeast));
    EXPECT_EQ(told.report.keyNumbers[3].value, count(whole.attacks, isAtLeast));
    // Months without an entry before the first one are not in the report.
    const QList<ReportTable::Row> &rows = told.report.months.table->rows;
    ASSERT_GE(told.days.months.size(), rows.size() - 1);
    const qsizetype skipped = told.days.months.size() - (rows.size() - 1);
    for (qsizetype i = 0; i < rows.size() - 1; ++i) {
        const PeriodNumbers &month = told.days.months[skipped + i];
        EXPECT_TRUE(rows[i].cells.first().startsWith(PeriodWords::month(month.period.first)));
        EXPECT_EQ(rows[i].cells.mid(1), monthCells(month)) << rows[i].cells.first().toStdString();
    }
    EXPECT_EQ(rows.last().cells.mid(1), monthCells(whole));
}

TEST_P(ReportAgainstInsights, SaysTheSameMedicines)
{
    const auto rows = told.report.medicines.table ? told.report.medicines.table->rows.size() : 0;
    ASSERT_EQ(rows, told.medicine.uses.size());
    for (const MedicationUse &use : told.medicine.uses) {
        const QStringList cells =
            row(told.report.medicines.table, reportTerms().drugClassName(use.drugClass));
        ASSERT_EQ(cells.size(), 7);
        const bool isAtLeast = told.medicine.whole.isAtLeast();
        EXPECT_EQ(cells[1], count(told.medicine.whole.medicationDays.value(use.drugClass), isAtLeast));
        EXPECT_EQ(cells[3], count(use.lastThirtyDays, !use.lastThirtyCompleteness.isEnough()));
        // Of the month that Insights has the most days of.
        int most = 0;
        bool isMostAtLeast = false;
        for (const PeriodNumbers &month : told.medicine.months) {
            most = std::max(most, month.medicationDays.value(use.drugClass));
            if (month.period.contains(use.mostMonth))
                isMostAtLeast = month.isAtLeast();
        }
        EXPECT_EQ(cells[2].section(u" ("_s, 0, 0), count(most, isMostAtLeast));
    }
    const QString remarks = told.report.medicines.remarks.join(u' ');
    EXPECT_EQ(remarks.contains(u"three whole months"_s),
              told.whole.judgement.overuse.level == OverusePattern::Level::Present);
}

TEST_P(ReportAgainstInsights, SaysTheSamePlaces)
{
    const auto rows = told.report.places.table ? told.report.places.table->rows : QList<ReportTable::Row>();
    ASSERT_EQ(rows.size(), told.places.places.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const PlaceNumbers &place = told.places.places[i];
        EXPECT_TRUE(rows[i].cells[0].contains(reportCatalogue().name(place.place)));
        EXPECT_EQ(rows[i].cells[1].section(u' ', 0, 0), locale.toString(place.days));
        EXPECT_EQ(rows[i].cells[2], locale.toString(place.meanIntensity, 'f', 1));
        EXPECT_DOUBLE_EQ(told.report.heat[i].share, double(place.days) / told.places.daysWithPlace);
    }
}

TEST_P(ReportAgainstInsights, SaysTheSameOfWhatHelps)
{
    for (const HelpFinding &finding : told.help.techniques) {
        if (finding.isMedianTooEarly)
            continue;
        const QStringList cells =
            row(told.report.helps.table, reportCatalogue().name(TechniqueKey(finding.key)));
        ASSERT_EQ(cells.size(), 6) << finding.key.toStdString();
        EXPECT_EQ(cells[2], QString::number(finding.sessions()));
        EXPECT_TRUE(cells[3].endsWith(locale.toString(std::abs(*finding.change.value), 'f', 1)));
        EXPECT_EQ(cells[4] == u"–"_s, !finding.change.interval);
    }
}

TEST_P(ReportAgainstInsights, SaysTheSamePatterns)
{
    const QString said = told.report.patterns.paragraphs.join(u'\n');
    for (const PatternMatch &match : told.whole.judgement.patterns) {
        const QString name = PatternWords::nameWithCode(match);
        const bool isNamed = said.contains(name.mid(1)); // its first letter may be a capital
        if (match.level == MatchLevel::None) {
            EXPECT_FALSE(said.contains(u'(' + match.code + u')')) << match.code.toStdString();
        } else if (!match.code.startsWith(u"A1.1"_s)) {
            EXPECT_TRUE(isNamed) << name.toStdString() << " in " << said.toStdString();
        }
    }
}

TEST_P(ReportAgainstInsights, ThePdfSaysTheFiguresOfInsights)
{
    const QString tool = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (tool.isEmpty())
        GTEST_SKIP() << "pdftotext is not installed";
    const QString pdf = folder.write(u"report.pdf"_s, reportPdf(told.report, *told.pages));
    QProcess process;
    process.start(tool, {u"-layout"_s, pdf, u"-"_s});
    ASSERT_TRUE(process.waitForFinished());
    QStringList lines;
    for (const QString &line : QString::fromUtf8(process.readAllStandardOutput()).split(u'\n'))
        lines.append(line.simplified().remove(u' ')); // a sign of another font may stand nearer than a space
    const QList<PeriodNumbers> newest =
        told.days.months.mid(std::max<qsizetype>(0, told.days.months.size() - 4));
    for (const PeriodNumbers &month : newest) {
        const QString figures = monthCells(month).join(QString()).remove(u' ');
        EXPECT_TRUE(std::ranges::any_of(lines, [&](const QString &line) { return line.endsWith(figures); }))
            << figures.toStdString() << "\nin\n"
            << lines.join(u'\n').toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Demo, ReportAgainstInsights,
                         testing::Values(std::pair{1U, PeriodChoice::Kind::ThreeMonths},
                                         std::pair{2U, PeriodChoice::Kind::ThreeMonths},
                                         std::pair{3U, PeriodChoice::Kind::TwelveMonths},
                                         std::pair{4U, PeriodChoice::Kind::LastMonth},
                                         std::pair{5U, PeriodChoice::Kind::All}),
                         nameOf);
