// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/diaryfacts.h"

#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"

namespace nape
{

/// Writes a diary line by line. "Now" is the FakeClock's 2 March 2026, 08:15 in Berlin, unless told
/// otherwise.
class DiaryBuilder
{
public:
    DiaryBuilder() { m_excerpt.now = Moment::now(m_clock); }

    DiaryBuilder &period(const QDate &first, const QDate &last)
    {
        m_excerpt.period = {first, last};
        return *this;
    }
    DiaryBuilder &now(const Moment &moment)
    {
        m_excerpt.now = moment;
        return *this;
    }
    DiaryBuilder &in(const QByteArray &zone)
    {
        m_zone = QTimeZone(zone);
        return *this;
    }

    Moment at(const QDate &day, int hour, int minute = 0) const
    {
        return Moment::at(QDateTime(day, QTime(hour, minute), m_zone));
    }
    Headache &headache(const Moment &start, const std::optional<Moment> &end, int intensity = 5)
    {
        m_excerpt.headaches.append(headacheAt(m_clock, start, intensity));
        m_excerpt.headaches.last().end = end;
        return m_excerpt.headaches.last();
    }
    /// From ten o'clock on.
    Headache &headache(const QDate &day, double hours = 5, int intensity = 5)
    {
        const Moment start = at(day, 10);
        return headache(start, Moment::at(start.utcMs + qint64(hours * 3'600'000), m_zone), intensity);
    }
    /// One of which a doctor would say migraine, six hours long.
    Headache &migraine(const QDate &day, double hours = 6)
    {
        Headache &made = headache(day, hours, 7);
        made.quality = QStringLiteral("pulsating");
        made.places = {{.place = {RegionKey(QStringLiteral("temple")), Side::Left}}};
        made.worseWithActivity = Answer::Yes;
        made.symptoms = {{QStringLiteral("nausea"), Phase::During, Answer::Yes, 2},
                         {QStringLiteral("vomiting"), Phase::During, Answer::No, {}},
                         {QStringLiteral("light"), Phase::During, Answer::Yes, {}},
                         {QStringLiteral("sound"), Phase::During, Answer::Yes, {}}};
        return made;
    }
    Headache &tension(const QDate &day, double hours = 5)
    {
        Headache &made = headache(day, hours, 4);
        made.quality = QStringLiteral("pressing");
        made.places = {{.place = {RegionKey(QStringLiteral("temple")), Side::Left}},
                       {.place = {RegionKey(QStringLiteral("temple")), Side::Right}}};
        made.worseWithActivity = Answer::No;
        for (const char *key : {"nausea", "vomiting", "light", "sound"})
            made.symptoms.append({QString::fromLatin1(key), Phase::During, Answer::No, {}});
        return made;
    }

    Medicine medicine(const QString &drugClass, bool isPreventive = false)
    {
        for (const Medicine &each : m_excerpt.medicines) {
            if (each.drugClass == drugClass && each.isPreventive == isPreventive)
                return each;
        }
        Medicine made = medicineNamed(m_clock, drugClass);
        made.drugClass = drugClass;
        made.isPreventive = isPreventive;
        m_excerpt.medicines.append(made);
        return made;
    }
    Dose &dose(const QString &drugClass, const Moment &taken, const std::optional<HeadacheId> &headache = {})
    {
        m_excerpt.doses.append(doseOf(m_clock, medicine(drugClass), taken));
        m_excerpt.doses.last().headache = headache;
        return m_excerpt.doses.last();
    }
    DayRecord &day(const QDate &day, std::optional<Answer> headacheFree = {})
    {
        for (DayRecord &record : m_excerpt.days) {
            if (record.day == day) {
                if (headacheFree)
                    record.headacheFree = headacheFree;
                return record;
            }
        }
        m_excerpt.days.append({.day = day, .headacheFree = headacheFree});
        return m_excerpt.days.last();
    }
    /// All days of the period up to today.
    DiaryBuilder &answerAll()
    {
        for (QDate each = m_excerpt.period.first;
             each <= std::min(m_excerpt.period.last, m_excerpt.now.localDay); each = each.addDays(1))
            day(each, Answer::Yes);
        return *this;
    }
    DiaryBuilder &exclude(const QDate &first, const std::optional<QDate> &last)
    {
        m_excerpt.excluded.append({ExcludedPeriodId::create(m_clock), first, last, {}, {}});
        return *this;
    }
    SessionRecord &session(const QString &technique, const Moment &started,
                           const QMap<RatingMoment, int> &ratings,
                           const std::optional<HeadacheId> &headache = {})
    {
        SessionRecord made{.id = SessionId::create(m_clock),
                           .headache = headache,
                           .technique = TechniqueKey(technique),
                           .selection = {},
                           .asked = std::chrono::minutes(5),
                           .started = started};
        made.ended = Moment::at(started.utcMs + 5 * 60'000, m_zone);
        made.outcome = SessionOutcome::Finished;
        for (auto it = ratings.begin(); it != ratings.end(); ++it)
            made.ratings.insert(it.key(), pain(it.value()));
        m_excerpt.sessions.append(made);
        return m_excerpt.sessions.last();
    }

    DiaryExcerpt &excerpt() { return m_excerpt; }
    const FakeClock &clock() const { return m_clock; }

private:
    FakeClock m_clock;
    QTimeZone m_zone{"Europe/Berlin"};
    DiaryExcerpt m_excerpt;
};

} // namespace nape
