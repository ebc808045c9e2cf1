// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/questionnaire.h"

#include "core/diary/limits.h"

#include <QCoreApplication>
#include <QSet>

#include <cmath>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::QuestionnaireRecord)
};

} // namespace

std::optional<double> QuestionnaireRecord::value(const QString &item) const
{
    for (const QuestionnaireItem &given : items) {
        if (given.key == item)
            return given.value;
    }
    return std::nullopt;
}

Result<void> validate(const QuestionnaireRecord &questionnaire, const Moment &now)
{
    const auto refuse = [](const QString &sentence) { return failure(ErrorCode::InvalidInput, sentence); };

    if (questionnaire.kind.isEmpty())
        return refuse(Words::tr("It is not said which questionnaire this is."));
    if (!isDiaryDay(questionnaire.answered.localDay))
        return refuse(Words::tr("A questionnaire cannot be answered before the year 1900."));
    if (isInFuture(questionnaire.answered.utcMs, now))
        return refuse(Words::tr("A questionnaire cannot be answered in the future."));
    QSet<QString> keys;
    for (const QuestionnaireItem &item : questionnaire.items) {
        if (item.key.isEmpty() || keys.contains(item.key))
            return refuse(Words::tr("Each question can be answered once."));
        keys.insert(item.key);
        if (item.value && !std::isfinite(*item.value))
            return refuse(Words::tr("An answer of the questionnaire is not a number."));
        if (isTooLong(item.text))
            return refuse(tooLongSentence());
    }
    if (isTooLong(questionnaire.note))
        return refuse(tooLongSentence());
    return {};
}

} // namespace nape
