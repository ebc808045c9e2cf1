// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/dayrecord.h"

#include "core/diary/limits.h"

#include <QCoreApplication>

#include <cmath>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::DayRecord)
};

} // namespace

Result<void> validate(const DayRecord &day, const Moment &now)
{
    const auto refuse = [](const QString &sentence) { return failure(ErrorCode::InvalidInput, sentence); };

    if (!isDiaryDay(day.day))
        return refuse(Words::tr("A day of the diary cannot lie before the year 1900."));
    if (isDayToCome(day.day, now))
        return refuse(Words::tr("A day that has not come yet cannot be answered."));
    if (day.sleepHours && !(*day.sleepHours >= 0 && *day.sleepHours <= 24))
        return refuse(Words::tr("Sleep can last from 0 to 24 hours."));
    if (day.sleepQuality && (*day.sleepQuality < 1 || *day.sleepQuality > 5))
        return refuse(Words::tr("The quality of sleep goes from 1 to 5."));
    // The lowest ever measured at sea level is 870, the highest mountains have about 330; the rest is a
    // typing error.
    if (day.pressureHpa && !(*day.pressureHpa >= 300 && *day.pressureHpa <= 1100))
        return refuse(Words::tr("Air pressure lies between 300 and 1100 hPa."));
    for (auto factor = day.factors.begin(); factor != day.factors.end(); ++factor) {
        if (factor.key().isEmpty())
            return refuse(Words::tr("A factor of a day has no name."));
    }
    for (auto amount = day.amounts.begin(); amount != day.amounts.end(); ++amount) {
        if (!day.factors.contains(amount.key()))
            return refuse(Words::tr("An amount belongs to a factor that was answered."));
        if (!std::isfinite(*amount) || *amount < 0)
            return refuse(Words::tr("The amount of a factor cannot be less than nothing."));
    }
    if (isTooLong(day.note) || isTooLong(day.weather))
        return refuse(tooLongSentence());
    return {};
}

} // namespace nape
