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

/// What stands together where there is room. The sides show the same places once more.
const QList<View> wholeBody{View::Front, View::Back, View::Hand, View::Forearm, View::Foot};

using SharedAtlas = std::shared_ptr<const BodyAtlas>;

Result<SharedAtlas> ownAtlas(const Catalogue &catalogue, const BodyFiles &files, const Look &look)
{
    auto atlas = BodyAtlas::load(catalogue, files, look);
    if (!atlas)
        return tl::unexpected(atlas.error());
    return std::make_shared<const BodyAtlas>(std::move(*atlas));
}

SharedAtlas atlasOrFault(const Result<SharedAtlas> &atlas, QString *fault)
{
    if (atlas)
        return *atlas;
    qCWarning(bodyMapLog, "%s (%s)", qUtf8Printable(atlas.error().subject),
              qUtf8Printable(atlas.error().detail));
    *fault = sentence(atlas.error());
    return std::make_shared<const BodyAtlas>();
}

MapStop stopFor(View view, const Place &place)
{
    return {view, place, {}};
}

} // namespace

BodyMap::BodyMap(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent)
    : BodyMap(catalogue, appearance, BodyAtlas::shared(catalogue, appearance.look()), parent)
{
}

BodyMap::BodyMap(const Catalogue &catalogue, const Appearance &appearance, const BodyFiles &files,
                 QWidget *parent)
    : BodyMap(catalogue, appearance, ownAtlas(catalogue, files, appearance.look()), parent)
{
}

