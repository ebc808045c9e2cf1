// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/safety/card.h"

namespace nape
{

/// A quiet line in the evening, only for whoever asked for it: how was the day?
class ReminderCard final : public Card
{
    Q_OBJECT

public:
    explicit ReminderCard(const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void freeClicked();
    void checkInClicked();
    void laterClicked();
};

} // namespace nape
