// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/periodchoice.h"

namespace nape
{

Period PeriodChoice::period(const QDate &today, const std::optional<QDate> &firstDay) const
{
    const QDate thisMonth = Period::month(today).first;
    switch (kind) {
    case Kind::Last30Days:
        return Period::ending(today, 30);
    case Kind::ThisMonth:
        return {thisMonth, today};
    case Kind::LastMonth:
        return Period::month(thisMonth.addDays(-1));
    case Kind::ThreeMonths:
        return Period::lastMonths(today, 3);
    case Kind::TwelveMonths:
        return Period::lastMonths(today, 12);
    case Kind::All:
        return {std::min(firstDay.value_or(today), today), today};
    case Kind::OwnDates:
        return {own.first, std::min(own.last, today)};
    }
    Q_UNREACHABLE();
}

QString PeriodWords::name(PeriodChoice::Kind kind)
{
    switch (kind) {
    case PeriodChoice::Kind::Last30Days:
        return tr("Last 30 days");
    case PeriodChoice::Kind::ThisMonth:
        return tr("This month");
    case PeriodChoice::Kind::LastMonth:
        return tr("Last month");
    case PeriodChoice::Kind::ThreeMonths:
        return tr("Last 3 months and this one");
    case PeriodChoice::Kind::TwelveMonths:
        return tr("Last 12 months and this one");
    case PeriodChoice::Kind::All:
        return tr("All");
    case PeriodChoice::Kind::OwnDates:
        return tr("Own dates");
    }
    Q_UNREACHABLE();
}

QString PeriodWords::day(const QDate &day, const QLocale &locale)
{
    //: How a date with its year is written, as for QDate::toString()
    return locale.toString(day, tr("d MMMM yyyy"));
}

QString PeriodWords::fromTo(const Period &period, const QLocale &locale)
{
    //: %1 and %2 dates
    return tr("%1 to %2").arg(day(period.first, locale), day(period.last, locale));
}

QString PeriodWords::month(const QDate &day, const QLocale &locale)
{
    //: %1 name of a month, %2 year
    return tr("%1 %2").arg(locale.standaloneMonthName(day.month()), locale.toString(day, u"yyyy"));
}

QString PeriodWords::shortMonth(const QDate &day, const QLocale &locale)
{
    return locale.standaloneMonthName(day.month(), QLocale::ShortFormat);
}

} // namespace nape
