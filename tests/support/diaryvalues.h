// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/dayrecord.h"
#include "core/diary/dose.h"
#include "core/diary/excludedperiod.h"
#include "core/diary/experiment.h"
#include "core/diary/preventivecourse.h"
#include "core/diary/questionnaire.h"
#include "core/diary/sessionrecord.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace nape
{

inline Intensity pain(int value)
{
    return *Intensity::fromInt(value);
}

inline Moment berlin(const QDate &day, const QTime &time)
{
    return Moment::at(QDateTime(day, time, QTimeZone("Europe/Berlin")));
}

/// The least a headache can be.
inline Headache headacheAt(const Clock &clock, const Moment &start, int intensity = 5)
{
    return {.id = HeadacheId::create(clock), .start = start, .intensity = pain(intensity)};
}

inline Medicine medicineNamed(const Clock &clock, const QString &name)
{
    return {.id = MedicineId::create(clock), .name = name, .drugClass = QStringLiteral("triptan")};
}

inline Dose doseOf(const Clock &clock, const Medicine &medicine, const Moment &taken)
{
    return {.id = DoseId::create(clock), .medicine = medicine.id, .headache = {}, .taken = taken};
}

/// Values of every kind, from the dull to the hostile. Print the seed when a test fails.
class RandomValues
{
public:
    RandomValues(const Clock &clock, quint32 seed) : m_clock(clock), m_random(seed) {}

    int upTo(int highest) { return static_cast<int>(m_random.bounded(highest + 1)); }
    bool maybe() { return upTo(1) == 1; }

    QString text()
    {
        static const QStringList pieces{QStringLiteral("left side"),
                                        QStringLiteral("'; DROP TABLE headaches; --"),
                                        QStringLiteral("\"quoted\" :id ?1 @a $b"),
                                        QStringLiteral("🧠💥👩‍⚕️"),
                                        QStringLiteral("صداع نصفي"),
                                        QStringLiteral("כאב ראש"),
                                        QStringLiteral("頭痛"),
                                        QStringLiteral("\u202Eright to left\u202C"),
                                        QStringLiteral("line\r\nbreak\ttab"),
                                        QStringLiteral("%1 \\ \u0301\u0000 end"),
                                        QStringLiteral(" ")};
        QString result;
        for (int count = upTo(4); count > 0; --count)
            result += pieces.at(upTo(static_cast<int>(pieces.size()) - 1));
        return result;
    }

    QString key(const QString &prefix) { return prefix + QString::number(upTo(30)); }
    Intensity intensity() { return pain(upTo(10)); }
    Answer answer() { return static_cast<Answer>(upTo(2)); }
    Precision precision() { return static_cast<Precision>(upTo(2)); }

    template <class T>
    std::optional<T> optional(T value)
    {
        return maybe() ? std::optional(value) : std::nullopt;
    }

    /// Between 1900 and the clock's now.
    Moment momentAfter(qint64 earliest = -2'208'900'000'000, std::optional<qint64> latest = {})
    {
        static const QList<QByteArray> zones{
            "Europe/Berlin", "Pacific/Auckland", "America/St_Johns", "Pacific/Kiritimati",
            "UTC",           "Asia/Kathmandu"};
        const qint64 span = latest.value_or(m_clock.now().count()) - earliest;
        const qint64 ms = earliest + static_cast<qint64>(m_random.generateDouble() * double(span));
        return Moment::at(ms, QTimeZone(zones.at(upTo(static_cast<int>(zones.size()) - 1))));
    }

    Place place() { return {RegionKey(key(QStringLiteral("region_"))), static_cast<Side>(upTo(2))}; }

    Headache headache()
    {
        Headache headache = headacheAt(m_clock, momentAfter(), upTo(10));
        headache.startPrecision = precision();
        headache.endPrecision = precision();
        if (maybe())
            headache.end = momentAfter(headache.start.utcMs);
        const qint64 latest = headache.end ? headache.end->utcMs : m_clock.now().count();
        for (const Place &distinct : distinctPlaces())
            headache.places.append({distinct, optional(pain(upTo(headache.intensity.value()))), text(),
                                    optional(headache.start.utcMs),
                                    optional(std::min(headache.start.utcMs + upTo(900'000), latest))});
        QMap<qint64, PainReading> readings;
        for (int count = upTo(5); count > 0; --count) {
            const Moment at = momentAfter(headache.start.utcMs, latest);
            readings.insert(at.utcMs, {at, intensity()});
        }
        headache.readings = readings.values();
        QSet<QString> seen;
        for (int count = upTo(6); count > 0; --count) {
            const Symptom symptom{key(QStringLiteral("symptom_")), static_cast<Phase>(upTo(2)), answer(),
                                  optional(upTo(3)), optional(headache.start.utcMs - upTo(900'000))};
            const QString name = symptom.key + QString::number(static_cast<int>(symptom.phase));
            if (!seen.contains(name))
                headache.symptoms.append(symptom);
            seen.insert(name);
        }
        headache.quality = maybe() ? key(QStringLiteral("quality_")) : QString();
        headache.worseWithActivity = optional(answer());
        headache.note = text();
        headache.unknown = unknown();
        headache.averageIntensity = optional(pain(upTo(headache.intensity.value())));
        headache.wokeWithIt = optional(answer());
        headache.onsetSpeed = maybe() ? key(QStringLiteral("speed_")) : QString();
        for (int count = upTo(3); count > 0; --count) {
            headache.auras.append({.kind = key(QStringLiteral("kind_")),
                                   .startMs = optional(headache.start.utcMs - upTo(3'600'000)),
                                   .minutes = optional(upTo(4000)),
                                   .side = optional(static_cast<Side>(upTo(2))),
                                   .spreads = optional(answer()),
                                   .positive = optional(answer()),
                                   .reversible = optional(answer()),
                                   .firstEver = optional(answer()),
                                   .note = text()});
        }
        // Sorted by key, as they are loaded.
        for (const QString &area : distinctKeys(QStringLiteral("area_")))
            headache.losses.append(
                {area, optional(answer()), optional(upTo(100) / 4.0), optional(upTo(100))});
        for (const QString &trigger : distinctKeys(QStringLiteral("trigger_")))
            headache.triggers.append({trigger, answer(), text()});
        return headache;
    }

    QJsonObject unknown()
    {
        if (maybe())
            return {};
        return {{QStringLiteral("from_the_future"), text()},
                {QStringLiteral("object"), nested(upTo(5))},
                {QStringLiteral("number"), 0.1 * upTo(100)}};
    }

    Medicine medicine()
    {
        return {.id = MedicineId::create(m_clock),
                .name = QStringLiteral("x") + text(),
                .drugClass = key(QStringLiteral("class_")),
                .strength = text(),
                .isPreventive = maybe(),
                .atcCode = text(),
                .unknown = unknown()};
    }

    QDate date() { return momentAfter().localDay; }

    PreventiveCourse course(const Medicine &medicine)
    {
        const QDate first = date();
        return {.id = PreventiveCourseId::create(m_clock),
                .medicine = medicine.id,
                .firstDay = first,
                .lastDay = optional(first.addDays(upTo(500))),
                .dailyDose = text(),
                .stoppedFor = text(),
                .note = text(),
                .unknown = unknown()};
    }

    ExcludedPeriod excludedPeriod()
    {
        const QDate first = date();
        return {.id = ExcludedPeriodId::create(m_clock),
                .firstDay = first,
                .lastDay = optional(first.addDays(upTo(50))),
                .reason = maybe() ? key(QStringLiteral("reason_")) : QString(),
                .note = text(),
                .unknown = unknown()};
    }

    QuestionnaireRecord questionnaire()
    {
        QuestionnaireRecord made{.id = QuestionnaireId::create(m_clock),
                                 .kind = key(QStringLiteral("kind_")),
                                 .kindVersion = text(),
                                 .answered = momentAfter(),
                                 .note = text(),
                                 .unknown = unknown()};
        QStringList items = distinctKeys(QStringLiteral("item_"));
        std::reverse(items.begin(), items.end()); // the order of the sheet is none of the alphabet
        for (const QString &item : items)
            made.items.append({item, optional(upTo(90) / 2.0), text()});
        return made;
    }

    Experiment experiment(const QList<SessionId> &sessions)
    {
        Experiment made =
            plannedExperiment(ExperimentId::create(m_clock), TechniqueKey(QStringLiteral("T_A")),
                              TechniqueKey(QStringLiteral("T_B")), static_cast<RatingMoment>(1 + upTo(2)),
                              2 + upTo(14), m_random.generate(), momentAfter());
        for (qsizetype i = 0; i < std::min(sessions.size(), made.turns.size()); ++i)
            made.turns[i].session = sessions[i];
        made.ended = optional(momentAfter(made.started.utcMs));
        made.note = text();
        made.unknown = unknown();
        return made;
    }

    Dose dose(const Medicine &medicine, const std::optional<HeadacheId> &headache)
    {
        Dose dose = doseOf(m_clock, medicine, momentAfter());
        dose.headache = headache;
        dose.amount = 0.25 * (1 + upTo(20));
        dose.reliefAfter2h = optional(upTo(3));
        dose.sideEffects = text();
        dose.note = text();
        dose.takenPrecision = precision();
        dose.unknown = unknown();
        return dose;
    }

    DayRecord day(const QDate &date)
    {
        DayRecord day;
        day.day = date;
        day.headacheFree = answer();
        day.sleepHours = optional(upTo(48) / 2.0);
        day.sleepQuality = optional(1 + upTo(4));
        day.bleeding = optional(answer());
        for (int count = upTo(6); count > 0; --count)
            day.factors.insert(key(QStringLiteral("factor_")), answer());
        const QStringList answered = day.factors.keys();
        for (const QString &factor : answered) {
            if (maybe())
                day.amounts.insert(factor, upTo(1000) / 3.0);
        }
        day.pressureHpa = optional(950.0 + upTo(1000) / 10.0);
        day.weather = text();
        day.note = text();
        day.unknown = unknown();
        return day;
    }

    SessionRecord session()
    {
        SessionRecord session{.id = SessionId::create(m_clock),
                              .headache = {},
                              .technique = TechniqueKey(key(QStringLiteral("T_"))),
                              .selection = distinctPlaces(),
                              .asked = std::chrono::minutes(upTo(10)),
                              .started = momentAfter()};
        session.outcome = static_cast<SessionOutcome>(1 + upTo(2));
        session.ended = momentAfter(session.started.utcMs);
        for (int count = upTo(12); count > 0; --count) {
            const PlannedStep planned{.technique = session.technique,
                                      .step = StepKey(key(QStringLiteral("step_"))),
                                      .motion = static_cast<Motion>(upTo(9)),
                                      .phase = static_cast<StepPhase>(upTo(2)),
                                      .places = distinctPlaces(),
                                      .length = std::chrono::seconds(upTo(300)),
                                      .pressure = upTo(4),
                                      .perMinute = optional(1 + upTo(60)),
                                      .holdSeconds = upTo(10),
                                      .pauseSeconds = upTo(10),
                                      .kind = static_cast<StepKind>(upTo(3)),
                                      .pressureCap = upTo(4),
                                      .reminders = reminders()};
            session.steps.append({planned, std::chrono::milliseconds(upTo(300'000)), optional(upTo(4))});
        }
        for (const RatingMoment when :
             {RatingMoment::Before, RatingMoment::After, RatingMoment::HalfHour, RatingMoment::TwoHours}) {
            if (maybe())
                session.ratings.insert(when, intensity());
        }
        return session;
    }

private:
    static QJsonValue nested(int value) { return QJsonObject{{QStringLiteral("value"), value}}; }

    /// Sorted.
    QStringList distinctKeys(const QString &prefix)
    {
        QStringList keys;
        for (int count = upTo(4); count > 0; --count)
            keys.append(key(prefix));
        keys.removeDuplicates();
        keys.sort();
        return keys;
    }

    QList<Reminder> reminders()
    {
        QList<Reminder> all;
        for (int count = upTo(2); count > 0; --count)
            all.append({std::chrono::seconds(upTo(900)), StepKey(key(QStringLiteral("advice_")))});
        return all;
    }

    QList<Place> distinctPlaces()
    {
        QList<Place> places;
        for (int count = upTo(5); count > 0; --count) {
            const Place next = place();
            if (!places.contains(next))
                places.append(next);
        }
        return places;
    }

    const Clock &m_clock;
    QRandomGenerator m_random;
};

} // namespace nape
