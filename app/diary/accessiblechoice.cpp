// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/accessiblechoice.h"

#include "app/diary/formparts.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleWidget>

namespace nape
{

namespace
{

/// Named by its question, whatever is chosen.
class AccessibleChoice final : public QAccessibleWidget
{
public:
    explicit AccessibleChoice(KeyChoice *choice) : QAccessibleWidget(choice, QAccessible::ComboBox) {}

    QString text(QAccessible::Text kind) const override
    {
        const bool isChosen = kind == QAccessible::Value || kind == QAccessible::Description;
        return isChosen ? choice()->currentText() : QAccessibleWidget::text(kind);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.hasPopup = true;
        state.expanded = choice()->view()->isVisible();
        state.collapsed = !state.expanded;
        return state;
    }

    int childCount() const override { return 1; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(choice()->view()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() == choice()->view() ? 0 : -1;
    }

    QStringList actionNames() const override { return {showMenuAction(), pressAction()}; }
    void doAction(const QString &action) override
    {
        if (action != showMenuAction() && action != pressAction())
            return QAccessibleWidget::doAction(action);
        if (choice()->view()->isVisible())
            choice()->hidePopup();
        else
            choice()->showPopup();
    }

private:
    KeyChoice *choice() const { return static_cast<KeyChoice *>(widget()); }
};

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    if (auto *choice = qobject_cast<KeyChoice *>(object))
        return new AccessibleChoice(choice);
    return nullptr;
}

} // namespace

void installAccessibleChoices()
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(accessibleFor), true);
}

} // namespace nape
