// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/accessiblechoice.h"

#include "app/diary/formparts.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QLineEdit>

namespace nape
{

namespace
{

/// Named by its question, whatever is chosen.
class AccessibleChoice final : public QAccessibleWidget
{
public:
    explicit AccessibleChoice(QComboBox *choice) : QAccessibleWidget(choice, QAccessible::ComboBox) {}

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

    int childCount() const override { return int(parts().size()); }
    QAccessibleInterface *child(int index) const override
    {
        return QAccessible::queryAccessibleInterface(parts().value(index));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child ? int(parts().indexOf(child->object())) : -1;
    }
    QAccessibleInterface *focusChild() const override
    {
        return choice()->isEditable() && choice()->hasFocus()
                   ? QAccessible::queryAccessibleInterface(choice()->lineEdit())
                   : QAccessibleWidget::focusChild();
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
    QComboBox *choice() const { return static_cast<QComboBox *>(widget()); }
    /// The list, and what is typed into.
    QObjectList parts() const
    {
        QObjectList parts{choice()->view()};
        if (choice()->isEditable())
            parts.append(choice()->lineEdit());
        return parts;
    }
};

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    const bool isOurs = qobject_cast<KeyChoice *>(object) || qobject_cast<TypedChoice *>(object);
    return isOurs ? new AccessibleChoice(static_cast<QComboBox *>(object)) : nullptr;
}

} // namespace

void installAccessibleChoices()
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(accessibleFor), true);
}

} // namespace nape
