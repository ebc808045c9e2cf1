// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/mapspots.h"
#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"
#include "core/store/diarystore.h"

#include <QWidget>

#include <functional>

class QTabBar;

namespace nape
{

class OriginsTab;
class PointsTab;
class SafetyDesk;
class TechniquesTab;

/// **Techniques**, **Points** and **Where it may come from** for the chosen places. Each is made when it is
/// first looked at, and filled again only while it is looked at.
class ReliefTabs final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Techniques, Points, Origins };

    ReliefTabs(const Catalogue &catalogue, const DiaryStore &store, SafetyDesk &desk,
               const Appearance &appearance, QWidget *parent = nullptr);

    /// Which techniques can be started as things stand.
    void setStartable(std::function<bool(const TechniqueKey &)> isStartable)
    {
        m_isStartable = std::move(isStartable);
    }
    /// With nothing chosen there are no tabs, only what helps without touching.
    void showFor(const QList<Place> &selection);
    /// The same places, other answers.
    void refresh();
    Tab current() const;
    /// None if nothing can be started.
    std::optional<TechniqueKey> technique() const;

Q_SIGNALS:
    void techniqueChanged();
    void currentChanged();
    void checkRequested();
    void spotsChanged(const QList<nape::MapSpot> &spots);
    void originChosen(const nape::TriggerPointKey &point, nape::Side side);
    /// Another tab: what was shown on the map for the last one goes.
    void spotsLeft();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Catalogue &m_catalogue;
    const DiaryStore &m_store;
    SafetyDesk &m_desk;
    const Appearance &m_appearance;
    QList<Place> m_selection;
    std::function<bool(const TechniqueKey &)> m_isStartable;
    QTabBar *m_bar;
    TechniquesTab *m_techniques = nullptr;
    PointsTab *m_points = nullptr;
    OriginsTab *m_origins = nullptr;

    void showTechnique(const TechniqueKey &technique);
    void retranslate();
    void show(int tab);
};

} // namespace nape
