// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/excerptrepository.h"

#include "core/diary/excerptmargin.h"
#include "core/store/columns.h"
#include "core/store/courserepository.h"
#include "core/store/dayrange.h"
#include "core/store/dayrepository.h"
#include "core/store/doserepository.h"
#include "core/store/experimentrepository.h"
#include "core/store/headacherepository.h"
#include "core/store/questionnairerepository.h"
#include "core/store/sessionrepository.h"

#include <algorithm>
#include <utility>

namespace nape
{

using namespace Qt::StringLiterals;

namespace sql
{

// Lists within a column: char(30) between their items, char(31) between the values of one. These characters
// stand in no key of ours; should one hold them, everything is read row by row instead (OddKey).
static const QString headachesOfExcerpt = uR"(
    SELECT id, start_ms, start_zone, start_day, start_precision, end_ms, end_zone, end_day, end_precision,
           intensity, quality, worse_with_activity, note, unknown, average_intensity, onset_speed, woke_with_it,
           (SELECT group_concat(position || char(31) || region || char(31) || side || char(31)
                                || coalesce(intensity, '') || char(31) || coalesce(quality, '') || char(31)
                                || coalesce(since_ms, '') || char(31) || coalesce(until_ms, ''), char(30))
            FROM headache_places WHERE headache_id = headaches.id),
           (SELECT group_concat(position || char(31) || symptom || char(31) || phase || char(31) || answer || char(31)
                                || coalesce(grade, '') || char(31) || coalesce(since_ms, ''), char(30))
            FROM headache_symptoms WHERE headache_id = headaches.id)
    FROM headaches
    WHERE id IN (
        SELECT id FROM headaches WHERE deleted_ms IS NULL AND start_day BETWEEN :first AND :last
        UNION ALL
        SELECT id FROM headaches INDEXED BY headaches_over_midnight
        WHERE deleted_ms IS NULL AND end_day > start_day AND end_day >= :first AND start_day < :first
        UNION ALL
        SELECT id FROM headaches INDEXED BY headaches_going_on
        WHERE deleted_ms IS NULL AND end_ms IS NULL AND start_day < :first AND :today >= :first)
    ORDER BY start_ms DESC, id DESC)"_s;

// The others are few: a headache has seldom more than one of them.
static const QString readingsOfExcerpt = uR"(
    SELECT headache_id, at_ms, at_zone, at_day, intensity FROM headache_readings ORDER BY headache_id, at_ms)"_s;
static const QString aurasOfExcerpt = uR"(
    SELECT headache_id, kind, start_ms, minutes, side, spreads, positive, reversible, first_ever, note
    FROM headache_auras ORDER BY headache_id, position)"_s;
static const QString triggersOfExcerpt = uR"(
    SELECT headache_id, "trigger", answer, note FROM headache_triggers ORDER BY headache_id, "trigger")"_s;
static const QString lossesOfExcerpt = uR"(
    SELECT headache_id, area, answer, hours_lost, percent_usable FROM headache_losses
    ORDER BY headache_id, area)"_s;

static const QString daysOfExcerpt = uR"(
    SELECT day, headache_free, sleep_hours, sleep_quality, bleeding, note, pressure_hpa, weather, unknown
    FROM days WHERE day BETWEEN :first AND :last ORDER BY day)"_s;
// By far the most of all details. Two lists beside one another take half the time of one of joined values.
static const QString factorsOfExcerpt = uR"(
    SELECT day, group_concat(factor, char(30)), group_concat(answer, char(30))
    FROM day_factors WHERE day BETWEEN :first AND :last GROUP BY day ORDER BY day)"_s;
static const QString amountsOfExcerpt = uR"(
    SELECT day, factor, amount FROM day_factors
    WHERE day BETWEEN :first AND :last AND amount IS NOT NULL ORDER BY day)"_s;

