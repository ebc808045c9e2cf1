// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodyatlas.h"
#include "app/bodymap/maplayout.h"
#include "app/theme/colours.h"

#include <QImage>
#include <QPixmap>

#include <future>
#include <vector>

namespace nape
{

/// Everything in the map that stays when the pointer moves (ground, cards, figures) as one picture, ready to
/// be copied to the screen piece by piece. The figures are by far the most of the work: they are drawn in the
/// background from the moment this exists, beside one another, and only waited for when the picture is taken
/// or given up.
class MapScene
{
public:
    /// Figures that will be wanted again at the next start are kept; those of a moment (zoom, a window being
    /// resized) are not worth it.
    enum class Figures { Keep, DrawAnew };

    /// `atlas` must outlive the scene and keep its colours meanwhile.
    MapScene(const BodyAtlas &atlas, const MapLayout &layout, const QSize &size, double pixelRatio,
             const Colours &colours, Figures figures);

    /// The finished picture; once.
    QPixmap take();

private:
    struct Part {
        QRectF plate;
        QRect rect;
        std::future<QImage> figure;
    };

    QRectF m_visible;
    QSize m_size;
    double m_pixelRatio;
    const Colours &m_colours;
    std::vector<Part> m_parts;
};

} // namespace nape
