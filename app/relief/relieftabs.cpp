// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/relieftabs.h"

#include "app/relief/originstab.h"
#include "app/relief/pointstab.h"
#include "app/relief/techniquestab.h"
#include "app/safety/safetydesk.h"

#include <QEvent>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// Qt makes room for words in two lines only in width.
class WordyTabBar final : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    QSize tabSizeHint(int index) const override
    {
        const QSize hint = QTabBar::tabSizeHint(index);
        qsizetype lines = 0;
        for (int tab = 0; tab < count(); ++tab)
            lines = std::max(lines, tabText(tab).count(u'\n'));
        return {hint.width(), hint.height() + int(lines) * fontMetrics().lineSpacing()};
    }
};

} // namespace

ReliefTabs::ReliefTabs(const Catalogue &catalogue, const DiaryStore &store, SafetyDesk &desk,
                       const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_store(store),
      m_desk(desk),
      m_appearance(appearance),
      m_bar(new WordyTabBar(this))
{
    setObjectName(u"reliefTabs"_s);
    m_bar->setObjectName(u"reliefTabBar"_s);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(false);
    m_bar->setElideMode(Qt::ElideNone);
    // It takes the width there is, and a second line where that is too little; its own wish would widen the
    // page.
    m_bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    for (int tab = 0; tab < 3; ++tab)
        m_bar->addTab({});
    retranslate();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_bar);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        Q_EMIT spotsLeft();
        show(tab);
        Q_EMIT currentChanged();
    });
}

void ReliefTabs::showFor(const QList<Place> &selection)
{
    m_selection = selection;
    m_bar->setVisible(!selection.isEmpty() && !m_desk.assessment().isEverythingBlocked());
    if (m_bar->isHidden() && m_bar->currentIndex() != Techniques)
        m_bar->setCurrentIndex(Techniques);
    else
        show(m_bar->currentIndex());
}

void ReliefTabs::refresh()
{
    showFor(m_selection);
}

void ReliefTabs::show(int tab)
{
    if (tab == Techniques && !m_techniques) {
        m_techniques = new TechniquesTab(m_catalogue, m_store, m_desk, m_appearance);
        m_techniques->setStartable(m_isStartable);
        layout()->addWidget(m_techniques);
        connect(m_techniques, &TechniquesTab::choiceChanged, this, &ReliefTabs::techniqueChanged);
        connect(m_techniques, &TechniquesTab::checkRequested, this, &ReliefTabs::checkRequested);
    } else if (tab == Points && !m_points) {
        m_points = new PointsTab(m_catalogue, m_desk, m_appearance);
        layout()->addWidget(m_points);
        connect(m_points, &PointsTab::spotsChanged, this, &ReliefTabs::spotsChanged);
        connect(m_points, &PointsTab::techniqueRequested, this, &ReliefTabs::showTechnique);
    } else if (tab == Origins && !m_origins) {
        m_origins = new OriginsTab(m_catalogue, m_desk, m_appearance);
        layout()->addWidget(m_origins);
        connect(m_origins, &OriginsTab::originChosen, this, &ReliefTabs::originChosen);
        connect(m_origins, &OriginsTab::techniqueRequested, this, &ReliefTabs::showTechnique);
    }
    if (m_techniques)
        m_techniques->setVisible(tab == Techniques);
    if (m_points)
        m_points->setVisible(tab == Points);
    if (m_origins)
        m_origins->setVisible(tab == Origins);
    switch (tab) {
    case Techniques:
        m_techniques->showFor(m_selection);
        break;
    case Points:
        m_points->showFor(m_selection);
        break;
    case Origins:
        m_origins->showFor(m_selection);
        break;
    default:
        break;
    }
}

ReliefTabs::Tab ReliefTabs::current() const
{
    return Tab(m_bar->currentIndex());
}

std::optional<TechniqueKey> ReliefTabs::technique() const
{
    return m_techniques ? m_techniques->chosen() : std::nullopt;
}

void ReliefTabs::showTechnique(const TechniqueKey &technique)
{
    m_bar->setCurrentIndex(Techniques);
    m_techniques->choose(technique);
    m_techniques->setFocus();
}

void ReliefTabs::retranslate()
{
    const std::array names{tr("Techniques"), tr("Points"), tr("Where it may come from")};
    for (int tab = 0; tab < 3; ++tab) {
        m_bar->setTabText(tab, names[size_t(tab)]);
        m_bar->setAccessibleTabName(tab, names[size_t(tab)]);
    }
    m_bar->setAccessibleName(tr("What may help"));
    // In two lines where one is too long.
    if (m_bar->sizeHint().width() <= width())
        return;
    QString last = names[Origins];
    const qsizetype space = last.indexOf(u' ', last.size() / 2);
    if (space > 0)
        last[space] = u'\n';
    m_bar->setTabText(Origins, last);
}

void ReliefTabs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReliefTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    retranslate();
}

} // namespace nape
