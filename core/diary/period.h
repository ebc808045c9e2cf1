// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

#include <algorithm>

namespace nape
{

/// Some days in a row, both ends included.
struct Period {
    QDate first;
    QDate last;

    /// The calendar month of `day`.
    static Period month(const QDate &day)
    {
        const QDate begin(day.year(), day.month(), 1);
        return {begin, begin.addDays(begin.daysInMonth() - 1)};
    }
    /// The last so many whole months and the days of this one: the rules of doctors ask for whole months, and
    /// what hurts today should not be missing.
    static Period lastMonths(const QDate &today, int months)
    {
        return {month(today).first.addMonths(-months), today};
    }
    /// `days` days of which the last is `last`.
    static Period ending(const QDate &last, int days) { return {last.addDays(1 - days), last}; }

    /// 0 if it ends before it begins or an end is missing.
    int days() const
    {
        return first.isValid() && last.isValid()
                   ? static_cast<int>(std::max<qint64>(0, first.daysTo(last) + 1))
                   : 0;
    }
    bool contains(const QDate &day) const { return day >= first && day <= last; }
    bool overlaps(const Period &other) const { return first <= other.last && other.first <= last; }
    Period within(const Period &other) const
    {
        return {std::max(first, other.first), std::min(last, other.last)};
    }

    friend bool operator==(const Period &, const Period &) = default;
};

} // namespace nape
