// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/volumerow.h"

#include "app/audio/loudness.h"
#include "app/theme/appearance.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>

namespace nape
{

VolumeRow::VolumeRow(const Names &names, int volume, QWidget *parent)
    : QWidget(parent),
      m_value(new QLabel(this)),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_try(new QPushButton(tr("Try it"), this))
{
    auto *title = new QLabel(names.title, this);
    title->setBuddy(m_slider);
    m_value->setObjectName(names.key + QStringLiteral("VolumeLabel"));
    m_value->setAlignment(Qt::AlignRight);
    m_slider->setObjectName(names.key + QStringLiteral("VolumeSlider"));
    m_slider->setAccessibleName(names.sliderName);
    m_slider->setRange(0, loudestVolume);
    m_slider->setSingleStep(5);
    m_slider->setPageStep(10);
    m_slider->setValue(volume);
    m_try->setObjectName(names.key + QStringLiteral("TryButton"));
    m_try->setAccessibleName(names.tryName);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->addWidget(title, 0, 0);
    grid->addWidget(m_value, 0, 1);
    grid->addWidget(m_slider, 1, 0, 1, 2);
    grid->addWidget(m_try, 0, 2, 2, 1, Qt::AlignBottom);

    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        showVolume();
        Q_EMIT volumeChanged(value);
    });
    connect(m_try, &QPushButton::clicked, this, &VolumeRow::tryClicked);
    showVolume();
}

int VolumeRow::volume() const
{
    return m_slider->value();
}

void VolumeRow::setTryEnabled(bool enabled)
{
    m_canTry = enabled;
    showVolume();
}

void VolumeRow::showVolume()
{
    m_value->setText(volumeText(volume()));
    m_slider->setAccessibleDescription(m_value->text());
    m_try->setEnabled(m_canTry && volume() > 0);
}

QString VolumeRow::volumeText(int volume)
{
    const QString number = QLocale().toString(volume);
    if (volume == 0)
        return tr("%1, off", "a volume").arg(number);
    if (volume <= 25)
        return tr("%1, very quiet", "a volume").arg(number);
    if (volume <= 50)
        return tr("%1, quiet", "a volume").arg(number);
    if (volume <= 75)
        return tr("%1, medium", "a volume").arg(number);
    return tr("%1, full", "a volume").arg(number);
}

} // namespace nape
