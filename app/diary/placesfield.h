// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QRadioButton;

namespace nape
{

class BodyMap;
class RegionsList;

/// Where it hurts: on the body map, or ticked in the list of its regions; the words between them say which.
class PlacesField : public QWidget
{
    Q_OBJECT

public:
    PlacesField(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent = nullptr);

    const QList<Place> &places() const { return m_places; } ///< in the order of choosing
    void setPlaces(const QList<Place> &places);

    /// The same regions as a list to tick, for whoever cannot or does not want to point; the dialog finds it
    /// a place.
    QListWidget *regionsList() const;
    /// Fixed, for a page that scrolls itself.
    void setMapHeight(int height);
    /// Turning the wheel over the map scrolls the page; + and − still zoom.
    void leaveWheel();
    /// In a page that scrolls itself the list has all of its rows.
    void unrollRegionsList();

Q_SIGNALS:
    void placesChanged();

private:
    const Catalogue &m_catalogue;
    QList<Place> m_places;
    BodyMap *m_map;
    QWidget *m_viewSwitch;
    QRadioButton *m_front;
    QRadioButton *m_back;
    RegionsList *m_list;
    QLabel *m_summary;
    bool m_isUpdating = false;

    QWidget *buildViewSwitch();
    void updateViewSwitch();
    void takeFromList();
    void updateViews();
};

} // namespace nape
