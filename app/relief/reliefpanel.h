// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/mapspots.h"
#include "app/theme/appearance.h"
#include "core/diary/intensity.h"
#include "core/session/sessionplanner.h"
#include "core/store/diarystore.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace nape
{

class ExperimentCard;
class FoldedText;
class IntensitySlider;
class LengthChoice;
class ProfileOffer;
class ReliefTabs;
class SafetyDesk;

/// What stands beside the map. Nothing chosen: the question, the pain now, what helped most so far. Places
/// chosen: what lies there, what to avoid, what may help and the way into a session.
class ReliefPanel final : public QWidget
{
    Q_OBJECT

public:
    ReliefPanel(const Catalogue &catalogue, const DiaryStore &store, SafetyDesk &desk,
                const Appearance &appearance, QWidget *parent = nullptr);

    void showSelection(const QList<Place> &selection);
    /// Whether the list of regions can be seen: nobody is sent to one that is not there.
    void setListShown(bool shown);
    /// Whether the health questions may still be offered.
    void setProfileOffered(bool offered);
    std::optional<Intensity> painNow() const;
    void clearPainNow();
    std::chrono::minutes sessionLength() const;
    void setSessionLength(std::chrono::minutes length);
    /// Seconds that every session takes to settle and to change sides.
    void setPauses(const Pauses &pauses) { m_pauses = pauses; }

Q_SIGNALS:
    void startRequested(const nape::SessionPlanner::Request &request);
    /// The turn of the self-experiment.
    void techniqueRequested(const nape::TechniqueKey &technique);
    void sessionLengthChanged();
    void routineRequested(const nape::Routine &routine);
    void checkRequested();
    void profileRequested();
    void profileOfferDeclined();
    /// To be shown on the map.
    void spotsChanged(const QList<nape::MapSpot> &spots);
    void originChosen(const nape::TriggerPointKey &point, nape::Side side);
    void spotsLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createTabs();
    void refreshExperiment();
    void showDue();
    void refreshTabs();
    void refreshHelped();
    void refreshOffer();
    void refreshRoutines();
    void refreshStart();
    void orderKeys();
    QString startHint(const PlanOutline &outline) const;
    SessionPlanner::Request requestFor(const TechniqueKey &technique) const;

    const Catalogue &m_catalogue;
    const DiaryStore &m_store;
    SafetyDesk &m_desk;
    const Appearance &m_appearance;
    SessionPlanner m_planner;
    QList<Place> m_selection;
    Pauses m_pauses;
    bool m_listShown = true;
    bool m_isProfileOffered = false;
    bool m_withoutTouch = false; ///< asked for with nothing chosen

    QLabel *m_heading;
    FoldedText *m_about;
    IntensitySlider *m_pain;
    QVBoxLayout *m_content;
    QPushButton *m_noTouch;
    QPushButton *m_routines = nullptr; ///< made when there is one
    ReliefTabs *m_tabs = nullptr;      ///< made when there is something to show on them
    ProfileOffer *m_offer = nullptr;
    ExperimentCard *m_experiment = nullptr; ///< made when a turn is due
    std::optional<TechniqueKey> m_due;      ///< by the experiment
    bool m_isPainted = false;
    QLabel *m_helped;
    LengthChoice *m_length;
    QPushButton *m_start;
    QLabel *m_hint;
    QPushButton *m_takeLength; ///< the nearest that works
    std::chrono::minutes m_nearest{0};
};

} // namespace nape
