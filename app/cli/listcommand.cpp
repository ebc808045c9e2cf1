// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/listcommand.h"

#include "app/cli/table.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace nape::cli
{

using namespace Qt::StringLiterals;

namespace
{

QString isoTime(const Moment &moment)
{
    return moment.local().toString(Qt::ISODate);
}

QString clockTime(const Moment &moment)
{
    return moment.local().toString(u"yyyy-MM-dd HH:mm"_s);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const Headache &headache)
{
    QJsonArray places;
    for (const PainPlace &place : headache.places) {
        places.append(QJsonObject{
            {u"place"_s, place.place.toString()},
            {u"intensity"_s, place.intensity ? QJsonValue(place.intensity->value()) : QJsonValue()},
            {u"quality"_s, orNull(place.quality)}});
    }
    QJsonArray readings;
    for (const PainReading &reading : headache.readings)
        readings.append(
            QJsonObject{{u"at"_s, isoTime(reading.at)}, {u"intensity"_s, reading.intensity.value()}});
    QJsonArray symptoms;
    for (const Symptom &symptom : headache.symptoms) {
        symptoms.append(QJsonObject{{u"symptom"_s, symptom.key},
                                    {u"phase"_s, toKey(symptom.phase)},
                                    {u"answer"_s, toKey(symptom.answer)},
                                    {u"grade"_s, symptom.grade ? QJsonValue(*symptom.grade) : QJsonValue()}});
    }
    const auto &worse = headache.worseWithActivity;
    return {{u"id"_s, headache.id.toString()},
            {u"start"_s, isoTime(headache.start)},
            {u"startPrecision"_s, toKey(headache.startPrecision)},
            {u"end"_s, headache.end ? QJsonValue(isoTime(*headache.end)) : QJsonValue()},
            {u"endPrecision"_s, headache.end ? QJsonValue(toKey(headache.endPrecision)) : QJsonValue()},
            {u"intensity"_s, headache.intensity.value()},
            {u"quality"_s, orNull(headache.quality)},
            {u"worseWithActivity"_s, worse ? QJsonValue(toKey(*worse)) : QJsonValue()},
            {u"places"_s, places},
            {u"readings"_s, readings},
            {u"symptoms"_s, symptoms},
            {u"note"_s, orNull(headache.note)}};
}

QJsonObject toJson(const SessionRecord &session)
{
    QJsonArray places;
    for (const Place &place : session.selection)
        places.append(place.toString());
    QJsonObject ratings;
    for (auto rating = session.ratings.begin(); rating != session.ratings.end(); ++rating)
        ratings.insert(toKey(rating.key()), rating.value().value());
    return {{u"id"_s, session.id.toString()},
            {u"headache"_s, session.headache ? QJsonValue(session.headache->toString()) : QJsonValue()},
            {u"technique"_s, session.technique.toString()},
            {u"places"_s, places},
            {u"started"_s, isoTime(session.started)},
            {u"ended"_s, session.ended ? QJsonValue(isoTime(*session.ended)) : QJsonValue()},
            {u"askedMinutes"_s, static_cast<qint64>(session.asked.count())},
            {u"doneSeconds"_s, double(session.totalDone().count()) / 1000.0},
            {u"outcome"_s, toKey(session.outcome)},
            {u"ratings"_s, ratings}};
}

QString placesOf(const QList<Place> &places)
{
    QStringList names;
    for (const Place &place : places)
        names.append(place.toString());
    return names.join(u' ');
}

QString ratingOf(const SessionRecord &session, RatingMoment when)
{
    const auto rating = session.ratings.find(when);
    return rating == session.ratings.end() ? u"-"_s : QString::number(rating->value());
}

void printJson(QTextStream &out, const DayRange &range, const QList<Headache> &headaches,
               const QList<SessionRecord> &sessions)
{
    QJsonArray headacheList;
    for (const Headache &headache : headaches)
        headacheList.append(toJson(headache));
    QJsonArray sessionList;
    for (const SessionRecord &session : sessions)
        sessionList.append(toJson(session));
    const QJsonObject all{{u"from"_s, range.first.toString(Qt::ISODate)},
                          {u"to"_s, range.last.toString(Qt::ISODate)},
                          {u"headaches"_s, headacheList},
                          {u"sessions"_s, sessionList}};
    out << QString::fromUtf8(QJsonDocument(all).toJson());
}

// Without the notes: they may be long, and what they hold must not reach a terminal unescaped.
void printTables(QTextStream &out, const QList<Headache> &headaches, const QList<SessionRecord> &sessions)
{
    QList<QStringList> headacheRows;
    for (const Headache &headache : headaches) {
        QList<Place> places;
        for (const PainPlace &place : headache.places)
            places.append(place.place);
        headacheRows.append({clockTime(headache.start),
                             headache.end ? clockTime(*headache.end) : u"goes on"_s,
                             QString::number(headache.intensity.value()), placesOf(places)});
    }
    printTable(out, {u"HEADACHE FROM"_s, u"TO"_s, u"PAIN"_s, u"PLACES"_s}, headacheRows);
    if (!headaches.isEmpty() && !sessions.isEmpty())
        out << '\n';

    QList<QStringList> sessionRows;
    for (const SessionRecord &session : sessions) {
        sessionRows.append(
            {clockTime(session.started), session.technique.toString(),
             QString::number(std::chrono::round<std::chrono::seconds>(session.totalDone()).count()),
             toKey(session.outcome), ratingOf(session, RatingMoment::Before),
             ratingOf(session, RatingMoment::After), placesOf(session.selection)});
    }
    printTable(
        out, {u"SESSION"_s, u"TECHNIQUE"_s, u"SECONDS"_s, u"OUTCOME"_s, u"BEFORE"_s, u"AFTER"_s, u"PLACES"_s},
        sessionRows);
    if (headaches.isEmpty() && sessions.isEmpty())
        out << u"Nothing in these days."_s << '\n';
}

} // namespace

Outcome runList(const QStringList &arguments, Environment environment)
{
    CommandParser parser(u"list"_s, u"Lists headaches and sessions, newest first."_s);
    addPeriodOptions(parser, u"29 days before the last"_s);
    parser.options().addOptions({
        {u"format"_s, u"table or json."_s, u"FORMAT"_s, u"table"_s},
    });
    const auto proceed = parser.parse(arguments, environment);
    if (!proceed)
        return tl::unexpected(proceed.error());
    if (!*proceed)
        return {};

    const QString format = parser.value(u"format"_s);
    if (format != "table"_L1 && format != "json"_L1)
        return wrongUsage(u"--format must be table or json."_s);
    const auto period = periodOf(parser, environment.clock, LastDay::AnyDay,
                                 [](const QDate &last) { return last.addDays(-29); });
    if (!period)
        return tl::unexpected(period.error());
    const DayRange range{period->first, period->last};

    const auto store = openDiary(environment, IfMissing::Fail);
    if (!store)
        return tl::unexpected(store.error());
    const auto headaches = (*store)->headaches(range);
    if (!headaches)
        return failed(headaches.error());
    const auto sessions = (*store)->sessions(range);
    if (!sessions)
        return failed(sessions.error());
    if (format == "json"_L1)
        printJson(environment.out, range, *headaches, *sessions);
    else
        printTables(environment.out, *headaches, *sessions);
    return {};
}

} // namespace nape::cli
