// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportwords.h"

#include "core/insights/periodnumbers.h"

#include <algorithm>
#include <cmath>

namespace nape
{

using namespace Qt::StringLiterals;

QString ReportWords::date(const QDate &day) const
{
    //: a date in full, in the letters of QDate::toString
    return m_locale.toString(day, tr("d MMMM yyyy"));
}

QString ReportWords::shortDate(const QDate &day) const
{
    //: a date with a short month, in the letters of QDate::toString
    return m_locale.toString(day, tr("d MMM yyyy"));
}

QString ReportWords::period(const Period &period) const
{
    //: from a date to a date
    return tr("%1 – %2").arg(date(period.first), date(period.last));
}

QString ReportWords::month(const QDate &month) const
{
    //: %1 name of a month, %2 year
    return tr("%1 %2").arg(m_locale.standaloneMonthName(month.month()), m_locale.toString(month, u"yyyy"));
}

QString ReportWords::shortMonth(const QDate &month) const
{
    return m_locale.standaloneMonthName(month.month(), QLocale::ShortFormat);
}

QString ReportWords::percent(double share) const
{
    //: a share in percent, with a space that no line breaks at
    return tr("%1\u00A0%").arg(number(static_cast<int>(std::lround(share * 100))));
}

QString ReportWords::percentChange(double share) const
{
    const QString size = percent(std::abs(share));
    if (std::abs(share) < 0.005)
        return size;
    return (share < 0 ? QChar(0x2212) : u'+') + size;
}

QString ReportWords::change(double value) const
{
    const QString size = decimal(std::abs(value));
    // What rounds to nothing has no sign.
    if (std::abs(value) < 0.05)
        return size;
    return (value < 0 ? QChar(0x2212) : u'+') + size;
}

QString ReportWords::hours(double hours) const
{
    const auto minutes = static_cast<qint64>(std::llround(std::max(hours, 0.0) * 60));
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    constexpr int toATenth = 10;
    if (minutes < toATenth * 60)
        return tr("%1 h").arg(
            m_locale.toString(fullTenthsOfHours(hours), 'f', QLocale::FloatingPointShortest));
    const auto whole = (minutes + 30) / 60;
    if (whole < 72)
        return tr("%1 h").arg(whole);
    return whole % 24 == 0 ? tr("%1 days").arg(whole / 24)
                           : tr("%1 days %2 h").arg(whole / 24).arg(whole % 24);
}

QString ReportWords::of(int count, int all) const
{
    return tr("%1 of %2").arg(number(count), number(all));
}

QString ReportWords::countOf(const statistics::Estimate &share) const
{
    return of(static_cast<int>(std::lround(*share.value * share.n)), share.n);
}

QString ReportWords::atLeast(int count) const
{
    //: at least so many
    return tr("≥ %1").arg(number(count));
}

QString ReportWords::capitalised(const QString &words) const
{
    return m_locale.toUpper(words.left(1)) + words.mid(1);
}

QString ReportWords::worth(const HelpFinding &finding) const
{
    if (!finding.worth)
        return tr("too few to judge");
    switch (*finding.worth) {
    case statistics::Worth::Probable:
        return tr("probably worthwhile");
    case statistics::Worth::Possible:
        return tr("possibly worthwhile");
    case statistics::Worth::Unlikely:
        return tr("worthwhile is unlikely");
    case statistics::Worth::NotClear:
        return tr("not clear yet");
    }
    Q_UNREACHABLE();
}

QString ReportWords::attackRule(AttackRule rule)
{
    return rule == AttackRule::Within48Hours ? tr("headaches at most 48 h apart count as one")
                                             : tr("headaches less than 24 h apart count as one");
}

QString ReportWords::migraineDayRule(MigraineDayRule rule)
{
    return rule == MigraineDayRule::FourHours
               ? tr("4 h or more with pain and symptoms of ICHD-3 1.1 C and D or an aura of 1.2, or treated "
                    "with a triptan or ergot")
               : tr("30 min or more with pain and symptoms of ICHD-3 1.1 C and D or an aura of 1.2, or an "
                    "aura of 5 to 60 min, or treated with a medicine made against migraine");
}

} // namespace nape