static const QString sessionsOfExcerpt = uR"(
    SELECT id, headache_id, technique, asked_minutes, started_ms, started_zone, started_day,
           ended_ms, ended_zone, ended_day, outcome, pain_before, pain_after, pain_half_hour, pain_two_hours,
           (SELECT group_concat(position || char(31) || region || char(31) || side, char(30))
            FROM session_places WHERE session_id = sessions.id),
           routine_id
    FROM sessions
    WHERE deleted_ms IS NULL AND outcome <> 'running' AND started_day BETWEEN :first AND :last
    ORDER BY started_ms DESC, id DESC)"_s;

static const QString firstDay = uR"(
    SELECT min(day) FROM (
        SELECT min(start_day) AS day FROM headaches WHERE deleted_ms IS NULL
        UNION ALL SELECT min(taken_day) FROM doses WHERE deleted_ms IS NULL
        UNION ALL SELECT min(day) FROM days
        UNION ALL SELECT min(started_day) FROM sessions WHERE deleted_ms IS NULL AND outcome <> 'running'))"_s;

} // namespace sql

using namespace columns;

namespace
{

constexpr QChar itemEnd(30);
constexpr QChar valueEnd(31);

/// Reads the same few zones and keys again and again; a text that occurred before is shared instead of
/// copied.
class Shared
{
public:
    QString text(QStringView text)
    {
        if (text.isEmpty())
            return {};
        const auto found = m_texts.find(text);
        if (found != m_texts.end())
            return *found;
        const QString copy = text.toString();
        m_texts.insert(QStringView(copy), copy);
        return copy;
    }
    QByteArray zone(const QString &name)
    {
        if (name != m_zoneName) {
            m_zoneName = name;
            m_zone = name.toUtf8();
        }
        return m_zone;
    }

private:
    QHash<QStringView, QString> m_texts; // each view is of the copy beside it
    QString m_zoneName;
    QByteArray m_zone;
};

/// "YYYY-MM-DD", as the schema holds it. QDate::fromString() takes ten times as long.
QDate quickDay(QStringView text)
{
    const auto digits = [&](qsizetype from, qsizetype count) {
        int value = 0;
        for (qsizetype i = from; i < from + count; ++i)
            value = 10 * value + (text[i].unicode() - u'0');
        return value;
    };
    return text.size() == 10 ? QDate(digits(0, 4), digits(5, 2), digits(8, 2)) : QDate();
}

Moment quickMoment(const Rows &rows, int column, Shared &shared)
{
    return {rows.integer(column), shared.zone(rows.text(column + 1)), quickDay(rows.text(column + 2))};
}

std::optional<Answer> quickAnswer(QStringView key)
{
    if (key == u"yes")
        return Answer::Yes;
    if (key == u"no")
        return Answer::No;
    if (key == u"not_sure")
        return Answer::NotSure;
    return std::nullopt;
}

std::optional<Side> quickSide(QStringView key)
{
    return key == u"left"     ? std::optional(Side::Left)
           : key == u"right"  ? std::optional(Side::Right)
           : key == u"middle" ? std::optional(Side::Middle)
                              : std::nullopt;
}

std::optional<Phase> quickPhase(QStringView key)
{
    return key == u"before"   ? std::optional(Phase::Before)
           : key == u"during" ? std::optional(Phase::During)
           : key == u"after"  ? std::optional(Phase::After)
                              : std::nullopt;
}

std::optional<int> wholeNumber(QStringView text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text.toInt());
}

std::optional<qint64> instant(QStringView text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text.toLongLong());
}

/// A key holds one of our separators, which no program of ours writes but another may.
struct OddKey {
};

template <class Quick, class Plain>
auto quickly(Quick &&quick, Plain &&plain)
{
    try {
        return quick();
    } catch (const OddKey &) {
        return plain();
    }
}

/// Days asked for in the order they have in `days`.
class DayCursor
{
public:
    explicit DayCursor(QList<DayRecord> &days) : m_next(days.begin()), m_end(days.end()) {}

