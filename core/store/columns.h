// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/answer.h"
#include "core/base/moment.h"
#include "core/base/side.h"
#include "core/diary/intensity.h"
#include "core/diary/precision.h"
#include "core/store/statement.h"
#include "core/store/storefailure.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// How values of the diary stand in its columns.
namespace nape::columns
{

inline QString fromDay(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

inline QDate toDay(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

inline SqlValue fromOptionalDay(const std::optional<QDate> &day)
{
    return day ? SqlValue(fromDay(*day)) : SqlValue(nullptr);
}

/// "Not given" is empty in the program and NULL in the file.
inline SqlValue fromText(const QString &text)
{
    return text.isEmpty() ? SqlValue(nullptr) : SqlValue(text);
}

inline SqlValue fromAnswer(const std::optional<Answer> &answer)
{
    return answer ? SqlValue(toKey(*answer)) : SqlValue(nullptr);
}

inline SqlValue fromIntensity(const std::optional<Intensity> &intensity)
{
    return intensity ? SqlValue(intensity->value()) : SqlValue(nullptr);
}

inline QString fromZone(const QByteArray &zone)
{
    return QString::fromUtf8(zone);
}

inline QString fromJson(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

inline SqlValue fromJson(const QJsonObject &object)
{
    return object.isEmpty()
               ? SqlValue(nullptr)
               : SqlValue(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

inline QJsonObject toObject(const QString &json)
{
    return json.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(json.toUtf8()).object();
}

inline QJsonArray toArray(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

/// A JSON list of "region-side".
inline QString fromPlaces(const QList<Place> &places)
{
    QJsonArray array;
    for (const Place &place : places)
        array.append(place.toString());
    return fromJson(array);
}

inline QList<Place> toPlaces(const QString &json)
{
    QList<Place> places;
    const QJsonArray array = toArray(json);
    for (const QJsonValue &value : array) {
        if (const auto place = Place::fromString(value.toString()))
            places.append(*place);
    }
    return places;
}

/// …_ms, …_zone, …_day, from `column` on.
inline Moment moment(const Rows &rows, int column)
{
    return {rows.integer(column), rows.text(column + 1).toUtf8(), toDay(rows.text(column + 2))};
}

inline std::optional<Moment> optionalMoment(const Rows &rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional(moment(rows, column));
}

inline std::optional<QDate> optionalDay(const Rows &rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional(toDay(rows.text(column)));
}

inline std::optional<Answer> optionalAnswer(const Rows &rows, int column)
{
    return answerFromKey(rows.text(column));
}

inline std::optional<Intensity> optionalIntensity(const Rows &rows, int column)
{
    return rows.isNull(column) ? std::nullopt : Intensity::fromInt(rows.number(column));
}

/// The schema rules out what is no value here; if it is there nonetheless, the file is damaged.
template <class T>
T require(const std::optional<T> &value)
{
    if (!value)
        throw StoreFailure(
            {ErrorCode::DatabaseDamaged, {}, QStringLiteral("a value that the schema rules out")});
    return *value;
}

template <class IdType>
IdType id(const Rows &rows, int column)
{
    return require(IdType::fromString(rows.text(column)));
}

template <class IdType>
std::optional<IdType> optionalId(const Rows &rows, int column)
{
    return rows.isNull(column) ? std::nullopt : IdType::fromString(rows.text(column));
}

} // namespace nape::columns
