// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/questionnaire.h"

#include <array>
#include <optional>

namespace nape
{

/// Answers to the Headache-Attributed Lost Time questionnaire of Lifting The Burden: days lost within the
/// time that is asked about. The words of the questions belong to them and are not repeated here.
struct HaltAnswers {
    static constexpr int items = 5;

    int daysAsked = 90; ///< 90, 30 or 7
    std::array<std::optional<int>, items> daysLost;
};

/// Of a questionnaire "halt_90", "halt_30" or "halt_7"; none if it is another one. Items "work_missed",
/// "work_reduced", "household_missed", "household_reduced", "social_missed"; what is not a whole number is
/// not answered.
std::optional<HaltAnswers> haltAnswersOf(const QuestionnaireRecord &questionnaire);

enum class HaltGrade {
    Minimal,  ///< I: 0–5
    Mild,     ///< II: 6–10
    Moderate, ///< III: 11–20
    Severe,   ///< IV: as printed "20 or more", which overlaps with III; 21 or more, as in MIDAS
};

struct HaltScore {
    int sum = 0;
    std::optional<HaltGrade> grade; ///< only defined for 90 days
};

/// None if an item is missing, negative or more than the days asked about.
std::optional<HaltScore> haltScore(const HaltAnswers &answers);

} // namespace nape
