// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace nape
{

/// Where it hurts: several places may be ticked; the words below say which.
class PlacesField : public QWidget
{
    Q_OBJECT

public:
    PlacesField(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent = nullptr);

    const QList<Place> &places() const { return m_places; } ///< in the order of choosing
    void setPlaces(const QList<Place> &places);

Q_SIGNALS:
    void placesChanged();

private:
    const Catalogue &m_catalogue;
    QList<Place> m_places;
    QListWidget *m_list;
    QLabel *m_summary;
    bool m_isUpdating = false;

    void takeFromList();
    void updateViews();
};

} // namespace nape
