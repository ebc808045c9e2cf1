// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/experimentcard.h"

#include "app/theme/wrappedlabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace nape
{

using namespace Qt::StringLiterals;

ExperimentCard::ExperimentCard(const Appearance &appearance, QWidget *parent)
    : Card(appearance, parent),
      m_words(wrappedLabel({}, this)),
      m_start(new QPushButton(tr("Start this session")))
{
    setObjectName(u"experimentCard"_s);
    m_words->setObjectName(u"experimentCardLabel"_s);
    m_start->setObjectName(u"startExperimentTurnButton"_s);
    connect(m_start, &QPushButton::clicked, this, &ExperimentCard::startClicked);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_words);
    layout->addWidget(m_start, 0, Qt::AlignLeft);
}

void ExperimentCard::propose(const QString &name, const QString &obstacle)
{
    //: %1 a technique
    const QString next = tr("Your experiment: %1 is next.").arg(name);
    m_words->setText(obstacle.isEmpty() ? next
                                        //: %1 "Your experiment: … is next.", %2 why it is left out now
                                        : tr("%1 It is left out now: %2").arg(next, obstacle));
    m_start->setVisible(obstacle.isEmpty());
    setAccessibleName(m_words->text());
}

} // namespace nape
