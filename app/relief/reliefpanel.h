// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

class IntensitySlider;
class LengthChoice;
class SafetyDesk;
class TechniqueCard;

/// What stands beside the map. Nothing chosen: the question, the pain now, what helped most so far. Places
/// chosen: what lies there, what to avoid, the techniques for it and the way into a session.
class ReliefPanel final : public QWidget
{
    Q_OBJECT

public:
    ReliefPanel(const Catalogue &catalogue, const DiaryStore &store, const SafetyDesk &safety,
                const Appearance &appearance, QWidget *parent = nullptr);

    void showSelection(const QList<Place> &selection);
    /// Whether the list of regions can be seen: nobody is sent to one that is not there.
    void setListShown(bool shown);
    std::optional<Intensity> painNow() const;
    void clearPainNow();

Q_SIGNALS:
    void startRequested(const nape::SessionPlanner::Request &request);

private:
    void rebuildCards();
    void refreshHelped();
    void refreshStart();
    const TechniqueCard *chosenCard() const;

    const Catalogue &m_catalogue;
    const DiaryStore &m_store;
    const SafetyDesk &m_safety;
    const Appearance &m_appearance;
    SessionPlanner m_planner;
    QList<Place> m_selection;
    bool m_listShown = true;
    QList<TechniqueCard *> m_cards;

    QLabel *m_heading;
    QLabel *m_about;
    IntensitySlider *m_pain;
    QWidget *m_techniques;
    QVBoxLayout *m_cardLayout;
    QLabel *m_helped;
    LengthChoice *m_length;
    QPushButton *m_start;
    QLabel *m_hint;
};

} // namespace nape
