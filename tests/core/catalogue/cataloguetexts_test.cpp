// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/catalogue/cataloguecopy.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

QByteArray textFile()
{
    return TestFolder::bytesOf(resources::catalogueFolder().filePath(u"texts.en.json"_s));
}

QJsonObject texts()
{
    return QJsonDocument::fromJson(textFile()).object();
}

qsizetype sentences(const QString &text)
{
    static const QRegularExpression end(u"[.!?](\\s|$)"_s);
    return text.count(end);
}

} // namespace

TEST(CatalogueTexts, SpeakPlainlyAndWithoutMarkup)
{
    static const QRegularExpression markup(u"<|>|&\\w+;|\\*|_|`|\\[|\\]|\\{|%\\d|\\t|  |\\bp\\s*[<=]|!"_s);
    const QJsonObject all = texts();
    for (auto text = all.constBegin(); text != all.constEnd(); ++text) {
        const QString words = text.value().toString();
        EXPECT_FALSE(markup.match(words).hasMatch()) << text.key().toStdString();
        EXPECT_EQ(words, words.trimmed()) << text.key().toStdString();
        // A list of words for the search, which nobody reads.
        if (text.key() == u"search.synonyms"_s)
            continue;
        EXPECT_TRUE(words.front().isUpper()) << text.key().toStdString();
    }
}

TEST(CatalogueTexts, AreWholeSentencesUnlessTheyAreNames)
{
    const QJsonObject all = texts();
    for (auto text = all.constBegin(); text != all.constEnd(); ++text) {
        const QString key = text.key();
        const QString words = text.value().toString();
        const bool isName = key.endsWith(u".name"_s) || key.endsWith(u".title"_s) ||
                            key.startsWith(u"place."_s) || key == u"search.synonyms"_s;
        const bool isQuestion = key.endsWith(u".question"_s);
        EXPECT_EQ(words.endsWith(u'.'), !isName && !isQuestion) << key.toStdString();
        EXPECT_EQ(words.endsWith(u'?'), isQuestion) << key.toStdString();
    }
}

TEST(CatalogueTexts, AStepIsOneToThreeShortSentences)
{
    const QJsonObject all = texts();
    for (auto text = all.constBegin(); text != all.constEnd(); ++text) {
        if (!text.key().startsWith(u"step."_s) || !text.key().endsWith(u".text"_s))
            continue;
        const QString words = text.value().toString();
        EXPECT_LE(sentences(words), 3) << text.key().toStdString();
        EXPECT_LE(words.split(u' ').size(), 48) << text.key().toStdString();
    }
}

TEST(CatalogueTexts, AStepTitleIsShort)
{
    const QJsonObject all = texts();
    for (auto text = all.constBegin(); text != all.constEnd(); ++text) {
        if (text.key().startsWith(u"step."_s) && text.key().endsWith(u".title"_s)) {
            EXPECT_LE(text.value().toString().split(u' ').size(), 4) << text.key().toStdString();
        }
    }
}

// "Firm" in the words of a light step would be followed by somebody who hears the words and not the number.
TEST(CatalogueTexts, WordsForPressureFollowTheNumbers)
{
    const std::pair<QRegularExpression, int> words[] = {
        {QRegularExpression(u"\\bfirm(ly)?\\b"_s), 4},
        {QRegularExpression(u"\\bmoderate(ly)?\\b"_s), 3},
        {QRegularExpression(u"\\blight(ly)?\\b"_s), 2},
        {QRegularExpression(u"\\bfeather\\b"_s), 1},
    };
    for (const Technique &technique : realCatalogue().techniques()) {
        for (const Step &step : technique.steps) {
            QString text = realCatalogue().text(u"step."_s + step.key.toString() + u".text"_s).toLower();
            text.replace(u"as light as a feather"_s, u"feather"_s).replace(u"feather-light"_s, u"feather"_s);
            text.remove(u"very light"_s).remove(u"light-headed"_s);
            for (const auto &[word, pressure] : words) {
                if (!text.contains(word))
                    continue;
                EXPECT_GE(step.highestPressure, pressure) << step.key.toString().toStdString();
                EXPECT_LE(step.lowestPressure, pressure) << step.key.toString().toStdString();
            }
        }
    }
}

TEST(CatalogueTexts, NoKeyStandsTwiceInTheFile)
{
    // A JSON reader would silently keep one of the two.
    static const QRegularExpression start(u"^  \"([^\"]+)\": "_s, QRegularExpression::MultilineOption);
    QStringList keys;
    auto matches = start.globalMatch(QString::fromUtf8(textFile()));
    while (matches.hasNext())
        keys.append(matches.next().captured(1));
    EXPECT_EQ(keys.size(), texts().size());
    EXPECT_EQ(keys.removeDuplicates(), 0);
}

TEST(CatalogueTexts, EveryBenefitIsWordedWithCare)
{
    for (const Technique &technique : realCatalogue().techniques()) {
        const QString summary =
            realCatalogue().text(u"technique."_s + technique.key.toString() + u".summary"_s);
        EXPECT_TRUE(summary.contains(u"Some people find"_s)) << technique.key.toString().toStdString();
    }
}

TEST(CatalogueTexts, WaterIsNotSaidToPreventHeadaches)
{
    EXPECT_TRUE(
        realCatalogue().text(u"tip.water.text"_s).contains(u"but not the number of days with headache"_s));
}

TEST(CatalogueTexts, OilsCarryDilutionPatchTestAndExclusions)
{
    const QString oils = realCatalogue().text(u"tip.oils.text"_s);
    for (const QString &word :
         {u"lavender"_s, u"peppermint"_s, u"eucalyptus"_s, u"1 % on the face"_s, u"2 % on the shoulders"_s,
          u"24 hours"_s, u"asthma"_s, u"epilepsy"_s, u"pregnancy"_s, u"allergy"_s, u"infants"_s})
        EXPECT_TRUE(oils.contains(word)) << word.toStdString();
}
