// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/reliefdesk.h"

#include <algorithm>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::milliseconds askedAfter = 2h;
/// A timer stands still while the computer sleeps: while something will be due, the clock is looked at every
/// few minutes as well.
constexpr std::chrono::milliseconds longestWait = 5min;

} // namespace

ReliefDesk::ReliefDesk(DiaryStore &store, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReliefDesk::refresh);
    connect(&store, &DiaryStore::changed, this, [this](ChangeSet what) {
        if (what & (ChangeSet(Change::Doses) | Change::Medicines))
            refresh();
    });
    refresh();
}

void ReliefDesk::waitForNext()
{
    m_timer.stop();
    const Moment now = this->now();
    const auto doses = m_store.doses({now.localDay.addDays(-1), now.localDay.addDays(1)});
    if (!doses)
        return;
    std::optional<std::chrono::milliseconds> next;
    for (const Dose &dose : *doses) {
        const std::chrono::milliseconds left(dose.taken.utcMs + askedAfter.count() - now.utcMs);
        if (!dose.reliefAfter2h && left > 0ms && (!next || left < *next))
            next = left;
    }
    if (next)
        m_timer.start(std::min(*next, longestWait));
}

void ReliefDesk::refresh()
{
    waitForNext();
    const auto due = m_store.dosesToRate();
    if (!due)
        return;
    const auto isDue = [&](const DoseId &id) {
        return std::ranges::any_of(*due, [&](const Dose &dose) { return dose.id == id; });
    };
    // Whoever is answering is not interrupted by the next question.
    if (m_current && (m_isAnswered || isDue(m_current->dose.id)))
        return;
    const bool hadOne = m_current.has_value();
    m_current.reset();
    m_isAnswered = false;
    for (const Dose &dose : *due) {
        if (m_putOff.contains(dose.id))
            continue;
        if (const auto medicine = m_store.medicine(dose.medicine)) {
            m_current = Question{dose, *medicine};
            break;
        }
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
    auto dose = m_store.dose(m_current->dose.id);
    if (!dose)
        return tl::unexpected(dose.error());
    dose->reliefAfter2h = relief;
    dose->sideEffects = sideEffects;
    m_isAnswered = true; // before the store says that something changed
    const auto saved = m_store.save(*dose);
    m_isAnswered = saved.has_value();
    return saved;
}

void ReliefDesk::putOff()
{
    if (!m_current)
        return;
    m_putOff.append(m_current->dose.id);
    m_current.reset();
    m_isAnswered = false;
    refresh();
    if (!m_current)
        Q_EMIT changed();
}

} // namespace nape
