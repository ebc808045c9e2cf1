// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reportkeys.h"
#include "core/store/diarystore.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <QFile>
#include <QProcess>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

// The real program, without a display: nothing of QT_QPA_PLATFORM helps it here.

namespace
{

struct Ending {
    int code = -1;
    QString out;
    QString err;
};

class ReportCommandTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_EQ(run({u"demo"_s, u"--seed"_s, u"2"_s}).code, 0); }

    Ending run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // One that needs a display that is not there.
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        environment.remove(u"DISPLAY"_s);
        if (!fonts.isEmpty())
            environment.insert(u"FONTCONFIG_FILE"_s, fonts);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(NAPE_CLI),
                      QStringList{u"--diary"_s, folder.path(u"diary.sqlite"_s)} + arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    Ending report(const QString &name, const QStringList &arguments = {}) const
    {
        return run(QStringList{u"report"_s, u"--out"_s, folder.path(name)} + arguments);
    }
    void expectRefusal(const Ending &ending, int code) const
    {
        EXPECT_EQ(ending.code, code) << ending.err.toStdString();
        EXPECT_EQ(ending.out, QString());
        EXPECT_EQ(ending.err.count(u'\n'), 1) << ending.err.toStdString();
        EXPECT_TRUE(ending.err.trimmed().endsWith(u'.')) << ending.err.toStdString();
    }

    TestFolder folder;
    QString fonts; ///< what the system has, if empty
};

} // namespace

TEST_F(ReportCommandTest, WritesAPdfWithoutADisplay)
{
    const Ending ending = report(u"report.pdf"_s, {u"--paper"_s, u"letter"_s});
    ASSERT_EQ(ending.code, 0) << ending.err.toStdString();
    EXPECT_EQ(ending.err, QString());
    const QByteArray pdf = TestFolder::bytesOf(folder.path(u"report.pdf"_s));
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_TRUE(pdf.contains("/MediaBox [0 0 612"));
}

TEST_F(ReportCommandTest, WritesHtmlWithTheWordsOfTheDiary)
{
    const SystemClock clock;
    ASSERT_TRUE(ok((*DiaryStore::open(folder.path(u"diary.sqlite"_s), clock))
                       ->setSetting(keys::reportWords, u"Please ask me about my neck."_s)));
    ASSERT_EQ(report(u"report.html"_s, {u"--details"_s}).code, 0);
    const QByteArray html = TestFolder::bytesOf(folder.path(u"report.html"_s));
    EXPECT_TRUE(html.contains("Please ask me about my neck."));
    EXPECT_TRUE(html.contains("Every headache"));
    QXmlStreamReader reader(html);
    while (!reader.atEnd())
        reader.readNext();
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();

    ASSERT_EQ(report(u"other.html"_s, {u"--words"_s, u"Only this."_s}).code, 0);
    const QByteArray other = TestFolder::bytesOf(folder.path(u"other.html"_s));
    EXPECT_TRUE(other.contains("Only this."));
    EXPECT_FALSE(other.contains("my neck"));
    EXPECT_FALSE(other.contains("Every headache"));
}

TEST_F(ReportCommandTest, SaysTheSameAsTheCommandInsights)
{
    const QStringList days{u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-02-28"_s};
    ASSERT_EQ(report(u"report.html"_s, days).code, 0);
    const QByteArray html = TestFolder::bytesOf(folder.path(u"report.html"_s));
    EXPECT_TRUE(html.contains("1 January 2026 – 28 February 2026"));
}

TEST_F(ReportCommandTest, TwoHundredYearsAreNotTooMany)
{
    EXPECT_EQ(report(u"report.pdf"_s, {u"--from"_s, u"1826-01-01"_s, u"--details"_s}).code, 0);
}

TEST_F(ReportCommandTest, WrongUsageIsSaidInOneSentence)
{
    expectRefusal(run({u"report"_s}), 2);
    expectRefusal(report(u"report.doc"_s), 2);
    expectRefusal(report(u"report.pdf"_s, {u"--paper"_s, u"a3"_s}), 2);
    expectRefusal(report(u"report.pdf"_s, {u"--from"_s, u"yesterday"_s}), 2);
    expectRefusal(report(u"report.pdf"_s, {u"--from"_s, u"2026-03-02"_s, u"--to"_s, u"2026-03-01"_s}), 2);
    expectRefusal(report(u"report.pdf"_s, {u"--to"_s, QDate::currentDate().addDays(2).toString(Qt::ISODate)}),
                  2);
    EXPECT_FALSE(QFile::exists(folder.path(u"report.pdf"_s)));
}

TEST_F(ReportCommandTest, AFileThatCannotBeWrittenIsSaidInOneSentence)
{
    expectRefusal(run({u"report"_s, u"--out"_s, u"/proc/nowhere/report.pdf"_s}), 1);
}

#ifdef Q_OS_LINUX
TEST_F(ReportCommandTest, WithoutAnyFontNoPageWithoutWordsIsWritten)
{
    fonts =
        folder.write(u"fonts.conf"_s, "<?xml version=\"1.0\"?><fontconfig><dir>/nowhere</dir></fontconfig>");
    expectRefusal(report(u"report.pdf"_s), 1);
    EXPECT_FALSE(QFile::exists(folder.path(u"report.pdf"_s)));
    EXPECT_EQ(report(u"report.html"_s).code, 0);
}
#endif

TEST_F(ReportCommandTest, WithoutADiaryThereIsNoReport)
{
    QFile::remove(folder.path(u"diary.sqlite"_s));
    expectRefusal(report(u"report.pdf"_s), 1);
    EXPECT_FALSE(QFile::exists(folder.path(u"report.pdf"_s)));
}
