// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

// Reads the includes of every source file and holds the layers of docs/architecture.md.

namespace
{

const QDir source(QStringLiteral(NAPE_SOURCE_DIR));

/// Each layer of core and those it may know besides itself.
const QMap<QString, QStringList> allowed{
    {u"base"_s, {}},
    {u"statistics"_s, {u"base"_s}},
    {u"catalogue"_s, {u"base"_s}},
    {u"library"_s, {u"base"_s, u"catalogue"_s}},
    {u"safety"_s, {u"base"_s, u"catalogue"_s}},
    {u"session"_s, {u"base"_s, u"catalogue"_s, u"safety"_s}},
    {u"diary"_s, {u"base"_s, u"catalogue"_s, u"safety"_s, u"session"_s}},
    {u"store"_s, {u"base"_s, u"catalogue"_s, u"safety"_s, u"session"_s, u"diary"_s}},
    {u"insights"_s, {u"base"_s, u"statistics"_s, u"catalogue"_s, u"safety"_s, u"session"_s, u"diary"_s}},
    {u"report"_s,
     {u"base"_s, u"statistics"_s, u"catalogue"_s, u"safety"_s, u"session"_s, u"diary"_s, u"insights"_s}},
    {u"exchange"_s, {u"base"_s, u"catalogue"_s, u"safety"_s, u"session"_s, u"diary"_s, u"store"_s}},
};

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(source.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(source.relativeFilePath(it.next()));
    files.sort();
    return files;
}

QString textOf(const QString &file)
{
    QFile in(source.filePath(file));
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

/// What stands between the brackets or quotes of each #include.
QStringList includesOf(const QString &file)
{
    static const QRegularExpression line(uR"(^\s*#\s*include\s*[<"]([^>"]+)[>"])"_s,
                                         QRegularExpression::MultilineOption);
    QStringList includes;
    for (const auto &match : line.globalMatch(textOf(file)))
        includes.append(match.captured(1));
    return includes;
}

bool belongsTo(const QString &header, const QStringList &modules)
{
    return std::ranges::any_of(modules, [&header](const QString &module) {
        return header.startsWith(module + u'/') ||
               QFile::exists(QStringLiteral(NAPE_QT_INCLUDE_DIR "/") + module + u'/' + header);
    });
}

} // namespace

TEST(Layering, TheTestSeesTheSources)
{
    EXPECT_GT(filesBelow(u"core"_s).size(), 30);
    EXPECT_TRUE(belongsTo(u"QWidget"_s, {u"QtWidgets"_s})) << "the Qt headers are not where the test looks";
}

TEST(Layering, CoreKnowsNeitherWindowsNorTheApp)
{
    for (const QString &file : filesBelow(u"core"_s)) {
        for (const QString &header : includesOf(file)) {
            EXPECT_FALSE(belongsTo(header, {u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s, u"QtMultimedia"_s}))
                << file.toStdString() << " includes " << header.toStdString();
            EXPECT_FALSE(header.startsWith(u"app/"_s) || header.startsWith(u"resources/"_s))
                << file.toStdString() << " includes " << header.toStdString();
        }
    }
}

TEST(Layering, EachLayerOfCoreKnowsOnlyThoseBelowIt)
{
    for (const QString &file : filesBelow(u"core"_s)) {
        const QString layer = file.section(u'/', 1, 1);
        ASSERT_TRUE(allowed.contains(layer)) << layer.toStdString() << " is no known layer";
        for (const QString &header : includesOf(file)) {
            if (!header.startsWith(u"core/"_s))
                continue;
            const QString other = header.section(u'/', 1, 1);
            EXPECT_TRUE(other == layer || allowed[layer].contains(other))
                << file.toStdString() << " includes " << header.toStdString();
        }
    }
}

TEST(Layering, SqlIsOnlyInTheStore)
{
    static const QRegularExpression statement(
        uR"re("\s*(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE TABLE)\s)re"_s);
    for (const QString &file : filesBelow(u"core"_s) + filesBelow(u"app"_s)) {
        if (file.startsWith(u"core/store/"_s))
            continue;
        EXPECT_FALSE(statement.match(textOf(file)).hasMatch()) << file.toStdString();
        for (const QString &header : includesOf(file))
            EXPECT_FALSE(belongsTo(header, {u"QtSql"_s}))
                << file.toStdString() << ' ' << header.toStdString();
    }
}

TEST(Layering, NothingReachesForTheNetwork)
{
    for (const QString &file : filesBelow(u"core"_s) + filesBelow(u"app"_s) + filesBelow(u"resources"_s)) {
        for (const QString &header : includesOf(file))
            EXPECT_FALSE(belongsTo(header, {u"QtNetwork"_s}))
                << file.toStdString() << ' ' << header.toStdString();
    }
}

// The program itself must not link what only a session needs.
TEST(Layering, OnlyTheSoundModulesKnowTheSoundLibraries)
{
    for (const QString &file : filesBelow(u"app"_s)) {
        if (file.startsWith(u"app/audio/plugin/"_s) || file.startsWith(u"app/audio/voiceplugin/"_s))
            continue;
        for (const QString &header : includesOf(file)) {
            EXPECT_FALSE(belongsTo(header, {u"QtMultimedia"_s, u"QtTextToSpeech"_s}) ||
                         header == u"sndfile.h"_s)
                << file.toStdString();
        }
    }
}

TEST(Layering, OnlyTheModuleThatPrintsKnowsPrinters)
{
    for (const QString &file : filesBelow(u"app"_s)) {
        if (file.startsWith(u"app/report/printmodule/"_s))
            continue;
        for (const QString &header : includesOf(file))
            EXPECT_FALSE(belongsTo(header, {u"QtPrintSupport"_s})) << file.toStdString();
    }
}

// It runs where no part of Qt is installed that draws.
TEST(Layering, TheCommandLineKnowsNothingThatDrawsButForItsModule)
{
    for (const QString &file : filesBelow(u"app/cli"_s)) {
        if (file.startsWith(u"app/cli/reportmodule/"_s))
            continue;
        for (const QString &header : includesOf(file)) {
            EXPECT_FALSE(belongsTo(header, {u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s}))
                << file.toStdString() << ' ' << header.toStdString();
            EXPECT_FALSE(header.startsWith(u"app/"_s) && !header.startsWith(u"app/cli/"_s) &&
                         header != u"app/platform/plugins.h"_s)
                << file.toStdString() << ' ' << header.toStdString();
        }
    }
}

TEST(Licence, EverySourceFileNamesIt)
{
    for (const QString &file :
         filesBelow(u"core"_s) + filesBelow(u"app"_s) + filesBelow(u"resources"_s) + filesBelow(u"tests"_s)) {
        const QString text = textOf(file);
        EXPECT_TRUE(text.startsWith(u"// SPDX-FileCopyrightText: "_s)) << file.toStdString();
        EXPECT_EQ(text.section(u'\n', 1, 1), u"// SPDX-License-Identifier: GPL-3.0-or-later"_s)
            << file.toStdString();
    }
}
