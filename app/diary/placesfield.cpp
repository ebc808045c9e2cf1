// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/placesfield.h"

#include "app/bodymap/bodymap.h"
#include "app/diary/diarywords.h"
#include "app/diary/wheelfilter.h"

#include <QLabel>
#include <QListWidget>
#include <QRadioButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace nape
{

namespace
{

constexpr int placeRole = Qt::UserRole + 1;
constexpr int leastMapHeight = 320;

} // namespace

/// Where it is unrolled, as high as all of its rows, whatever the size of the letters.
class RegionsList final : public QListWidget
{
public:
    void unroll()
    {
        m_isUnrolled = true;
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setMinimumHeight(0);
        updateGeometry();
    }
    QSize sizeHint() const override
    {
        const QSize size = QListWidget::sizeHint();
        return m_isUnrolled ? QSize(size.width(), count() * sizeHintForRow(0) + 2 * frameWidth()) : size;
    }
    QSize minimumSizeHint() const override
    {
        const QSize size = QListWidget::minimumSizeHint();
        return m_isUnrolled ? QSize(size.width(), sizeHint().height()) : size;
    }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (m_isUnrolled)
            event->ignore(); // all of it is seen: the page scrolls
        else
            QListWidget::wheelEvent(event);
    }

private:
    bool m_isUnrolled = false;
};

PlacesField::PlacesField(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_map(new BodyMap(catalogue, appearance)),
      m_list(new RegionsList),
      m_summary(new QLabel)
{
    m_list->setObjectName(QStringLiteral("regionsList"));
    m_list->setAccessibleName(tr("Regions"));
    for (const Region &region : catalogue.regions()) {
        for (const Side side : region.sides) {
            const Place place{region.key, side};
            auto *item = new QListWidgetItem(catalogue.name(place), m_list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
            item->setData(placeRole, place.toString());
        }
    }
    connect(m_list, &QListWidget::itemChanged, this, &PlacesField::takeFromList);
    // As large as the dialog allows, without making it scroll.
    m_map->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_map->setMinimumSize(280, leastMapHeight);
    m_list->setMinimumHeight(fontMetrics().height() * 6);
    connect(m_map, &BodyMap::selectionChanged, this, &PlacesField::setPlaces);

    m_summary->setObjectName(QStringLiteral("placesLabel"));
    m_summary->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(buildViewSwitch());
    layout->addWidget(m_map, 1);
    layout->addWidget(m_summary);
    // Later: the map says so while it is being laid out, and what stands below it would keep its old place.
    connect(m_map, &BodyMap::visibleViewsChanged, this, &PlacesField::updateViewSwitch, Qt::QueuedConnection);
    updateViewSwitch();
    updateViews();
}

QListWidget *PlacesField::regionsList() const
{
    return m_list;
}

void PlacesField::leaveWheel()
{
    leaveWheelToPage(m_map);
}

void PlacesField::setMapHeight(int height)
{
    // Of the map alone: one for the whole field would squeeze the map, and the words below it would be cut.
    // Fixed, or a layout that asks for the height at a width would count it as nothing.
    m_map->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_map->setFixedHeight(std::max(height, leastMapHeight));
}

void PlacesField::unrollRegionsList()
{
    m_list->unroll();
}

QWidget *PlacesField::buildViewSwitch()
{
    m_front = new QRadioButton(tr("Front"));
    m_front->setObjectName(QStringLiteral("frontViewButton"));
    m_back = new QRadioButton(tr("Back"));
    m_back->setObjectName(QStringLiteral("backViewButton"));
    m_front->setChecked(true);
    connect(m_front, &QRadioButton::toggled, this,
            [this](bool isFront) { m_map->showView(isFront ? View::Front : View::Back); });

    m_viewSwitch = new QWidget;
    m_viewSwitch->setAccessibleName(tr("View"));
    // Its room is kept: with it the map would grow, show one view less, and want the switch again.
    QSizePolicy policy = m_viewSwitch->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_viewSwitch->setSizePolicy(policy);
    auto *layout = new QHBoxLayout(m_viewSwitch);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_front);
    layout->addWidget(m_back);
    layout->addStretch(1);
    return m_viewSwitch;
}

void PlacesField::updateViewSwitch()
{
    const QList<View> views = m_map->visibleViews();
    m_viewSwitch->setVisible(views.size() < 2);
    (views.contains(View::Back) && views.size() < 2 ? m_back : m_front)->setChecked(true);
}

void PlacesField::setPlaces(const QList<Place> &places)
{
    if (places == m_places)
        return;
    m_places = places;
    updateViews();
    Q_EMIT placesChanged();
}

void PlacesField::takeFromList()
{
    if (m_isUpdating)
        return;
    QList<Place> places = m_places;
    for (int row = 0; row < m_list->count(); ++row) {
        const auto place = Place::fromString(m_list->item(row)->data(placeRole).toString());
        const bool ticked = m_list->item(row)->checkState() == Qt::Checked;
        if (place && ticked && !places.contains(*place))
            places.append(*place);
        else if (place && !ticked)
            places.removeAll(*place);
    }
    setPlaces(places);
}

void PlacesField::updateViews()
{
    m_isUpdating = true;
    for (int row = 0; row < m_list->count(); ++row) {
        const auto place = Place::fromString(m_list->item(row)->data(placeRole).toString());
        m_list->item(row)->setCheckState(place && m_places.contains(*place) ? Qt::Checked : Qt::Unchecked);
    }
    m_map->setSelection(m_places);
    m_isUpdating = false;
    m_summary->setText(m_places.isEmpty() ? tr("No place chosen")
                                          : DiaryWords::placesText(m_places, m_catalogue));
}

} // namespace nape
