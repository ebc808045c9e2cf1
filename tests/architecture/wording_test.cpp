// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/wordlist.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

// Reads every sentence of the program, those of the catalogue and those in the sources: a self-help program
// promises nothing and diagnoses nobody.

namespace
{

const QDir source(QStringLiteral(NAPE_SOURCE_DIR));

QStringList filesBelow(const QString &folder, const QStringList &patterns)
{
    QStringList files;
    QDirIterator it(source.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(source.relativeFilePath(it.next()));
    files.sort();
    return files;
}

QByteArray bytesOf(const QString &file)
{
    QFile in(source.filePath(file));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

/// The literals of a source file, those that stand side by side as the one text that they are. Comments are
/// for developers and are left out.
QStringList literalsOf(const QString &file)
{
    static const QRegularExpression comment(uR"(^\s*//.*$)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression neighbours(
        uR"((?:u8?|L)?"(?:[^"\\\n]|\\.)*"(?:_s|_L1)?(?:\s*u?"(?:[^"\\\n]|\\.)*"(?:_s|_L1)?)*)"_s);
    static const QRegularExpression seam(uR"("(_s|_L1)?\s*u?")"_s);
    QStringList literals;
    for (const auto &match : neighbours.globalMatch(QString::fromUtf8(bytesOf(file)).remove(comment)))
        literals.append(match.captured().remove(seam));
    return literals;
}

} // namespace

TEST(WordList, KnowsPromisesDiagnosesAndReassurance)
{
    for (const QString &words :
         {u"This cures headaches."_s, u"It heals."_s, u"Relief guaranteed."_s, u"You have migraine."_s,
          u"you probably have a cluster headache"_s, u"Your diagnosis"_s, u"It flushes toxins out."_s,
          u"A detox for the neck"_s, u"Your pain will vanish."_s, u"This is completely safe."_s,
          u"Nothing to worry about."_s, u"Use it instead of medicine."_s})
        EXPECT_FALSE(promiseOrDiagnosisIn(words).isEmpty()) << words.toStdString();
}

TEST(WordList, LeavesPlainSpeechAlone)
{
    for (const QString &words :
         {u"Some people find it calming."_s, u"Do you have a shunt?"_s, u"This is not a diagnosis."_s,
          u"None of these signs does not mean that a headache is harmless."_s, u"Obscure places"_s})
        EXPECT_EQ(promiseOrDiagnosisIn(words), QString()) << words.toStdString();
}

TEST(Wording, TheCatalogueNeitherPromisesNorDiagnoses)
{
    const QStringList files = filesBelow(u"resources/catalogue"_s, {u"texts.*.json"_s});
    ASSERT_FALSE(files.isEmpty());
    qsizetype all = 0;
    for (const QString &file : files) {
        const QJsonObject texts = QJsonDocument::fromJson(bytesOf(file)).object();
        EXPECT_GT(texts.size(), 100) << file.toStdString();
        all += texts.size();
        for (auto text = texts.constBegin(); text != texts.constEnd(); ++text) {
            EXPECT_EQ(promiseOrDiagnosisIn(text.value().toString()).toStdString(), "")
                << text.key().toStdString();
        }
    }
    EXPECT_GT(all, 500) << "the test does not see the texts";
}

TEST(Wording, TheProgramNeitherPromisesNorDiagnoses)
{
    qsizetype literals = 0;
    for (const QString &folder : {u"core"_s, u"app"_s}) {
        for (const QString &file : filesBelow(folder, {u"*.h"_s, u"*.cpp"_s})) {
            for (const QString &literal : literalsOf(file)) {
                ++literals;
                EXPECT_EQ(promiseOrDiagnosisIn(literal).toStdString(), "") << file.toStdString();
            }
        }
    }
    EXPECT_GT(literals, 1000) << "the test does not see the sources";
}

TEST(Wording, NeitherDoesTheEntryOfSoftwareCentres)
{
    for (const QString &file : filesBelow(u"packaging"_s, {u"*.xml.in"_s, u"*.desktop.in"_s}))
        EXPECT_EQ(promiseOrDiagnosisIn(QString::fromUtf8(bytesOf(file))).toStdString(), "")
            << file.toStdString();
}
