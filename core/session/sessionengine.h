// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/session/sessionplan.h"
#include "core/session/standing.h"

namespace nape
{

/// Plays a plan: a pure state machine on the injected clock. It owns no timer; the page calls tick() and
/// draws what it finds. Everything that sounds, speaks or moves follows this engine and never leads it.
///
/// Only steady time while running counts as work: pauses, a sleeping computer and a changed wall clock do
/// not.
class SessionEngine
{
public:
    enum class State { Ready, Running, Paused, Finished, Stopped };
    using Milliseconds = std::chrono::milliseconds;

    /// `plan` must hold at least one step; `clock` must outlive the engine.
    SessionEngine(SessionPlan plan, const Clock &clock);

    /// Ready to start where an interrupted session stood. `done`, `pressures`: as done() and pressuresUsed()
    /// were. None if that place is not in the plan, or nothing of it is left.
    static std::optional<SessionEngine> goingOn(SessionPlan plan, const QList<Milliseconds> &done,
                                                const QList<int> &pressures, const Standing &standing,
                                                const Clock &clock);
    /// What goingOn() will need; without the time of day.
    Standing standing() const;

    /// Each returns whether it changed anything; in any other state than the ones meant it does nothing.
    bool start();
    bool pause();
    bool resume();
    bool next(); ///< the current step ends where it is; after the last one the session is finished
    /// Starts this step again; within its first 3 s, the one before. The time of a pack on the skin does not
    /// begin anew: it goes on where it was, and one that is over is passed by.
    bool previous();
    /// Lengthens the current step; a pack no further than it may lie on the skin.
    bool addTime(std::chrono::seconds extra);
    bool stop(); ///< ends the session; what was done is kept

    /// One degree less, or more, from here on to the end; true if that is another pressure in this step or in
    /// a later one. Never less than 1 where something is pressed, never more than the step's cap.
    bool pressLighter();
    bool pressFirmer();

    /// Takes the time since the last call into account and passes on to later steps as needed.
    /// Returns true if another step became current or the session finished.
    bool tick();

    State state() const { return m_state; }
    bool isUnderWay() const { return m_state == State::Running || m_state == State::Paused; }
    bool hasEnded() const { return m_state == State::Finished || m_state == State::Stopped; }
    const SessionPlan &plan() const { return m_plan; }
    int currentStep() const { return m_current; }
    Milliseconds stepLength(int step) const; ///< with added time
    Milliseconds elapsedInStep() const;
    Milliseconds remainingInStep() const;
    Milliseconds remaining() const; ///< of the whole session, as things stand
    /// Exact time worked on each step so far, repeats included; same order as the plan's steps.
    const QList<Milliseconds> &done() const { return m_done; }
    Milliseconds totalDone() const; ///< of work; getting ready and resting are none
    /// Of that step, as things stand.
    int pressure(int step) const;
    /// With what each step was last worked; the plan's pressure where it was not. Same order as the plan's
    /// steps.
    QList<int> pressuresUsed() const;

private:
    SessionPlan m_plan;
    const Clock &m_clock;
    State m_state = State::Ready;
    int m_current = 0;
    Milliseconds m_elapsed{0};  // in the current step
    Milliseconds m_lastTick{0}; // steady time up to which work has been counted
    QList<Milliseconds> m_extra;
    QList<Milliseconds> m_done;
    int m_pressureChange = 0; // what the person asked for, in degrees
    QList<std::optional<int>> m_pressureUsed;

    bool changePressure(int by);
    Milliseconds takeElapsed();
    void enter(int step);
    /// What a step begins with when it is entered: nothing, but for the time that a pack already lay.
    Milliseconds startOf(int step) const;
};

} // namespace nape
