// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodyatlas.h"
#include "app/bodymap/maplayout.h"
#include "app/theme/comfortlight.h"

#include <QImage>
#include <QPixmap>

#include <future>
#include <vector>

class QPainter;

namespace nape
{

/// What lies over the figures on request.
struct MapLayers {
    bool muscles = false;
    bool nerves = false;

    friend bool operator==(const MapLayers &, const MapLayers &) = default;
};

/// Everything in the map that stays when the pointer moves (ground, cards, figures, layers) as one picture,
/// ready to be copied to the screen piece by piece. The figures are by far the most of the work: they are
/// drawn in the background from the moment this exists, beside one another, and only waited for when the
/// picture is taken or given up.
class MapScene
{
public:
    /// Figures that will be wanted again at the next start are kept; those of a moment (zoom, a window being
    /// resized) are not worth it.
    enum class Figures { Keep, DrawAnew };

    struct Request {
        MapLayout layout;
        QSize size;
        double pixelRatio = 1;
        Look look = {};
        MapLayers layers = {};
        Figures figures = Figures::DrawAnew;
    };

    /// Draws the figures of those views that have been read; the cards of the others stay empty. `atlas` must
    /// outlive the scene.
    MapScene(const BodyAtlas &atlas, const Request &request);

    /// The finished picture; once.
    QPixmap take();
    /// The same onto a picture that was taken before and lacks these views; once.
    void addTo(QPixmap &picture);

private:
    struct Part {
        QRectF plate;
        QRect rect;
        std::future<QImage> figure; // none if the drawing has not been read
    };

    QRectF m_visible;
    QSize m_size;
    double m_pixelRatio;
    Colours m_colours;
    std::vector<Part> m_parts;

    void paint(QPainter &painter, Part &part) const;
};

} // namespace nape
