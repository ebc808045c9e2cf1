// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/halt.h"

namespace nape
{

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