    /// Null if the list does not hold it.
    DayRecord *at(const QDate &day)
    {
        while (m_next != m_end && m_next->day < day)
            ++m_next;
        return m_next != m_end && m_next->day == day ? &*m_next : nullptr;
    }

private:
    QList<DayRecord>::iterator m_next;
    QList<DayRecord>::iterator m_end;
};

/// The items of a column, in the order of the numbers they begin with, each with its values.
class Items
{
public:
    Items(const QString &text, qsizetype values) : m_text(text)
    {
        if (m_text.isEmpty())
            return;
        for (const QStringView item : qTokenize(QStringView(m_text), itemEnd)) {
            Item one;
            for (const QStringView value : qTokenize(item, valueEnd))
                one.append(value);
            if (one.size() != values)
                throw OddKey();
            m_items.append(one);
        }
    }

    using Item = QVarLengthArray<QStringView, 8>;
    const QList<Item> &all() const { return m_items; }
    const QList<Item> &ordered()
    {
        std::ranges::sort(m_items, {}, [](const Item &item) { return item[0].toInt(); });
        return m_items;
    }

private:
    QString m_text;
    QList<Item> m_items;
};

} // namespace

DiaryExcerpt ExcerptRepository::load(const Period &period, const Moment &now, DayFactors factors) const
{
    const DoseRepository doses(m_database);
    const CourseRepository courses(m_database);
    DiaryExcerpt excerpt{.period = period, .now = now, .factors = DayFactors::LeftOut};
    const Period known = withMargin(period);
    const DayRange range{known.first, known.last};
    excerpt.headaches = quickly([&] { return headaches(known, now.localDay); },
                                [&] { return HeadacheRepository(m_database).touching(range, now.localDay); });
    // Medicine taken for a headache says something about all of its days, however early it began.
    DayRange dosed = range;
    for (const Headache &headache : std::as_const(excerpt.headaches)) {
        dosed.first = std::min(dosed.first, headache.start.localDay.addDays(-excerptmargin::daysAfter - 1));
        dosed.last =
            std::max(dosed.last, headache.lastDay(now.localDay).addDays(excerptmargin::daysAfter + 1));
    }
    excerpt.doses = doses.taken(dosed);
    excerpt.medicines = doses.allMedicines();
    excerpt.days = days(known);
    if (factors == DayFactors::Loaded)
        addFactors(excerpt);
    excerpt.sessions = quickly([&] { return sessions(known); },
                               [&] { return SessionRepository(m_database).started(range); });
    excerpt.excluded = courses.excludedPeriods();
    excerpt.courses = courses.courses();
    excerpt.questionnaires = QuestionnaireRepository(m_database).questionnaires();
    excerpt.experiments = ExperimentRepository(m_database).experiments();
    return excerpt;
}

std::optional<QDate> ExcerptRepository::firstDay() const
{
    Rows rows = m_database.rows(sql::firstDay);
    return rows.next() ? optionalDay(rows, 0) : std::nullopt;
}

