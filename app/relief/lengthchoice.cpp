// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/lengthchoice.h"

#include "app/theme/flowlayout.h"
#include "core/session/sessionplanner.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace nape
{

namespace
{

constexpr int usual = 5;
constexpr int usualOther = 15;
// A button of the group that is no number of minutes.
constexpr int otherId = 0;

} // namespace

LengthChoice::LengthChoice(QWidget *parent)
    : QWidget(parent),
      m_buttons(new QButtonGroup(this)),
      m_otherButton(new QPushButton(tr("Other length…"), this)),
      m_other(new QSpinBox(this)),
      m_before(usual),
      m_otherBefore(usualOther)
{
    // One line where there is room: the cards above need the height.
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const int minutes : {3, 5, 10}) {
        auto *button = new QPushButton(tr("%n min", "length of a session", minutes), this);
        button->setObjectName(QStringLiteral("lengthButton_%1").arg(minutes));
        button->setAccessibleName(tr("%n minute(s)", "length of a session", minutes));
        button->setCheckable(true);
        button->setChecked(minutes == usual);
        m_buttons->addButton(button, minutes);
        layout->addWidget(button);
    }
    m_otherButton->setObjectName(QStringLiteral("otherLengthButton"));
    m_otherButton->setCheckable(true);
    m_buttons->addButton(m_otherButton, otherId);
    m_other->setObjectName(QStringLiteral("otherLengthBox"));
    m_other->setAccessibleName(tr("Minutes"));
    m_other->setRange(int(SessionPlanner::shortest.count()), int(SessionPlanner::longest.count()));
    //: behind a number of minutes
    m_other->setSuffix(tr(" min"));
    m_other->setValue(usualOther);
    m_other->installEventFilter(this);
    m_other->hide();
    layout->addWidget(m_otherButton);
    layout->addWidget(m_other);
    setAccessibleName(tr("Length of the session"));

    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (id == otherId)
            m_other->setVisible(on);
        else if (!on)
            m_before = id;
        if (on)
            Q_EMIT lengthChanged();
    });
    connect(m_otherButton, &QAbstractButton::clicked, m_other, [this] {
        m_otherBefore = m_other->value();
        m_other->setFocus(Qt::OtherFocusReason);
        m_other->selectAll();
    });
    connect(m_other, &QSpinBox::valueChanged, this, &LengthChoice::lengthChanged);
}

QList<QWidget *> LengthChoice::inOrder() const
{
    QList<QWidget *> parts;
    for (QAbstractButton *button : m_buttons->buttons())
        parts.append(button);
    parts.append(m_other);
    return parts;
}

/// Esc means: not another length after all.
bool LengthChoice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_other ||
        (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) ||
        static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        const QSignalBlocker blocker(m_other);
        m_other->setValue(m_otherBefore);
        QAbstractButton *before = m_buttons->button(m_before);
        before->setChecked(true);
        before->setFocus(Qt::OtherFocusReason);
    }
    return true;
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
