// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/moment.h"

#include <QWidget>

#include <optional>

namespace nape
{

class DateField;
class TimeField;

/// A day and a time of day. What is not touched keeps its exact instant and its zone, seconds included.
class MomentField : public QWidget
{
    Q_OBJECT

public:
    /// `name` ("Start") leads the accessible names of both fields, `objectPrefix` ("start") their object
    /// names.
    MomentField(const QString &dateName, const QString &timeName, const QString &objectPrefix,
                QWidget *parent = nullptr);

    void setMoment(const Moment &moment);
    Moment moment() const;
    /// In autumn an hour of the clock comes twice: the second is meant where the first would lie before this.
    void setEarliest(const Moment &earliest);
    /// Where only the day is known, no time is asked for.
    void setTimeVisible(bool visible);
    /// The field to mend if the moment lies outside these days or, on one of them, at the wrong time.
    QWidget *faultyField(const QDate &first, const QDate &last) const;

Q_SIGNALS:
    void momentChanged();

private:
    Moment m_given;
    std::optional<qint64> m_earliestMs;
    DateField *m_date;
    TimeField *m_time;
};

} // namespace nape
