// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/safety/card.h"
#include "core/diary/headache.h"

class QLabel;

namespace nape
{

/// Says on other pages that a headache goes on, with the way to its card in the diary.
class OngoingLine final : public Card
{
    Q_OBJECT

public:
    explicit OngoingLine(const Appearance &appearance, QWidget *parent = nullptr);

    void setHeadache(const Headache &headache, const QDate &today);

Q_SIGNALS:
    void goClicked();

private:
    QLabel *m_words;
};

} // namespace nape
