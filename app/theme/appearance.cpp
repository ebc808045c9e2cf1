// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/appearance.h"

#include <QApplication>
#include <QToolTip>

#include <array>
#include <cmath>

namespace nape
{

namespace
{

constexpr std::array textScales{1.0, 1.25, 1.6};

} // namespace

Appearance::Appearance(QObject *parent) : QObject(parent), m_systemFont(QApplication::font())
{
    apply();
}

void Appearance::setPalette(PaletteName name)
{
    if (name == m_palette)
        return;
    m_palette = name;
    apply();
}

void Appearance::setComfortLight(ComfortLight light)
{
    const ComfortLight kept = ComfortLight::of(light.brightness, light.warmth);
    if (kept == m_light)
        return;
    m_light = kept;
    apply();
}

void Appearance::setTextSize(TextSize size)
{
    if (size == m_textSize)
        return;
    m_textSize = size;
    apply();
}

QFont Appearance::font(int steps, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * std::pow(1.22, steps));
    font.setWeight(weight);
    return font;
}

void Appearance::apply()
{
    QFont font = m_systemFont;
    font.setPointSizeF(m_systemFont.pointSizeF() * textScales[size_t(m_textSize)]);
    QApplication::setFont(font);
    m_colours = look().colours();
    const QPalette palette = m_colours.toPalette();
    QApplication::setPalette(palette);
    // Tool tips have a palette of their own, which some desktops set to bright yellow.
    QToolTip::setPalette(palette);
    Q_EMIT changed();
}

} // namespace nape
