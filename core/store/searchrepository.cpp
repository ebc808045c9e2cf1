// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/searchrepository.h"

#include "core/store/columns.h"
#include "core/store/dayrange.h"
#include "core/store/dayrepository.h"
#include "core/store/doserepository.h"
#include "core/store/headacherepository.h"
#include "core/store/sessionrepository.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace nape
{

using namespace Qt::StringLiterals;

namespace sql
{

// Each: id, the instant it is sorted by, its texts, its keys with spaces between. Texts and keys are put
// together only if a text is looked for (:texts). An empty :region, :side or :symptom means any.

static const QString findHeadaches = uR"(
    SELECT id, start_ms,
        CASE WHEN :texts THEN
            coalesce(note, '') || char(10)
            || coalesce((SELECT group_concat(name || ' ' || coalesce(strength, ''), char(10))
                         FROM doses JOIN medicines ON medicines.id = medicine_id
                         WHERE doses.headache_id = headaches.id AND doses.deleted_ms IS NULL), '') || char(10)
            || coalesce((SELECT group_concat(note, char(10)) FROM headache_auras
                         WHERE headache_id = headaches.id), '') || char(10)
            || coalesce((SELECT group_concat(note, char(10)) FROM headache_triggers
                         WHERE headache_id = headaches.id), '') END,
        CASE WHEN :texts THEN
            coalesce(quality, '') || ' '
            || coalesce((SELECT group_concat(region || ' ' || coalesce(quality, ''), ' ') FROM headache_places
                         WHERE headache_id = headaches.id), '') || ' '
            || coalesce((SELECT group_concat(symptom, ' ') FROM headache_symptoms
                         WHERE headache_id = headaches.id AND answer = 'yes'), '') || ' '
            || coalesce((SELECT group_concat(kind, ' ') FROM headache_auras
                         WHERE headache_id = headaches.id), '') || ' '
            || coalesce((SELECT group_concat("trigger", ' ') FROM headache_triggers
                         WHERE headache_id = headaches.id AND answer = 'yes'), '') || ' '
            || coalesce((SELECT group_concat(drug_class, ' ') FROM doses JOIN medicines ON medicines.id = medicine_id
                         WHERE doses.headache_id = headaches.id AND doses.deleted_ms IS NULL), '') END
    FROM headaches
    WHERE deleted_ms IS NULL AND (start_ms < :mark_ms OR (start_ms = :mark_ms AND id < :mark_id))
      AND start_day <= :last AND max(start_day, coalesce(end_day, :today)) >= :first
      AND intensity BETWEEN :least AND :most
      AND (:region = '' OR EXISTS (SELECT 1 FROM headache_places
                                   WHERE headache_id = headaches.id AND region = :region
                                     AND (:side = '' OR side = :side)))
      AND (:symptom = '' OR EXISTS (SELECT 1 FROM headache_symptoms
                                    WHERE headache_id = headaches.id AND symptom = :symptom AND answer = 'yes'))
      AND (:medicine = 0 OR (:medicine = 1) = EXISTS (SELECT 1 FROM doses
                                                      WHERE headache_id = headaches.id AND doses.deleted_ms IS NULL))
    ORDER BY start_ms DESC, id DESC)"_s;

static const QString findDoses = uR"(
    SELECT doses.id, taken_ms,
        name || ' ' || coalesce(strength, '') || char(10) || coalesce(note, '') || char(10)
            || coalesce(side_effects, ''),
        drug_class
    FROM doses JOIN medicines ON medicines.id = medicine_id
    WHERE doses.deleted_ms IS NULL AND (taken_ms < :mark_ms OR (taken_ms = :mark_ms AND doses.id < :mark_id))
      AND taken_day BETWEEN :first AND :last
    ORDER BY taken_ms DESC, doses.id DESC)"_s;

static const QString findSessions = uR"(
    SELECT id, started_ms, coalesce(note, ''),
        technique || ' ' || coalesce((SELECT group_concat(region, ' ') FROM session_places
                                      WHERE session_id = sessions.id), '')
    FROM sessions
    WHERE deleted_ms IS NULL AND outcome <> 'running'
      AND (started_ms < :mark_ms OR (started_ms = :mark_ms AND id < :mark_id))
      AND started_day BETWEEN :first AND :last
      AND (:region = '' OR EXISTS (SELECT 1 FROM session_places
                                   WHERE session_id = sessions.id AND region = :region
                                     AND (:side = '' OR side = :side)))
    ORDER BY started_ms DESC, id DESC)"_s;

// A day stands behind its entries: noon of Greenwich is as good as any hour.
static const QString findDays = uR"(
    SELECT day, sort_ms, texts, keys FROM (
        SELECT day, (CAST(strftime('%s', day) AS INTEGER) + 43200) * 1000 AS sort_ms,
            coalesce(note, '') || char(10) || coalesce(weather, '') AS texts,
            coalesce((SELECT group_concat(factor, ' ') FROM day_factors
                      WHERE day_factors.day = days.day AND answer = 'yes'), '') AS keys
        FROM days WHERE day BETWEEN :first AND :last)
    WHERE sort_ms < :mark_ms OR (sort_ms = :mark_ms AND day < :mark_id)
    ORDER BY sort_ms DESC, day DESC)"_s;

} // namespace sql

namespace
{

using namespace columns;

enum class Kind { Headache, Dose, Session, Day };

struct Hit {
    Kind kind;
    qint64 ms = 0;
    QString id;
};

/// Whether texts and keys of an entry are what is looked for.
class Matcher
{
public:
    explicit Matcher(const DiarySearch &search)
        : m_words(search.text.normalized(QString::NormalizationForm_C).split(u' ', Qt::SkipEmptyParts)),
          m_keys(search.keys.cbegin(), search.keys.cend())
    {
    }

