// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/comfortlight.h"

#include <QFont>
#include <QObject>

namespace nape
{

/// How the whole program looks now: palette and text size. Changing it restyles every open window at once.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class TextSize { Normal, Large, Largest };

    explicit Appearance(QObject *parent = nullptr);

    PaletteName paletteName() const { return m_palette; }
    /// The palette with the light that was chosen for it.
    Look look() const { return {m_palette, m_light}; }
    const Colours &colours() const { return m_colours; }
    /// What a dimmed part of a window is shown in, whatever the palette is.
    Colours comfortColours() const { return Look(PaletteName::Comfort, m_light).colours(); }
    ComfortLight comfortLight() const { return m_light; }
    TextSize textSize() const { return m_textSize; }

    void setPalette(PaletteName name);
    /// For comfort; kept while another palette is shown.
    void setComfortLight(ComfortLight light);
    void setTextSize(TextSize size);

    /// The application's font `steps` notches bigger (0 body, 1 heading of a card, 2 of a page, 3 a step to
    /// be read from afar).
    static QFont font(int steps, QFont::Weight weight = QFont::Normal);

Q_SIGNALS:
    void changed();

private:
    void apply();

    QFont m_systemFont;
    PaletteName m_palette = PaletteName::Light;
    ComfortLight m_light;
    Colours m_colours;
    TextSize m_textSize = TextSize::Normal;
};

} // namespace nape
