// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testfolder.h"

#include <QProcess>

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace
{

const QDir examplePack(QStringLiteral(NAPE_TEST_DATA "/packs/example"));

struct Ending {
    int code = -1;
    std::string out;
    std::string err;
};

Ending checkContent(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(NAPE_CLI), QStringList{u"check-content"_s} + arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString()};
}

void expectRefusal(const Ending &ending, int code, const char *part)
{
    EXPECT_EQ(ending.code, code);
    EXPECT_EQ(ending.out, "");
    EXPECT_EQ(std::count(ending.err.begin(), ending.err.end(), '\n'), 1) << ending.err;
    EXPECT_THAT(ending.err, HasSubstr(part));
}

} // namespace

TEST(CheckContent, SaysWhatIsInAPack)
{
    const Ending ending = checkContent({examplePack.path()});
    EXPECT_EQ(ending.code, 0) << ending.err;
    EXPECT_EQ(ending.err, "");
    for (const char *part :
         {"The content pack “Quiet hands” (example 1.0, The Nape developers, "
          "GPL-3.0-or-later) is sound.",
          "techniques 1\n", "tips       1\n", "languages  en, de\n", "sounds     finished\n"})
        EXPECT_THAT(ending.out, HasSubstr(part));
}

TEST(CheckContent, SaysWhatIsInOurCatalogue)
{
    const Ending ending = checkContent({QStringLiteral(NAPE_CATALOGUE_FOLDER)});
    EXPECT_EQ(ending.code, 0) << ending.err;
    EXPECT_THAT(ending.out, HasSubstr("The catalogue is sound.\nregions    24\ntechniques 19\n"));
}

TEST(CheckContent, NamesFileAndKeyAndReasonOfAFault)
{
    const TestFolder folder;
    for (const QString &file : examplePack.entryList(QDir::Files))
        folder.write(file, TestFolder::bytesOf(examplePack.filePath(file)));
    QByteArray words = TestFolder::bytesOf(folder.path(u"texts.en.json"_s));
    folder.write(u"texts.en.json"_s, words.replace("technique.example.hands.caution", "caution"));
    expectRefusal(
        checkContent({folder.path()}), 1,
        "cannot be used: texts.en.json is faulty at technique.example.hands.caution: it is missing.");
}

TEST(CheckContent, AFolderThatIsNeitherIsRefused)
{
    const TestFolder folder;
    expectRefusal(checkContent({folder.path()}), 1, "neither a content pack nor a catalogue");
    expectRefusal(checkContent({folder.path(u"nowhere"_s)}), 1, "There is no folder");
    expectRefusal(checkContent({folder.write(u"file"_s, "text")}), 1, "There is no folder");
}

TEST(CheckContent, WrongUsageEndsWithTwo)
{
    expectRefusal(checkContent({}), 2, "DIR is missing");
    expectRefusal(checkContent({QString()}), 2, "DIR is missing");
    expectRefusal(checkContent({u"a"_s, u"b"_s}), 2, "“b” is not expected here");
    expectRefusal(checkContent({u"--nonsense"_s}), 2, "nonsense");
}
