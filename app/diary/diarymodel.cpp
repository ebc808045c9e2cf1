// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/diarymodel.h"

#include "app/diary/diarywords.h"

#include <algorithm>
#include <cmath>

namespace nape
{

namespace
{

const Moment &beginOf(const DiaryEntry &entry)
{
    if (const auto *headache = std::get_if<Headache>(&entry))
        return headache->start;
    return std::get<SessionRecord>(entry).started;
}

QString firstLine(const QString &text)
{
    return text.trimmed().section(QLatin1Char('\n'), 0, 0).trimmed();
}

} // namespace

QString EntryCard::spoken() const
{
    QStringList parts{title, when, detail, note};
    if (intensity)
        parts.insert(1, DiaryWords::intensityText(*intensity));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

DiaryModel::DiaryModel(const Catalogue &catalogue, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_catalogue(catalogue), m_clock(clock)
{
}

void DiaryModel::show(const RangeEntries &excerpt, const DayRange &range)
{
    const QDate today = Moment::now(m_clock).localDay;
    beginResetModel();
    m_range = range;
    m_entries.clear();
    for (const Headache &headache : excerpt.headaches) {
        if (headache.start.localDay <= range.last && headache.lastDay(today) >= range.first)
            m_entries.append(headache);
    }
    for (const SessionRecord &session : excerpt.sessions) {
        if (session.started.localDay >= range.first && session.started.localDay <= range.last)
            m_entries.append(session);
    }
    std::ranges::stable_sort(
        m_entries, [](const DiaryEntry &a, const DiaryEntry &b) { return beginOf(b) < beginOf(a); });
    endResetModel();
}

void DiaryModel::refreshRunning()
{
    for (int row = 0; row < m_entries.size(); ++row) {
        const auto *headache = std::get_if<Headache>(&m_entries.at(row));
        if (headache && headache->isOngoing())
            Q_EMIT dataChanged(index(row), index(row));
    }
}

int DiaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant DiaryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return card(index.row()).spoken();
    case CardRole:
        return QVariant::fromValue(card(index.row()));
    default:
        return {};
    }
}

EntryCard DiaryModel::card(int row) const
{
    return std::visit([this](const auto &entry) { return cardOf(entry); }, m_entries.at(row));
}

int DiaryModel::rowOf(const HeadacheId &id) const
{
    const auto found = std::ranges::find_if(m_entries, [&id](const DiaryEntry &entry) {
        const auto *headache = std::get_if<Headache>(&entry);
        return headache && headache->id == id;
    });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

QString DiaryModel::momentText(const Moment &moment, const std::optional<QDate> &daySaid) const
{
    const QString time = DiaryWords::timeText(moment.local().time());
    //: %1 day, %2 time: "Mon 2 Mar, 08:15"
    return moment.localDay == daySaid ? time
                                      : tr("%1, %2").arg(DiaryWords::shortDayText(moment.localDay), time);
}

EntryCard DiaryModel::cardOf(const Headache &headache) const
{
    // The heading of the list names the day if there is only one.
    const auto dayOfList = m_range.first == m_range.last ? std::optional(m_range.first) : std::nullopt;
    const QString length = DiaryWords::durationText(DiaryWords::length(headache, Moment::now(m_clock)));
    const QString from = momentText(headache.start, dayOfList);

    EntryCard card;
    card.kind = EntryCard::Kind::Headache;
    card.intensity = headache.intensity;
    card.title = DiaryWords::headacheTitle(headache.intensity);
    if (headache.isOngoing()) {
        //: %1 start of a headache that has not ended, %2 its length so far
        card.when = tr("since %1, still going, %2").arg(from, length);
    } else {
        const bool sameDay = headache.end->localDay == headache.start.localDay;
        const QString to = momentText(*headache.end, sameDay ? headache.start.localDay : dayOfList);
        //: %1 start, %2 end, %3 length: "08:15 – 10:30, 2 h 15 min"
        card.when = tr("%1 – %2, %3").arg(from, to, length);
    }
    card.detail = DiaryWords::placesText(DiaryWords::placesOf(headache), m_catalogue);
    card.note = firstLine(headache.note);
    return card;
}

EntryCard DiaryModel::cardOf(const SessionRecord &session) const
{
    const auto dayOfList = m_range.first == m_range.last ? std::optional(m_range.first) : std::nullopt;

    EntryCard card;
    card.kind = EntryCard::Kind::Session;
    card.title = m_catalogue.name(session.technique);
    //: %1 start, %2 time really spent: "09:00, 5 min done"
    card.when =
        tr("%1, %2 done")
            .arg(momentText(session.started, dayOfList), DiaryWords::durationText(session.totalDone()));

    const auto rating = [&session](RatingMoment moment) {
        const auto found = session.ratings.constFind(moment);
        return found == session.ratings.cend() ? QString() : QLocale().toString(found->value());
    };
    const QString before = rating(RatingMoment::Before);
    const QString after = rating(RatingMoment::After);
    if (!before.isEmpty() && !after.isEmpty())
        card.detail = tr("Pain %1 → %2").arg(before, after);
    else if (!before.isEmpty())
        card.detail = tr("Pain %1 before").arg(before);
    else if (!after.isEmpty())
        card.detail = tr("Pain %1 afterwards").arg(after);
    if (session.outcome == SessionOutcome::Worse)
        card.note = tr("Stopped because it made things worse");
    return card;
}

} // namespace nape
