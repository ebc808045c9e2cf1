// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/comfortdialog.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

namespace nape
{

namespace
{

QSlider *slider(const QString &name, const QString &accessibleName, int least, int most, int value)
{
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setObjectName(name);
    slider->setAccessibleName(accessibleName);
    slider->setRange(least, most);
    slider->setSingleStep(10);
    slider->setPageStep(20);
    slider->setTracking(false);
    slider->setValue(value);
    return slider;
}

/// The two ends stand under a slider in words.
QWidget *ends(const QString &left, const QString &right)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *first = new QLabel(left);
    auto *second = new QLabel(right);
    for (QLabel *label : {first, second})
        label->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(first);
    layout->addStretch(1);
    layout->addWidget(second);
    return row;
}

} // namespace

ComfortDialog::ComfortDialog(Appearance &appearance, Settings &settings, QWidget *parent)
    : QDialog(parent),
      m_appearance(appearance),
      m_settings(settings),
      m_brightness(slider(QStringLiteral("brightnessSlider"), tr("Brightness"), ComfortLight::darkest,
                          ComfortLight::lightest, appearance.comfortLight().brightness)),
      m_warmth(slider(QStringLiteral("warmthSlider"), tr("Warmth"), 0, ComfortLight::warmest,
                      appearance.comfortLight().warmth)),
      m_usual(new QPushButton(tr("As usual")))
{
    setObjectName(QStringLiteral("comfortDialog"));
    setWindowTitle(tr("Comfort"));
    m_usual->setObjectName(QStringLiteral("usualLightButton"));
    m_usual->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("closeComfortButton"));
    close->setDefault(true);

    auto *hint = new QLabel(tr("F9 turns comfort on and off, wherever you are."));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *brightness = new QLabel(tr("&Brightness"));
    brightness->setBuddy(m_brightness);
    auto *warmth = new QLabel(tr("&Warmth"));
    warmth->setBuddy(m_warmth);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(4);
    layout->addWidget(brightness);
    layout->addWidget(m_brightness);
    layout->addWidget(ends(tr("darker"), tr("lighter")));
    layout->addSpacing(16);
    layout->addWidget(warmth);
    layout->addWidget(m_warmth);
    layout->addWidget(ends(tr("amber"), tr("red")));
    layout->addSpacing(16);
    layout->addWidget(hint);
    layout->addSpacing(16);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_usual);
    buttons->addStretch(1);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    layout->addStretch(1);
    setMinimumWidth(QFontMetrics(Appearance::font(0)).averageCharWidth() * 56);

    connect(m_brightness, &QSlider::valueChanged, this, &ComfortDialog::apply);
    connect(m_warmth, &QSlider::valueChanged, this, &ComfortDialog::apply);
    connect(m_usual, &QPushButton::clicked, this, [this] {
        {
            const QSignalBlocker quiet(m_brightness);
            m_brightness->setValue(ComfortLight::usualBrightness);
        }
        {
            const QSignalBlocker quiet(m_warmth);
            m_warmth->setValue(0);
        }
        apply();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void ComfortDialog::apply()
{
    const ComfortLight light = ComfortLight::of(m_brightness->value(), m_warmth->value());
    m_settings.setComfortLight(light);
    m_appearance.setComfortLight(light);
}

} // namespace nape
