// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/sessionjournal.h"

#include <numeric>

namespace nape
{

namespace
{

std::chrono::milliseconds sum(const QList<std::chrono::milliseconds> &times)
{
    return std::accumulate(times.begin(), times.end(), std::chrono::milliseconds(0));
}

} // namespace

Result<void> SessionJournal::begin(const SessionPlan &plan, std::optional<Intensity> before,
                                   std::optional<HeadacheId> headache)
{
    SessionRecord record{.id = SessionId::create(m_clock),
                         .headache = headache,
                         .technique = plan.technique,
                         .selection = plan.selection,
                         .asked = plan.asked,
                         .started = Moment::now(m_clock),
                         .ended = std::nullopt,
                         .outcome = SessionOutcome::Running,
                         .steps = {},
                         .ratings = {},
                         .routine = plan.routine};
    for (const PlannedStep &step : plan.steps)
        record.steps.append({step, std::chrono::milliseconds(0)});
    if (before)
        record.ratings.insert(RatingMoment::Before, *before);

    m_record = std::move(record);
    m_noted = {};
    m_isStored = false;
    return save();
}

Result<void> SessionJournal::goOn(const SessionRecord &session)
{
    m_record = session;
    m_record->outcome = SessionOutcome::Running;
    m_record->ended.reset();
    // A pain in the middle is not the pain after it.
    m_record->ratings.remove(RatingMoment::After);
    m_noted = sum(m_record->done());
    m_isStored = false;
    return save();
}

Result<void> SessionJournal::progress(const SessionEngine &engine)
{
    return sum(engine.done()) - m_noted < noteEvery ? Result<void>() : note(engine);
}

Result<void> SessionJournal::note(const SessionEngine &engine)
{
    take(engine);
    return m_isStored ? m_store.noteProgress(*m_record) : save();
}

Result<void> SessionJournal::keep(const SessionEngine &engine)
{
    take(engine);
    return save();
}

Result<void> SessionJournal::end(SessionOutcome outcome, const SessionEngine &engine)
{
    take(engine);
    m_record->outcome = outcome;
    m_record->ended = Moment::now(m_clock);
    return save();
}

Result<void> SessionJournal::rate(RatingMoment moment, std::optional<Intensity> intensity)
{
    if (intensity)
        m_record->ratings.insert(moment, *intensity);
    else
        m_record->ratings.remove(moment);
    return save();
}

Result<void> SessionJournal::save()
{
    auto saved = m_store.save(*m_record);
    m_isStored = m_isStored || saved.has_value();
    return saved;
}

void SessionJournal::take(const SessionEngine &engine)
{
    const QList<int> pressures = engine.pressuresUsed();
    for (qsizetype i = 0; i < m_record->steps.size(); ++i) {
        DoneStep &step = m_record->steps[i];
        step.done = engine.done().at(i);
        const int used = pressures.at(i);
        step.pressureUsed = used == step.planned.pressure ? std::nullopt : std::optional(used);
    }
    m_record->standing = engine.standing();
    m_record->standing->atMs = m_clock.now().count();
    m_noted = sum(engine.done());
}

} // namespace nape
