// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/sessionpage.h"

#include "app/audio/tones.h"
#include "app/audio/voice.h"
#include "app/session/aftersession.h"
#include "app/session/blackscreen.h"
#include "app/session/goingon.h"
#include "app/session/keyslist.h"
#include "app/session/sessionactions.h"
#include "app/session/sessionplayer.h"
#include "app/session/sessionwords.h"
#include "core/session/stepwords.h"
#include "core/session/workedthrough.h"

#include <QHideEvent>
#include <QLoggingCategory>
#include <QStackedLayout>

#include <functional>
#include <utility>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

Q_LOGGING_CATEGORY(sessionLog, "nape.session")

/// A clock that is corrected by a few seconds is no sleep.
constexpr auto shortestSleep = 30s;

} // namespace

SessionPage::SessionPage(const Catalogue &catalogue, DiaryStore &store, const Clock &clock,
                         const Appearance &appearance, Tones &tones, QWidget *parent)
    : SessionPage(catalogue, store, clock, appearance, tones, *new SessionActions, parent)
{
    m_actions.setParent(this);
}

SessionPage::SessionPage(const Catalogue &catalogue, DiaryStore &store, const Clock &clock,
                         const Appearance &appearance, Tones &tones, SessionActions &actions, QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_clock(clock),
      m_appearance(appearance),
      m_tones(tones),
      m_actions(actions),
      m_journal(store, clock),
      m_guide(catalogue, tones),
      m_views(new QStackedLayout(this)),
      m_player(new SessionPlayer(catalogue, appearance, actions)),
      m_after(new AfterSession(catalogue, appearance, clock)),
      m_black(new BlackScreen(this))
{
    setObjectName(QStringLiteral("sessionPage"));
    m_views->addWidget(m_player);
    m_views->addWidget(m_after);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SessionPage::tick);
    m_frames.setInterval(frameTime);
    m_frames.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, &SessionPage::drawFrame);
    connect(&m_tones, &Tones::availabilityChanged, this, &SessionPage::refreshSound);
    connect(&m_tones, &Tones::mutedChanged, this, &SessionPage::refreshSound);
    connect(&m_tones, &Tones::notice, m_player, &SessionPlayer::setMessage);
    connect(m_black, &BlackScreen::coveringChanged, this, [this](bool covering) {
        if (!covering)
            m_after->awaitFreshKey();
        scheduleFrames();
        Q_EMIT blackChanged(covering);
    });
    m_guide.setNotice([this](const QString &words) { showUntilNextStep(words); });
    m_black->setKeys([this](int key) { return actInTheDark(key); });
    connectPlayer();
}

SessionPage::~SessionPage()
{
    keepAndStop();
}

void SessionPage::setVoice(Voice &voice)
{
    m_voice = &voice;
    m_guide.setVoice(&voice);
    connect(&voice, &Voice::availabilityChanged, this, &SessionPage::refreshSound);
    connect(&voice, &Voice::deviceChanged, this, &SessionPage::refreshSound);
    connect(&voice, &Voice::notice, this, [this](const QString &sentence) {
        // Without a device the silence has been said already.
        if (m_tones.isAvailable())
            m_player->setMessage(sentence);
    });
}

void SessionPage::setStillPictures(bool still)
{
    m_player->setStillPictures(still);
    scheduleFrames();
}

