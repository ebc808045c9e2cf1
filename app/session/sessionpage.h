// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/sessionjournal.h"
#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"
#include "core/session/sessionengine.h"

#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace nape
{

class AfterSession;
class SessionPlayer;
class Tones;

/// A session from its first step to the rating afterwards. The engine decides, the journal keeps, the player
/// shows, the tones sound; this page ties them together and owns the only timer, which runs only while work
/// does.
class SessionPage : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the page.
    SessionPage(const Catalogue &catalogue, DiaryStore &store, const Clock &clock,
                const Appearance &appearance, Tones &tones, QWidget *parent = nullptr);
    ~SessionPage() override;

    /// Starts at once. `before`: the pain before it, if it was rated. A session that is still under way is
    /// kept and stopped first.
    void begin(SessionPlan plan, std::optional<Intensity> before = {},
               std::optional<HeadacheId> headache = {});

    /// Goes on, at once, with a session that was interrupted. Nothing happens if nothing is left of it.
    void goOn(const SessionRecord &session);

    /// Running or paused.
    bool isUnderWay() const { return m_engine && m_engine->isUnderWay(); }
    /// Ends a session under way and keeps what was done; for a window that closes.
    void keepAndStop();
    /// Writes down what was done up to now; the session goes on. For a computer that may go down.
    void keepNow();

    /// Looks at the clock; called by the page's own timer, and by tests.
    void tick();
    /// False while nothing runs: no timer wakes the computer.
    bool isTicking() const { return m_timer.isActive(); }
    /// The session as it is now in the diary.
    const std::optional<SessionRecord> &record() const { return m_journal.record(); }

Q_SIGNALS:
    /// The person is done with the session and its rating.
    void finished();
    /// The person is done with the session and wants to note the headache it was for.
    void headacheLogRequested();
    /// A session that was stopped shall go on where it was. Whoever hears it asks first whether it may.
    void goOnRequested(const nape::SessionRecord &session);
    /// All but the essentials went dark or came back, so that what stands around the page can follow.
    void dimmedChanged(bool dimmed);

private:
    const Clock &m_clock;
    const Appearance &m_appearance;
    Tones &m_tones;
    SessionJournal m_journal;
    std::optional<SessionEngine> m_engine;
    QTimer m_timer;
    std::chrono::milliseconds m_wallAhead{0}; ///< the wall clock's lead over the steady one at the last look
    bool m_saidSilence = false;
    QStackedLayout *m_views;
    SessionPlayer *m_player;
    AfterSession *m_after;

    void connectPlayer();
    void play(SessionEngine engine);
    bool sleptSinceLastLook();
    /// Lets the engine do something, then brings everything else to where it is now.
    template <class Operation>
    void operate(Operation operation);
    void stepChanged(int before);
    void end(SessionOutcome outcome);
    void scheduleTick();
    void refreshSound();
    void report(const Result<void> &written);
    void applyDimmed(bool dimmed);
};

} // namespace nape