    bool isNeeded() const { return !m_words.isEmpty() || !m_keys.isEmpty(); }

    bool matches(const QString &texts, const QString &keys) const
    {
        if (!isNeeded())
            return true;
        if (!m_keys.isEmpty()) {
            const auto list = QStringView(keys).split(u' ', Qt::SkipEmptyParts);
            if (std::ranges::any_of(list,
                                    [&](const QStringView &key) { return m_keys.contains(key.toString()); }))
                return true;
        }
        if (m_words.isEmpty())
            return false;
        const QString composed = texts.normalized(QString::NormalizationForm_C);
        return std::ranges::all_of(
            m_words, [&](const QString &word) { return composed.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
    QSet<QString> m_keys;
};

/// The first that match, one more than fit on the page.
void take(Rows rows, Kind kind, const Matcher &matcher, int most, QList<Hit> &hits)
{
    int taken = 0;
    while (taken <= most && rows.next()) {
        if (matcher.isNeeded() && !matcher.matches(rows.text(2), rows.text(3)))
            continue;
        hits.append({kind, rows.integer(1), rows.text(0)});
        ++taken;
    }
}

int numberOf(DiarySearch::Medicine medicine)
{
    switch (medicine) {
    case DiarySearch::Medicine::Any:
        return 0;
    case DiarySearch::Medicine::With:
        return 1;
    case DiarySearch::Medicine::Without:
        return 2;
    }
    Q_UNREACHABLE();
}

} // namespace

FoundPage SearchRepository::find(const DiarySearch &search, int most,
                                 const std::optional<FoundPage::Mark> &mark, const QDate &today) const
{
    const Matcher matcher(search);
    const qint64 markMs = mark ? mark->ms : std::numeric_limits<qint64>::max();
    const QString markId = mark ? mark->id : QString();
    const QString first = search.firstDay ? fromDay(*search.firstDay) : QString();
    // Sorts behind every day.
    const QString last = search.lastDay ? fromDay(*search.lastDay) : u"~"_s;
    const QString region = search.region ? search.region->toString() : QString();
    const QString side = search.side ? toKey(*search.side) : QString();
    const bool isAboutHeadaches = search.leastPain || search.mostPain || !search.symptom.isEmpty() ||
                                  search.medicine != DiarySearch::Medicine::Any;

    QList<Hit> hits;
    if (search.headaches) {
        take(m_database.rows(sql::findHeadaches,
                             {{u":texts", matcher.isNeeded() ? 1 : 0},
                              {u":mark_ms", markMs},
                              {u":mark_id", markId},
                              {u":first", first},
                              {u":last", last},
                              {u":today", fromDay(today)},
                              {u":least", search.leastPain ? search.leastPain->value() : 0},
                              {u":most", search.mostPain ? search.mostPain->value() : Intensity::highest},
                              {u":region", region},
                              {u":side", side},
                              {u":symptom", search.symptom.isEmpty() ? QString() : search.symptom},
                              {u":medicine", numberOf(search.medicine)}}),
             Kind::Headache, matcher, most, hits);
    }
    if (search.doses && !isAboutHeadaches && !search.region) {
        take(m_database.rows(
                 sql::findDoses,
                 {{u":mark_ms", markMs}, {u":mark_id", markId}, {u":first", first}, {u":last", last}}),
             Kind::Dose, matcher, most, hits);
    }
    if (search.sessions && !isAboutHeadaches) {
        take(m_database.rows(sql::findSessions, {{u":mark_ms", markMs},
                                                 {u":mark_id", markId},
                                                 {u":first", first},
                                                 {u":last", last},
                                                 {u":region", region},
                                                 {u":side", side}}),
             Kind::Session, matcher, most, hits);
    }
    if (search.days && !isAboutHeadaches && !search.region && matcher.isNeeded()) {
        take(m_database.rows(
                 sql::findDays,
                 {{u":mark_ms", markMs}, {u":mark_id", markId}, {u":first", first}, {u":last", last}}),
             Kind::Day, matcher, most, hits);
    }
    std::ranges::sort(hits,
                      [](const Hit &a, const Hit &b) { return a.ms == b.ms ? a.id > b.id : a.ms > b.ms; });

    FoundPage page;
    if (hits.size() > most) {
        hits.resize(most);
        if (most > 0)
            page.next = FoundPage::Mark{hits.last().ms, hits.last().id};
    }
    const HeadacheRepository headaches(m_database);
    const DoseRepository doses(m_database);
    const SessionRepository sessions(m_database);
    const DayRepository days(m_database);
    QStringList headacheIds;
    for (const Hit &hit : std::as_const(hits)) {
        if (hit.kind == Kind::Headache)
            headacheIds.append(hit.id);
    }
    QHash<QString, Headache> loaded;
    for (const Headache &headache : headaches.withIds(headacheIds))
        loaded.insert(headache.id.toString(), headache);
    for (const Hit &hit : std::as_const(hits)) {
        switch (hit.kind) {
        case Kind::Headache:
            page.entries.append(loaded.find(hit.id).value());
            break;
        case Kind::Dose:
            page.entries.append(doses.dose(require(DoseId::fromString(hit.id))));
            break;
        case Kind::Session:
            page.entries.append(sessions.load(require(SessionId::fromString(hit.id))));
            break;
        case Kind::Day:
            for (const DayRecord &day : days.answered({toDay(hit.id), toDay(hit.id)}))
                page.entries.append(day);
            break;
        }
    }
    return page;
}

} // namespace nape
