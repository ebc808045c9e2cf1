// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"

#include <QWidget>

namespace nape
{

/// What the signs in the calendar mean, in a row that wraps.
class CalendarLegend : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarLegend(const Appearance &appearance, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;

    QList<QRectF> layoutFor(int width) const; ///< one rectangle per sign and its words
};

} // namespace nape
