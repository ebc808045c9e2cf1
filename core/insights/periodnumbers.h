// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/diaryfacts.h"
#include "core/statistics/estimate.h"

#include <QMap>

namespace nape
{

/// How much of a period was answered.
struct Completeness {
    int answeredDays = 0;
    int days = 0; ///< without the excluded ones and those still to come
    int leftOutDays = 0;

    /// None for a period without days.
    std::optional<double> share() const
    {
        return days > 0 ? std::optional(double(answeredDays) / days) : std::nullopt;
    }
    /// Below 80 % a count is "at least", and nothing is classified.
    bool isEnough() const { return days > 0 && 10 * answeredDays >= 8 * days; }

    friend bool operator==(const Completeness &, const Completeness &) = default;
};

/// A length as it is told everywhere: to a tenth of an hour that is full, since "4.0" would hide which side
/// of 4 hours 3.99 is. Counted in whole minutes.
double fullTenthsOfHours(double hours);

/// Why nothing is said about a pattern.
enum class NotJudgedReason {
    MonthsNotInDiary, ///< the diary does not hold three whole months yet, or most of one is left out
    TooFewAnswered,   ///< one of the three months is answered by less than 80 %
    TooFewCycles,     ///< fewer than three with their first day of bleeding
    NeverNoted,       ///< all but one condition are met, and that one was never asked
    AttacksNotApart,  ///< enough headaches, but too few pauses of more than 48 hours between them
};

/// In how many headaches something was; of some nobody may have said.
struct HeadacheShare {
    int shown = 0;
    int notKnown = 0;

    /// "At least", and nothing where none was shown: only what was said of each is counted as "no".
    bool isAtLeast() const { return notKnown > 0; }
};

/// What a clinic asks about a period, usually a month. Counts are "at least" unless completeness.isEnough().
struct PeriodNumbers {
    Period period;
    Completeness completeness;
    int headacheDays = 0;
    int migraineLikeDays = 0;
    int moderateOrSevereDays = 0;
    /// With such pain that surely did not last long enough, and no medicine noted: hidden by the usual
    /// definition.
    int shortStrongDays = 0;
    int strongDaysOfUnknownLength = 0; ///< with such pain, and how long it lasted is not known
    int daysWithLoss = 0;
    int freeDays = 0; ///< confirmed

    /// That began in the period.
    int attacks = 0;
    int attacksGoingOn = 0; ///< that had begun before and reach into the period
    int headaches = 0;
    int mostHeadachesInADay = 0; ///< that began on one day
    HeadacheShare aura;          ///< of the headaches
    /// Share of the attacks that began on days −2 to +3 of a cycle; without a value if no bleeding is noted
    /// from ten days before the period to its end.
    statistics::Estimate perimenstrual;
    std::optional<double> meanIntensity;
    std::optional<Intensity> worstIntensity;
    /// Of headaches that are over and of which more than the day is known.
    std::optional<double> medianHours;
    /// Hours of the counted days with any headache; overlapping ones once.
    double headacheHours = 0;

    QMap<QString, int> medicationDays; ///< class → days with at least one dose
    int acuteMedicationDays = 0;       ///< with an acute dose of any class
    int acuteDoses = 0;
    /// Share of the rated acute doses that helped well within 2 h (relief 2 or 3), with Wilson's interval.
    statistics::Estimate relief;
    int sessions = 0;

    bool isAtLeast() const { return !completeness.isEnough(); }
};

PeriodNumbers numbersOf(const DiaryFacts &facts, const Period &period);
/// One for each calendar month from that of `first` to that of `last`, oldest first.
QList<PeriodNumbers> monthlyNumbers(const DiaryFacts &facts, const QDate &first, const QDate &last);
/// The last `count` months that are over with the last day of the excerpt's period, oldest first. The month
/// of today is not over yet.
QList<PeriodNumbers> lastCompleteMonths(const DiaryFacts &facts, int count);
/// Whether the whole calendar month lies in the excerpt and at least 80 % of it counts: of a month that is
/// almost wholly left out nothing can be said.
bool isWholeMonth(const DiaryFacts &facts, const PeriodNumbers &month);
/// None if all of the months stand for themselves.
std::optional<NotJudgedReason> reasonNotToJudge(const DiaryFacts &facts, const QList<PeriodNumbers> &months);
/// Whether something may be concluded from the month: whole, and answered by 80 % or more.
bool standsForItsMonth(const DiaryFacts &facts, const PeriodNumbers &month);

/// The least relief (0–3) that is called a help.
constexpr int reliefThatHelps = 2;

} // namespace nape
