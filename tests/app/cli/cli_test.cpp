// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diarystore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

// The real program, from outside: what it prints, where, and how it ends.

namespace
{

struct Ending {
    int code = -1;
    QString out;
    QString err;
};

class CliTest : public testing::Test
{
protected:
    static Ending run(const QStringList &arguments, const QMap<QString, QString> &environment = {})
    {
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (auto variable = environment.begin(); variable != environment.end(); ++variable)
            variables.insert(variable.key(), variable.value());
        process.setProcessEnvironment(variables);
        process.start(QStringLiteral(NAPE_CLI), arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    Ending runOnDiary(const QStringList &arguments) const
    {
        return run(QStringList{u"--diary"_s, file()} + arguments);
    }

    /// Ended with that code, said one sentence on stderr and nothing on stdout.
    static void expectRefusal(const Ending &ending, int code, const char *part)
    {
        EXPECT_EQ(ending.code, code) << ending.err.toStdString();
        EXPECT_EQ(ending.out, QString());
        EXPECT_EQ(ending.err.count(u'\n'), 1) << ending.err.toStdString();
        EXPECT_TRUE(ending.err.trimmed().endsWith(u'.')) << ending.err.toStdString();
        EXPECT_THAT(ending.err.toStdString(), HasSubstr(part));
    }

    QJsonObject list(const QStringList &arguments) const
    {
        const Ending ending = runOnDiary(QStringList{u"list"_s, u"--format"_s, u"json"_s} + arguments);
        EXPECT_EQ(ending.code, 0) << ending.err.toStdString();
        QJsonParseError error{};
        const QJsonDocument document = QJsonDocument::fromJson(ending.out.toUtf8(), &error);
        EXPECT_EQ(error.error, QJsonParseError::NoError) << ending.out.toStdString();
        return document.object();
    }

    QString file() const { return folder.path(u"diary.sqlite"_s); }

    TestFolder folder;
};

} // namespace

TEST_F(CliTest, WhatIsLoggedIsListed)
{
    const Ending logged =
        runOnDiary({u"log"_s, u"--intensity"_s, u"6"_s, u"--start"_s, u"2026-01-05T22:30"_s, u"--end"_s,
                    u"2026-01-06T01:00"_s, u"--place"_s, u"temple-left"_s, u"--place"_s,
                    u"skull_base-middle"_s, u"--note"_s, u"“storm” 🌩 صداع"_s});
    ASSERT_EQ(logged.code, 0) << logged.err.toStdString();
    EXPECT_EQ(logged.err, QString());

    const QJsonObject all = list({u"--from"_s, u"2026-01-06"_s, u"--to"_s, u"2026-01-06"_s});
    const QJsonArray headaches = all[u"headaches"_s].toArray();
    ASSERT_EQ(headaches.size(), 1);
    const QJsonObject headache = headaches[0].toObject();
    EXPECT_EQ(headache[u"intensity"_s].toInt(), 6);
    EXPECT_EQ(headache[u"start"_s].toString(), u"2026-01-05T22:30:00+01:00"_s);
    EXPECT_EQ(headache[u"end"_s].toString(), u"2026-01-06T01:00:00+01:00"_s);
    EXPECT_EQ(headache[u"note"_s].toString(), u"“storm” 🌩 صداع"_s);
    const QJsonArray places = headache[u"places"_s].toArray();
    ASSERT_EQ(places.size(), 2);
    EXPECT_EQ(places[0][u"place"_s].toString(), u"temple-left"_s);
    EXPECT_EQ(places[1][u"place"_s].toString(), u"skull_base-middle"_s);
    EXPECT_TRUE(logged.out.contains(headache[u"id"_s].toString()));
    EXPECT_EQ(all[u"sessions"_s].toArray().size(), 0);

    EXPECT_EQ(
        list({u"--from"_s, u"2026-01-07"_s, u"--to"_s, u"2026-02-07"_s})[u"headaches"_s].toArray().size(), 0);
}

TEST_F(CliTest, AnExportedDiaryIsTheSameAfterItsImport)
{
    ASSERT_EQ(runOnDiary({u"demo"_s, u"--years"_s, u"1"_s}).code, 0);
    const QString json = folder.path(u"diary.json"_s);
    const Ending exported = runOnDiary({u"export"_s, json});
    ASSERT_EQ(exported.code, 0) << exported.err.toStdString();
    EXPECT_EQ(QFile(json).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QString second = folder.path(u"second.sqlite"_s);
    const Ending imported = run({u"--diary"_s, second, u"import"_s, json});
    ASSERT_EQ(imported.code, 0) << imported.err.toStdString();
    EXPECT_EQ(run({u"--diary"_s, second, u"check"_s}).out, runOnDiary({u"check"_s}).out);

    expectRefusal(runOnDiary({u"import"_s, folder.path(u"none.json"_s)}), 1, "could not be read");
    expectRefusal(runOnDiary({u"import"_s, file()}), 1, "does not hold a diary");
    expectRefusal(runOnDiary({u"export"_s, folder.path(u"no/such/folder.json"_s)}), 1,
                  "could not be written");
    expectRefusal(runOnDiary({u"export"_s}), 2, "FILE");
}

TEST_F(CliTest, AHeadacheWithoutStartAndEndBeganNowAndGoesOn)
{
    ASSERT_EQ(runOnDiary({u"log"_s, u"--intensity"_s, u"3"_s}).code, 0);
    const QJsonArray headaches = list({})[u"headaches"_s].toArray();
    ASSERT_EQ(headaches.size(), 1);
    EXPECT_TRUE(headaches[0][u"end"_s].isNull());
}

TEST_F(CliTest, ADayWithoutATimeIsKnownToTheDayOnly)
{
    ASSERT_EQ(runOnDiary({u"log"_s, u"--intensity"_s, u"3"_s, u"--start"_s, u"2026-01-05"_s, u"--end"_s,
                          u"2026-01-05"_s})
                  .code,
              0);
    const QJsonArray headaches =
        list({u"--from"_s, u"2026-01-05"_s, u"--to"_s, u"2026-01-05"_s})[u"headaches"_s].toArray();
    ASSERT_EQ(headaches.size(), 1);
    EXPECT_EQ(headaches[0][u"startPrecision"_s].toString(), u"day"_s);
    EXPECT_EQ(headaches[0][u"endPrecision"_s].toString(), u"day"_s);
}

TEST_F(CliTest, AnOffsetInATimeIsHeeded)
{
    ASSERT_EQ(runOnDiary({u"log"_s, u"--intensity"_s, u"3"_s, u"--start"_s, u"2026-01-05T23:30Z"_s,
                          u"--end"_s, u"2026-01-06T12:00+11:00"_s})
                  .code,
              0);
    const QJsonArray headaches =
        list({u"--from"_s, u"2026-01-06"_s, u"--to"_s, u"2026-01-06"_s})[u"headaches"_s].toArray();
    ASSERT_EQ(headaches.size(), 1);
    EXPECT_EQ(headaches[0][u"start"_s].toString(), u"2026-01-06T00:30:00+01:00"_s);
    EXPECT_EQ(headaches[0][u"end"_s].toString(), u"2026-01-06T02:00:00+01:00"_s);
}

TEST_F(CliTest, TheTableHasARowForEachHeadacheAndNoNotes)
{
    ASSERT_EQ(runOnDiary({u"log"_s, u"--intensity"_s, u"6"_s, u"--start"_s, u"2026-01-05T22:30"_s,
                          u"--note"_s, u"\x1b[31mred"_s})
                  .code,
              0);
    const Ending table = runOnDiary({u"list"_s, u"--from"_s, u"2026-01-05"_s, u"--to"_s, u"2026-01-05"_s});
    EXPECT_EQ(table.code, 0);
    EXPECT_THAT(table.out.toStdString(), HasSubstr("2026-01-05 22:30  goes on  6"));
    EXPECT_FALSE(table.out.contains(QChar(0x1b)));
}

TEST_F(CliTest, TheDiaryMayAlsoBeNamedAfterTheCommand)
{
    EXPECT_EQ(run({u"log"_s, u"--diary"_s, file(), u"--intensity"_s, u"6"_s}).code, 0);
    EXPECT_EQ(list({})[u"headaches"_s].toArray().size(), 1);
}

TEST_F(CliTest, WithoutADiaryItUsesTheOneInTheDataFolder)
{
    const QMap<QString, QString> home{{u"XDG_DATA_HOME"_s, folder.path(u"data"_s)},
                                      {u"HOME"_s, folder.path()}};
    ASSERT_EQ(run({u"log"_s, u"--intensity"_s, u"2"_s}, home).code, 0);
#ifdef Q_OS_LINUX
    EXPECT_TRUE(QFile::exists(folder.path(u"data/nape/diary.sqlite"_s)));
#endif
}

TEST_F(CliTest, CheckCountsWhatIsInASoundDiary)
{
    ASSERT_EQ(runOnDiary({u"demo"_s, u"--years"_s, u"1"_s, u"--seed"_s, u"5"_s}).code, 0);
    const Ending checked = runOnDiary({u"check"_s});
    EXPECT_EQ(checked.code, 0);
    EXPECT_THAT(checked.out.toStdString(), HasSubstr("The diary is sound."));
    EXPECT_THAT(checked.out.toStdString(), HasSubstr("headaches "));
    FakeClock clock;
    EXPECT_GT(DiaryStore::open(file(), clock).value()->counts().value().headaches, 10);
}

TEST_F(CliTest, CheckFailsOnADamagedDiaryAndLeavesItAlone)
{
    ASSERT_EQ(runOnDiary({u"demo"_s, u"--years"_s, u"1"_s}).code, 0);
    QByteArray bytes = TestFolder::bytesOf(file());
    for (qsizetype i = bytes.size() / 2; i < bytes.size() / 2 + 4096; ++i)
        bytes[i] = static_cast<char>(~bytes[i]);
    folder.write(u"diary.sqlite"_s, bytes);
    const Ending checked = runOnDiary({u"check"_s});
    EXPECT_EQ(checked.code, 1);
    EXPECT_EQ(checked.err.count(u'\n'), 1) << checked.err.toStdString();
    EXPECT_THAT(checked.err.toStdString(), HasSubstr("is damaged"));
    EXPECT_EQ(TestFolder::bytesOf(file()), bytes);
}

TEST_F(CliTest, AFileThatIsNoDiaryIsRefusedByEveryCommand)
{
    const QByteArray letter = "Dear diary";
    folder.write(u"diary.sqlite"_s, letter);
    for (const QStringList &command :
         {QStringList{u"list"_s}, QStringList{u"check"_s}, QStringList{u"log"_s, u"--intensity"_s, u"1"_s},
          QStringList{u"demo"_s, u"--years"_s, u"1"_s}})
        expectRefusal(runOnDiary(command), 1, "is not a Nape diary");
    EXPECT_EQ(TestFolder::bytesOf(file()), letter);
}

TEST_F(CliTest, ListingOrCheckingADiaryThatIsNotThereCreatesNone)
{
    expectRefusal(runOnDiary({u"list"_s}), 1, "There is no diary");
    expectRefusal(runOnDiary({u"check"_s}), 1, "There is no diary");
    EXPECT_FALSE(QFile::exists(file()));
}

TEST_F(CliTest, WhatCannotBeTrueIsRefusedBeforeADiaryBegins)
{
    expectRefusal(runOnDiary({u"log"_s, u"--intensity"_s, u"5"_s, u"--start"_s, u"2026-01-05T10:00"_s,
                              u"--end"_s, u"2026-01-05T09:00"_s}),
                  1, "cannot end before it starts");
    expectRefusal(runOnDiary({u"log"_s, u"--intensity"_s, u"5"_s, u"--start"_s, u"2999-01-05T10:00"_s}), 1,
                  "in the future");
    expectRefusal(runOnDiary({u"log"_s, u"--intensity"_s, u"5"_s, u"--start"_s, u"1899-01-05T10:00"_s}), 1,
                  "1900");
    EXPECT_FALSE(QFile::exists(file()));
}

TEST_F(CliTest, ADemoNeverGoesIntoADiaryWithEntriesOrIntoYourOwn)
{
    ASSERT_EQ(runOnDiary({u"log"_s, u"--intensity"_s, u"6"_s}).code, 0);
    expectRefusal(runOnDiary({u"demo"_s, u"--years"_s, u"1"_s}), 1, "already has entries");
    expectRefusal(run({u"demo"_s, u"--years"_s, u"1"_s}), 2, "--diary");
}

TEST_F(CliTest, WrongUsageIsSaidInOneSentence)
{
    const QList<std::pair<QStringList, const char *>> cases{
        {{}, "A command is missing"},
        {{u"dance"_s}, "is no command"},
        {{u"--colour"_s}, "colour"},
        {{u"log"_s}, "--intensity"},
        {{u"log"_s, u"--intensity"_s}, "intensity"},
        {{u"log"_s, u"--intensity"_s, u"11"_s}, "0 to 10"},
        {{u"log"_s, u"--intensity"_s, u"-1"_s}, "0 to 10"},
        {{u"log"_s, u"--intensity"_s, u"much"_s}, "0 to 10"},
        {{u"log"_s, u"--intensity"_s, u"5.5"_s}, "0 to 10"},
        {{u"log"_s, u"--intensity"_s, u"5"_s, u"--start"_s, u"yesterday"_s}, "is no time for --start"},
        {{u"log"_s, u"--intensity"_s, u"5"_s, u"--end"_s, u"2026-02-30T10:00"_s}, "is no time for --end"},
        {{u"log"_s, u"--intensity"_s, u"5"_s, u"--place"_s, u"knee-left"_s}, "is no place of the body map"},
        {{u"log"_s, u"--intensity"_s, u"5"_s, u"--place"_s, u"temple"_s}, "is no place of the body map"},
        {{u"log"_s, u"--intensity"_s, u"5"_s, u"--place"_s, u"temple-middle"_s}, "temple-left, temple-right"},
        {{u"log"_s, u"--intensity"_s, u"5"_s, u"more"_s}, "is not expected"},
        {{u"list"_s, u"--format"_s, u"xml"_s}, "table or json"},
        {{u"list"_s, u"--from"_s, u"soon"_s}, "days like"},
        {{u"list"_s, u"--from"_s, u"2026-02-02"_s, u"--to"_s, u"2026-02-01"_s}, "must not be after"},
        {{u"demo"_s, u"--years"_s, u"0"_s}, "1 to 100"},
        {{u"demo"_s, u"--years"_s, u"101"_s}, "1 to 100"},
        {{u"demo"_s, u"--years"_s, u"1"_s, u"--seed"_s, u"-3"_s}, "--seed"},
    };
    for (const auto &[arguments, part] : cases) {
        SCOPED_TRACE(arguments.join(u' ').toStdString());
        expectRefusal(runOnDiary(arguments), 2, part);
    }
    EXPECT_FALSE(QFile::exists(file()));
}

TEST_F(CliTest, HelpAndVersionGoToStandardOutput)
{
    const Ending version = run({u"--version"_s});
    EXPECT_EQ(version.code, 0);
    EXPECT_EQ(version.out, u"nape-cli %1\n"_s.arg(QStringLiteral(NAPE_VERSION)));
    for (const QStringList &arguments :
         {QStringList{u"--help"_s}, QStringList{u"log"_s, u"--help"_s}, QStringList{u"list"_s, u"-h"_s}}) {
        const Ending help = run(arguments);
        EXPECT_EQ(help.code, 0);
        EXPECT_EQ(help.err, QString());
        EXPECT_THAT(help.out.toStdString(), HasSubstr("Usage: nape-cli "));
    }
}

namespace
{

class CliPlanTest : public CliTest
{
protected:
    static Ending plan(const QStringList &arguments)
    {
        return run(QStringList{u"plan"_s, u"--regions"_s, u"temple-left"_s, u"--technique"_s, u"T_SCALP"_s} +
                   arguments);
    }
    Ending planWith(const QByteArray &profile, const QStringList &arguments = {}) const
    {
        folder.write(u"profile.json"_s, profile);
        return plan(QStringList{u"--profile"_s, folder.path(u"profile.json"_s)} + arguments);
    }
    static QJsonObject json(const Ending &ending)
    {
        return QJsonDocument::fromJson(ending.out.toUtf8()).object();
    }
    const QString noSigns = u"--no-warning-signs"_s;
};

} // namespace

TEST_F(CliPlanTest, NothingIsPlannedBeforeTheWarningSignsAreAnswered)
{
    const Ending ending = plan({});
    expectRefusal(ending, 1, "warning signs");
    EXPECT_THAT(planWith("{\"RF1\": \"no\"}").err.toStdString(), HasSubstr("warning signs"));
}

TEST_F(CliPlanTest, PrintsTheSteps)
{
    const Ending table = plan({noSigns});
    EXPECT_EQ(table.code, 0) << table.err.toStdString();
    EXPECT_THAT(table.out.toStdString(), HasSubstr("T_SCALP.2"));
    const Ending ending = plan({noSigns, u"--minutes"_s, u"10"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(ending.code, 0);
    const QJsonObject plan = json(ending).value(u"plan"_s).toObject();
    EXPECT_NEAR(plan.value(u"seconds"_s).toInt(), 600, 60);
    EXPECT_FALSE(plan.value(u"steps"_s).toArray().isEmpty());
    for (const QJsonValue &step : plan.value(u"steps"_s).toArray())
        EXPECT_LE(step.toObject().value(u"pressure"_s).toInt(), 2) << "nothing is known about the person";
}

TEST_F(CliPlanTest, PauseAndScriptAreShown)
{
    const Ending table = plan({noSigns, u"--minutes"_s, u"20"_s});
    EXPECT_THAT(table.out.toStdString(), HasSubstr("get_ready"));
    EXPECT_THAT(table.out.toStdString(), HasSubstr("X_BREATH.1")) << "what a long session is filled with";
    const Ending bare = plan({noSigns, u"--get-ready"_s, u"0"_s});
    EXPECT_THAT(bare.out.toStdString(), testing::Not(HasSubstr("get_ready")));
    const Ending script = plan({noSigns, u"--format"_s, u"script"_s});
    EXPECT_THAT(script.out.toStdString(), testing::StartsWith("0:00.000 text Get ready\n"));
    EXPECT_THAT(script.out.toStdString(), HasSubstr("tone finished"));
}

TEST_F(CliPlanTest, ABlockedTechniqueEndsWithItsReason)
{
    const Ending ending = planWith("{\"vp_shunt\": \"yes\"}", {noSigns, u"--format"_s, u"json"_s});
    EXPECT_EQ(ending.code, 1);
    EXPECT_TRUE(json(ending).value(u"plan"_s).isNull());
    const QJsonObject item = json(ending).value(u"leftOut"_s).toArray().first().toObject();
    EXPECT_EQ(item.value(u"technique"_s).toString(), u"T_SCALP"_s);
    EXPECT_EQ(item.value(u"reasons"_s).toArray().first().toObject().value(u"rule"_s).toString(), u"S23"_s);
    EXPECT_EQ(planWith("{\"age\": 17}", {noSigns}).code, 1);
    EXPECT_EQ(planWith("{\"age\": 18}", {noSigns}).code, 0);
}

TEST_F(CliPlanTest, WhatIsLeftOutIsPrintedBesideThePlan)
{
    const Ending ending = planWith("{\"skin_lesion_regions\": [\"occiput-left\"]}", {noSigns});
    EXPECT_EQ(ending.code, 0) << ending.err.toStdString();
    EXPECT_THAT(ending.out.toStdString(), HasSubstr("LEFT OUT"));
    EXPECT_THAT(ending.out.toStdString(), HasSubstr("S12"));
    EXPECT_FALSE(ending.out.section(u"LEFT OUT"_s, 0, 0).contains(u"occiput-left"_s));
}

TEST_F(CliPlanTest, AWarningSignOfTheProfileBlocksEverything)
{
    const Ending ending = planWith("{\"RF3\": \"not_sure\"}", {noSigns});
    EXPECT_EQ(ending.code, 1);
    EXPECT_THAT(ending.out.toStdString(), HasSubstr("S01"));
    EXPECT_EQ(planWith("{\"RF6\": \"yes\"}", {noSigns}).code, 0) << "an appointment is enough";
}

TEST_F(CliPlanTest, TheFrontOfTheNeckIsNeverPlanned)
{
    for (const QString &technique : {u"T_NECKSH"_s, u"T_TRIGGER"_s, u"T_WARM"_s}) {
        const Ending ending = run({u"plan"_s, u"--regions"_s, u"neck_front-left"_s, u"--technique"_s,
                                   technique, u"--minutes"_s, u"10"_s, noSigns});
        EXPECT_EQ(ending.code, 1) << technique.toStdString();
    }
}

TEST_F(CliPlanTest, ABadProfileIsRefusedInOneSentence)
{
    expectRefusal(plan({noSigns, u"--profile"_s, folder.path(u"nowhere.json"_s)}), 1, "cannot be opened");
    expectRefusal(planWith("{\n\"age\": ", {noSigns}), 1, "line 2");
    expectRefusal(planWith("[1, 2]", {noSigns}), 1, "JSON object");
    expectRefusal(planWith("{\"age\": \"old\"}", {noSigns}), 1, "age");
    expectRefusal(planWith("{\"RF1\": \"perhaps\"}", {noSigns}), 1, "RF1");
    expectRefusal(planWith("{\"skin_lesion_regions\": [\"elbow\"]}", {noSigns}), 1, "skin_lesion_regions");
    const Ending unknown = planWith("{\"moon\": 1}", {noSigns});
    EXPECT_EQ(unknown.code, 0);
    EXPECT_THAT(unknown.err.toStdString(), HasSubstr("moon"));
}

TEST_F(CliPlanTest, WrongUsageIsRefused)
{
    expectRefusal(run({u"plan"_s, u"--technique"_s, u"T_SCALP"_s}), 2, "--regions");
    expectRefusal(run({u"plan"_s, u"--regions"_s, u"elbow-left"_s, u"--technique"_s, u"T_SCALP"_s}), 2,
                  "elbow-left");
    expectRefusal(run({u"plan"_s, u"--regions"_s, u"temple-left"_s}), 2, "--technique");
    expectRefusal(plan({u"--minutes"_s, u"1"_s}), 2, "--minutes");
    expectRefusal(plan({u"--minutes"_s, u"31"_s}), 2, "--minutes");
    expectRefusal(plan({u"--get-ready"_s, u"31"_s}), 2, "--get-ready");
    expectRefusal(plan({u"--side-change"_s, u"soon"_s}), 2, "--side-change");
    expectRefusal(plan({u"--format"_s, u"xml"_s}), 2, "--format");
    EXPECT_THAT(run({u"plan"_s, u"--help"_s}).out.toStdString(), HasSubstr("--profile"));
}
