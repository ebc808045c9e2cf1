// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testfolder.h"

#include <gmock/gmock.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace
{

struct Ending {
    int code = -1;
    QString out;
    QString err;
};

class CliInsightsTest : public testing::Test
{
protected:
    Ending run(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(NAPE_CLI),
                      QStringList{u"--diary"_s, folder.path(u"diary.sqlite"_s)} + arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    QJsonObject json(const QStringList &arguments) const
    {
        const Ending ending = run(QStringList{u"insights"_s, u"--format"_s, u"json"_s} + arguments);
        EXPECT_EQ(ending.code, 0) << ending.err.toStdString();
        const QJsonDocument document = QJsonDocument::fromJson(ending.out.toUtf8());
        EXPECT_TRUE(document.isObject());
        return document.object();
    }

    void log(const QString &start, const QString &end, int intensity) const
    {
        ASSERT_EQ(run({u"log"_s, u"--intensity"_s, QString::number(intensity), u"--start"_s, start,
                       u"--end"_s, end})
                      .code,
                  0);
    }

    TestFolder folder;
};

} // namespace

TEST_F(CliInsightsTest, CountsTheDaysOfThePeriodAndOfEachMonth)
{
    log(u"2026-01-05T22:00"_s, u"2026-01-07T02:00"_s, 6); // three days
    log(u"2026-02-10T08:00"_s, u"2026-02-10T09:00"_s, 3);
    const QJsonObject all = json({u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-02-28"_s});
    EXPECT_EQ(all[u"period"][u"headacheDays"].toInt(), 4);
    EXPECT_EQ(all[u"period"][u"answeredDays"].toInt(), 4);
    EXPECT_TRUE(all[u"period"][u"atLeast"].toBool());
    EXPECT_EQ(all[u"period"][u"worstIntensity"].toInt(), 6);
    const QJsonArray months = all[u"months"].toArray();
    ASSERT_EQ(months.size(), 2);
    EXPECT_EQ(months[0][u"headacheDays"].toInt(), 3);
    EXPECT_EQ(months[1][u"headacheDays"].toInt(), 1);
    EXPECT_TRUE(all[u"trend"][u"daysPerMonth"][u"value"].isNull()) << "of two months nothing can be said";

    const Ending table = run({u"insights"_s, u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-02-28"_s});
    EXPECT_EQ(table.code, 0);
    EXPECT_THAT(table.out.toStdString(), HasSubstr("2026-01"));
    EXPECT_THAT(table.out.toStdString(), HasSubstr("≥ 4")) << "most days were not answered";
}

TEST_F(CliInsightsTest, BeginsWithTheMonthOfTheFirstEntryAndClaimsNoZeros)
{
    log(u"2026-02-10T08:00"_s, u"2026-02-10T09:00"_s, 3);
    const Ending table = run({u"insights"_s, u"--from"_s, u"2025-03-01"_s, u"--to"_s, u"2026-02-28"_s});
    EXPECT_EQ(table.code, 0);
    EXPECT_FALSE(table.out.contains(u"2026-01"_s)) << table.out.toStdString();
    EXPECT_TRUE(table.out.contains(u"2026-02"_s));
    EXPECT_FALSE(table.out.contains(u"≥ 0"_s));
    EXPECT_TRUE(table.out.contains(u"not known"_s));
}

TEST_F(CliInsightsTest, SpeaksOfMedicinesPatternsHelpAndTriggersInCarefulWords)
{
    ASSERT_EQ(run({u"demo"_s, u"--years"_s, u"5"_s, u"--seed"_s, u"2"_s}).code, 0);
    const QString from = QDate::currentDate().addYears(-5).toString(Qt::ISODate);
    const Ending table = run({u"insights"_s, u"--from"_s, from});
    ASSERT_EQ(table.code, 0) << table.err.toStdString();
    const std::string out = table.out.toStdString();
    for (const char *part :
         {"Triptan", "LAST 30 DAYS", "The entries resemble the pattern that doctors call",
          "This is not a diagnosis", "AFTER THIS TECHNIQUE", "Headaches also ease by themselves",
          "A link in this diary is not a cause", "Trend of headache days", "over a year", " days a month "})
        EXPECT_THAT(out, HasSubstr(part));
    EXPECT_THAT(out, Not(HasSubstr("nan")));

    const QJsonObject all = json({u"--from"_s, from});
    EXPECT_FALSE(all[u"patterns"].toArray().isEmpty());
    EXPECT_FALSE(all[u"medicationUse"].toArray().isEmpty());
    EXPECT_FALSE(all[u"whatHelps"][u"techniques"].toArray().isEmpty());
    EXPECT_GT(all[u"triggers"][u"tested"].toInt(), 10);
    EXPECT_EQ(all[u"rules"][u"migraineDays"].toString(), u"four_hours"_s);
}

TEST_F(CliInsightsTest, AnEmptyPeriodSaysSoWithoutInventing)
{
    log(u"2026-01-05T22:00"_s, u"2026-01-06T02:00"_s, 6);
    const QJsonObject all = json({u"--from"_s, u"1950-01-01"_s, u"--to"_s, u"1950-01-31"_s});
    EXPECT_EQ(all[u"period"][u"headacheDays"].toInt(), 0);
    EXPECT_EQ(all[u"period"][u"answeredDays"].toInt(), 0);
    EXPECT_TRUE(all[u"period"][u"meanIntensity"].isNull());
    EXPECT_EQ(run({u"insights"_s, u"--from"_s, u"1950-01-01"_s, u"--to"_s, u"1950-01-31"_s}).code, 0);
}

TEST_F(CliInsightsTest, WrongUsageIsRefused)
{
    log(u"2026-01-05T22:00"_s, u"2026-01-06T02:00"_s, 6);
    for (const QStringList &wrong : {QStringList{u"--from"_s, u"soon"_s},
                                     QStringList{u"--from"_s, u"2026-02-01"_s, u"--to"_s, u"2026-01-01"_s},
                                     QStringList{u"--from"_s, u"0001-01-01"_s},
                                     QStringList{u"--format"_s, u"xml"_s}, QStringList{u"extra"_s}}) {
        const Ending ending = run(QStringList{u"insights"_s} + wrong);
        EXPECT_EQ(ending.code, 2) << wrong.join(u' ').toStdString();
        EXPECT_EQ(ending.out, QString());
    }
}

TEST_F(CliInsightsTest, AMissingDiaryIsSaidSo)
{
    EXPECT_EQ(run({u"insights"_s}).code, 1);
}
