// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/sessionengine.h"
#include "core/store/diarystore.h"

namespace nape
{

/// Writes a session into the diary while it happens, so that whatever befalls the program, what was done is
/// there: a record at the start, notes of the progress in between, the exact times at the end, each rating at
/// once.
///
/// A failed write never stops a session. The next one tries to bring everything up to date.
class SessionJournal
{
public:
    /// Work that a crash may cost.
    static constexpr std::chrono::milliseconds noteEvery = std::chrono::seconds(1);

    /// All must outlive the journal.
    SessionJournal(DiaryStore &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    Result<void> begin(const SessionPlan &plan, std::optional<Intensity> before,
                       std::optional<HeadacheId> headache);
    /// The same session once more: what was done stays, and its ratings but for the one after it.
    Result<void> goOn(const SessionRecord &session);
    /// Notes the progress if enough work was done since the last note.
    Result<void> progress(const SessionEngine &engine);
    /// Notes the progress in any case.
    Result<void> note(const SessionEngine &engine);
    /// As note(), and not even a power cut takes it away; for when the computer is about to go down.
    Result<void> keep(const SessionEngine &engine);
    Result<void> end(SessionOutcome outcome, const SessionEngine &engine);
    /// None takes a rating back: missing stays missing.
    Result<void> rate(RatingMoment moment, std::optional<Intensity> intensity);

    /// The session as it stands; none before the first began.
    const std::optional<SessionRecord> &record() const { return m_record; }

private:
    DiaryStore &m_store;
    const Clock &m_clock;
    std::optional<SessionRecord> m_record;
    std::chrono::milliseconds m_noted{0};
    bool m_isStored = false;

    Result<void> save();
    void take(const SessionEngine &engine);
};

} // namespace nape
