// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/diarymodel.h"

#include "app/diary/diarywords.h"
#include "app/diary/headachesummary.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nape
{

namespace
{

qint64 beginOf(const DiaryEntry &entry)
{
    struct Begin {
        qint64 operator()(const Headache &headache) const { return headache.start.utcMs; }
        qint64 operator()(const Dose &dose) const { return dose.taken.utcMs; }
        qint64 operator()(const SessionRecord &session) const { return session.started.utcMs; }
        qint64 operator()(const DayRecord &day) const
        {
            return day.day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
        }
    };
    return std::visit(Begin(), entry);
}

/// Of a note only as much as a card has room for and anybody wants to hear.
QString firstLine(const QString &text)
{
    constexpr qsizetype enough = 200;
    const QString line = text.trimmed().section(QLatin1Char('\n'), 0, 0).trimmed();
    if (line.size() <= enough)
        return line;
    const qsizetype cut = line.at(enough - 1).isHighSurrogate() ? enough - 1 : enough;
    return line.left(cut) + QStringLiteral("…");
}

} // namespace

QString EntryCard::spoken() const
{
    QStringList parts{title, when, detail, signs, note};
    if (intensity)
        parts.insert(1, DiaryWords::intensityText(*intensity));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

DiaryModel::DiaryModel(DiaryTerms &terms, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_terms(terms), m_catalogue(terms.catalogue()), m_clock(clock)
{
}

void DiaryModel::show(const RangeEntries &excerpt, const DayRange &range)
{
    const QDate today = Moment::now(m_clock).localDay;
    beginResetModel();
    m_cards.clear();
    m_range = range;
    m_isFound = false;
    m_next.reset();
    m_medicines = excerpt.medicines;
    m_entries.clear();
    for (const Headache &headache : excerpt.headaches) {
        if (headache.start.localDay <= range.last && headache.lastDay(today) >= range.first)
            m_entries.append(headache);
    }
    m_hasHeadache = !m_entries.isEmpty();
    for (const SessionRecord &session : excerpt.sessions) {
        if (session.started.localDay >= range.first && session.started.localDay <= range.last)
            m_entries.append(session);
    }
    for (const Dose &dose : excerpt.doses) {
        if (dose.taken.localDay >= range.first && dose.taken.localDay <= range.last)
            m_entries.append(dose);
    }
    // A day of its own shows all that was said about it; in a month the calendar says enough.
    for (const DayRecord &day : excerpt.days) {
        if (range.first == range.last && day.day == range.first)
            m_entries.append(day);
    }
    std::ranges::stable_sort(
        m_entries, [](const DiaryEntry &a, const DiaryEntry &b) { return beginOf(b) < beginOf(a); });
    endResetModel();
}

void DiaryModel::showFound(const FoundPage &page, const QHash<MedicineId, Medicine> &medicines)
{
    beginResetModel();
    m_cards.clear();
    m_range = {};
    m_isFound = true;
    m_medicines = medicines;
    m_entries = page.entries;
    m_next = page.next;
    endResetModel();
}

bool DiaryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next;
}

void DiaryModel::fetchMore(const QModelIndex &)
{
    if (!m_next)
        return;
    // Asked for once; appendFound() says whether there is still more.
    Q_EMIT moreWanted(*std::exchange(m_next, std::nullopt));
}

void DiaryModel::appendFound(const FoundPage &page)
{
    m_next = page.next;
    if (page.entries.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page.entries.size()) - 1);
    m_entries.append(page.entries);
    endInsertRows();
}

void DiaryModel::refreshRunning()
{
    for (int row = 0; row < m_entries.size(); ++row) {
        const auto *headache = std::get_if<Headache>(&m_entries.at(row));
        if (!headache || !headache->isOngoing())
            continue;
        m_cards.remove(row);
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
    // A list asks for each card many times while it lays itself out.
    auto known = m_cards.constFind(row);
    if (known == m_cards.cend())
        known = m_cards.insert(row, makeCard(row));
    return *known;
}

EntryCard DiaryModel::makeCard(int row) const
{
    return std::visit([this](const auto &entry) { return cardOf(entry); }, m_entries.at(row));
}

QString DiaryModel::idOf(const DiaryEntry &entry)
{
    struct IdText {
        QString operator()(const Headache &headache) const { return headache.id.toString(); }
        QString operator()(const Dose &dose) const { return dose.id.toString(); }
        QString operator()(const SessionRecord &session) const { return session.id.toString(); }
        QString operator()(const DayRecord &day) const { return day.day.toString(Qt::ISODate); }
    };
    return std::visit(IdText(), entry);
}

int DiaryModel::rowOf(const QString &id) const
{
    const auto found =
        std::ranges::find_if(m_entries, [&id](const DiaryEntry &entry) { return idOf(entry) == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

QString DiaryModel::momentText(const Moment &moment, Precision precision,
                               const std::optional<QDate> &daySaid) const
{
    using Day = DiaryWords::Day;
    const Day day = moment.localDay == daySaid ? Day::Unsaid
                    : m_isFound                ? Day::WithYear
                                : DiaryWords::dayBeside(moment.localDay, Moment::now(m_clock).localDay);
    return DiaryWords::momentText(moment, precision, day);
}

std::optional<QDate> DiaryModel::dayOfList() const
{
    return m_range.first.isValid() && m_range.first == m_range.last ? std::optional(m_range.first)
                                                                    : std::nullopt;
}

QString DiaryModel::timeOf(const Headache &headache) const
{
    const QString length = DiaryWords::lengthText(headache, Moment::now(m_clock));
    const QString from = momentText(headache.start, headache.startPrecision, dayOfList());
    if (headache.isOngoing())
        //: %1 start of a headache that has not ended, %2 its length so far
        return length.isEmpty() ? tr("since %1, still going").arg(from)
                                : tr("since %1, still going, %2").arg(from, length);
    const bool sameDay = headache.end->localDay == headache.start.localDay;
    const bool isDayOnly =
        headache.startPrecision == Precision::DayOnly && headache.endPrecision == Precision::DayOnly;
    if (sameDay && isDayOnly)
        return from;
    const QString to =
        momentText(*headache.end, headache.endPrecision, sameDay ? headache.start.localDay : dayOfList());
    //: %1 start, %2 end, %3 length: "08:15 – 10:30, 2 h 15 min"
    return length.isEmpty() ? tr("%1 – %2").arg(from, to) : tr("%1 – %2, %3").arg(from, to, length);
}

QString DiaryModel::signsOf(const Headache &headache) const
{
    // The words are read only for those that need them.
    if (headache.auras.isEmpty() && headache.symptoms.isEmpty())
        return {};
    const auto terms = m_terms.get();
    return terms ? HeadacheSummary::signs(headache, *terms) : QString();
}

EntryCard DiaryModel::cardOf(const Headache &headache) const
{
    EntryCard card;
    card.kind = EntryCard::Kind::Headache;
    card.intensity = headache.intensity;
    card.title = DiaryWords::headacheTitle(headache.intensity);
    card.when = timeOf(headache);
    card.detail = DiaryWords::placesText(DiaryWords::placesOf(headache), m_catalogue);
    card.signs = signsOf(headache);
    card.note = firstLine(headache.note);
    return card;
}

EntryCard DiaryModel::cardOf(const SessionRecord &session) const
{
    EntryCard card;
    card.kind = EntryCard::Kind::Session;
    card.title = m_catalogue.name(session.technique);
    //: %1 start, %2 time really spent: "09:00, 5 min done"
    card.when = tr("%1, %2 done")
                    .arg(momentText(session.started, Precision::Exact, dayOfList()),
                         DiaryWords::durationText(session.totalDone()));

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

EntryCard DiaryModel::cardOf(const Dose &dose) const
{
    const auto medicine = m_medicines.constFind(dose.medicine);

    EntryCard card;
    card.kind = EntryCard::Kind::Dose;
    card.title =
        medicine == m_medicines.cend() ? tr("Medicine") : DiaryWords::doseText(*medicine, dose.amount);
    card.when = momentText(dose.taken, dose.takenPrecision, dayOfList());
    if (dose.reliefAfter2h)
        //: %1 "much relief"
        card.detail = tr("After two hours: %1").arg(DiaryWords::reliefText(*dose.reliefAfter2h));
    card.note = firstLine(dose.sideEffects.isEmpty() ? dose.note : dose.sideEffects);
    return card;
}

QString DiaryModel::stateOf(const DayRecord &day) const
{
    if (!day.headacheFree)
        return {};
    switch (*day.headacheFree) {
    case Answer::Yes:
        if (m_isFound)
            return tr("Marked free of headache");
        return m_hasHeadache ? tr("Marked free of headache; the headache of this day counts")
                             : tr("Confirmed free of headache");
    case Answer::No:
        return tr("Not free of headache");
    default:
        return {};
    }
}

EntryCard DiaryModel::cardOf(const DayRecord &day) const
{
    EntryCard card;
    card.kind = EntryCard::Kind::Day;
    card.title = QLocale().toString(day.day, QLocale::ShortFormat);
    if (!m_isFound)
        card.title = tr("Check-in");
    card.when = stateOf(day);
    // Of days that were found it is not known here whether a headache says otherwise.
    card.isFree = day.headacheFree == Answer::Yes && !m_isFound && !m_hasHeadache;
    if (const auto terms = m_terms.get())
        card.detail = DiaryWords::answersText(day, **terms);
    card.note = firstLine(day.note);
    return card;
}

} // namespace nape
