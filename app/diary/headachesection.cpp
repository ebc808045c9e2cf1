// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/headachesection.h"

#include <algorithm>

namespace nape
{

HeadacheSection::HeadacheSection(QWidget *parent) : QWidget(parent) {}

QWidget *HeadacheSection::faultyField() const
{
    const auto widgets = findChildren<QWidget *>();
    const auto first = std::ranges::find_if(widgets, [this](const QWidget *widget) {
        return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isVisibleTo(this) &&
               widget->isEnabledTo(this);
    });
    return first == widgets.end() ? nullptr : *first;
}

} // namespace nape
