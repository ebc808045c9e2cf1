// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueReading)
};

} // namespace

QHash<QString, QString> readTexts(CatalogueReading &reading)
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

    const QString name = u"texts.en.json"_s;
    const QJsonObject texts = reading.readFile(name).object();
    QHash<QString, QString> words;
    words.reserve(texts.size());
    for (auto text = texts.constBegin(); text != texts.constEnd(); ++text) {
        const QString value = text.value().toString();
        if (!text.value().isString())
            reading.faults().report(name, text.key(), Words::tr("a text expected"));
        else if (value.trimmed().isEmpty())
            reading.faults().report(name, text.key(), Words::tr("it is empty"));
        else if (value.contains(u'<'))
            reading.faults().report(name, text.key(), Words::tr("it holds markup"));
        words.insert(text.key(), value);
    }

    const QSet<QString> needed(reading.neededTexts().cbegin(), reading.neededTexts().cend());
    for (const QString &key : reading.neededTexts()) {
        if (!words.contains(key))
            reading.faults().report(name, key, Words::tr("it is missing"));
    }
    for (auto text = texts.constBegin(); text != texts.constEnd(); ++text) {
        if (!needed.contains(text.key()))
            reading.faults().report(name, text.key(), Words::tr("nothing uses this text"));
    }
    return words;
}

} // namespace nape
