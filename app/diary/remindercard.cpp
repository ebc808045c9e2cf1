// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/remindercard.h"

#include "app/theme/flowlayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace nape
{

using namespace Qt::StringLiterals;

ReminderCard::ReminderCard(const Appearance &appearance, QWidget *parent) : Card(appearance, parent)
{
    setObjectName(u"reminderCard"_s);
    setAccessibleName(tr("Reminder to check in"));
    auto *question = new QLabel(tr("How was today?"));
    question->setObjectName(u"reminderLabel"_s);
    question->setWordWrap(true);
    auto *choices = new QWidget;
    auto *flow = new FlowLayout(choices);
    const auto add = [&](const QString &text, const QString &name, void (ReminderCard::*clicked)()) {
        auto *button = new QPushButton(text);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, clicked);
        flow->addWidget(button);
    };
    add(tr("No headache today"), u"noHeadacheTodayButton"_s, &ReminderCard::freeClicked);
    add(tr("Check in today"), u"reminderCheckInButton"_s, &ReminderCard::checkInClicked);
    add(tr("Not now"), u"reminderLaterButton"_s, &ReminderCard::laterClicked);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(question);
    layout->addWidget(choices);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

} // namespace nape
