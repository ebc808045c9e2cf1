// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/colours.h"

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
    const Colours &colours() const { return Colours::of(m_palette); }
    TextSize textSize() const { return m_textSize; }

    void setPalette(PaletteName name);
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
    TextSize m_textSize = TextSize::Normal;
};

} // namespace nape
