// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/fields/typedfield.h"

#include <QDate>

namespace nape
{

/// A day, typed or chosen from a calendar. Arrow keys go by a day, Page Up and Page Down by a month.
class DateField final : public TypedField
{
    Q_OBJECT

public:
    explicit DateField(const QString &name, QWidget *parent = nullptr);

    /// Also of what is being typed, as soon as it is a day.
    QDate date() const;
    /// The last one that was complete: the one of dateChanged().
    QDate completeDate() const { return m_date; }
    void setDate(const QDate &date);

Q_SIGNALS:
    /// When it is complete, not with each letter.
    void dateChanged(const QDate &date);

protected:
    bool understands(const QString &text) const override;
    QString complaint() const override;
    void finish() override;
    void step(int by, bool isLarge) override;
    void open() override;

private:
    QDate m_date{2000, 1, 1};
};

} // namespace nape
