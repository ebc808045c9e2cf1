// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/profileoffer.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace nape
{

ProfileOffer::ProfileOffer(const Appearance &appearance, QWidget *parent) : Card(appearance, parent)
{
    setObjectName(QStringLiteral("profileOfferCard"));
    auto *words = new QLabel(tr("A few answers about your health may open more of this. Until then Nape stays on "
                                "the careful side."));
    words->setWordWrap(true);
    setAccessibleName(words->text());
    auto *accept = new QPushButton(tr("Answer questions…"));
    accept->setObjectName(QStringLiteral("acceptProfileOfferButton"));
    auto *decline = new QPushButton(tr("Not now"));
    decline->setObjectName(QStringLiteral("declineProfileOfferButton"));
    connect(accept, &QPushButton::clicked, this, &ProfileOffer::accepted);
    connect(decline, &QPushButton::clicked, this, &ProfileOffer::declined);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(accept);
    buttons->addWidget(decline);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(words);
    layout->addLayout(buttons);
}

} // namespace nape
