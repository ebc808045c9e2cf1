// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/formdialog.h"

#include <QLayout>

namespace nape
{

namespace
{

/// Adds what Tab can reach in `layout`, in its order.
void collectTabStops(QLayout *layout, QWidgetList &stops)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        if (QLayout *inner = layout->itemAt(i)->layout())
            collectTabStops(inner, stops);
        QWidget *widget = layout->itemAt(i)->widget();
        if (!widget)
            continue;
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            stops.append(widget);
        collectTabStops(widget->layout(), stops);
    }
}

} // namespace

bool FormDialog::focusNextPrevChild(bool next)
{
    if (m_form) {
        QWidgetList stops;
        collectTabStops(m_form->layout(), stops);
        for (qsizetype i = 1; i < stops.size(); ++i)
            setTabOrder(stops[i - 1], stops[i]);
    }
    return QDialog::focusNextPrevChild(next);
}

} // namespace nape
