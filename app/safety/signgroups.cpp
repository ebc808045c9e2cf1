// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/signgroups.h"

#include "app/safety/card.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace nape
{

namespace
{

constexpr int lettersForTwoColumns = 110;

} // namespace

SignGroups::SignGroups(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(16);
    for (QVBoxLayout *&column : m_columns) {
        column = new QVBoxLayout;
        column->setSpacing(16);
        m_layout->addLayout(column, 1);
    }
}

QVBoxLayout *SignGroups::addGroup(const QString &title)
{
    auto *card = new Card(m_appearance, this);
    card->setAccessibleName(title);
    auto *heading = new QLabel(title);
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(Appearance::font(0, QFont::DemiBold));
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(8, 12, 8, 12);
    lines->setSpacing(4);
    heading->setContentsMargins(8, 0, 8, 0);
    lines->addWidget(heading);
    m_groups.append({card, heading});
    return lines;
}

void SignGroups::arrange()
{
    const int columns = width() > lettersForTwoColumns * fontMetrics().averageCharWidth() ? 2 : 1;
    if (columns == m_columnCount)
        return;
    m_columnCount = columns;
    for (QVBoxLayout *column : m_columns) {
        while (QLayoutItem *item = column->takeAt(0))
            delete item;
    }
    // In reading order, and about as high as each other.
    const auto heightOf = [this](const Group &group) {
        return group.card->layout()->totalHeightForWidth(width() / 2);
    };
    int whole = 0;
    for (const Group &group : std::as_const(m_groups))
        whole += heightOf(group);
    int placed = 0;
    for (const Group &group : std::as_const(m_groups)) {
        const int height = heightOf(group);
        m_columns[columns == 2 && (placed + height / 2) * 2 > whole ? 1 : 0]->addWidget(group.card);
        placed += height;
    }
    for (QVBoxLayout *column : m_columns)
        column->addStretch(1);
    m_layout->setSpacing(columns == 2 ? 16 : 0);
    m_layout->setStretch(1, columns == 2 ? 1 : 0);
}

void SignGroups::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SignGroups::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    for (const Group &group : std::as_const(m_groups))
        group.title->setFont(Appearance::font(0, QFont::DemiBold));
    arrange();
}

} // namespace nape
