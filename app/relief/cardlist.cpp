// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/cardlist.h"

#include <QLabel>
#include <QVBoxLayout>

namespace nape
{

CardList::CardList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
}

void CardList::clear()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->setObjectName({});
            old->setParent(nullptr);
            old->deleteLater();
        }
        delete item;
    }
}

void CardList::add(QWidget *widget)
{
    m_layout->addWidget(widget);
    widget->show();
}

QLabel *CardList::addWords(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    add(label);
    return label;
}

} // namespace nape
