// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"

#include <QRegularExpression>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestText = 5000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueReading)
};

void needWordsOfEnumerations(CatalogueReading &reading)
{
    for (const Motion motion : allMotions)
        reading.needTexts(u"motion."_s + toKey(motion), {"name"_L1});
    for (const auto grade : {EvidenceGrade::A, EvidenceGrade::B, EvidenceGrade::C, EvidenceGrade::T})
        reading.needTexts(u"grade."_s + toKey(grade), {"name"_L1});
    for (const auto confidence :
         {Confidence::Primary, Confidence::Secondary, Confidence::General, Confidence::Design})
        reading.needTexts(u"confidence."_s + toKey(confidence), {"name"_L1});
    for (const QString &performer : {u"self"_s, u"partner"_s, u"therapist"_s})
        reading.needTexts(u"performer."_s + performer, {"name"_L1});
    for (int pressure = 0; pressure <= deepestPressure; ++pressure)
        reading.needTexts(u"pressure."_s + QString::number(pressure), {"name"_L1, "text"_L1});
    // Other words that people search with: lines of "word: other, another".
    reading.needText(u"search.synonyms"_s);
}

/// What the file holds, each text checked by itself.
QHash<QString, QString> readWords(CatalogueReading &reading, const QString &file)
{
    const QJsonObject texts = reading.readFile(file).object();
    QHash<QString, QString> words;
    words.reserve(texts.size());
    for (auto text = texts.constBegin(); text != texts.constEnd(); ++text) {
        if (!text.value().isString())
            reading.faults().report(file, text.key(), Words::tr("a text expected"));
        else if (const auto fault = faultOfText(text.value().toString()))
            reading.faults().report(file, text.key(), *fault);
        words.insert(text.key(), text.value().toString());
    }
    return words;
}

void refuseMissing(CatalogueReading &reading, const QString &file, const QHash<QString, QString> &words)
{
    for (const QString &key : reading.neededTexts()) {
        if (!words.contains(key))
            reading.faults().report(file, key, Words::tr("it is missing"));
    }
}

/// The keys that nothing asked for, in the order of the alphabet: the first fault is the same each time.
QStringList unneededKeys(const CatalogueReading &reading, const QHash<QString, QString> &words)
{
    const QSet<QString> needed(reading.neededTexts().cbegin(), reading.neededTexts().cend());
    QStringList keys;
    for (auto word = words.constBegin(); word != words.constEnd(); ++word) {
        if (!needed.contains(word.key()))
            keys.append(word.key());
    }
    keys.sort();
    return keys;
}

/// Words that name and explain may be put into another language by anybody. Those that protect may not: what
/// is not listed here stays as it is.
bool mayBeTranslated(const QString &key)
{
    static const QRegularExpression harmless(
        u"^(place\\..+|motion\\..+|grade\\..+|confidence\\..+|performer\\..+|pressure\\.\\d\\.name|"
        u"region\\..+\\.(name|underneath|patterns)|technique\\..+\\.(name|summary|position|evidence)|"
        u"step\\..+\\.(title|text)|study\\..+|mechanism\\..+|muscle\\..+|oil\\..+\\.(name|evidence)|"
        u"oilfact\\..+\\.title|point\\..+\\.(name|find)|trigger\\..+\\.(name|find|refers|signs)|"
        u"tip\\.(talk|water|rest)\\..+|search\\.synonyms)$"_s);
    return harmless.match(key).hasMatch();
}

void refuseForeignWords(CatalogueReading &reading, const QString &file, const QString &language,
                        const QHash<QString, QString> &words, const QHash<QString, QString> &own)
{
    for (const QString &key : unneededKeys(reading, words)) {
        if (!own.contains(key))
            reading.faults().report(file, key, Words::tr("nothing uses this text"));
        else if (language == u"en"_s)
            reading.faults().report(file, key, Words::tr("the program's own English words stay as they are"));
        else if (!mayBeTranslated(key))
            reading.faults().report(file, key, Words::tr("words that protect are not replaced"));
    }
}

} // namespace

std::optional<QString> faultOfText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Words::tr("it is empty");
    if (text.contains(u'<'))
        return Words::tr("it holds markup");
    if (text.size() > longestText)
        return Words::tr("it is longer than %1 characters").arg(longestText);
    const bool hasControl = std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c != u'\n' && (c.category() == QChar::Other_Control || c == QChar::ReplacementCharacter);
    });
    if (hasControl)
        return Words::tr("it holds characters that cannot be shown");
    return std::nullopt;
}

QHash<QString, QString> readTexts(CatalogueReading &reading)
{
    needWordsOfEnumerations(reading);
    return readNeededTexts(reading);
}

QHash<QString, QString> readNeededTexts(CatalogueReading &reading)
{
    const QString file = u"texts.en.json"_s;
    const QHash<QString, QString> words = readWords(reading, file);
    refuseMissing(reading, file, words);
    for (const QString &key : unneededKeys(reading, words))
        reading.faults().report(file, key, Words::tr("nothing uses this text"));
    return words;
}

QList<std::pair<QString, QHash<QString, QString>>>
readPackTexts(CatalogueReading &reading, const QStringList &languages, const QHash<QString, QString> &own)
{
    QList<std::pair<QString, QHash<QString, QString>>> all;
    // English is what everything falls back to.
    if (!languages.contains(u"en"_s))
        refuseMissing(reading, u"texts.en.json"_s, {});
    for (const QString &language : languages) {
        const QString file = u"texts.%1.json"_s.arg(language);
        const QHash<QString, QString> words = readWords(reading, file);
        if (language == u"en"_s)
            refuseMissing(reading, file, words);
        refuseForeignWords(reading, file, language, words, own);
        all.append({language, words});
    }
    return all;
}

} // namespace nape
