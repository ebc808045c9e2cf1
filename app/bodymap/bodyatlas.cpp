// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodyatlas.h"

#include "resources/resources.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace nape
{

namespace
{

/// Shapes whose middles are that close in height stand in one row; rows are read from left to right.
constexpr double rowHeight = 24;

auto readingPosition(const RegionShape &shape)
{
    return std::tuple(std::lround(shape.bounds.center().y() / rowHeight), shape.bounds.center().x());
}

} // namespace

BodyFiles BodyFiles::builtIn()
{
    BodyFiles files;
    for (const View view : {View::Front, View::Back})
        files.drawings.insert(view, resources::bodyMapFile(view));
    files.palettes = resources::bodyMapPalettesFile();
    return files;
}

Result<BodyAtlas> BodyAtlas::load(const Catalogue &catalogue, const BodyFiles &files, PaletteName palette)
{
    const auto palettes = BodyPalettes::load(files.palettes);
    if (!palettes)
        return tl::unexpected(palettes.error());
    BodyAtlas atlas;
    for (const auto &[view, file] : files.drawings.asKeyValueRange()) {
        auto drawing = BodyDrawing::load(view, file, *palettes, placesInView(catalogue, view), palette);
        if (!drawing)
            return tl::unexpected(drawing.error());
        atlas.m_drawings.push_back(std::move(*drawing));
    }
    return atlas;
}

QList<View> BodyAtlas::views() const
{
    QList<View> views;
    for (const BodyDrawing &drawing : m_drawings)
        views.append(drawing.view());
    return views;
}

const BodyDrawing *BodyAtlas::drawing(View view) const
{
    const auto found = std::ranges::find(m_drawings, view, &BodyDrawing::view);
    return found == m_drawings.end() ? nullptr : &*found;
}

const RegionShape *BodyAtlas::shape(View view, const Place &place) const
{
    const BodyDrawing *in = drawing(view);
    return in ? in->shape(place) : nullptr;
}

QList<Place> BodyAtlas::places(const QList<View> &views) const
{
    QList<Place> places;
    for (const View view : views) {
        const BodyDrawing *in = drawing(view);
        if (!in)
            continue;
        QList<RegionShape> shapes = in->shapes();
        std::ranges::stable_sort(shapes, {}, readingPosition);
        for (const RegionShape &shape : std::as_const(shapes)) {
            if (!places.contains(shape.place))
                places.append(shape.place);
        }
    }
    return places;
}

std::optional<View> BodyAtlas::bestView(const Place &place, const QList<View> &views) const
{
    std::optional<View> best;
    double bestArea = 0;
    for (const View view : views) {
        const RegionShape *here = shape(view, place);
        if (here && here->area > bestArea) {
            best = view;
            bestArea = here->area;
        }
    }
    return best;
}

void BodyAtlas::setPalette(PaletteName palette)
{
    for (BodyDrawing &drawing : m_drawings)
        drawing.setPalette(palette);
}

QList<Place> placesInView(const Catalogue &catalogue, View view)
{
    QList<Place> places;
    for (const Region &region : catalogue.regions()) {
        if (!region.views.contains(view))
            continue;
        for (const Side side : region.sides)
            places.append({region.key, side});
    }
    return places;
}

} // namespace nape
