// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/reliefpage.h"

#include "app/bodymap/bodymap.h"
#include "app/bodymap/regionlist.h"
#include "app/relief/reliefpanel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace nape
{

using namespace Qt::StringLiterals;

ReliefPage::ReliefPage(const Catalogue &catalogue, const DiaryStore &store, const SafetyDesk &safety,
                       const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_map(new BodyMap(catalogue, appearance, this)),
      m_regions(new RegionList(*m_map, this)),
      m_panel(new ReliefPanel(catalogue, store, safety, appearance, this)),
      m_viewSwitch(createViewSwitch())
{
    m_map->setObjectName(u"bodyMap"_s);
    m_map->setFocus();
    m_regions->setObjectName(u"regionList"_s);

    auto *mapColumn = new QVBoxLayout;
    mapColumn->addWidget(m_viewSwitch, 0, Qt::AlignHCenter);
    mapColumn->addWidget(m_map, 1);

    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(16);
    layout->addWidget(m_regions);
    layout->addLayout(mapColumn, 1);
    layout->addWidget(m_panel);

    connect(m_map, &BodyMap::selectionChanged, m_panel, &ReliefPanel::showSelection);
    connect(m_panel, &ReliefPanel::startRequested, this, [this](const SessionPlanner::Request &request) {
        Q_EMIT sessionRequested(request, m_panel->painNow());
    });
    connect(&appearance, &Appearance::changed, this, &ReliefPage::arrange);
    arrange();
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

void ReliefPage::forgetPain()
{
    m_panel->clearPainNow();
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
    m_viewSwitch->setVisible(m_map->visibleViews().size() == 1);
    layout()->activate();
}

QWidget *ReliefPage::createViewSwitch()
{
    auto *box = new QWidget(this);
    box->setObjectName(u"viewSwitch"_s);
    box->setAccessibleName(tr("View"));
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *group = new QButtonGroup(box);
    const auto add = [&](View view, const QString &text, const QString &name) {
        auto *button = new QPushButton(text, box);
        button->setObjectName(name);
        button->setCheckable(true);
        group->addButton(button, int(view));
        layout->addWidget(button);
    };
    add(View::Front, tr("Front"), u"frontViewButton"_s);
    add(View::Back, tr("Back"), u"backViewButton"_s);
    group->button(int(View::Front))->setChecked(true);
    connect(group, &QButtonGroup::idToggled, this, [this](int view, bool on) {
        if (on)
            m_map->showView(View(view));
    });
    // Only where there is no room for both. Queued: the map says so in the middle of being laid out.
    connect(
        m_map, &BodyMap::visibleViewsChanged, box,
        [box, group](const QList<View> &views) {
            box->setVisible(views.size() == 1);
            if (views.size() == 1)
                group->button(int(views.first()))->setChecked(true);
        },
        Qt::QueuedConnection);
    box->setVisible(m_map->visibleViews().size() == 1);
    return box;
}

void ReliefPage::arrange()
{
    // Columns of text follow the size of the text; the map takes what is left, and the list gives way first.
    const int letter = fontMetrics().averageCharWidth();
    const int panelWidth =
        std::max(std::min(60 * letter, width() * 45 / 100), m_panel->minimumSizeHint().width());
    const int listWidth = 28 * letter;
    m_panel->setFixedWidth(panelWidth);
    m_regions->setFixedWidth(listWidth);
    m_regions->setVisible(m_regionListWanted && width() - panelWidth - listWidth > 90 * letter);
}

} // namespace nape
