// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"

#include "app/bodymap/mapaccessible.h"
#include "app/bodymap/mapscene.h"
#include "app/bodymap/mapwords.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace nape
{

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(bodyMapLog, "nape.bodymap")

namespace
{

/// The least width and height of what is pointed at, in pixels.
constexpr double leastTarget = 24;
constexpr auto sharpenAfter = 80ms;

BodyAtlas loadAtlas(const Catalogue &catalogue, const BodyFiles &files, PaletteName palette, QString *fault)
{
    auto atlas = BodyAtlas::load(catalogue, files, palette);
    if (atlas)
        return std::move(*atlas);
    qCWarning(bodyMapLog, "%s (%s)", qUtf8Printable(atlas.error().subject),
              qUtf8Printable(atlas.error().detail));
    *fault = sentence(atlas.error());
    return {};
}

MapStop stopFor(View view, const Place &place)
{
    return {view, place, {}};
}

} // namespace

BodyMap::BodyMap(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent)
    : BodyMap(catalogue, appearance, BodyFiles::builtIn(), parent)
{
}

BodyMap::BodyMap(const Catalogue &catalogue, const Appearance &appearance, const BodyFiles &files,
                 QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_appearance(appearance),
      m_atlas(loadAtlas(catalogue, files, appearance.paletteName(), &m_fault))
{
    installMapAccessibility();
    setObjectName(QStringLiteral("bodyMap"));
    setAccessibleName(tr("Body map"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    m_sharpen.setSingleShot(true);
    m_sharpen.setInterval(sharpenAfter);
    connect(&m_sharpen, &QTimer::timeout, this, qOverload<>(&BodyMap::update));
    connect(&appearance, &Appearance::changed, this, [this] {
        // First: a scene in the making reads the drawings.
        forgetScenes();
        m_atlas.setPalette(m_appearance.paletteName());
        relayout();
    });
    setMode(Mode::Choose);
    setShown(Shown::FrontAndBack);
    relayout();
}

BodyMap::~BodyMap() = default;

void BodyMap::setSelection(const QList<Place> &selection)
{
    QList<Place> wanted;
    for (const Place &place : selection) {
        if (!wanted.contains(place))
            wanted.append(place);
    }
    if (wanted == m_selection)
        return;
    const QList<Place> before = std::exchange(m_selection, wanted);
    for (const Place &place : before) {
        if (!wanted.contains(place))
            tellState(place);
    }
    for (const Place &place : std::as_const(wanted)) {
        if (!before.contains(place))
            tellState(place);
    }
    // In a narrow widget, what was just chosen elsewhere may be on the other side of the body.
    if (!wanted.isEmpty() && !before.contains(wanted.last()) &&
        !m_atlas.bestView(wanted.last(), visibleViews())) {
        if (const auto view = m_atlas.bestView(wanted.last(), chosenViews()))
            showView(*view);
    }
    Q_EMIT selectionChanged(m_selection);
}

void BodyMap::toggle(const Place &place)
{
    QList<Place> wanted = m_selection;
    if (wanted.removeAll(place) == 0)
        wanted.append(place);
    setSelection(wanted);
}

void BodyMap::setMode(Mode mode)
{
    m_mode = mode;
    const bool choose = mode == Mode::Choose;
    setMouseTracking(choose);
    setFocusPolicy(choose ? Qt::StrongFocus : Qt::NoFocus);
    if (choose) {
        grabGesture(Qt::PinchGesture);
    } else {
        ungrabGesture(Qt::PinchGesture);
        setHovered(std::nullopt);
    }
    relayout();
}

void BodyMap::setShown(Shown shown)
{
    m_shown = shown;
    if (shown != Shown::FrontAndBack)
        m_narrowView = shown == Shown::Front ? View::Front : View::Back;
    m_navigation = MapNavigation(m_atlas, chosenViews());
    if (m_current && !m_navigation.stops().contains(*m_current))
        m_current.reset();
    relayout();
}

void BodyMap::showView(View view)
{
    m_narrowView = view;
    relayout();
}

QList<View> BodyMap::chosenViews() const
{
    QList<View> views = m_atlas.views();
    if (m_shown != Shown::FrontAndBack)
        views.removeIf(
            [this](View view) { return view != (m_shown == Shown::Front ? View::Front : View::Back); });
    return views;
}

QList<View> BodyMap::visibleViews() const
{
    QList<View> views;
    for (const PlacedView &placed : m_layout.views)
        views.append(placed.view);
    return views;
}

QList<Place> BodyMap::places() const
{
    return m_atlas.places(chosenViews());
}

QList<Place> BodyMap::allPlaces() const
{
    return m_atlas.places(m_atlas.views());
}

void BodyMap::setBlocked(const QList<Place> &places)
{
    m_blocked = places;
    update();
}

void BodyMap::setSoftened(const QList<Place> &places)
{
    m_softened = places;
    update();
}

void BodyMap::setWorkingPlaces(const QList<Place> &places)
{
    const QList<Place> before = std::exchange(m_working, places);
    for (const Place &place : before + places)
        updatePlace(place);
}

void BodyMap::setFocusArea(const QList<Place> &places)
{
    if (places == m_focusArea)
        return;
    m_focusArea = places;
    relayout();
}

std::optional<Place> BodyMap::current() const
{
    return m_current ? std::optional(m_current->place) : std::nullopt;
}

void BodyMap::setCurrent(const Place &place)
{
    if (const auto stop = stopOf(place)) {
        m_currentShown = true;
        moveTo(*stop);
    }
}

bool BodyMap::isBlocked(const Place &place) const
{
    return !m_catalogue.mayBeTarget(place.region) || m_blocked.contains(place);
}

QRect BodyMap::placeRect(const Place &place) const
{
    const auto view = m_atlas.bestView(place, visibleViews());
    if (!view)
        return {};
    return (outline(stopFor(*view, place)).boundingRect() & m_layout.visible).toAlignedRect();
}

std::optional<Place> BodyMap::placeAt(const QPointF &position) const
{
    const auto stop = stopAt(position);
    return stop ? std::optional(stop->place) : std::nullopt;
}

std::optional<QPointF> BodyMap::pointInside(View view, const Place &place) const
{
    const RegionShape *shape = m_atlas.shape(view, place);
    const PlacedView *placed = m_layout.placed(view);
    return shape && placed ? std::optional(placed->toWidget.map(nape::pointInside(*shape))) : std::nullopt;
}

void BodyMap::setZoom(double zoom)
{
    zoomBy(zoom / m_zoom, pointOfInterest(), Redraw::Sharp);
}

QSize BodyMap::sizeHint() const
{
    return {704, 600};
}

QSize BodyMap::minimumSizeHint() const
{
    return {240, 280};
}

void BodyMap::relayout()
{
    const QList<View> before = visibleViews();
    const auto drawingOf = [this](View view) {
        return MapLayout::Drawing{view, m_atlas.drawing(view)->viewBox()};
    };

    QList<MapLayout::Drawing> drawings;
    for (const View view : chosenViews())
        drawings.append(drawingOf(view));
    const double footer = footerHeight();
    if (drawings.size() > 1 && !MapLayout::hasRoomForAll(QSizeF(width(), height() - footer), drawings))
        drawings.removeIf([this](const MapLayout::Drawing &drawing) { return drawing.view != m_narrowView; });

    const auto area = workArea();
    if (area)
        m_layout = MapLayout::around(size(), drawingOf(area->view), area->bounds);
    else
        m_layout = MapLayout::of({size(), footer, drawings, m_zoom, m_centre});
    m_centre = m_layout.centre;

    m_hitTests.clear();
    for (const PlacedView &placed : std::as_const(m_layout.views))
        m_hitTests.emplace_back(placed.view,
                                HitTest(*m_atlas.drawing(placed.view), leastTarget / placed.scale()));

    m_sharpScene = {};
    m_begun.reset();
    if (!isZoomed() || visibleViews() != before)
        m_wholeScene = {};
    update();
    if (visibleViews() != before)
        Q_EMIT visibleViewsChanged(visibleViews());
}

MapLayout BodyMap::wholeLayout() const
{
    if (!isZoomed())
        return m_layout;
    QList<MapLayout::Drawing> drawings;
    for (const PlacedView &placed : m_layout.views)
        drawings.append({placed.view, m_atlas.drawing(placed.view)->viewBox()});
    return MapLayout::of({size(), footerHeight(), drawings, 1, std::nullopt});
}

std::optional<BodyMap::WorkArea> BodyMap::workArea() const
{
    std::optional<WorkArea> best;
    qsizetype bestCount = 0;
    double bestArea = 0;
    for (const View view : chosenViews()) {
        QRectF bounds;
        qsizetype count = 0;
        double area = 0;
        for (const Place &place : m_focusArea) {
            if (const RegionShape *shape = m_atlas.shape(view, place)) {
                bounds |= shape->bounds;
                area += shape->area;
                ++count;
            }
        }
        if (count > bestCount || (count == bestCount && area > bestArea)) {
            best = WorkArea{view, bounds};
            bestCount = count;
            bestArea = area;
        }
    }
    if (best) {
        // A single brow that fills the window is no longer known as one: keep some of what lies around it.
        constexpr double leastWidth = 480; // of 1000 units
        const double missing = std::max(0.0, leastWidth - best->bounds.width()) / 2;
        best->bounds.adjust(-missing, -missing, missing, missing);
    }
    return best;
}

double BodyMap::footerHeight() const
{
    return m_mode == Mode::Choose ? std::ceil(fontMetrics().height() + 12.0) : 0.0;
}

void BodyMap::tellState(const Place &place)
{
    updatePlace(place);
    if (QAccessibleInterface *child = accessibleChild(*this, place)) {
        QAccessible::State changed;
        changed.checked = true;
        QAccessibleStateChangeEvent event(child, changed);
        QAccessible::updateAccessibility(&event);
    }
}

std::optional<MapStop> BodyMap::stopAt(const QPointF &position) const
{
    const PlacedView *placed = m_layout.viewAt(position);
    if (!placed)
        return std::nullopt;
    const auto test = std::ranges::find(m_hitTests, placed->view, &std::pair<View, HitTest>::first);
    const RegionShape *shape = test->second.at(placed->toWidget.inverted().map(position));
    return shape ? std::optional(stopFor(placed->view, shape->place)) : std::nullopt;
}

std::optional<MapStop> BodyMap::stopOf(const Place &place) const
{
    auto view = m_atlas.bestView(place, visibleViews());
    if (!view)
        view = m_atlas.bestView(place, chosenViews());
    return view ? std::optional(stopFor(*view, place)) : std::nullopt;
}

} // namespace nape
