// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diarystore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testfolder.h"

#include <QLockFile>
#include <QProcess>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

// Runs the real program.

namespace
{

struct Ended {
    int exitCode = -1;
    QString output;
    QStringList errors; ///< lines of stderr
};

enum class Screen { Offscreen, None };

Ended run(const QStringList &arguments, const TestFolder &home, Screen screen = Screen::Offscreen)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    if (screen == Screen::None) {
        for (const QString &name : {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
            environment.remove(name);
    }
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
    for (const QString &name : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s})
        environment.remove(name);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(NAPE_PROGRAM), arguments);
    if (!program.waitForFinished(60'000))
        return {};
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
            QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts)};
}

/// A copy of the real catalogue.
void copyCatalogue(const TestFolder &folder)
{
    const QDir source(QStringLiteral(NAPE_CATALOGUE_FOLDER));
    for (const QString &name : source.entryList(QDir::Files))
        ASSERT_TRUE(QFile::copy(source.filePath(name), folder.path(name)));
}

} // namespace

TEST(Program, SelfTestOpensEverythingWithoutAWordOfComplaint)
{
    const TestFolder home;
    const Ended ended = run({u"--self-test"_s}, home);
    EXPECT_EQ(ended.exitCode, 0);
    EXPECT_TRUE(ended.errors.isEmpty()) << ended.errors.join(u'\n').toStdString();
}

TEST(Program, KeepsTheDiaryInTheUsersDataFolder)
{
    const TestFolder home;
    ASSERT_EQ(run({u"--self-test"_s}, home).exitCode, 0);
    EXPECT_TRUE(QFile::exists(home.path(u".local/share/nape/diary.sqlite"_s)));
}

TEST(Program, PrintsTheTimeOfItsFirstPaint)
{
    const TestFolder home;
    const Ended ended = run({u"--startup-benchmark"_s}, home);
    EXPECT_EQ(ended.exitCode, 0);
    EXPECT_TRUE(ended.output.startsWith(u"first_paint_ms="_s)) << ended.output.toStdString();
}

TEST(Program, HelpAndVersionAreThere)
{
    const TestFolder home;
    EXPECT_TRUE(run({u"--help"_s}, home).output.contains(u"--palette"_s));
    EXPECT_EQ(run({u"--version"_s}, home).output,
              QStringLiteral("nape %1\n").arg(QStringLiteral(NAPE_VERSION)));
}

#ifdef Q_OS_LINUX
TEST(Program, WithoutAScreenItHelpsAndSaysWhatItNeeds)
{
    const TestFolder home;
    const Ended helped = run({u"--help"_s}, home, Screen::None);
    EXPECT_EQ(helped.exitCode, 0);
    EXPECT_TRUE(helped.output.contains(u"--palette"_s));
    EXPECT_EQ(run({u"--version"_s}, home, Screen::None).exitCode, 0);
    const Ended started = run({}, home, Screen::None);
    EXPECT_EQ(started.exitCode, 1);
    ASSERT_EQ(started.errors.size(), 1) << started.errors.join(u'\n').toStdString();
    EXPECT_TRUE(started.errors.first().startsWith(u"Nape needs a screen"_s));
}
#endif

TEST(Program, WrongUsageIsOneSentenceAndExitCode2)
{
    const TestFolder home;
    for (const QStringList &arguments :
         {QStringList{u"--palette"_s, u"pink"_s}, {u"--nonsense"_s}, {u"stray"_s}, {u"--palette"_s}}) {
        const Ended ended = run(arguments, home);
        EXPECT_EQ(ended.exitCode, 2) << arguments.join(u' ').toStdString();
        EXPECT_EQ(ended.errors.size(), 1) << ended.errors.join(u'\n').toStdString();
    }
}

TEST(Program, ADiaryThatIsNoneIsRefusedAndStaysAsItWas)
{
    const TestFolder home;
    const QByteArray bytes("These are somebody's letters, not a diary. They must stay as they are.\n");
    const QString file = home.write(u"letters.sqlite"_s, bytes);
    const Ended ended = run({u"--self-test"_s, u"--diary"_s, file}, home);
    EXPECT_EQ(ended.exitCode, 1);
    ASSERT_EQ(ended.errors.size(), 1) << ended.errors.join(u'\n').toStdString();
    EXPECT_TRUE(ended.errors.first().contains(u"is not a Nape diary"_s));
    EXPECT_EQ(TestFolder::bytesOf(file), bytes);
}

