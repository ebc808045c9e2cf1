// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"

#include <QAbstractButton>

namespace nape
{

/// A sentence that can be ticked: a check box whose words may run over several lines, and whose whole line is
/// the target.
class TickLine final : public QAbstractButton
{
    Q_OBJECT

public:
    TickLine(const QString &sentence, const Appearance &appearance, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const Appearance &m_appearance;

    QRect words(int width) const;
};

} // namespace nape
