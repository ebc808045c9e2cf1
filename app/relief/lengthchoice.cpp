// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/lengthchoice.h"

#include "core/session/sessionplanner.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace nape
{

namespace
{

constexpr int usual = 5;
// A button of the group that is no number of minutes.
constexpr int otherId = 0;

} // namespace

LengthChoice::LengthChoice(QWidget *parent)
    : QWidget(parent),
      m_buttons(new QButtonGroup(this)),
      m_otherButton(new QPushButton(tr("Other length…"), this)),
      m_other(new QSpinBox(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    int column = 0;
    for (const int minutes : {3, 5, 10}) {
        auto *button = new QPushButton(tr("%n min", "length of a session", minutes), this);
        button->setObjectName(QStringLiteral("lengthButton_%1").arg(minutes));
        button->setAccessibleName(tr("%n minute(s)", "length of a session", minutes));
        button->setCheckable(true);
        button->setChecked(minutes == usual);
        m_buttons->addButton(button, minutes);
        layout->addWidget(button, 0, column++);
    }
    m_otherButton->setObjectName(QStringLiteral("otherLengthButton"));
    m_otherButton->setCheckable(true);
    m_buttons->addButton(m_otherButton, otherId);
    m_other->setObjectName(QStringLiteral("otherLengthBox"));
    m_other->setAccessibleName(tr("Minutes"));
    m_other->setRange(int(SessionPlanner::shortest.count()), int(SessionPlanner::longest.count()));
    //: behind a number of minutes
    m_other->setSuffix(tr(" min"));
    m_other->setValue(15);
    m_other->hide();
    auto *otherRow = new QHBoxLayout;
    otherRow->setSpacing(8);
    otherRow->addWidget(m_otherButton, 2);
    otherRow->addWidget(m_other, 1);
    layout->addLayout(otherRow, 1, 0, 1, 3);
    for (int i = 0; i < 3; ++i)
        layout->setColumnStretch(i, 1);
    setAccessibleName(tr("Length of the session"));

    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (id == otherId)
            m_other->setVisible(on);
        if (on)
            Q_EMIT lengthChanged();
    });
    connect(m_otherButton, &QAbstractButton::clicked, m_other, [this] {
        m_other->setFocus(Qt::OtherFocusReason);
        m_other->selectAll();
    });
    connect(m_other, &QSpinBox::valueChanged, this, &LengthChoice::lengthChanged);
}

std::chrono::minutes LengthChoice::length() const
{
    const int id = m_buttons->checkedId();
    return std::chrono::minutes(id == otherId ? m_other->value() : id);
}

void LengthChoice::setLength(std::chrono::minutes length)
{
    if (length == this->length())
        return;
    if (QAbstractButton *button = m_buttons->button(int(length.count()))) {
        button->setChecked(true);
        return;
    }
    // One change, told once.
    const QSignalBlocker blocker(m_other);
    m_other->setValue(int(length.count()));
    if (m_otherButton->isChecked())
        Q_EMIT lengthChanged();
    else
        m_otherButton->setChecked(true);
}

} // namespace nape
