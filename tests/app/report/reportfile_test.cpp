// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportfile.h"
#include "tests/app/report/reportfixture.h"
#include "tests/support/childprocess.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <sys/resource.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

QByteArray demoPdf(quint32 seed, Paper paper, const ReportRequest &request = {})
{
    const ReportDocument document = documentOf(demoExcerpt(seed), request);
    return reportPdf(document, ReportPages(document, reportPictures(), paper));
}

/// What a tool says about the file; null where it is not installed.
QString told(const QString &tool, const QStringList &arguments)
{
    const QString program = QStandardPaths::findExecutable(tool);
    if (program.isEmpty())
        return {};
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

TEST(ReportFile, IsWrittenWholeAndForItsOwnerOnly)
{
    const TestFolder folder;
    const QString file = folder.path(u"report.pdf"_s);
    const QByteArray pdf = demoPdf(1, Paper::A4);
    ASSERT_TRUE(ok(writeReport(file, pdf)));
    EXPECT_EQ(TestFolder::bytesOf(file), pdf);
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_TRUE(pdf.trimmed().endsWith("%%EOF"));
    EXPECT_EQ(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
              QFile::Permissions());
}

TEST(ReportFile, AFolderThatCannotBeWrittenIsSaidInOneSentence)
{
    const auto written = writeReport(u"/proc/nowhere/report.pdf"_s, "x");
    ASSERT_FALSE(written);
    const QString words = sentence(written.error());
    EXPECT_TRUE(words.contains(u"/proc/nowhere/report.pdf"_s));
    EXPECT_TRUE(words.endsWith(u'.'));
}

TEST(ReportFile, AFullDiskLeavesTheOldFileAndNoHalfOne)
{
    const TestFolder folder;
    const QString file = folder.write(u"report.pdf"_s, "the old one");
    // A limit on the size of files stands for a disk without room; only of another process.
    const int code = inChild([&](ChildProcess::Inside &) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{20'000, 20'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        return writeReport(file, QByteArray(500'000, 'x')) ? 1 : 0;
    });
    EXPECT_EQ(code, 0);
    EXPECT_EQ(TestFolder::bytesOf(file), "the old one");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files), QStringList{u"report.pdf"_s});
}

TEST(ReportFile, ThePdfNamesItselfAndHasThePaperThatWasAskedFor)
{
    const TestFolder folder;
    for (const auto &[paper, size] :
         {std::pair{Paper::A4, u"595 x 842"_s}, {Paper::Letter, u"612 x 792"_s}}) {
        const QString file = folder.write(u"report.pdf"_s, demoPdf(1, paper));
        const QString info = told(u"pdfinfo"_s, {file});
        if (info.isEmpty())
            GTEST_SKIP() << "pdfinfo is not installed";
        EXPECT_TRUE(info.contains(size)) << info.toStdString();
        EXPECT_TRUE(info.contains(u"Headache diary report, 1 December 2025 – 2 March 2026"_s))
            << info.toStdString();
    }
}

TEST(ReportFile, ItsTextCanBeCopiedFromThePdf)
{
    const TestFolder folder;
    const ReportDocument document = documentOf(demoExcerpt(1), {.ownWords = u"Ibuprofen, صداع."_s});
    const QString file = folder.write(
        u"report.pdf"_s, reportPdf(document, ReportPages(document, reportPictures(), Paper::A4)));
    const QString text = told(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    if (text.isEmpty())
        GTEST_SKIP() << "pdftotext is not installed";
    // One line of the table holds the figures of one month.
    for (const ReportTable::Row &row : document.months.table->rows) {
        const QStringList lines = text.split(u'\n');
        const auto line = std::ranges::find_if(
            lines, [&](const QString &each) { return each.trimmed().startsWith(row.cells.first()); });
        ASSERT_NE(line, lines.end()) << row.cells.first().toStdString();
        // A sign from another font may stand nearer than a space.
        EXPECT_EQ(line->simplified().remove(u' ').toStdString(),
                  row.cells.join(QString()).remove(u' ').toStdString());
    }
    EXPECT_TRUE(text.contains(u"Ibuprofen"_s));
    EXPECT_LT(text.indexOf(document.calendar.title), text.indexOf(document.counting.title));
}

TEST(ReportFile, ASuggestedNameSortsByDay)
{
    EXPECT_EQ(suggestedFileName(QDate(2026, 3, 2), u"pdf"_s), u"headache-report-2026-03-02.pdf"_s);
}
