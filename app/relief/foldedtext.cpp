// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/foldedtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace nape
{

using namespace Qt::StringLiterals;

FoldedText::FoldedText(QWidget *parent)
    : QWidget(parent), m_line(new QLabel), m_more(new QPushButton(tr("More"))), m_all(new QLabel)
{
    m_line->setObjectName(u"foldedLineLabel"_s);
    m_line->setTextFormat(Qt::PlainText);
    // Whatever does not fit is left out, it never makes the column wider.
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_more->setObjectName(u"moreButton"_s);
    m_more->setAccessibleName(tr("More about this place"));
    m_more->setCheckable(true);
    m_all->setObjectName(u"unfoldedTextLabel"_s);
    m_all->setTextFormat(Qt::RichText);
    m_all->setWordWrap(true);

    auto *folded = new QHBoxLayout;
    folded->setSpacing(8);
    folded->addWidget(m_line, 1);
    folded->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(folded);
    layout->addWidget(m_all);
    connect(m_more, &QPushButton::toggled, this, &FoldedText::refresh);
    refresh();
}

void FoldedText::setText(const QString &line, const QString &all)
{
    m_words = line;
    m_line->setAccessibleName(line);
    m_all->setText(all);
    refresh();
}

void FoldedText::refresh()
{
    const bool canFold = !m_words.isEmpty();
    m_line->setVisible(canFold);
    m_more->setVisible(canFold);
    m_all->setVisible(!canFold || m_more->isChecked());
    m_more->setText(m_more->isChecked() ? tr("Less") : tr("More"));
    elide();
}

void FoldedText::elide()
{
    const int room = width() - m_more->sizeHint().width() - 8;
    m_line->setText(m_line->fontMetrics().elidedText(m_words, Qt::ElideRight, room));
}

void FoldedText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void FoldedText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

} // namespace nape
