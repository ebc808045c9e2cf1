// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/excludedperiod.h"

#include "core/diary/limits.h"

#include <QCoreApplication>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ExcludedPeriod)
};

} // namespace

Result<void> validate(const ExcludedPeriod &period, const Moment &now)
{
    const auto refuse = [](const QString &sentence) { return failure(ErrorCode::InvalidInput, sentence); };

    if (!isDiaryDay(period.firstDay))
        return refuse(Words::tr("A time that is left out cannot begin before the year 1900."));
    if (period.firstDay > now.localDay.addYears(1))
        return refuse(Words::tr("A time that is left out can begin at most a year from now."));
    if (period.lastDay && (!isDiaryDay(*period.lastDay) || *period.lastDay < period.firstDay))
        return refuse(Words::tr("A time that is left out cannot end before it begins."));
    if (isTooLong(period.note) || isTooLong(period.reason))
        return refuse(tooLongSentence());
    return {};
}

} // namespace nape
