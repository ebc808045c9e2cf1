// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/hoursbefore.h"
#include "app/safety/card.h"

namespace nape
{

/// The 48 hours before an attack as a strip, and below it the same in words.
class HoursBeforeCard final : public Card
{
    Q_OBJECT

public:
    HoursBeforeCard(const HoursBefore &before, const DiaryCatalogue &terms, const Catalogue &catalogue,
                    const Appearance &appearance, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const HoursBefore m_before;
    QWidget *m_strip;
};

} // namespace nape
