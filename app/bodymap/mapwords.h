// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/maplayout.h"
#include "app/theme/colours.h"

#include <QFont>

class QPainter;

namespace nape
{

/// The name of the view above a figure, and on either side of it whether that is the person's left or right,
/// so that sides are never mistaken. Painted over the picture, because they keep their size when it is
/// zoomed.
class MapWords
{
public:
    MapWords(const PlacedView &placed, const QRectF &visible, const QFont &font);

    /// What they cover, each for itself.
    QList<QRectF> rects() const;
    void paint(QPainter &painter, const Colours &colours) const;

private:
    enum class Kind { Caption, Side };
    struct Words {
        QString text;
        QRectF rect;
        Kind kind;
    };

    QList<Words> m_words;
    QFont m_font;
    QFont m_captionFont;
};

} // namespace nape
