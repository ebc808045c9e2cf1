// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/lengthchoice.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace nape
{

LengthChoice::LengthChoice(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    constexpr int usual = 5;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const int minutes : {3, 5, 10}) {
        auto *button = new QPushButton(tr("%n min", "length of a session", minutes), this);
        button->setObjectName(QStringLiteral("lengthButton_%1").arg(minutes));
        button->setAccessibleName(tr("%n minute(s)", "length of a session", minutes));
        button->setCheckable(true);
        button->setChecked(minutes == usual);
        m_buttons->addButton(button, minutes);
        layout->addWidget(button, 1);
    }
    setAccessibleName(tr("Length of the session"));
    connect(m_buttons, &QButtonGroup::idToggled, this, &LengthChoice::lengthChanged);
}

std::chrono::minutes LengthChoice::length() const
{
    return std::chrono::minutes(m_buttons->checkedId());
}

} // namespace nape
