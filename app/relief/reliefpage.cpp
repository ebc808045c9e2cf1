// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/reliefpage.h"

#include "app/bodymap/bodymap.h"
#include "app/bodymap/regionlist.h"
#include "app/bodymap/viewswitch.h"
#include "app/relief/reliefpanel.h"
#include "app/safety/safetydesk.h"
#include "app/safety/why.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace nape
{

using namespace Qt::StringLiterals;

ReliefPage::ReliefPage(const Catalogue &catalogue, const DiaryStore &store, SafetyDesk &desk,
                       const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_desk(desk),
      m_map(new BodyMap(catalogue, appearance, this)),
      m_regions(new RegionList(*m_map, this)),
      m_panel(new ReliefPanel(catalogue, store, desk, appearance, this)),
      m_viewSwitch(new ViewSwitch(*m_map, this)),
      m_listButton(new QPushButton(this))
{
    m_map->setObjectName(u"bodyMap"_s);
    m_map->setFocus();
    m_regions->setObjectName(u"regionList"_s);
    m_listButton->setObjectName(u"regionListButton"_s);
    m_listButton->setCheckable(true);
    m_listButton->hide();
    // Their keys work wherever the focus is while this page is shown.
    for (QAction *action : m_map->viewActions() + m_map->layerActions() + m_map->zoomActions()) {
        action->setShortcutContext(Qt::WindowShortcut);
        addAction(action);
    }

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_viewSwitch, 1);
    top->addWidget(m_listButton);
    auto *mapColumn = new QVBoxLayout;
    mapColumn->addLayout(top);
    mapColumn->addWidget(m_map, 1);

    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(16);
    layout->addWidget(m_regions);
    layout->addLayout(mapColumn, 1);
    layout->addWidget(m_panel);

    connect(m_map, &BodyMap::selectionChanged, this, [this](const QList<Place> &selection) {
        m_map->setSpots({});
        m_map->clearReferral();
        m_panel->showSelection(selection);
    });
    connect(m_panel, &ReliefPanel::spotsChanged, m_map, [this](const QList<MapSpot> &spots) {
        m_map->clearReferral();
        m_map->setSpots(spots);
    });
    connect(m_panel, &ReliefPanel::originChosen, m_map, [this](const TriggerPointKey &point, Side side) {
        m_map->setSpots({});
        m_map->setReferral(point, side);
    });
    connect(m_panel, &ReliefPanel::spotsLeft, m_map, [this] {
        m_map->setSpots({});
        m_map->clearReferral();
    });
    connect(m_panel, &ReliefPanel::checkRequested, this, &ReliefPage::checkRequested);
    connect(m_panel, &ReliefPanel::profileRequested, this, &ReliefPage::profileRequested);
    connect(m_panel, &ReliefPanel::profileOfferDeclined, this, &ReliefPage::profileOfferDeclined);
    connect(&desk, &SafetyDesk::changed, this, &ReliefPage::showSafety);
    showSafety();
    connect(m_panel, &ReliefPanel::startRequested, this, [this](const SessionPlanner::Request &request) {
        Q_EMIT sessionRequested(request, m_panel->painNow());
    });
    connect(m_panel, &ReliefPanel::routineRequested, this,
            [this](const Routine &routine) { Q_EMIT routineRequested(routine, m_panel->painNow()); });
    connect(m_panel, &ReliefPanel::techniqueRequested, this, &ReliefPage::techniqueRequested);
    connect(m_panel, &ReliefPanel::sessionLengthChanged, this, &ReliefPage::sessionLengthChanged);
    connect(m_listButton, &QPushButton::toggled, this, &ReliefPage::arrange);
    connect(&appearance, &Appearance::changed, this, &ReliefPage::arrange);
    arrange();
}

QList<QAction *> ReliefPage::mapActions()
{
    const auto separator = [this] {
        auto *line = new QAction(m_map);
        line->setSeparator(true);
        return line;
    };
    return m_map->viewActions() + QList{separator()} + m_map->layerActions() + QList{separator()} +
           m_map->zoomActions();
}

const QList<Place> &ReliefPage::selection() const
{
    return m_map->selection();
}

std::optional<Intensity> ReliefPage::painNow() const
{
    return m_panel->painNow();
}

void ReliefPage::setRegionListVisible(bool visible)
{
    m_regionListWanted = visible;
    arrange();
}

void ReliefPage::choose(const Place &place)
{
    m_map->setSelection({place});
}

void ReliefPage::setProfileOffered(bool offered)
{
    m_panel->setProfileOffered(offered);
}

/// What is left out or only touched gently for this person, and why, on the map.
void ReliefPage::showSafety()
{
    const SafetyAssessment assessment = m_desk.assessment();
    QList<Place> blocked;
    QList<Place> softened;
    QHash<Place, QString> reasons;
    for (const Region &region : m_catalogue.regions()) {
        for (const Side side : region.sides) {
            const Place place{region.key, side};
            const Verdict verdict = assessment.of(place);
            if (verdict.level < SafetyLevel::Modify)
                continue;
            const Why why = whyOf(m_catalogue, assessment, m_desk.now(), verdict.reasons);
            reasons.insert(place, why.text());
            // While nothing is known, nearly every place is only touched gently, and dots everywhere would
            // mark nothing: there the words are enough.
            if (verdict.isBlocked())
                blocked.append(place);
            else if (why.open.isEmpty())
                softened.append(place);
        }
    }
    m_map->setBlocked(blocked);
    m_map->setSoftened(softened);
    m_map->setReasons(reasons);
}

void ReliefPage::forgetPain()
{
    m_panel->clearPainNow();
}

std::chrono::minutes ReliefPage::sessionLength() const
{
    return m_panel->sessionLength();
}

void ReliefPage::setSessionLength(std::chrono::minutes length)
{
    m_panel->setSessionLength(length);
}

void ReliefPage::setPauses(const Pauses &pauses)
{
    m_panel->setPauses(pauses);
}

void ReliefPage::reset()
{
    m_map->clearSelection();
    forgetPain();
}

void ReliefPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    // At once rather than in turn, so that the map has its final size before it is first shown.
    layout()->activate();
}

void ReliefPage::arrange()
{
    // Columns of text follow the size of the text; the map takes what is left, and the list gives way first.
    const int letter = fontMetrics().averageCharWidth();
    const int panelWidth =
        std::max(std::min(60 * letter, width() * 45 / 100), m_panel->minimumSizeHint().width());
    const int listWidth = 28 * letter;
    m_panel->setFixedWidth(panelWidth);
    const bool hasRoom = width() - panelWidth - listWidth > 90 * letter;
    // Without room beside the map, the list takes its place for as long as it is asked for.
    const bool instead = m_regionListWanted && !hasRoom && m_listButton->isChecked();
    m_listButton->setVisible(m_regionListWanted && !hasRoom);
    m_listButton->setText(instead ? tr("Picture") : tr("List"));
    m_listButton->setAccessibleName(instead ? tr("Show the picture again") : tr("List of regions"));
    m_map->setVisible(!instead);
    m_viewSwitch->setVisible(!instead);
    m_regions->setMaximumWidth(instead ? QWIDGETSIZE_MAX : listWidth);
    m_regions->setMinimumWidth(instead ? 0 : listWidth);
    const bool listShown = m_regionListWanted && (hasRoom || instead);
    m_regions->setVisible(listShown);
    m_panel->setListShown(listShown);
}

} // namespace nape
