// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/safety/card.h"

namespace nape
{

/// Offers the health questions once, quietly: to be answered, or not now.
class ProfileOffer final : public Card
{
    Q_OBJECT

public:
    explicit ProfileOffer(const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void accepted();
    void declined();
};

} // namespace nape
