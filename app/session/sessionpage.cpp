// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/sessionpage.h"

#include "app/audio/tones.h"
#include "app/session/aftersession.h"
#include "app/session/sessionplayer.h"

#include <QLoggingCategory>
#include <QStackedLayout>

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
    : QWidget(parent),
      m_clock(clock),
      m_appearance(appearance),
      m_tones(tones),
      m_journal(store, clock),
      m_views(new QStackedLayout(this)),
      m_player(new SessionPlayer(catalogue, appearance)),
      m_after(new AfterSession(catalogue, appearance))
{
    setObjectName(QStringLiteral("sessionPage"));
    m_views->addWidget(m_player);
    m_views->addWidget(m_after);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SessionPage::tick);
    connect(&m_tones, &Tones::availabilityChanged, this, &SessionPage::refreshSound);
    connect(&m_tones, &Tones::notice, m_player, &SessionPlayer::setMessage);
    connectPlayer();
}

SessionPage::~SessionPage()
{
    keepAndStop();
}

void SessionPage::connectPlayer()
{
    connect(m_player, &SessionPlayer::pauseClicked, this, [this] {
        // What passed while it was paused is no news.
        sleptSinceLastLook();
        operate([](SessionEngine &engine) { return engine.pause() || engine.resume(); });
    });
    connect(m_player, &SessionPlayer::previousClicked, this, [this] { operate(&SessionEngine::previous); });
    connect(m_player, &SessionPlayer::nextClicked, this, [this] { operate(&SessionEngine::next); });
    connect(m_player, &SessionPlayer::moreTimeClicked, this,
            [this] { operate([](SessionEngine &engine) { return engine.addTime(15s); }); });
    connect(m_player, &SessionPlayer::stopClicked, this, [this] { operate(&SessionEngine::stop); });
    connect(m_player, &SessionPlayer::worseClicked, this, [this] {
        if (!isUnderWay())
            return;
        m_engine->stop();
        end(SessionOutcome::Worse);
    });
    connect(m_player, &SessionPlayer::soundClicked, this, [this] {
        m_tones.setMuted(!m_tones.isMuted());
        m_player->showSound(m_tones);
    });
    connect(m_player, &SessionPlayer::dimmedChanged, this, &SessionPage::applyDimmed);

    connect(m_after, &AfterSession::rated, this,
            [this](Intensity intensity) { report(m_journal.rate(RatingMoment::After, intensity)); });
    connect(m_after, &AfterSession::doneClicked, this, &SessionPage::finished);
    connect(m_after, &AfterSession::logHeadacheClicked, this, &SessionPage::headacheLogRequested);
    connect(m_after, &AfterSession::goOnClicked, this, [this] { Q_EMIT goOnRequested(*m_journal.record()); });
}

void SessionPage::begin(SessionPlan plan, std::optional<Intensity> before, std::optional<HeadacheId> headache)
{
    keepAndStop();
    const auto written = m_journal.begin(plan, before, headache);
    play(SessionEngine(std::move(plan), m_clock));
    report(written);
}

void SessionPage::goOn(const SessionRecord &session)
{
    auto engine = SessionEngine::goingOn(session.plan(), session.done(), m_clock);
    if (!engine)
        return;
    keepAndStop();
    const auto written = m_journal.goOn(session);
    play(std::move(*engine));
    report(written);
}

void SessionPage::play(SessionEngine engine)
{
    m_player->setDimmed(false);
    m_player->setMessage({});
    m_tones.prepare();
    refreshSound();

    m_engine.emplace(std::move(engine));
    m_engine->start();
    m_wallAhead = m_clock.now() - m_clock.steady();
    m_views->setCurrentWidget(m_player);
    m_player->showState(m_engine->state());
    m_player->showStep(*m_engine);
    m_player->focusPause();
    scheduleTick();
}

void SessionPage::keepAndStop()
{
    if (!isUnderWay())
        return;
    m_engine->stop();
    end(m_engine->state() == SessionEngine::State::Finished ? SessionOutcome::Finished
                                                            : SessionOutcome::Stopped);
}

void SessionPage::keepNow()
{
    if (!isUnderWay())
        return;
    tick();
    if (isUnderWay())
        report(m_journal.keep(m_engine->done()));
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
    const int before = m_engine->currentStep();
    std::invoke(operation, *m_engine);

    if (m_engine->hasEnded()) {
        const bool finished = m_engine->state() == SessionEngine::State::Finished;
        if (finished)
            m_tones.play(Tones::Tone::Finished);
        end(finished ? SessionOutcome::Finished : SessionOutcome::Stopped);
        return;
    }
    if (m_engine->currentStep() != before) {
        stepChanged(before);
    } else {
        m_player->showTime(*m_engine);
        report(m_journal.progress(m_engine->done()));
    }
    m_player->showState(m_engine->state());
    scheduleTick();
}

void SessionPage::stepChanged(int before)
{
    const PlannedStep &left = m_engine->plan().steps.at(before);
    const PlannedStep &entered = m_engine->plan().steps.at(m_engine->currentStep());
    m_tones.play(left.step == entered.step && left.places != entered.places ? Tones::Tone::SideChange
                                                                            : Tones::Tone::StepChange);
    m_player->showStep(*m_engine);
    report(m_journal.note(m_engine->done()));
}

void SessionPage::end(SessionOutcome outcome)
{
    m_timer.stop();
    const auto written = m_journal.end(outcome, m_engine->done());
    m_player->setDimmed(false);
    m_after->showSession(*m_journal.record());
    m_views->setCurrentWidget(m_after);
    report(written);
}

/// Just after the next whole second of the step, so that the ring changes when the second does.
void SessionPage::scheduleTick()
{
    if (m_engine->state() != SessionEngine::State::Running) {
        m_timer.stop();
        return;
    }
    const auto untilNextSecond = m_engine->remainingInStep() % 1s;
    m_timer.start(untilNextSecond == 0ms ? 1000ms : untilNextSecond);
}

void SessionPage::refreshSound()
{
    m_player->showSound(m_tones);
    if (!m_tones.isAvailable() && !m_saidSilence) {
        m_saidSilence = true;
        m_player->setMessage(tr("No sound device: the session runs in silence."));
    }
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
    Q_EMIT dimmedChanged(dimmed);
}

} // namespace nape
