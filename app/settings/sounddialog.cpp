// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/sounddialog.h"

#include "app/settings/soundsettings.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace nape
{

SoundDialog::SoundDialog(Settings &settings, Tones &tones, Voice &voice, const QString &usualEndSound,
                         QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("soundDialog"));
    setWindowTitle(tr("Sound and voice"));
    auto *sound = new SoundSettings(settings, tones, voice);
    sound->setUsualEndSound(usualEndSound);
    auto *room = new QWidget;
    auto *roomLayout = new QVBoxLayout(room);
    roomLayout->setContentsMargins(24, 24, 24, 8);
    roomLayout->addWidget(sound);

    // Large letters on a small screen scroll.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(room);

    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("closeSoundButton"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 8, 24, 24);
    row->addStretch(1);
    row->addWidget(close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addLayout(row);
    const QSize wanted = room->sizeHint() + QSize(32, close->sizeHint().height() + 48);
    resize(wanted.boundedTo(parent ? parent->size() : wanted));
}

} // namespace nape
