// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/ratingdesk.h"

#include <algorithm>
#include <utility>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

bool isSame(const LaterRating &a, const LaterRating &b)
{
    return a.session == b.session && a.moment == b.moment;
}

std::optional<Intensity> ratingOf(const SessionRecord &session, RatingMoment moment)
{
    const auto found = session.ratings.constFind(moment);
    return found == session.ratings.cend() ? std::nullopt : std::optional(*found);
}

/// A timer stands still while the computer sleeps, so it may be late; what has been due for longer is no news
/// any more, and waits until somebody looks.
constexpr std::chrono::milliseconds longestNews = 30min;

} // namespace

RatingDesk::RatingDesk(DiaryStore &store, QUndoStack &undo, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_commands(store, undo), m_clock(clock)
{
    m_timer.setSingleShot(true);
    // Nobody waits for the second: the computer may wake for it together with something else.
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RatingDesk::refresh);
    connect(&store, &DiaryStore::changed, this, [this](ChangeSet what) {
        if (what.testFlag(Change::Sessions)) {
            followDiary();
            refresh();
        }
    });
    connect(&m_commands, &DiaryCommands::failed, this, &RatingDesk::failed);
    refresh();
}

bool RatingDesk::isPutOff(const LaterRating &rating) const
{
    return std::ranges::any_of(m_putOff, [&](const LaterRating &other) { return isSame(other, rating); });
}

void RatingDesk::refresh()
{
    const Moment now = this->now();
    // One due today may belong to a session of last night.
    const auto sessions = m_store.sessions({now.localDay.addDays(-1), now.localDay});
    if (!sessions)
        return;
    if (const auto next = untilNextRating(*sessions, now))
        m_timer.start(std::chrono::ceil<std::chrono::seconds>(*next));
    else
        m_timer.stop();

    QList<LaterRating> due = ratingsDue(*sessions, now);
    const auto isCurrent = [this](const LaterRating &rating) { return isSame(rating, *m_current); };
    // Whoever is answering is not interrupted by the next question.
    if (m_current && (m_isAnswered || std::ranges::any_of(due, isCurrent)))
        return;
    due.removeIf([this](const LaterRating &rating) { return isPutOff(rating); });
    const bool hadOne = m_current.has_value();
    m_current = due.isEmpty() ? std::nullopt : std::optional(due.first());
    m_isAnswered = false;
    if (m_current || hadOne)
        Q_EMIT changed();
    if (m_current && now.utcMs - m_current->due.utcMs <= longestNews.count())
        Q_EMIT becameDue();
}

std::optional<std::chrono::milliseconds> RatingDesk::waiting() const
{
    return m_timer.isActive() ? std::optional(m_timer.intervalAsDuration()) : std::nullopt;
}

Result<SessionRecord> RatingDesk::session() const
{
    if (!m_current)
        return failure(ErrorCode::NotFound, {}, QStringLiteral("no rating is asked for"));
    return m_store.session(m_current->session);
}

Result<void> RatingDesk::rate(std::optional<Intensity> intensity)
{
    const auto session = this->session();
    if (!session)
        return tl::unexpected(session.error());
    // Before the store says that something changed.
    const bool wasAnswered = std::exchange(m_isAnswered, true);
    const auto answerBefore = std::exchange(m_answer, intensity);
    const auto saved = m_commands.rate(*session, m_current->moment, intensity);
    if (!saved) {
        m_isAnswered = wasAnswered;
        m_answer = answerBefore;
    }
    return saved;
}

/// What was undone or changed elsewhere is not shown as answered any more.
void RatingDesk::followDiary()
{
    if (!m_current || !m_isAnswered)
        return;
    const auto session = this->session();
    if (session && ratingOf(*session, m_current->moment) == m_answer)
        return;
    m_isAnswered = false;
    if (!session)
        m_current.reset();
    Q_EMIT changed();
}

void RatingDesk::putOff()
{
    if (!m_current)
        return;
    m_putOff.append(*m_current);
    m_current.reset();
    m_isAnswered = false;
    refresh();
    if (!m_current)
        Q_EMIT changed();
}

} // namespace nape
