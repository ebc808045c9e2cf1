// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/session/routine.h"
#include "core/store/diarystore.h"

#include <QMenu>

namespace nape
{

/// The menu **Session**: the last one again, own routines, and what needs no place on the map. What belongs
/// to a running session is added by whoever plays it.
class SessionMenu final : public QMenu
{
    Q_OBJECT

public:
    /// Both must outlive the menu.
    SessionMenu(const Catalogue &catalogue, const DiaryStore &store, QWidget *parent);

    /// While a session or a card is shown nothing is started.
    void setStarting(bool enabled);

Q_SIGNALS:
    void repeatRequested();
    void techniqueRequested(const nape::TechniqueKey &technique);
    void routineRequested(const nape::Routine &routine);
    void routinesRequested();

private:
    void fillRoutines();

    const DiaryStore &m_store;
    bool m_startsSessions = true; ///< none is under way
    QMenu *m_routines;
    QList<QAction *> m_starting;
};

} // namespace nape
