// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QWidget>

#include <optional>

class QRadioButton;

namespace nape
{

class DateField;

/// The first day of something that goes on for days, and its last if it has ended.
class DaySpanField final : public QWidget
{
    Q_OBJECT

public:
    /// `goesOn` and `ended`: "Still taken" and "Stopped on".
    DaySpanField(const QString &first, const QString &goesOn, const QString &ended, const QDate &today,
                 QWidget *parent = nullptr);

    void setSpan(const QDate &first, const std::optional<QDate> &last);
    QDate firstDay() const;
    std::optional<QDate> lastDay() const;
    void focusFirst();
    /// The last day, as far as there is one.
    void focusLast();

private:
    QDate m_today;
    DateField *m_first;
    QRadioButton *m_goesOn;
    QRadioButton *m_ended;
    DateField *m_last;
};

} // namespace nape
