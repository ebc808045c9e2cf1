// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueReading)
};

class SignReader
{
public:
    SignReader(CatalogueReading &reading, const Catalogue &known) : m_reading(reading), m_known(known) {}

    WarningSign read(JsonRecord &record, const QString &key)
    {
        WarningSign sign;
        sign.key = SignKey(key);
        sign.group = record.text("group"_L1);
        sign.urgency = readUrgency(record, Urgency::None);
        if (record.contains("followUps"_L1)) {
            for (JsonRecord &followUp : record.records("followUps"_L1))
                sign.followUps.append(readFollowUp(followUp, sign));
        }
        if (record.contains("facts"_L1)) {
            for (const QString &fact : record.names("facts"_L1, JsonRecord::Empty::Refused))
                sign.facts.append(readFact(record, fact));
        }
        sign.confidence = record.choice("confidence"_L1, confidenceFromKey);
        sign.sources = m_reading.readSources(record);
        m_reading.needText(u"signgroup."_s + sign.group + u".title"_s);
        m_reading.needTexts(u"sign."_s + key, {"question"_L1, "advice"_L1});
        CatalogueReading::refuseTwice(record, key, m_keys);
        return sign;
    }

private:
    WarningFollowUp readFollowUp(JsonRecord &record, const WarningSign &sign)
    {
        WarningFollowUp followUp;
        const QString key = record.key();
        followUp.key = SignKey(key);
        if (!key.startsWith(sign.key.toString() + u'.'))
            record.report("key"_L1, Words::tr("it does not begin with the key of its sign"));
        CatalogueReading::refuseTwice(record, key, m_keys);
        followUp.urgency = readUrgency(record, sign.urgency);
        record.refuseOthers();
        m_reading.needText(u"sign."_s + key + u".question"_s);
        return followUp;
    }

    static Urgency readUrgency(JsonRecord &record, Urgency moreThan)
    {
        const Urgency urgency = record.choice("action"_L1, urgencyFromKey);
        if (urgency <= moreThan)
            record.report("action"_L1, Words::tr("it must be more urgent than %1").arg(toKey(moreThan)));
        return urgency;
    }

    QuestionKey readFact(const JsonRecord &record, const QString &fact) const
    {
        const ProfileQuestion *question = m_known.question(QuestionKey(fact));
        if (!question)
            record.reportUnknown("facts"_L1, fact);
        else if (question->kind != QuestionKind::Answer)
            record.report("facts"_L1, Words::tr("“%1” is not answered by yes or no").arg(fact));
        return QuestionKey(fact);
    }

    CatalogueReading &m_reading;
    const Catalogue &m_known;
    QSet<QString> m_keys;
};

} // namespace

QList<WarningSign> readWarningSigns(CatalogueReading &reading, const Catalogue &known)
{
    QList<WarningSign> signs;
    SignReader reader(reading, known);
    JsonRecord file = reading.readFile(u"warningsigns.json"_s);
    reading.readList(file, "signs"_L1,
                     [&](JsonRecord &record, const QString &key) { signs.append(reader.read(record, key)); });
    for (const ProfileQuestion &question : known.profileQuestions()) {
        const bool isSettled = std::any_of(signs.cbegin(), signs.cend(), [&](const WarningSign &sign) {
            return sign.facts.contains(question.key);
        });
        if (question.time == QuestionTime::WarningSigns && !isSettled)
            file.report("signs"_L1, Words::tr("no sign settles “%1”").arg(question.key.toString()));
    }
    file.refuseOthers();
    for (const Urgency urgency : {Urgency::None, Urgency::Soon, Urgency::Today, Urgency::Emergency})
        reading.needTexts(u"urgency."_s + toKey(urgency), {"title"_L1, "text"_L1});
    return signs;
}

} // namespace nape
