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

    const QRectF &rect() const { return m_rect; }
    void paint(QPainter &painter, const Colours &colours) const;

private:
    View m_view;
    bool m_isSmall;
    QRectF m_rect;
    QFont m_font;
    QFont m_captionFont;
};

} // namespace nape
