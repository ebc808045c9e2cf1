// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/viewswitch.h"

#include "app/bodymap/bodymap.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int gap = 8;

} // namespace

ViewSwitch::ViewSwitch(BodyMap &map, QWidget *parent)
    : QWidget(parent), m_map(map), m_menu(new QMenu(this)), m_more(new QPushButton(this))
{
    setObjectName(u"viewSwitch"_s);
    setAccessibleName(tr("View"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QAction *action : map.viewActions()) {
        if (!action->isCheckable())
            continue;
        m_buttons.append(buttonFor(action));
        connect(action, &QAction::changed, this, &ViewSwitch::follow);
    }
    m_more->setObjectName(u"moreViewsButton"_s);
    m_more->setMenu(m_menu);
    setTabOrder(m_buttons.last(), m_more);
    follow();
}

QPushButton *ViewSwitch::buttonFor(QAction *action)
{
    auto *button = new QPushButton(this);
    // "showFrontAction" is done by "frontViewButton".
    QString name = action->objectName();
    name.remove(0, 4).chop(6);
    name[0] = name[0].toLower();
    button->setObjectName(name + u"ViewButton"_s);
    button->setCheckable(true);
    // Not "clicked": assistive technology toggles. One of them is always on.
    connect(button, &QPushButton::toggled, action, [this, action](bool on) {
        if (on && !action->isChecked())
            action->trigger();
        follow();
    });
    return button;
}

QSize ViewSwitch::sizeHint() const
{
    int width = -gap;
    for (const QPushButton *button : m_buttons)
        width += button->sizeHint().width() + gap;
    return {width, m_more->sizeHint().height()};
}

QSize ViewSwitch::minimumSizeHint() const
{
    return {m_more->sizeHint().width(), m_more->sizeHint().height()};
}

void ViewSwitch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("View"));
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        arrange();
    }
}

void ViewSwitch::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ViewSwitch::follow()
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const QAction *action = m_map.viewActions()[i];
        const QSignalBlocker onlyLook(m_buttons[i]);
        m_buttons[i]->setText(action->text());
        m_buttons[i]->setChecked(action->isChecked());
    }
    updateGeometry();
    arrange();
}

void ViewSwitch::arrange()
{
    QList<qsizetype> offered;
    int all = -gap;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_map.viewActions()[i]->isVisible()) {
            offered.append(i);
            all += m_buttons[i]->sizeHint().width() + gap;
        }
    }
    // The menu is as wide as the longest name that it may have to carry.
    int menuWidth = 0;
    for (const QPushButton *button : std::as_const(m_buttons))
        menuWidth = std::max(menuWidth, button->sizeHint().width());
    menuWidth += fontMetrics().height();

    const bool allFit = all <= width();
    int used = 0;
    qsizetype fitting = 0;
    for (const qsizetype i : std::as_const(offered)) {
        const int next = used + m_buttons[i]->sizeHint().width() + gap;
        if (!allFit && next + menuWidth > width())
            break;
        used = next;
        ++fitting;
    }
    const int total = allFit ? all : used + menuWidth;
    int left = std::max(0, (width() - total) / 2);

    m_menu->clear();
    QString chosenInMenu;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const qsizetype place = offered.indexOf(i);
        const bool isButton = place >= 0 && place < fitting;
        m_buttons[i]->setVisible(isButton);
        if (isButton) {
            m_buttons[i]->setGeometry(left, 0, m_buttons[i]->sizeHint().width(), height());
            left += m_buttons[i]->width() + gap;
        } else if (place >= 0) {
            m_menu->addAction(m_map.viewActions()[i]);
            if (m_map.viewActions()[i]->isChecked())
                chosenInMenu = m_map.viewActions()[i]->text();
        }
    }
    m_more->setVisible(!allFit);
    const QString shown = chosenInMenu.isEmpty() ? tr("More", "further views of the body") : chosenInMenu;
    m_more->setText(shown);
    m_more->setAccessibleName(chosenInMenu.isEmpty() ? tr("More views")
                                                     : tr("%1, more views").arg(chosenInMenu));
    m_more->setDefault(false);
    m_more->setGeometry(left, 0, menuWidth, height());
}

} // namespace nape
