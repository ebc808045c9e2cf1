// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/insightswords.h"

namespace nape
{

QString InsightsWords::monthText(const QDate &month, const QLocale &locale)
{
    //: %1 name of a month, %2 year
    return tr("%1 %2").arg(locale.standaloneMonthName(month.month()), locale.toString(month, u"yyyy"));
}

QString InsightsWords::meanText(double mean, const QLocale &locale)
{
    return locale.toString(mean, 'f', 1);
}

QString InsightsWords::describe(const MonthSummary &summary, const QLocale &locale)
{
    const QString month = monthText(summary.month, locale);
    if (summary.headacheDays == 0)
        return tr("%1: no headache noted").arg(month);
    const QString days = summary.headacheDays == 1
                             ? tr("at least one headache day")
                             : tr("at least %n headache days", nullptr, summary.headacheDays);
    if (!summary.meanIntensity)
        //: A month that holds only days of a headache which began earlier
        return tr("%1: %2, none began in this month").arg(month, days);
    return tr("%1: %2, mean pain %3 of 10").arg(month, days, meanText(*summary.meanIntensity, locale));
}

} // namespace nape
