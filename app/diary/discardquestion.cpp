// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/discardquestion.h"

#include "app/diary/formparts.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace nape
{

DiscardQuestion::DiscardQuestion(QWidget *parent)
    : QWidget(parent), m_keep(new QPushButton(tr("Keep editing")))
{
    setObjectName(QStringLiteral("discardQuestion"));
    auto *question = new QLabel(tr("Discard what you entered?"));
    question->setWordWrap(true);
    auto *discard = new QPushButton(tr("Discard"));
    discard->setObjectName(QStringLiteral("discardButton"));
    discard->setAutoDefault(false);
    m_keep->setObjectName(QStringLiteral("keepEditingButton"));
    m_keep->setAccessibleDescription(question->text());
    m_keep->setAutoDefault(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(question, 1);
    layout->addWidget(discard);
    layout->addWidget(m_keep);
    hide();
    connect(m_keep, &QPushButton::clicked, this, &DiscardQuestion::ask);
    connect(discard, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT discarded();
    });
}

void DiscardQuestion::ask()
{
    setVisible(isHidden());
    if (isHidden())
        Q_EMIT kept();
    else
        m_keep->setFocus();
}

} // namespace nape
