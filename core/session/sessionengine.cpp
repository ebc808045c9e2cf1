// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionengine.h"

#include <algorithm>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

// Pressing "previous" shortly after a step began means the step before, later it means "once more from its
// start".
constexpr SessionEngine::Milliseconds restartAfter = 3s;

} // namespace

SessionEngine::SessionEngine(SessionPlan plan, const Clock &clock)
    : m_plan(std::move(plan)),
      m_clock(clock),
      m_extra(m_plan.steps.size(), 0ms),
      m_done(m_plan.steps.size(), 0ms),
      m_pressureUsed(m_plan.steps.size())
{
    Q_ASSERT(!m_plan.steps.isEmpty());
}

std::optional<SessionEngine> SessionEngine::goingOn(SessionPlan plan, const QList<Milliseconds> &done,
                                                    const QList<int> &pressures, const Standing &standing,
                                                    const Clock &clock)
{
    const qsizetype steps = plan.steps.size();
    if (standing.step < 0 || standing.step >= steps || done.size() != steps || standing.extra < 0ms)
        return std::nullopt;
    SessionEngine engine(std::move(plan), clock);
    engine.m_done = done;
    engine.m_current = standing.step;
    engine.m_extra[standing.step] = standing.extra;
    engine.m_elapsed = std::max(standing.elapsed, 0ms);
    engine.m_pressureChange = standing.pressureChange;
    for (qsizetype step = 0; step < std::min(steps, pressures.size()); ++step) {
        if (done.at(step) > 0ms)
            engine.m_pressureUsed[step] = pressures.at(step);
    }
    return engine.remaining() > 0ms ? std::optional(std::move(engine)) : std::nullopt;
}

Standing SessionEngine::standing() const
{
    return {.step = m_current,
            .elapsed = m_elapsed,
            .extra = m_extra.at(m_current),
            .pressureChange = m_pressureChange};
}

bool SessionEngine::start()
{
    if (m_state != State::Ready)
        return false;
    m_lastTick = m_clock.steady();
    m_state = State::Running;
    return true;
}

bool SessionEngine::pause()
{
    tick();
    if (m_state != State::Running)
        return false;
    m_state = State::Paused;
    return true;
}

bool SessionEngine::resume()
{
    if (m_state != State::Paused)
        return false;
    m_lastTick = m_clock.steady();
    m_state = State::Running;
    return true;
}

bool SessionEngine::next()
{
    // If the step ran out since the last look, the person already has what they asked for; going on once more
    // would skip a step that they never saw.
    if (tick())
        return true;
    if (!isUnderWay())
        return false;
    if (m_current + 1 == m_plan.steps.size())
        m_state = State::Finished;
    else
        enter(m_current + 1);
    return true;
}

bool SessionEngine::previous()
{
    tick();
    if (!isUnderWay())
        return false;
    const bool isNew = m_elapsed - startOf(m_current) < restartAfter;
    int step = isNew ? m_current - 1 : m_current;
    while (step >= 0 && startOf(step) >= stepLength(step))
        --step;
    step = std::max(step, 0);
    if (step == m_current && m_elapsed == startOf(step))
        return false;
    enter(step);
    return true;
}

bool SessionEngine::addTime(std::chrono::seconds extra)
{
    tick();
    if (!isUnderWay() || extra <= 0s)
        return false;
    const PlannedStep &planned = m_plan.steps.at(m_current);
    if (planned.isPack() && m_done.at(m_current) + remainingInStep() + extra > longestPack)
        return false;
    m_extra[m_current] += extra;
    return true;
}

bool SessionEngine::stop()
{
    tick();
    if (!isUnderWay())
        return false;
    m_state = State::Stopped;
    return true;
}

bool SessionEngine::pressLighter()
{
    return changePressure(-1);
}

bool SessionEngine::pressFirmer()
{
    return changePressure(+1);
}

bool SessionEngine::changePressure(int by)
{
    // What was worked up to now was worked with the old pressure.
    tick();
    if (!isUnderWay())
        return false;
    const auto ahead = [this] {
        QList<int> pressures;
        for (int step = m_current; step < m_plan.steps.size(); ++step)
            pressures.append(pressure(step));
        return pressures;
    };
    const QList<int> before = ahead();
    m_pressureChange += by;
    if (ahead() != before)
        return true;
    // Pressing the key often at the limit must not have to be taken back as often.
    m_pressureChange -= by;
    return false;
}

bool SessionEngine::tick()
{
    if (m_state != State::Running)
        return false;

    Milliseconds time = takeElapsed();
    bool moved = false;
    for (;;) {
        const Milliseconds worked = std::min(time, remainingInStep());
        m_elapsed += worked;
        m_done[m_current] += worked;
        if (worked > 0ms)
            m_pressureUsed[m_current] = pressure(m_current);
        time -= worked;
        if (remainingInStep() > 0ms)
            return moved;
        moved = true;
        if (m_current + 1 == m_plan.steps.size()) {
            m_state = State::Finished;
            return moved;
        }
        enter(m_current + 1);
    }
}

SessionEngine::Milliseconds SessionEngine::stepLength(int step) const
{
    return m_plan.steps.at(step).length + m_extra.at(step);
}

SessionEngine::Milliseconds SessionEngine::elapsedInStep() const
{
    return m_elapsed;
}

SessionEngine::Milliseconds SessionEngine::remainingInStep() const
{
    return hasEnded() ? 0ms : stepLength(m_current) - m_elapsed;
}

SessionEngine::Milliseconds SessionEngine::remaining() const
{
    if (hasEnded())
        return 0ms;
    Milliseconds total = remainingInStep();
    for (int step = m_current + 1; step < m_plan.steps.size(); ++step)
        total += stepLength(step);
    return total;
}

SessionEngine::Milliseconds SessionEngine::totalDone() const
{
    Milliseconds total{0};
    for (int step = 0; step < m_plan.steps.size(); ++step) {
        if (m_plan.steps.at(step).isWork())
            total += m_done.at(step);
    }
    return total;
}

int SessionEngine::pressure(int step) const
{
    const PlannedStep &planned = m_plan.steps.at(step);
    if (!planned.isWork() || planned.pressure == 0)
        return planned.pressure;
    // A plan without a cap (an old record) is never made firmer.
    const int most = std::max(planned.pressure, planned.pressureCap);
    return std::clamp(planned.pressure + m_pressureChange, 1, most);
}

QList<int> SessionEngine::pressuresUsed() const
{
    QList<int> used;
    for (int step = 0; step < m_plan.steps.size(); ++step)
        used.append(m_pressureUsed.at(step).value_or(m_plan.steps.at(step).pressure));
    return used;
}

SessionEngine::Milliseconds SessionEngine::takeElapsed()
{
    // A steady clock that runs backwards would be a fault of the system; it must not take away work done.
    const Milliseconds now = std::max(m_clock.steady(), m_lastTick);
    return now - std::exchange(m_lastTick, now);
}

void SessionEngine::enter(int step)
{
    m_current = step;
    m_elapsed = startOf(step);
}

SessionEngine::Milliseconds SessionEngine::startOf(int step) const
{
    return m_plan.steps.at(step).isPack() ? std::min(m_done.at(step), stepLength(step)) : 0ms;
}

} // namespace nape
