// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/fields/typedfield.h"

#include <QTime>

namespace nape
{

/// A time of day, to the minute. Arrow keys and the two buttons beside it go by five minutes, Page Up and
/// Page Down by an hour.
class TimeField final : public TypedField
{
    Q_OBJECT

public:
    explicit TimeField(const QString &name, QWidget *parent = nullptr);

    /// Also of what is being typed, as soon as it is a time.
    QTime time() const;
    void setTime(const QTime &time);

Q_SIGNALS:
    /// When it is complete, not with each letter.
    void timeChanged(const QTime &time);

protected:
    bool understands(const QString &text) const override;
    QString complaint() const override;
    void finish() override;
    void step(int by, bool isLarge) override;

private:
    QTime m_time{0, 0};
};

} // namespace nape
