// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/patterns.h"
#include "core/report/doctorreport.h"

#include <QCoreApplication>
#include <QLocale>

namespace nape
{

/// In place of a number that there is not.
inline const QString dash = QStringLiteral("–");

/// How the numbers of the report are said.
class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(nape::ReportWords)

public:
    explicit ReportWords(const QLocale &locale, bool isAtLeast = false)
        : m_locale(locale), m_isAtLeast(isAtLeast)
    {
    }

    QString date(const QDate &day) const;      ///< "2 March 2026"
    QString shortDate(const QDate &day) const; ///< "2 Mar 2026"
    QString period(const Period &period) const;
    QString month(const QDate &month) const;      ///< "March 2026"
    QString shortMonth(const QDate &month) const; ///< "Mar"
    QString year(const QDate &day) const { return m_locale.toString(day, u"yyyy"); }
    QString number(int value) const { return m_locale.toString(value); }
    QString decimal(double value) const { return m_locale.toString(value, 'f', 1); }
    QString percent(double share) const;
    QString percentChange(double share) const; ///< "−40 %"
    QString change(double value) const;        ///< "−1.5": with a real minus, and with a plus
    QString hours(double hours) const;         ///< "9 h", "40 min", "3 days 4 h"
    QString of(int count, int all) const;      ///< "8 of 11"
    QString countOf(const statistics::Estimate &share) const; ///< the same, of a share

    /// A count of days: "≥ 9" where days without an answer may hide more; "at least none" says nothing.
    QString days(int count) const
    {
        if (!m_isAtLeast)
            return number(count);
        return count > 0 ? atLeast(count) : notKnown();
    }
    static QString notKnown() { return tr("not known"); }
    QString atLeast(int count) const;
    /// As it stands at the beginning of a line.
    QString capitalised(const QString &words) const;

    QString worth(const HelpFinding &finding) const; ///< what can be said of it, also "too few to judge"
    static QString attackRule(AttackRule rule);
    static QString migraineDayRule(MigraineDayRule rule);

    /// Of a part of the period, or of something else: it may be answered better than the whole, or worse.
    ReportWords ofPart(bool isAtLeast) const { return ReportWords(m_locale, isAtLeast); }

private:
    QLocale m_locale;
    bool m_isAtLeast;
};

} // namespace nape