BodyMap::BodyMap(const Catalogue &catalogue, const Appearance &appearance, Result<SharedAtlas> atlas,
                 QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_appearance(appearance),
      m_atlas(atlasOrFault(atlas, &m_fault))
{
    installMapAccessibility();
    setObjectName(QStringLiteral("bodyMap"));
    setAccessibleName(tr("Body map"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    m_sharpen.setSingleShot(true);
    m_sharpen.setInterval(sharpenAfter);
    connect(&m_sharpen, &QTimer::timeout, this, qOverload<>(&BodyMap::update));
    m_readLater.setSingleShot(true);
    connect(&m_readLater, &QTimer::timeout, this, &BodyMap::readNext);
    connect(&appearance, &Appearance::changed, this, [this] {
        forgetScenes();
        relayout();
    });
    createActions();
    measureCaptions();
    setMode(Mode::Choose);
    setShown(Shown::FrontAndBack);
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
    // What was just chosen elsewhere may be on the other side of the body.
    if (!wanted.isEmpty() && !before.contains(wanted.last()) &&
        !m_atlas->bestView(wanted.last(), visibleViews())) {
        if (const auto view = m_atlas->bestView(wanted.last(), wholeBody))
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

QList<View> BodyMap::visibleViews() const
{
    QList<View> views;
    for (const PlacedView &placed : m_layout.views)
        views.append(placed.view);
    return views;
}

QList<Place> BodyMap::places() const
{
    return m_atlas->places(chosenViews());
}

QList<Place> BodyMap::allPlaces() const
{
    QList<Place> places = m_atlas->places(wholeBody);
    // Whatever only the sides show; asked without reading them.
    for (const View view : {View::LeftSide, View::RightSide}) {
        for (const Place &place : m_atlas->placesIn(view)) {
            if (!places.contains(place))
                places.append(place);
        }
    }
    return places;
}

void BodyMap::setBlocked(const QList<Place> &places)
{
    m_blocked = QSet<Place>(places.begin(), places.end());
    recaption();
}

void BodyMap::setSoftened(const QList<Place> &places)
{
    m_softened = QSet<Place>(places.begin(), places.end());
    recaption();
}

void BodyMap::setReasons(const QHash<Place, QString> &reasons)
{
    m_reasons = reasons;
    recaption();
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
    return m_current && !m_current->isSpot() ? std::optional(m_current->place) : std::nullopt;
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
    const auto view = m_atlas->bestView(place, visibleViews());
    if (!view)
        return {};
    return (outline(stopFor(*view, place)).boundingRect() & m_layout.visible).toAlignedRect();
}

std::optional<Place> BodyMap::placeAt(const QPointF &position) const
{
    const auto stop = stopAt(position);
    return stop && !stop->isSpot() ? std::optional(stop->place) : std::nullopt;
}

std::optional<QPointF> BodyMap::pointInside(View view, const Place &place) const
{
    const RegionShape *shape = m_atlas->shape(view, place);
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
    if (const auto area = workArea())
        m_layout = MapLayout::around(size(), drawingOf(area->view), area->bounds);
    else
        m_layout = layOut(footerHeight());
    m_centre = m_layout.centre;
    m_hitTests.clear();
    placeMarks();

    m_sharpScene = {};
    m_begun.reset();
    if (!isZoomed() || visibleViews() != before)
        m_wholeScene = {};
    update();
    updateActions();
    if (visibleViews() != before)
        Q_EMIT visibleViewsChanged(visibleViews());
}

MapLayout::Drawing BodyMap::drawingOf(View view) const
{
    // A head without its shoulders is a head; a hand without its fingers is none.
    return {view, m_atlas->viewBox(view), !isInset(view)};
}

MapLayout BodyMap::layOut(double footer)
{
    QList<MapLayout::Drawing> figures;
    QList<MapLayout::Drawing> insets;
    for (const View view : chosenViews()) {
        const bool isBeneath = m_shown == Shown::FrontAndBack && isInset(view);
        (isBeneath ? insets : figures).append(drawingOf(view));
    }
    if (m_mode != Mode::Choose)
        insets.clear(); // the picture of a session is about the place it works on

    const QSizeF room(width(), height() - footer);
    m_bothFit = MapLayout::hasRoomForAll(
        room, {{View::Front, m_atlas->viewBox(View::Front)}, {View::Back, m_atlas->viewBox(View::Back)}});
    MapLayout::Request request{size(), footer, figures, insets, m_zoom, m_centre};
    if (m_shown != Shown::FrontAndBack || figures.isEmpty())
        return MapLayout::of(request);
    if (m_bothFit) {
        const MapLayout all = MapLayout::of(request);
        if (all.placed(m_single) || !isInset(m_single))
            return all;
    }
    request.drawings = {drawingOf(m_single)};
    request.insets.clear();
    return MapLayout::of(request);
}

MapLayout BodyMap::wholeLayout() const
{
    if (!isZoomed())
        return m_layout;
    QList<MapLayout::Drawing> figures;
    QList<MapLayout::Drawing> insets;
    for (const PlacedView &placed : m_layout.views)
        (placed.isSmall ? insets : figures).append(drawingOf(placed.view));
    return MapLayout::of({size(), footerHeight(), figures, insets, 1, std::nullopt});
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
            if (const RegionShape *shape = m_atlas->shape(view, place)) {
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
    if (m_mode != Mode::Choose)
        return 0;
    // Two lines from the start: the words of a layer or a referral must not move the picture.
    constexpr int leastLines = 2;
    constexpr int mostLines = 4;
    const double share = fontMetrics().horizontalAdvance(m_longestCaption) / std::max(1.0, width() * 0.9);
    const int lines = std::clamp(int(std::ceil(share)), leastLines, mostLines);
    return fontMetrics().lineSpacing() * lines + 12.0;
}

QString BodyMap::remark(const Place &place) const
{
    if (const QString reason = m_reasons.value(place); !reason.isEmpty())
        return reason;
    if (!m_catalogue.mayBeTarget(place.region))
        return tr("never massaged");
    if (m_blocked.contains(place))
        return tr("not to be massaged now");
    if (m_softened.contains(place))
        return tr("only gently");
    return {};
}

QString BodyMap::caption(const Place &place) const
{
    const QString name = m_catalogue.name(place);
    const QString more = remark(place);
    if (more.isEmpty())
        return name;
    return m_reasons.contains(place) ? tr("%1: %2", "region and a sentence about it").arg(name, more)
                                     : tr("%1 (%2)", "region and a few words about it").arg(name, more);
}

QString BodyMap::caption(const MapSpot &spot) const
{
    return spot.reason.isEmpty() ? spot.name
                                 : tr("%1: %2", "spot and a sentence about it").arg(spot.name, spot.reason);
}

void BodyMap::measureCaptions()
{
    m_longestCaption = m_referral.words;
    const auto measure = [this](const QString &words) {
        if (words.size() > m_longestCaption.size())
            m_longestCaption = words;
    };
    for (const Place &place : allPlaces())
        measure(caption(place));
    for (const MapSpot &spot : std::as_const(m_spots))
        measure(caption(spot));
}

void BodyMap::recaption()
{
    measureCaptions();
    if (m_layout.footer.height() == footerHeight())
        update();
    else
        relayout();
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
    if (const auto spot = markStopAt(position))
        return spot;
    auto test = std::ranges::find(m_hitTests, placed->view, &std::pair<View, HitTest>::first);
    if (test == m_hitTests.end()) {
        const BodyDrawing *drawing = m_atlas->drawing(placed->view);
        if (!drawing)
            return std::nullopt;
        m_hitTests.emplace_back(placed->view, HitTest(*drawing, leastTarget / placed->scale()));
        test = std::prev(m_hitTests.end());
    }
    const RegionShape *shape = test->second.at(placed->toWidget.inverted().map(position));
    return shape ? std::optional(stopFor(placed->view, shape->place)) : std::nullopt;
}

std::optional<MapStop> BodyMap::stopOf(const Place &place) const
{
    auto view = m_atlas->bestView(place, visibleViews());
    if (!view)
        view = m_atlas->bestView(place, chosenViews());
    return view ? std::optional(stopFor(*view, place)) : std::nullopt;
}

} // namespace nape