TEST(Program, AMissingCatalogueFileIsNamed)
{
    const TestFolder home;
    const TestFolder catalogue;
    copyCatalogue(catalogue);
    QFile::remove(catalogue.path(u"techniques.json"_s));
    const Ended ended = run({u"--self-test"_s, u"--catalogue"_s, catalogue.path()}, home);
    EXPECT_EQ(ended.exitCode, 1);
    ASSERT_EQ(ended.errors.size(), 1);
    EXPECT_TRUE(ended.errors.first().contains(u"techniques.json"_s)) << ended.errors.first().toStdString();
}

TEST(Program, ABrokenCatalogueFileIsNamed)
{
    const TestFolder home;
    const TestFolder catalogue;
    copyCatalogue(catalogue);
    const QByteArray bytes = TestFolder::bytesOf(catalogue.path(u"regions.json"_s));
    catalogue.write(u"regions.json"_s, bytes.left(bytes.size() / 2));
    const Ended ended = run({u"--self-test"_s, u"--catalogue"_s, catalogue.path()}, home);
    EXPECT_EQ(ended.exitCode, 1);
    ASSERT_EQ(ended.errors.size(), 1);
    EXPECT_TRUE(ended.errors.first().contains(u"regions.json"_s)) << ended.errors.first().toStdString();
}

TEST(Program, WithoutItsKnowledgeItLeavesTheDiaryAlone)
{
    const TestFolder home;
    const TestFolder catalogue;
    copyCatalogue(catalogue);
    QFile::remove(catalogue.path(u"techniques.json"_s));
    EXPECT_EQ(run({u"--self-test"_s, u"--catalogue"_s, catalogue.path()}, home).exitCode, 1);
    EXPECT_FALSE(QFile::exists(home.path(u".local/share/nape/diary.sqlite"_s)));
}

TEST(Program, ContentPacksBesideTheDiaryAreReadAndAFaultyOneIsLeftOutWithOneSentence)
{
    const TestFolder home;
    const QString diary = home.path(u"diary.sqlite"_s);
    const QDir example(QStringLiteral(NAPE_TEST_DATA "/packs/example"));
    ASSERT_TRUE(QDir(home.path()).mkpath(u"packs/sound"_s));
    for (const QString &file : example.entryList(QDir::Files))
        ASSERT_TRUE(QFile::copy(example.filePath(file), home.path(u"packs/sound/"_s + file)));
    const Ended quiet = run({u"--self-test"_s, u"--diary"_s, diary}, home);
    EXPECT_EQ(quiet.exitCode, 0);
    EXPECT_TRUE(quiet.errors.isEmpty()) << quiet.errors.join(u'\n').toStdString();

    ASSERT_TRUE(QDir(home.path()).mkpath(u"packs/broken"_s));
    home.write(u"packs/broken/pack.json"_s, "{");
    const Ended ended = run({u"--self-test"_s, u"--diary"_s, diary}, home);
    EXPECT_EQ(ended.exitCode, 0) << "the program goes on";
    ASSERT_EQ(ended.errors.size(), 1) << ended.errors.join(u'\n').toStdString();
    EXPECT_TRUE(ended.errors.first().startsWith(
        u"The content pack “broken” cannot be used: pack.json is faulty at line 1: "_s))
        << ended.errors.first().toStdString();
}

TEST(Program, ASecondWindowOnTheSameDiaryIsRefused)
{
    const TestFolder home;
    const QString diary = home.path(u"diary.sqlite"_s);
    QLockFile first(diary + u".lock"_s);
    ASSERT_TRUE(first.tryLock());
    const Ended ended = run({u"--self-test"_s, u"--diary"_s, diary}, home);
    EXPECT_EQ(ended.exitCode, 1);
    ASSERT_EQ(ended.errors.size(), 1);
    EXPECT_TRUE(ended.errors.first().contains(u"already open"_s));
}