void SessionPage::connectPlayer()
{
    connect(m_player, &SessionPlayer::pauseClicked, this, &SessionPage::pauseOrResume);
    connect(m_player, &SessionPlayer::previousClicked, this, [this] { jump(&SessionEngine::previous); });
    connect(m_player, &SessionPlayer::nextClicked, this, [this] { jump(&SessionEngine::next); });
    connect(m_player, &SessionPlayer::moreTimeClicked, this, &SessionPage::addTime);
    connect(m_player, &SessionPlayer::lighterClicked, this, [this] { changePressure(Press::Lighter); });
    connect(m_player, &SessionPlayer::firmerClicked, this, [this] { changePressure(Press::Firmer); });
    connect(m_player, &SessionPlayer::stopClicked, this, [this] { operate(&SessionEngine::stop); });
    connect(m_player, &SessionPlayer::worseClicked, this, &SessionPage::madeWorse);
    connect(m_player, &SessionPlayer::blackClicked, this, &SessionPage::goBlack);
    connect(m_player, &SessionPlayer::keysClicked, this, &SessionPage::showKeys);
    connect(m_player, &SessionPlayer::soundClicked, this, [this] { m_tones.setMuted(!m_tones.isMuted()); });
    connect(m_player, &SessionPlayer::dimmedChanged, this, &SessionPage::applyDimmed);

    connect(m_after, &AfterSession::rated, this,
            [this](Intensity intensity) { report(m_journal.rate(RatingMoment::After, intensity)); });
    connect(m_after, &AfterSession::ratingCleared, this,
            [this] { report(m_journal.rate(RatingMoment::After, std::nullopt)); });
    connect(m_after, &AfterSession::doneClicked, this, &SessionPage::finished);
    connect(m_after, &AfterSession::logHeadacheClicked, this, &SessionPage::headacheLogRequested);
    connect(m_after, &AfterSession::goOnClicked, this, [this] { Q_EMIT goOnRequested(*m_journal.record()); });
}

void SessionPage::begin(SessionPlan plan, std::optional<Intensity> before, std::optional<HeadacheId> headache)
{
    keepAndStop();
    m_player->setDimmed(false);
    const auto written = m_journal.begin(plan, before, headache);
    play(SessionEngine(std::move(plan), m_clock));
    report(written);
}

void SessionPage::goOn(const SessionRecord &session)
{
    auto engine = engineGoingOn(session, m_clock);
    if (!engine)
        return;
    keepAndStop();
    const auto written = m_journal.goOn(session);
    play(std::move(*engine));
    report(written);
}

void SessionPage::play(SessionEngine engine)
{
    m_black->uncover();
    m_player->setMessage({});
    m_guide.prepare();
    refreshSound();

    m_engine.emplace(std::move(engine));
    m_engine->start();
    m_lookedAt = m_clock.steady();
    m_actions.setEnabled(true);
    m_wallAhead = m_clock.now() - m_clock.steady();
    m_views->setCurrentWidget(m_player);
    m_player->showState(m_engine->state());
    m_player->showStep(*m_engine);
    m_player->focusPause();
    m_guide.enter(*m_engine);
    scheduleTick();
    scheduleFrames();
}

void SessionPage::keepAndStop()
{
    if (!isUnderWay())
        return;
    m_engine->stop();
    end(wasWorkedThrough(*m_engine) ? SessionOutcome::Finished : SessionOutcome::Stopped);
}

bool SessionPage::isDimmed() const
{
    return m_player->isDimmed();
}

void SessionPage::keepNow()
{
    if (!isUnderWay())
        return;
    tick();
    if (isUnderWay())
        report(m_journal.keep(*m_engine));
}

void SessionPage::tick()
{
    operate(&SessionEngine::tick);
    // Whoever opened the computer again may not be lying on the couch any more.
    if (sleptSinceLastLook() && isUnderWay() && m_engine->state() == SessionEngine::State::Running) {
        operate(&SessionEngine::pause);
        m_player->setMessage(tr("Paused: the computer slept, or its clock was changed."));
    }
}

/// Seen by the wall clock, which goes on in a sleep while the steady one stands still.
bool SessionPage::sleptSinceLastLook()
{
    const auto ahead = m_clock.now() - m_clock.steady();
    return ahead - std::exchange(m_wallAhead, ahead) >= shortestSleep;
}

template <class Operation>
void SessionPage::operate(Operation operation)
{
    if (!isUnderWay())
        return;
    const int stepBefore = m_engine->currentStep();
    const auto elapsedBefore = m_engine->elapsedInStep();
    std::invoke(operation, *m_engine);
    m_lookedAt = m_clock.steady();

    if (m_engine->hasEnded()) {
        const bool finished = wasWorkedThrough(*m_engine);
        if (finished)
            m_guide.finish(*m_engine);
        else
            m_guide.hush();
        end(finished ? SessionOutcome::Finished : SessionOutcome::Stopped);
        return;
    }
    // The same step from its start is another beginning as well.
    if (m_engine->currentStep() != stepBefore || m_engine->elapsedInStep() < elapsedBefore) {
        stepChanged();
    } else {
        m_player->showTime(*m_engine);
        m_guide.follow(*m_engine);
        report(m_journal.progress(*m_engine));
    }
    m_player->showState(m_engine->state());
    showLine();
    scheduleTick();
    scheduleFrames();
}

