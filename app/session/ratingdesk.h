// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diarycommands.h"
#include "core/diary/laterrating.h"

#include <QObject>
#include <QTimer>

namespace nape
{

/// Knows which ratings after a session can be given now, and wakes when the next one becomes due. It keeps
/// nothing but what was put off: everything else is read from the diary, so it is the same after a restart.
class RatingDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    RatingDesk(DiaryStore &store, QUndoStack &undo, const Clock &clock, QObject *parent = nullptr);

    /// The one to ask for; none if there is nothing to ask.
    const std::optional<LaterRating> &current() const { return m_current; }
    /// The session it belongs to.
    Result<SessionRecord> session() const;
    /// Saved at once, as a step that can be undone. It stays the current one, so that a wrong click can be
    /// mended, until putOff(). None takes the answer back.
    Result<void> rate(std::optional<Intensity> intensity);
    /// Done with it, or not now: the next one, if there is one. What was not answered comes again with the
    /// next start of the program, as long as the day lasts.
    void putOff();

    /// Looks at the clock and the diary again. Called by the desk itself when something is due or the diary
    /// has changed, and by the window when somebody comes back to it.
    void refresh();
    /// How long until the next one is due; none while nothing will be, and then no timer runs.
    std::optional<std::chrono::milliseconds> waiting() const;
    Moment now() const { return Moment::now(m_clock); }

Q_SIGNALS:
    /// Another rating is the current one, or none, or its answer was undone.
    void changed();
    /// An answer could not be undone or redone.
    void failed(const nape::Error &error);
    /// A time has come while the program was running.
    void becameDue();

private:
    DiaryStore &m_store;
    DiaryCommands m_commands;
    const Clock &m_clock;
    QTimer m_timer;
    std::optional<LaterRating> m_current;
    bool m_isAnswered = false;         ///< the current one
    std::optional<Intensity> m_answer; ///< to it; none: taken back
    QList<LaterRating> m_putOff;

    bool isPutOff(const LaterRating &rating) const;
    void followDiary();
};

} // namespace nape
