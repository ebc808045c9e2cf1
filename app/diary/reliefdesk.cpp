// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/reliefdesk.h"

#include <algorithm>
#include <utility>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::milliseconds askedAfter = 2h;
/// A timer stands still while the computer sleeps: while something will be due, the clock is looked at every
/// few minutes as well.
constexpr std::chrono::milliseconds longestWait = 5min;
/// An answer can be mended for so long while another dose waits to be asked for.
constexpr std::chrono::milliseconds mendedFor = 1min;

} // namespace

ReliefDesk::ReliefDesk(DiaryStore &store, QUndoStack &undo, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_commands(store, undo), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReliefDesk::refresh);
    connect(&m_commands, &DiaryCommands::failed, this, &ReliefDesk::failed);
    connect(&store, &DiaryStore::changed, this, [this](ChangeSet what) {
        if (what & (ChangeSet(Change::Doses) | Change::Medicines)) {
            followDiary();
            refresh();
        }
    });
    refresh();
}

std::optional<DoseId> ReliefDesk::nextOf(const QList<Dose> &due) const
{
    const auto next = std::ranges::find_if(due, [this](const Dose &dose) {
        return !m_putOff.contains(dose.id) && !(m_current && m_current->dose.id == dose.id);
    });
    return next == due.end() ? std::nullopt : std::optional(next->id);
}

void ReliefDesk::waitForNext(const QList<Dose> &due)
{
    m_timer.stop();
    const Moment now = this->now();
    const auto doses = m_store.doses({now.localDay.addDays(-1), now.localDay.addDays(1)});
    if (!doses)
        return;
    std::optional<std::chrono::milliseconds> next;
    const auto consider = [&](std::chrono::milliseconds left) {
        if (left > 0ms && (!next || left < *next))
            next = left;
    };
    for (const Dose &dose : *doses) {
        if (!dose.reliefAfter2h)
            consider(std::chrono::milliseconds(dose.taken.utcMs + askedAfter.count() - now.utcMs));
    }
    if (m_answeredMs && nextOf(due))
        consider(std::chrono::milliseconds(*m_answeredMs + mendedFor.count() - now.utcMs));
    if (next)
        m_timer.start(std::min(*next, longestWait));
}

/// What was undone or changed elsewhere is not shown as answered any more.
void ReliefDesk::followDiary()
{
    if (!m_current)
        return;
    const auto dose = m_store.dose(m_current->dose.id);
    if (dose && *dose == m_current->dose)
        return;
    if (dose)
        m_current->dose = *dose;
    else
        m_current.reset();
    if (!dose || !dose->reliefAfter2h)
        m_answeredMs.reset();
    Q_EMIT changed();
}

void ReliefDesk::refresh()
{
    const auto due = m_store.dosesToRate();
    if (!due) {
        m_timer.stop();
        return;
    }
    waitForNext(*due);
    const auto isDue = [&](const DoseId &id) {
        return std::ranges::any_of(*due, [&](const Dose &dose) { return dose.id == id; });
    };
    // Whoever is answering is not interrupted by the next question.
    const auto next = nextOf(*due);
    const bool isMended = m_answeredMs && (!next || now().utcMs < *m_answeredMs + mendedFor.count());
    if (m_current && (isMended || isDue(m_current->dose.id)))
        return;
    const bool hadOne = m_current.has_value();
    m_current.reset();
    m_answeredMs.reset();
    if (next) {
        const auto dose = std::ranges::find(*due, *next, &Dose::id);
        if (const auto medicine = m_store.medicine(dose->medicine))
            m_current = Question{*dose, *medicine};
    }
    if (m_current || hadOne)
        Q_EMIT changed();
    if (m_current && now().utcMs - m_current->dose.taken.utcMs - askedAfter.count() <= longestWait.count())
        Q_EMIT becameDue();
}

Result<void> ReliefDesk::answer(int relief, const QString &sideEffects)
{
    if (!m_current)
        return failure(ErrorCode::NotFound, {}, QStringLiteral("no dose is asked for"));
    const auto before = m_store.dose(m_current->dose.id);
    if (!before)
        return tl::unexpected(before.error());
    Dose after = *before;
    after.reliefAfter2h = relief;
    after.sideEffects = sideEffects;
    // Before the store says that something changed.
    const auto answeredBefore = std::exchange(m_answeredMs, now().utcMs);
    m_current->dose = after;
    const auto saved = m_commands.change(*before, after, tr("how a medicine helped"));
    if (!saved && m_current) {
        m_current->dose = *before;
        m_answeredMs = answeredBefore;
    }
    return saved;
}

void ReliefDesk::keepWaiting()
{
    if (m_answeredMs)
        m_answeredMs = now().utcMs;
}

void ReliefDesk::putOff()
{
    if (!m_current)
        return;
    m_putOff.append(m_current->dose.id);
    m_current.reset();
    m_answeredMs.reset();
    refresh();
    if (!m_current)
        Q_EMIT changed();
}

} // namespace nape
