// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/answer.h"
#include "core/base/headacheid.h"
#include "core/base/moment.h"
#include "core/base/phase.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/diary/attackdetails.h"
#include "core/diary/intensity.h"
#include "core/diary/precision.h"

#include <QJsonObject>
#include <QList>

namespace nape
{

/// Where it hurts, with its own strength and quality where the person gave them.
struct PainPlace {
    Place place;
    std::optional<Intensity> intensity;
    QString quality; ///< key of the catalogue ("pulsating"), empty if not given
    /// If the pain came here later or left again; milliseconds since 1970 in UTC.
    std::optional<qint64> sinceMs = {};
    std::optional<qint64> untilMs = {};

    friend bool operator==(const PainPlace &, const PainPlace &) = default;
};

/// One point of the intensity curve within an attack.
struct PainReading {
    Moment at;
    Intensity intensity;

    friend bool operator==(const PainReading &, const PainReading &) = default;
};

/// A symptom of the warning, headache or after-phase.
struct Symptom {
    QString key; ///< of the catalogue: "nausea", "light", "yawning" …
    Phase phase = Phase::During;
    Answer answer = Answer::Yes;
    std::optional<int> grade;           ///< 0–3 where the symptom is graded
    std::optional<qint64> sinceMs = {}; ///< milliseconds since 1970 in UTC

    friend bool operator==(const Symptom &, const Symptom &) = default;
};

/// The last day that something touches which ends then. Where only the day is known it is that day.
inline QDate lastDayBefore(const Moment &end, Precision precision)
{
    return precision != Precision::DayOnly && end.isFirstOfItsDay() ? end.localDay.addDays(-1) : end.localDay;
}

/// A headache as the person tells it. Only start and intensity are needed; everything else may come later.
struct Headache {
    HeadacheId id;
    Moment start;
    Precision startPrecision = Precision::Exact;
    std::optional<Moment> end; ///< none: still going
    Precision endPrecision = Precision::Exact;
    Intensity intensity; ///< the worst it got
    QList<PainPlace> places;
    QList<PainReading> readings;
    QList<Symptom> symptoms;
    QString quality; ///< key, empty if not given
    std::optional<Answer> worseWithActivity;
    QString note;
    /// What a newer version or another program wrote and this one does not know; kept as it is.
    QJsonObject unknown;
    std::optional<Intensity> averageIntensity;
    std::optional<Answer> wokeWithIt;
    QList<Aura> auras;
    QList<Loss> losses;
    QString onsetSpeed = {}; ///< key: "seconds", "minutes", "hours", empty if not given
    QList<SuspectedTrigger> triggers = {};

    bool isOngoing() const { return !end; }
    /// The last local day it touches: that of its end, or `today` while it goes on. An end at midnight does
    /// not touch the day that begins. Never before that of its start, though whoever flies east over the date
    /// line with a headache ends it on an earlier day.
    QDate lastDay(const QDate &today) const
    {
        return std::max(start.localDay, end ? lastDayBefore(*end, endPrecision) : today);
    }

    friend bool operator==(const Headache &, const Headache &) = default;
};

/// InvalidInput with one sentence if it cannot be true: an end before the start, a time in the future (a
/// minute is forgiven), a start before 1900, the same place, reading or symptom twice, a number outside its
/// scale or above the worst, a reading or a move of the pain outside its AttackSpan, a text longer than
/// longestText.
Result<void> validate(const Headache &headache, const Moment &now);

/// Only when it was and how strong.
Headache withoutDetails(const Headache &headache);

} // namespace nape