/// By a key: whoever has closed eyes hears where they are now.
template <class Operation>
void SessionPage::jump(Operation operation)
{
    operate(operation);
    if (isUnderWay())
        m_guide.orient(*m_engine);
}

void SessionPage::stepChanged()
{
    // By then the answer to a key has been read.
    if (std::exchange(m_answerIsShown, false))
        m_player->setMessage({});
    m_player->showStep(*m_engine);
    m_guide.enter(*m_engine);
    report(m_journal.note(*m_engine));
}

void SessionPage::pauseOrResume()
{
    // What passed while it was paused is no news.
    sleptSinceLastLook();
    operate([](SessionEngine &engine) { return engine.pause() || engine.resume(); });
    if (!isUnderWay())
        return;
    if (m_engine->state() == SessionEngine::State::Paused)
        m_guide.pause();
    else
        m_guide.resume(*m_engine);
    m_player->tellState(m_engine->state());
}

void SessionPage::addTime()
{
    bool added = false;
    operate([&added](SessionEngine &engine) { return added = engine.addTime(15s); });
    if (!isUnderWay())
        return;
    if (!added)
        return answer(tr("A quarter of an hour is the most for a pack."));
    m_guide.lengthen(*m_engine);
    scheduleTick();
}

void SessionPage::changePressure(Press press)
{
    bool changed = false;
    operate([&](SessionEngine &engine) {
        changed = press == Press::Lighter ? engine.pressLighter() : engine.pressFirmer();
        return changed;
    });
    if (!isUnderWay())
        return;
    m_player->showPressure(*m_engine);
    const int pressure = m_engine->pressure(m_engine->currentStep());
    QString words;
    if (!changed)
        words = press == Press::Lighter ? tr("It cannot be lighter.") : tr("More would be too much here.");
    else if (pressure > 0)
        words =
            tr("%1 from here on.", "a pressure: Light pressure").arg(words::howHard(m_catalogue, pressure));
    else
        words = press == Press::Lighter ? tr("Lighter from here on.") : tr("A little more from here on.");
    answer(words);
}

void SessionPage::answer(const QString &words)
{
    showUntilNextStep(words);
    m_guide.say(words);
}

void SessionPage::showUntilNextStep(const QString &words)
{
    m_player->setMessage(words);
    m_answerIsShown = true;
}

void SessionPage::madeWorse()
{
    if (!isUnderWay())
        return;
    m_engine->stop();
    m_guide.hush();
    m_black->uncover();
    end(SessionOutcome::Worse);
    // Whoever lies there with closed eyes must hear it.
    m_guide.say(m_catalogue.text(QStringLiteral("tip.stop.text")));
}

void SessionPage::showKeys()
{
    auto *list = new KeysList(m_actions, this);
    list->setPalette(palette());
    list->open();
}

void SessionPage::end(SessionOutcome outcome)
{
    m_timer.stop();
    m_frames.stop();
    m_actions.setEnabled(false);
    const auto written = m_journal.end(outcome, *m_engine);
    // Nothing lights up before closed eyes: the rating is as dim as the session was, or waits under the
    // black.
    if (m_black->isCovering())
        m_player->setDimmed(true);
    m_after->showSession(*m_journal.record(), engineGoingOn(*m_journal.record(), m_clock).has_value());
    if (m_engine->plan().steps.at(m_engine->currentStep()).isPack()) {
        m_after->setMessage(words::packComesOff());
        // At its end the script has said so.
        if (outcome != SessionOutcome::Finished)
            m_guide.say(words::packComesOff());
    }
    m_views->setCurrentWidget(m_after);
    if (m_black->isCovering()) {
        m_black->raise();
        m_black->setFocus(Qt::OtherFocusReason);
        m_black->setLine(outcome == SessionOutcome::Finished ? tr("The session is over. Press any key.")
                                                             : tr("Stopped. Press any key."));
    }
    report(written);
}

