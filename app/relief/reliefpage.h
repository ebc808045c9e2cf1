// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/diary/intensity.h"
#include "core/session/sessionplanner.h"
#include "core/store/diarystore.h"

#include <QWidget>

class QAction;
class QPushButton;

namespace nape
{

class BodyMap;
class RegionList;
class ReliefPanel;
class SafetyDesk;
class ViewSwitch;

/// "Where does it hurt?" – the map, the list of its regions, and beside them what may help there.
class ReliefPage final : public QWidget
{
    Q_OBJECT

public:
    ReliefPage(const Catalogue &catalogue, const DiaryStore &store, SafetyDesk &desk,
               const Appearance &appearance, QWidget *parent = nullptr);

    /// The places that hurt; they pre-fill a new headache.
    const QList<Place> &selection() const;
    std::optional<Intensity> painNow() const;
    void setRegionListVisible(bool visible);
    /// Views, layers and zoom of the map with separators between them, for the menu bar.
    QList<QAction *> mapActions();
    /// Chooses this place and no other, as if it was clicked.
    void choose(const Place &place);
    /// Whether the health questions may still be offered.
    void setProfileOffered(bool offered);
    /// After a session: the pain of before is not that of now. The places stay, for the headache they belong
    /// to.
    void forgetPain();
    std::chrono::minutes sessionLength() const;
    void setSessionLength(std::chrono::minutes length);
    void setPauses(const Pauses &pauses);
    /// After a saved headache the next visit starts afresh.
    void reset();

Q_SIGNALS:
    void sessionRequested(const nape::SessionPlanner::Request &request,
                          std::optional<nape::Intensity> before);
    void routineRequested(const nape::Routine &routine, std::optional<nape::Intensity> before);
    void techniqueRequested(const nape::TechniqueKey &technique);
    void sessionLengthChanged();
    /// The person wants to go through the warning signs again.
    void checkRequested();
    void profileRequested();
    void profileOfferDeclined();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showSafety();

    const Catalogue &m_catalogue;
    SafetyDesk &m_desk;
    BodyMap *m_map;
    RegionList *m_regions;
    ReliefPanel *m_panel;
    ViewSwitch *m_viewSwitch;
    QPushButton *m_listButton; ///< the list in place of the map, where there is no room for both
    bool m_regionListWanted = true;
};

} // namespace nape
