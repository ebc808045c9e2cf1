// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/sessionguide.h"
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
class BlackScreen;
class SessionActions;
class SessionPlayer;
class Tones;
class Voice;

/// A session from its first step to the rating afterwards. The engine decides, the journal keeps, the player
/// shows, the guide sounds; this page ties them together and owns the only timers. One wakes for the next
/// second or sound and runs only while work does; the other draws the movement and runs only while it is seen
/// as well.
class SessionPage : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the page.
    SessionPage(const Catalogue &catalogue, DiaryStore &store, const Clock &clock,
                const Appearance &appearance, Tones &tones, SessionActions &actions,
                QWidget *parent = nullptr);
    /// With actions of its own.
    SessionPage(const Catalogue &catalogue, DiaryStore &store, const Clock &clock,
                const Appearance &appearance, Tones &tones, QWidget *parent = nullptr);
    ~SessionPage() override;

    /// Who reads the steps; nobody unless set. Must outlive the page.
    void setVoice(Voice &voice);
    /// Without any movement in the pictures.
    void setStillPictures(bool still);

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

    bool isDimmed() const;

    /// Looks at the clock; called by the page's own timer, and by tests.
    void tick();
    /// False while nothing runs: no timer wakes the computer.
    bool isTicking() const { return m_timer.isActive(); }
    /// Whether the movement is being drawn.
    bool isDrawing() const { return m_frames.isActive(); }
    /// At most 30 times a second.
    static constexpr std::chrono::milliseconds frameTime{34};
    /// Draws the movement as it is now; called by the page's own timer, and by tests.
    void drawFrame();
    /// Which tones and words led through the session, with their times.
    const QList<ScriptLine> &log() const { return m_guide.log(); }
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
    /// The whole screen should be black, or not any more.
    void blackChanged(bool black);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Catalogue &m_catalogue;
    const Clock &m_clock;
    const Appearance &m_appearance;
    Tones &m_tones;
    SessionActions &m_actions;
    SessionJournal m_journal;
    SessionGuide m_guide;
    std::optional<SessionEngine> m_engine;
    std::chrono::milliseconds m_lookedAt{0}; ///< steady time when the engine was last asked
    QTimer m_timer;
    QTimer m_frames;
    std::chrono::milliseconds m_wallAhead{0}; ///< the wall clock's lead over the steady one at the last look
    Voice *m_voice = nullptr;
    QString m_saidAboutSound;
    bool m_answerIsShown = false; ///< the player's message answers a key
    QStackedLayout *m_views;
    SessionPlayer *m_player;
    AfterSession *m_after;
    BlackScreen *m_black;

    void connectPlayer();
    void play(SessionEngine engine);
    bool sleptSinceLastLook();
    /// Lets the engine do something, then brings everything else to where it is now.
    template <class Operation>
    void operate(Operation operation);
    template <class Operation>
    void jump(Operation operation);
    void stepChanged();
    void pauseOrResume();
    void addTime();
    enum class Press { Lighter, Firmer };
    /// Shown and said.
    void answer(const QString &words);
    void showUntilNextStep(const QString &words);
    void changePressure(Press press);
    void madeWorse();
    void showKeys();
    void end(SessionOutcome outcome);
    void scheduleTick();
    void scheduleFrames();
    void goBlack();
    bool actInTheDark(int key);
    void showLine();
    void refreshSound();
    void report(const Result<void> &written);
    void applyDimmed(bool dimmed);
};

} // namespace nape
