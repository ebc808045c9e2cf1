// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarymap.h"

#include "app/bodymap/bodymap.h"
#include "app/bodymap/viewswitch.h"
#include "app/library/libraryplaces.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// The first side, in the order left, right, middle, is the one that is marked most.
template <class Point>
QList<MapSpot> spotsOf(const Catalogue &catalogue, const Point &point)
{
    QList<MapSpot> spots;
    for (const Side side : point.sides)
        spots.append(MapSpot::of(catalogue, point, side));
    return spots;
}

/// The view that shows most of these places, the front if none is better.
View bestView(const Catalogue &catalogue, const QList<Place> &places)
{
    View best = View::Front;
    int most = 0;
    for (const View view : {View::Front, View::Back, View::LeftSide, View::Hand, View::Forearm, View::Foot}) {
        const auto shown = std::ranges::count_if(
            places, [&](const Place &place) { return catalogue.region(place.region)->views.contains(view); });
        if (shown > most) {
            most = int(shown);
            best = view;
        }
    }
    return best;
}

BodyMap::Shown shownFor(View view)
{
    switch (view) {
    case View::Front:
        return BodyMap::Shown::Front;
    case View::Back:
        return BodyMap::Shown::Back;
    case View::LeftSide:
        return BodyMap::Shown::LeftSide;
    case View::RightSide:
        return BodyMap::Shown::RightSide;
    case View::Hand:
        return BodyMap::Shown::Hand;
    case View::Forearm:
        return BodyMap::Shown::Forearm;
    case View::Foot:
        return BodyMap::Shown::Foot;
    }
    Q_UNREACHABLE();
}

} // namespace

LibraryMap::LibraryMap(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_map(new BodyMap(catalogue, appearance)),
      m_relief(new QPushButton)
{
    m_map->setObjectName(u"libraryMap"_s);
    m_map->setMode(BodyMap::Mode::Display);
    m_map->setFocusPolicy(Qt::NoFocus);
    m_relief->setObjectName(u"showOnReliefButton"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(new ViewSwitch(*m_map));
    layout->addWidget(m_map, 1);
    layout->addWidget(m_relief);
    connect(m_relief, &QPushButton::clicked, this, [this] {
        if (m_places.size() == 1)
            Q_EMIT placeRequested(m_places.first());
    });
}

void LibraryMap::judge(const QList<Place> &places)
{
    QList<Place> blocked;
    QList<Place> softened;
    QHash<Place, QString> reasons;
    QHash<QString, QString> spotReasons;
    if (m_assessment) {
        const auto message = [this](const Verdict &verdict) {
            return m_catalogue.text(u"rule."_s + verdict.reasons.first().rule.toString() + u".message"_s);
        };
        for (const Place &place : places) {
            const Verdict verdict = m_assessment->of(place);
            if (verdict.level == SafetyLevel::Block)
                blocked.append(place);
            else if (verdict.level == SafetyLevel::Modify)
                softened.append(place);
            if (!verdict.reasons.isEmpty())
                reasons.insert(place, message(verdict));
        }
        for (const MapSpot &spot : m_map->spots()) {
            const Verdict verdict = spot.kind == MapSpot::Kind::Point
                                        ? m_assessment->ofPoint(PointKey(spot.key), spot.side)
                                        : m_assessment->ofTriggerPoint(TriggerPointKey(spot.key), spot.side);
            if (verdict.isBlocked() && !verdict.needsOptIn && !verdict.reasons.isEmpty())
                spotReasons.insert(spot.key, message(verdict));
        }
    }
    m_map->setBlocked(blocked);
    m_map->setSoftened(softened);
    m_map->setReasons(reasons);
    m_map->setSpotReasons(spotReasons);
}

bool LibraryMap::showItem(const LibraryId &id)
{
    const QList<Place> places = placesOf(m_catalogue, id);
    const PressurePoint *point =
        id.kind == LibraryKind::PressurePoint ? m_catalogue.point(PointKey(id.key)) : nullptr;
    const TriggerPoint *trigger =
        id.kind == LibraryKind::TriggerPoint ? m_catalogue.triggerPoint(TriggerPointKey(id.key)) : nullptr;
    if (places.isEmpty() && !point)
        return false;

    m_map->setShown(shownFor(point     ? point->spots.firstKey()
                             : trigger ? trigger->spots.firstKey()
                                       : bestView(m_catalogue, places)));
    m_map->setLayerShown(BodyMap::Layer::Muscles, id.kind == LibraryKind::Muscle);
    m_map->setWorkingPlaces(point || trigger ? QList<Place>() : places);
    m_map->setSpots(point ? spotsOf(m_catalogue, *point) : QList<MapSpot>());
    if (trigger)
        m_map->setReferral(trigger->key, trigger->sides.first());
    else
        m_map->clearReferral();
    // Of the other places nothing is said here: the picture stays calm.
    judge(point || trigger ? QList<Place>() : places);
    offer(places);
    return true;
}

/// One place is shown at once; of several, the person chooses one.
void LibraryMap::offer(const QList<Place> &places)
{
    m_places = places;
    m_relief->setVisible(!places.isEmpty());
    QMenu *old = m_relief->menu();
    m_relief->setMenu(nullptr);
    delete old;
    m_relief->setText(places.size() == 1 ? tr("Show on Relief") : tr("Show on Relief…"));
    if (places.size() < 2)
        return;
    auto *menu = new QMenu(m_relief);
    for (const Place &place : places) {
        menu->addAction(m_catalogue.name(place), this, [this, place] { Q_EMIT placeRequested(place); });
    }
    m_relief->setMenu(menu);
}

} // namespace nape
