// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/pausesdialog.h"

#include "app/settings/settings.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace nape
{

PausesDialog::PausesDialog(Settings &settings, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_getReady(new QSpinBox), m_sideChange(new QSpinBox)
{
    setObjectName(QStringLiteral("pausesDialog"));
    setWindowTitle(tr("Pauses"));
    const Pauses pauses = settings.pauses();
    m_getReady->setObjectName(QStringLiteral("getReadyBox"));
    m_getReady->setAccessibleName(tr("Seconds to get ready"));
    m_sideChange->setObjectName(QStringLiteral("sideChangeBox"));
    m_sideChange->setAccessibleName(tr("Seconds to change sides"));
    for (QSpinBox *box : {m_getReady, m_sideChange}) {
        box->setRange(0, int(Settings::longestPause.count()));
        //: behind a number of seconds
        box->setSuffix(tr(" s"));
        box->setSpecialValueText(tr("none", "no pause"));
    }
    m_getReady->setValue(int(pauses.getReady.count()));
    m_sideChange->setValue(int(pauses.sideChange.count()));

    auto *getReady = new QLabel(tr("To get &ready"));
    getReady->setBuddy(m_getReady);
    auto *sideChange = new QLabel(tr("To change &sides"));
    sideChange->setBuddy(m_sideChange);
    auto *form = new QGridLayout;
    form->setVerticalSpacing(16);
    form->setHorizontalSpacing(24);
    form->setColumnStretch(0, 1);
    form->addWidget(getReady, 0, 0);
    form->addWidget(m_getReady, 0, 1);
    form->addWidget(sideChange, 1, 0);
    form->addWidget(m_sideChange, 1, 1);
    auto *hint = new QLabel(tr("Holds from the next session on."));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("closePausesButton"));
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(24);
    layout->addLayout(form);
    layout->addWidget(hint);
    layout->addStretch(1);
    layout->addLayout(buttons);
    setMinimumWidth(QFontMetrics(Appearance::font(0)).averageCharWidth() * 48);

    for (QSpinBox *box : {m_getReady, m_sideChange})
        connect(box, &QSpinBox::valueChanged, this, &PausesDialog::keep);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void PausesDialog::keep()
{
    m_settings.setPauses(
        {std::chrono::seconds(m_getReady->value()), std::chrono::seconds(m_sideChange->value())});
    Q_EMIT changed();
}

} // namespace nape
