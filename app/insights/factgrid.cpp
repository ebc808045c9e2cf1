// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/factgrid.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace nape
{

FactGrid::FactGrid(const QString &name, QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(name);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    fill();
}

void FactGrid::fill()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_names.clear();
    m_values.clear();
    int row = 0;
    for (const Fact &fact : m_facts) {
        auto *name = new QLabel(fact.name);
        name->setWordWrap(true);
        auto *value = new QLabel(fact.value);
        value->setWordWrap(true);
        //: %1 what was counted, %2 the number
        value->setAccessibleName(tr("%1: %2").arg(fact.name, fact.value));
        m_values.append(value);
        m_names.append(name);
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1, Qt::AlignTop);
        ++row;
    }
    updateFonts();
}

void FactGrid::updateFonts()
{
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        m_names[i]->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
        m_values[i]->setFont(Appearance::font(m_facts[i].isMain ? 1 : 0, QFont::DemiBold));
    }
}

QString FactGrid::value(const QString &name) const
{
    const auto found = std::ranges::find(m_facts, name, &Fact::name);
    return found == m_facts.end() ? QString() : found->value;
}

void FactGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        updateFonts();
}

} // namespace nape
