// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diarywords.h"
#include "app/theme/appearance.h"
#include "core/diary/headache.h"

#include <QWidget>

namespace nape
{

/// The readings of one attack as a small line over time. The list beside it says the same in words, so it is
/// a picture and nothing more to a screen reader.
class PainCurve final : public QWidget
{
    Q_OBJECT

public:
    explicit PainCurve(const Appearance &appearance, QWidget *parent = nullptr);

    void setReadings(const QList<PainReading> &readings);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    QList<PainReading> m_readings;
    DiaryWords::Day m_days = DiaryWords::Day::Unsaid; ///< named once they are more than one

    int linesBelow() const;
};

} // namespace nape
