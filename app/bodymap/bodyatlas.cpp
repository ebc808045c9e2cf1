// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodyatlas.h"

#include "resources/resources.h"

#include <QLoggingCategory>

#include <algorithm>
#include <cmath>
#include <future>
#include <map>
#include <tuple>

namespace nape
{

namespace
{

Q_LOGGING_CATEGORY(atlasLog, "nape.bodymap")

/// Shapes whose middles are that close in height stand in one row; rows are read from left to right.
constexpr double rowHeight = 24;

auto readingPosition(const RegionShape &shape)
{
    return std::tuple(std::lround(shape.bounds.center().y() / rowHeight), shape.bounds.center().x());
}

/// Begun by readAhead(), and not asked for yet.
std::map<const Catalogue *, std::future<Result<BodyAtlas>>> &readings()
{
    static std::map<const Catalogue *, std::future<Result<BodyAtlas>>> begun;
    return begun;
}

} // namespace

BodyFiles BodyFiles::builtIn()
{
    BodyFiles files;
    for (const View view : {View::Front, View::Back, View::LeftSide, View::Hand, View::Forearm, View::Foot})
        files.drawings.insert(view, resources::bodyMapFile(view));
    files.palettes = resources::bodyMapPalettesFile();
    return files;
}

/// The drawings by view; null for a file that could not be used, so that it is not tried again and again.
struct BodyAtlas::Shelf {
    BodyFiles files;
    BodyPalettes palettes;
    Look look;
    QMap<View, QList<Place>> places;
    std::map<View, std::unique_ptr<BodyDrawing>> drawings;

    bool hasFile(View view) const
    {
        return files.drawings.contains(view == View::RightSide ? View::LeftSide : view);
    }

    Result<BodyDrawing> read(View view) const
    {
        return BodyDrawing::load(view, files.drawings.value(view), palettes, places.value(view), look);
    }

    const BodyDrawing *drawing(View view)
    {
        if (!hasFile(view))
            return nullptr;
        const auto known = drawings.find(view);
        if (known != drawings.end())
            return known->second.get();
        std::unique_ptr<BodyDrawing> made;
        if (view == View::RightSide) {
            if (const BodyDrawing *left = drawing(View::LeftSide))
                made = std::make_unique<BodyDrawing>(left->mirrored(view));
        } else if (auto drawing = read(view)) {
            made = std::make_unique<BodyDrawing>(std::move(*drawing));
        } else {
            qCWarning(atlasLog, "%s (%s)", qUtf8Printable(drawing.error().subject),
                      qUtf8Printable(drawing.error().detail));
        }
        return (drawings[view] = std::move(made)).get();
    }
};

BodyAtlas::BodyAtlas() : m_shelf(std::make_unique<Shelf>()) {}
BodyAtlas::BodyAtlas(BodyAtlas &&) noexcept = default;
BodyAtlas &BodyAtlas::operator=(BodyAtlas &&) noexcept = default;
BodyAtlas::~BodyAtlas() = default;

Result<BodyAtlas> BodyAtlas::load(const Catalogue &catalogue, const BodyFiles &files, const Look &look)
{
    auto palettes = BodyPalettes::load(files.palettes);
    if (!palettes)
        return tl::unexpected(palettes.error());
    BodyAtlas atlas;
    Shelf &shelf = *atlas.m_shelf;
    shelf.files = files;
    shelf.palettes = std::move(*palettes);
    shelf.look = look;
    for (const View view : allViews) {
        if (shelf.hasFile(view))
            shelf.places.insert(view, placesInView(catalogue, view));
    }
    for (const View view : {View::Front, View::Back}) {
        if (!shelf.hasFile(view))
            continue;
        auto drawing = shelf.read(view);
        if (!drawing)
            return tl::unexpected(drawing.error());
        shelf.drawings[view] = std::make_unique<BodyDrawing>(std::move(*drawing));
    }
    return atlas;
}

Result<std::shared_ptr<const BodyAtlas>> BodyAtlas::shared(const Catalogue &catalogue, const Look &look)
{
    // Lives as long as any map that shows it.
    static QHash<const Catalogue *, std::weak_ptr<const BodyAtlas>> known;
    if (auto atlas = known.value(&catalogue).lock())
        return atlas;
    auto ahead = readings().extract(&catalogue);
    auto read = ahead ? ahead.mapped().get() : load(catalogue, BodyFiles::builtIn(), look);
    if (!read)
        return tl::unexpected(read.error());
    auto atlas = std::make_shared<const BodyAtlas>(std::move(*read));
    known.insert(&catalogue, atlas);
    return atlas;
}

void BodyAtlas::readAhead(const Catalogue &catalogue, const Look &look)
{
    readings()[&catalogue] = std::async(
        std::launch::async, [&catalogue, look] { return load(catalogue, BodyFiles::builtIn(), look); });
}

QList<View> BodyAtlas::views() const
{
    return m_shelf->places.keys();
}

const BodyDrawing *BodyAtlas::drawing(View view) const
{
    return m_shelf->drawing(view);
}

bool BodyAtlas::isRead(View view) const
{
    return m_shelf->drawings.contains(view);
}

QRectF BodyAtlas::viewBox(View view) const
{
    return {0, 0, 1000, isInset(view) ? 700.0 : 1200.0};
}

const QList<Place> &BodyAtlas::placesIn(View view) const
{
    static const QList<Place> none;
    const auto found = std::as_const(m_shelf->places).find(view);
    return found == m_shelf->places.cend() ? none : *found;
}

const RegionShape *BodyAtlas::shape(View view, const Place &place) const
{
    if (!placesIn(view).contains(place))
        return nullptr;
    const BodyDrawing *in = drawing(view);
    return in ? in->shape(place) : nullptr;
}

QList<Place> BodyAtlas::places(const QList<View> &views) const
{
    QList<Place> places;
    for (const View view : views) {
        // Of insets there is no more to know than the catalogue says: left before right.
        QList<Place> here = placesIn(view);
        if (!isInset(view)) {
            const BodyDrawing *in = drawing(view);
            QList<RegionShape> shapes = in ? in->shapes() : QList<RegionShape>();
            std::ranges::stable_sort(shapes, {}, readingPosition);
            here.clear();
            for (const RegionShape &shape : std::as_const(shapes))
                here.append(shape.place);
        }
        for (const Place &place : std::as_const(here)) {
            if (!places.contains(place))
                places.append(place);
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

bool isInset(View view)
{
    return view == View::Hand || view == View::Forearm || view == View::Foot;
}

QList<Place> placesInView(const Catalogue &catalogue, View view)
{
    const auto shown = sideShownBy(view);
    QList<Place> places;
    for (const Region &region : catalogue.regions()) {
        if (!region.views.contains(view))
            continue;
        // From the side one sees that side. Where a region also has a middle (the forehead), the side hides
        // it; one that is nothing but middle (the crown) is seen from everywhere.
        for (const Side side : region.sides) {
            if (!shown || side == *shown || (side == Side::Middle && region.sides.size() == 1))
                places.append({region.key, side});
        }
    }
    return places;
}

} // namespace nape