QList<Headache> ExcerptRepository::headaches(const Period &period, const QDate &today) const
{
    Shared shared;
    QList<Headache> headaches;
    QHash<QString, qsizetype> byId;
    for (Rows rows = m_database.rows(sql::headachesOfExcerpt, {{u":first", fromDay(period.first)},
                                                               {u":last", fromDay(period.last)},
                                                               {u":today", fromDay(today)}});
         rows.next();) {
        const QString id = rows.text(0);
        Headache headache{.id = require(HeadacheId::fromString(id)),
                          .start = quickMoment(rows, 1, shared),
                          .startPrecision = require(precisionFromKey(rows.text(4))),
                          .end = rows.isNull(5) ? std::nullopt : std::optional(quickMoment(rows, 5, shared)),
                          .endPrecision = require(precisionFromKey(rows.text(8))),
                          .intensity = require(Intensity::fromInt(rows.number(9))),
                          .places = {},
                          .readings = {},
                          .symptoms = {},
                          .quality = shared.text(rows.text(10)),
                          .worseWithActivity = quickAnswer(rows.text(11)),
                          .note = rows.text(12),
                          .unknown = toObject(rows.text(13)),
                          .averageIntensity = optionalIntensity(rows, 14),
                          .wokeWithIt = quickAnswer(rows.text(16)),
                          .auras = {},
                          .losses = {},
                          .onsetSpeed = shared.text(rows.text(15))};
        Items places(rows.text(17), 7);
        for (const Items::Item &place : places.ordered()) {
            const auto intensity = wholeNumber(place[3]);
            headache.places.append({.place = {RegionKey(shared.text(place[1])), require(quickSide(place[2]))},
                                    .intensity = intensity ? Intensity::fromInt(*intensity) : std::nullopt,
                                    .quality = shared.text(place[4]),
                                    .sinceMs = instant(place[5]),
                                    .untilMs = instant(place[6])});
        }
        Items symptoms(rows.text(18), 6);
        for (const Items::Item &symptom : symptoms.ordered()) {
            headache.symptoms.append({.key = shared.text(symptom[1]),
                                      .phase = require(quickPhase(symptom[2])),
                                      .answer = require(quickAnswer(symptom[3])),
                                      .grade = wholeNumber(symptom[4]),
                                      .sinceMs = instant(symptom[5])});
        }
        byId.insert(id, headaches.size());
        headaches.append(std::move(headache));
    }

    const auto owner = [&](const Rows &rows) -> Headache * {
        const auto found = byId.constFind(rows.text(0));
        return found == byId.constEnd() ? nullptr : &headaches[*found];
    };
    for (Rows rows = m_database.rows(sql::readingsOfExcerpt); rows.next();) {
        if (Headache *headache = owner(rows))
            headache->readings.append(
                {quickMoment(rows, 1, shared), require(Intensity::fromInt(rows.number(4)))});
    }
    for (Rows rows = m_database.rows(sql::aurasOfExcerpt); rows.next();) {
        if (Headache *headache = owner(rows)) {
            headache->auras.append({.kind = shared.text(rows.text(1)),
                                    .startMs = rows.optionalInteger(2),
                                    .minutes = rows.optionalNumber(3),
                                    .side = quickSide(rows.text(4)),
                                    .spreads = quickAnswer(rows.text(5)),
                                    .positive = quickAnswer(rows.text(6)),
                                    .reversible = quickAnswer(rows.text(7)),
                                    .firstEver = quickAnswer(rows.text(8)),
                                    .note = rows.text(9)});
        }
    }
    for (Rows rows = m_database.rows(sql::triggersOfExcerpt); rows.next();) {
        if (Headache *headache = owner(rows))
            headache->triggers.append({.key = shared.text(rows.text(1)),
                                       .answer = require(quickAnswer(rows.text(2))),
                                       .note = rows.text(3)});
    }
    for (Rows rows = m_database.rows(sql::lossesOfExcerpt); rows.next();) {
        if (Headache *headache = owner(rows))
            headache->losses.append({.area = shared.text(rows.text(1)),
                                     .answer = quickAnswer(rows.text(2)),
                                     .hoursLost = rows.optionalReal(3),
                                     .percentUsable = rows.optionalNumber(4)});
    }
    return headaches;
}

QList<DayRecord> ExcerptRepository::days(const Period &period) const
{
    QList<DayRecord> days;
    for (Rows rows = m_database.rows(sql::daysOfExcerpt,
                                     {{u":first", fromDay(period.first)}, {u":last", fromDay(period.last)}});
         rows.next();) {
        days.append({.day = quickDay(rows.text(0)),
                     .headacheFree = quickAnswer(rows.text(1)),
                     .sleepHours = rows.optionalReal(2),
                     .sleepQuality = rows.optionalNumber(3),
                     .bleeding = quickAnswer(rows.text(4)),
                     .factors = {},
                     .note = rows.text(5),
                     .amounts = {},
                     .pressureHpa = rows.optionalReal(6),
                     .weather = rows.text(7),
                     .unknown = toObject(rows.text(8))});
    }
    return days;
}