/// At the next thing that sounds, and just after the next whole second of the step, so that the ring changes
/// when the second does.
void SessionPage::scheduleTick()
{
    if (m_engine->state() != SessionEngine::State::Running) {
        m_timer.stop();
        return;
    }
    auto wait = m_engine->remainingInStep() % 1s;
    if (wait == 0ms)
        wait = 1s;
    if (const auto next = m_guide.untilNext(*m_engine))
        wait = std::min(wait, std::max(*next, 1ms));
    m_timer.start(wait);
}

void SessionPage::scheduleFrames()
{
    const bool wanted = m_engine && m_engine->state() == SessionEngine::State::Running && isVisible() &&
                        !m_black->isCovering() && m_player->wantsFrames();
    if (!wanted)
        m_frames.stop();
    else if (!m_frames.isActive())
        m_frames.start();
}

void SessionPage::drawFrame()
{
    if (!isUnderWay())
        return;
    // The engine is asked once a second; between, its time goes on as the clock does.
    auto elapsed = m_engine->elapsedInStep();
    if (m_engine->state() == SessionEngine::State::Running)
        elapsed += m_clock.steady() - m_lookedAt;
    m_player->showMotion(std::min(elapsed, m_engine->stepLength(m_engine->currentStep())));
}

void SessionPage::goBlack()
{
    // Eyes that were in the dark must not be met by a bright page; D brightens it.
    constexpr double brightWindow = 0.05;
    if (relativeLuminance(m_appearance.colours().window) > brightWindow)
        m_player->setDimmed(true);
    m_black->cover();
}

/// Pausing and stopping must not need light first.
bool SessionPage::actInTheDark(int key)
{
    if (!isUnderWay())
        return false;
    if (key == Qt::Key_Space)
        pauseOrResume();
    else if (key == Qt::Key_Escape)
        operate(&SessionEngine::stop);
    else
        return false;
    return true;
}

void SessionPage::showLine()
{
    if (!m_black->isCovering())
        return;
    const QString step = m_player->shortWords();
    m_black->setLine(m_engine->state() == SessionEngine::State::Paused
                         ? tr("Paused: %1. Space goes on.", "step and time left").arg(step)
                         : tr("%1. Press any key.", "step and time left").arg(step));
}

void SessionPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
    scheduleFrames();
}

void SessionPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // Whoever is done with a session, in whatever way, comes back to the light of the rest of the window.
    if (!event->spontaneous() && !isUnderWay())
        m_player->setDimmed(false);
    scheduleFrames();
}

/// Nobody sees a window that is minimized.
bool SessionPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange && watched == window())
        scheduleFrames();
    return QWidget::eventFilter(watched, event);
}

void SessionPage::refreshSound()
{
    const bool voiceIsHeard = m_voice && m_voice->mayBeHeard();
    m_player->showSound(m_tones, voiceIsHeard);
    // As long as the voice has not answered nobody knows whether it will be silent.
    if (m_tones.isAvailable() || (voiceIsHeard && !m_voice->isAvailable()))
        return;
    const QString words = voiceIsHeard ? tr("No sound device for the tones: only a voice may be heard.")
                                       : tr("No sound device: the session runs in silence.");
    if (words != std::exchange(m_saidAboutSound, words))
        m_player->setMessage(words);
}

/// A diary that cannot be written to is no reason to take the session away from somebody in pain.
void SessionPage::report(const Result<void> &written)
{
    if (written)
        return;
    qCWarning(sessionLog).noquote() << "session not saved:" << written.error().detail;
    const QString words = sentence(written.error());
    isUnderWay() || !m_engine ? m_player->setMessage(words) : m_after->setMessage(words);
}

void SessionPage::applyDimmed(bool dimmed)
{
    setPalette(dimmed ? m_appearance.comfortColours().toPalette() : QPalette());
    setAutoFillBackground(dimmed);
    m_after->setDimmed(dimmed);
    scheduleFrames();
    Q_EMIT dimmedChanged(dimmed);
}

} // namespace nape
