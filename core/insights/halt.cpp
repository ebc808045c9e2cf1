// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/halt.h"

#include <QStringList>

#include <cmath>

namespace nape
{

std::optional<HaltAnswers> haltAnswersOf(const QuestionnaireRecord &questionnaire)
{
    using namespace Qt::StringLiterals;
    static const QStringList items{u"work_missed"_s, u"work_reduced"_s, u"household_missed"_s,
                                   u"household_reduced"_s, u"social_missed"_s};
    HaltAnswers answers;
    if (questionnaire.kind == "halt_90"_L1)
        answers.daysAsked = 90;
    else if (questionnaire.kind == "halt_30"_L1)
        answers.daysAsked = 30;
    else if (questionnaire.kind == "halt_7"_L1)
        answers.daysAsked = 7;
    else
        return std::nullopt;
    for (size_t i = 0; i < HaltAnswers::items; ++i) {
        const auto value = questionnaire.value(items.at(static_cast<qsizetype>(i)));
        // Beyond that no count of days is meant, and int could not hold it.
        if (value && *value == std::trunc(*value) && std::abs(*value) <= 10'000)
            answers.daysLost[i] = static_cast<int>(*value);
    }
    return answers;
}

std::optional<HaltScore> haltScore(const HaltAnswers &answers)
{
    HaltScore score;
    for (const std::optional<int> &days : answers.daysLost) {
        if (!days || *days < 0 || *days > answers.daysAsked)
            return std::nullopt;
        score.sum += *days;
    }
    if (answers.daysAsked == 90)
        score.grade = score.sum <= 5    ? HaltGrade::Minimal
                      : score.sum <= 10 ? HaltGrade::Mild
                      : score.sum <= 20 ? HaltGrade::Moderate
                                        : HaltGrade::Severe;
    return score;
}

} // namespace nape