void ExcerptRepository::addFactors(DiaryExcerpt &excerpt) const
{
    if (!excerpt.days.isEmpty())
        addFactors(excerpt.days);
    excerpt.factors = DayFactors::Loaded;
}

void ExcerptRepository::addFactors(QList<DayRecord> &days) const
{
    const QDate first = days.first().day;
    const QDate last = days.last().day;
    const auto rowsOf = [&](const QString &sql) {
        return m_database.rows(sql, {{u":first", fromDay(first)}, {u":last", fromDay(last)}});
    };
    const auto readQuickly = [&] {
        Shared shared;
        DayCursor answered(days);
        for (Rows rows = rowsOf(sql::factorsOfExcerpt); rows.next();) {
            DayRecord *day = answered.at(quickDay(rows.text(0)));
            if (!day)
                continue;
            const QString factors = rows.text(1);
            const QString answers = rows.text(2);
            const QList<QStringView> keys = QStringView(factors).split(itemEnd);
            const QList<QStringView> answersByKey = QStringView(answers).split(itemEnd);
            if (keys.size() != answersByKey.size())
                throw OddKey();
            for (qsizetype i = 0; i < keys.size(); ++i)
                day->factors.insert(shared.text(keys[i]), require(quickAnswer(answersByKey[i])));
        }
        DayCursor measured(days);
        for (Rows rows = rowsOf(sql::amountsOfExcerpt); rows.next();) {
            if (DayRecord *day = measured.at(quickDay(rows.text(0))))
                day->amounts.insert(shared.text(rows.text(1)), rows.optionalReal(2).value_or(0));
        }
    };
    const auto readPlainly = [&] {
        DayCursor answered(days);
        const QList<DayRecord> plain = DayRepository(m_database).answered({first, last});
        for (const DayRecord &each : plain) {
            if (DayRecord *day = answered.at(each.day)) {
                day->factors = each.factors;
                day->amounts = each.amounts;
            }
        }
    };
    quickly(readQuickly, readPlainly);
}

QList<SessionRecord> ExcerptRepository::sessions(const Period &period) const
{
    Shared shared;
    QList<SessionRecord> sessions;
    for (Rows rows = m_database.rows(sql::sessionsOfExcerpt,
                                     {{u":first", fromDay(period.first)}, {u":last", fromDay(period.last)}});
         rows.next();) {
        SessionRecord session{.id = id<SessionId>(rows, 0),
                              .headache = optionalId<HeadacheId>(rows, 1),
                              .technique = TechniqueKey(shared.text(rows.text(2))),
                              .selection = {},
                              .asked = std::chrono::minutes(rows.number(3)),
                              .started = quickMoment(rows, 4, shared),
                              .ended =
                                  rows.isNull(7) ? std::nullopt : std::optional(quickMoment(rows, 7, shared)),
                              .outcome = require(sessionOutcomeFromKey(rows.text(10))),
                              .steps = {},
                              .ratings = {},
                              .routine = optionalId<RoutineId>(rows, 16)};
        int column = 11;
        for (const RatingMoment when :
             {RatingMoment::Before, RatingMoment::After, RatingMoment::HalfHour, RatingMoment::TwoHours}) {
            if (const auto rating = optionalIntensity(rows, column++))
                session.ratings.insert(when, *rating);
        }
        Items places(rows.text(15), 3);
        for (const Items::Item &place : places.ordered())
            session.selection.append({RegionKey(shared.text(place[1])), require(quickSide(place[2]))});
        sessions.append(std::move(session));
    }
    return sessions;
}

} // namespace nape
