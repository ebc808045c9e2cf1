// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/accessiblescrollarea.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollArea>

namespace nape
{

namespace
{

/// The plain interface of a widget checks its numbers. Lists, tables and texts have interfaces of their own,
/// which Qt finds before it comes to these class names.
QAccessibleInterface *scrollAreaInterface(const QString &className, QObject *object)
{
    const bool isScrollArea =
        className == QLatin1String("QScrollArea") || className == QLatin1String("QAbstractScrollArea");
    auto *area = isScrollArea ? qobject_cast<QAbstractScrollArea *>(object) : nullptr;
    return area ? new QAccessibleWidget(area, QAccessible::Pane) : nullptr;
}

} // namespace

void installAccessibleScrollAreas()
{
    QAccessible::installFactory(&scrollAreaInterface);
}

} // namespace nape
