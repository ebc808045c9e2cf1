// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/numberwords.h"

#include "core/insights/periodnumbers.h"

#include <algorithm>
#include <cmath>

namespace nape
{

QString NumberWords::count(int count, bool isAtLeast, const QLocale &locale)
{
    if (isAtLeast && count == 0)
        return tr("not known");
    return isAtLeast ? tr("at least %1").arg(locale.toString(count)) : locale.toString(count);
}

QString NumberWords::shortCount(int count, bool isAtLeast, const QLocale &locale)
{
    if (isAtLeast && count == 0)
        return tr("not known");
    return isAtLeast ? tr("≥ %1").arg(locale.toString(count)) : locale.toString(count);
}

QString NumberWords::barCount(int count, bool isAtLeast, const QLocale &locale)
{
    return isAtLeast && count == 0 ? tr("?", "a number that is not known")
                                   : shortCount(count, isAtLeast, locale);
}

QString NumberWords::length(double hours, const QLocale &locale)
{
    constexpr double hoursOfADay = 24;
    if (fullTenthsOfHours(hours) < 1)
        return tr("%n minutes", nullptr, static_cast<int>(std::lround(std::max(hours, 0.0) * 60)));
    if (hours < 3 * hoursOfADay)
        return tr("%1 hours").arg(decimal(fullTenthsOfHours(hours), locale));
    const double days = std::round(hours / hoursOfADay * 10) / 10;
    return tr("%1 days").arg(days == std::floor(days) ? locale.toString(int(days)) : decimal(days, locale));
}

QString NumberWords::decimal(double number, const QLocale &locale, int digits)
{
    // Neither "−0.0" nor a hyphen for a minus.
    const double scale = std::pow(10, digits);
    const double rounded = std::round(number * scale) / scale;
    const QString words = locale.toString(std::abs(rounded), 'f', digits);
    return rounded < 0 ? tr("−%1").arg(words) : words;
}

QString NumberWords::moreOrFewer(double number, const QLocale &locale, int digits)
{
    const QString size = decimal(std::abs(number), locale, digits);
    if (size == decimal(0, locale, digits))
        return size;
    return (number > 0 ? tr("%1 more") : tr("%1 fewer")).arg(size);
}

QString NumberWords::change(double points, const QLocale &locale)
{
    const QString size = decimal(points, locale);
    if (size == decimal(0, locale))
        return tr("%1 points").arg(size);
    //: a change of pain; what is better has its minus already
    return (points > 0 ? tr("+%1 points (worse)") : tr("%1 points (better)")).arg(size);
}

QString NumberWords::percent(double share, const QLocale &locale)
{
    return tr("%1 %").arg(locale.toString(int(std::lround(share * 100))));
}

QString NumberWords::share(const statistics::Estimate &estimate, const QLocale &locale)
{
    if (!estimate.value)
        return tr("–");
    if (!estimate.interval)
        return percent(*estimate.value, locale);
    //: %1 a share, %2 and %3 the ends of its likely range
    return tr("%1 (likely %2 to %3)")
        .arg(percent(*estimate.value, locale), percent(estimate.interval->lower, locale),
             percent(estimate.interval->upper, locale));
}

QString NumberWords::answered(const Completeness &completeness, const QLocale &locale)
{
    return tr("%1 of %2").arg(locale.toString(completeness.answeredDays), locale.toString(completeness.days));
}

QString NumberWords::completeness(const Completeness &completeness, const QLocale &locale)
{
    if (completeness.days == 0)
        return tr("No day of this period is counted.");
    const QString share = percent(*completeness.share(), locale);
    QString words = tr("%1 of the days are answered.").arg(share);
    if (!completeness.isEnough())
        words +=
            QLatin1Char(' ') + tr("The others may have had headaches too, so all numbers are “at least”.");
    if (completeness.leftOutDays > 0)
        words += QLatin1Char(' ') +
                 tr("%n days are left out and count for nothing.", nullptr, completeness.leftOutDays);
    return words;
}

} // namespace nape
