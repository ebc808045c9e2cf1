// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int longestElapsed = 1000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueReading)
};

std::optional<QuestionKind> kindFromKey(const QString &key)
{
    if (key == "answer"_L1)
        return QuestionKind::Answer;
    if (key == "elapsed"_L1)
        return QuestionKind::Elapsed;
    if (key == "places"_L1)
        return QuestionKind::Places;
    if (key == "choice"_L1)
        return QuestionKind::Choice;
    return std::nullopt;
}

std::optional<QuestionTime> timeFromKey(const QString &key)
{
    if (key == "lasting"_L1)
        return QuestionTime::Lasting;
    if (key == "now"_L1)
        return QuestionTime::Now;
    if (key == "warning_signs"_L1)
        return QuestionTime::WarningSigns;
    return std::nullopt;
}

std::optional<TimeUnit> unitFromKey(const QString &key)
{
    if (key == "hours"_L1)
        return TimeUnit::Hours;
    if (key == "days"_L1)
        return TimeUnit::Days;
    if (key == "weeks"_L1)
        return TimeUnit::Weeks;
    if (key == "years"_L1)
        return TimeUnit::Years;
    return std::nullopt;
}

void readElapsed(JsonRecord &record, ProfileQuestion &question)
{
    question.unit = record.choice("unit"_L1, unitFromKey);
    const QList<int> range = record.numbers("range"_L1, 2, 0, longestElapsed);
    question.lowest = range.first();
    question.highest = range.last();
    if (question.lowest >= question.highest)
        record.report("range"_L1, Words::tr("the lower value comes first"));
}

void readRegions(JsonRecord &record, const Catalogue &known, ProfileQuestion &question)
{
    for (const QString &region : record.names("regions"_L1, JsonRecord::Empty::Refused)) {
        if (!known.region(RegionKey(region)))
            record.reportUnknown("regions"_L1, region);
        question.regions.append(RegionKey(region));
    }
}

ProfileQuestion readQuestion(CatalogueReading &reading, JsonRecord &record, const QString &key,
                             const Catalogue &known)
{
    const QString words = u"profile."_s + key;
    ProfileQuestion question;
    question.key = QuestionKey(key);
    question.kind = record.choice("kind"_L1, kindFromKey);
    question.time = record.choice("asked"_L1, timeFromKey);
    if (question.time != QuestionTime::WarningSigns) {
        question.group = record.text("group"_L1);
        reading.needText(u"profilegroup."_s + question.group + u".title"_s);
        reading.needText(words + u".question"_s);
        if (question.time == QuestionTime::Lasting)
            reading.needText(words + u".why"_s);
    }
    if (question.kind == QuestionKind::Elapsed)
        readElapsed(record, question);
    if (question.kind == QuestionKind::Choice) {
        question.choices = record.names("choices"_L1, JsonRecord::Empty::Refused);
        for (const QString &choice : std::as_const(question.choices))
            reading.needText(words + u'.' + choice + u".name"_s);
    }
    if (record.contains("regions"_L1) && question.kind == QuestionKind::Places)
        readRegions(record, known, question);
    if (record.contains("of"_L1))
        question.of = QuestionKey(record.text("of"_L1));
    question.confidence = record.choice("confidence"_L1, confidenceFromKey);
    question.sources = reading.readSources(record);
    return question;
}

} // namespace

QList<ProfileQuestion> readProfileQuestions(CatalogueReading &reading, const Catalogue &known)
{
    QList<ProfileQuestion> questions;
    QSet<QuestionKey> answers;
    JsonRecord file = reading.readFile(u"profile.json"_s);
    reading.readList(file, "questions"_L1, [&](JsonRecord &record, const QString &key) {
        const ProfileQuestion question = readQuestion(reading, record, key, known);
        // Asked one after the other, so what a question hangs on has been answered before it.
        if (question.of && !answers.contains(*question.of))
            record.reportUnknown("of"_L1, question.of->toString());
        if (question.kind == QuestionKind::Answer)
            answers.insert(question.key);
        questions.append(question);
    });
    file.refuseOthers();
    return questions;
}

} // namespace nape
