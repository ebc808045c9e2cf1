// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarymap.h"

#include "app/bodymap/bodymap.h"
#include "app/library/libraryplaces.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace nape
{

using namespace Qt::StringLiterals;

LibraryMap::LibraryMap(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_map(new BodyMap(catalogue, appearance)),
      m_relief(new QPushButton(tr("Show on Relief")))
{
    m_map->setObjectName(u"libraryMap"_s);
    m_map->setMode(BodyMap::Mode::Display);
    m_map->setFocusPolicy(Qt::NoFocus);
    m_relief->setObjectName(u"showOnReliefButton"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_map, 1);
    layout->addWidget(m_relief);
    connect(m_relief, &QPushButton::clicked, this, [this] {
        if (m_places.size() == 1)
            Q_EMIT placeRequested(m_places.first());
    });
}

bool LibraryMap::show(const LibraryId &id)
{
    const QList<Place> places = placesOf(m_catalogue, id);
    if (places.isEmpty())
        return false;
    const QList<View> views = m_catalogue.region(places.first().region)->views;
    m_map->showView(views.contains(View::Front) ? View::Front : View::Back);
    m_map->setWorkingPlaces(places);
    offer(places);
    return true;
}

/// One place is shown at once; of several, the person chooses one.
void LibraryMap::offer(const QList<Place> &places)
{
    m_places = places;
    QMenu *old = m_relief->menu();
    m_relief->setMenu(nullptr);
    delete old;
    if (places.size() == 1)
        return;
    auto *menu = new QMenu(m_relief);
    for (const Place &place : places) {
        menu->addAction(m_catalogue.name(place), this,
                        [this, place] { Q_EMIT placeRequested(place); });
    }
    m_relief->setMenu(menu);
}

} // namespace nape
