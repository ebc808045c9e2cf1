// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/answer.h"
#include "core/base/moment.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/diary/intensity.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace nape
{

/// The first thing in a file that cannot be understood, in one sentence with its place.
class JsonFault
{
public:
    void report(const QString &where);
    const std::optional<Error> &error() const { return m_error; }

private:
    std::optional<Error> m_error;
};

/// A JSON object of a diary file, taken apart field by field. What cannot be understood is reported with its
/// place and read as if it were missing; what nobody took is given by rest().
class JsonFields
{
public:
    JsonFields(const QJsonValue &value, const QString &where, JsonFault &fault);

    // Missing and null are "not given".
    QString text(QLatin1StringView name);
    std::optional<double> number(QLatin1StringView name);
    std::optional<int> whole(QLatin1StringView name);
    /// As milliseconds; written as text, because a JSON number does not hold every instant for every reader.
    std::optional<qint64> instant(QLatin1StringView name);
    std::optional<Moment> moment(QLatin1StringView name);
    std::optional<QDate> day(QLatin1StringView name);
    std::optional<Intensity> intensity(QLatin1StringView name);
    std::optional<Answer> answer(QLatin1StringView name);
    std::optional<Place> place(QLatin1StringView name);
    bool flag(QLatin1StringView name);
    QJsonObject object(QLatin1StringView name);
    QList<JsonFields> list(QLatin1StringView name);
    QStringList names(QLatin1StringView name);

    /// A key of a closed list.
    template <class T>
    std::optional<T> choice(QLatin1StringView name, std::optional<T> (*fromKey)(const QString &))
    {
        const QString key = text(name);
        if (key.isEmpty())
            return std::nullopt;
        const std::optional<T> value = fromKey(key);
        if (!value)
            report(name);
        return value;
    }
    /// What must be there; reported if it is not.
    template <class T>
    T needed(QLatin1StringView name, const std::optional<T> &value, const T &otherwise)
    {
        if (!value)
            report(name);
        return value.value_or(otherwise);
    }
    template <class IdType>
    std::optional<IdType> id(QLatin1StringView name)
    {
        const QString value = text(name);
        if (value.isEmpty())
            return std::nullopt;
        const std::optional<IdType> id = IdType::fromString(value);
        if (!id)
            report(name);
        return id;
    }

    /// The fields that nobody took, with those of "unknown".
    QJsonObject rest();
    void report(QLatin1StringView name);
    const QString &where() const { return m_where; }

private:
    QJsonValue take(QLatin1StringView name);

    QJsonObject m_fields;
    QString m_where;
    JsonFault *m_fault;
};

/// Puts together what JsonFields takes apart. What is not given is left out.
class JsonWriter
{
public:
    JsonWriter &put(QLatin1StringView name, const QString &text);
    JsonWriter &put(QLatin1StringView name, const std::optional<double> &number);
    JsonWriter &put(QLatin1StringView name, const std::optional<int> &number);
    JsonWriter &put(QLatin1StringView name, const std::optional<Intensity> &intensity);
    JsonWriter &put(QLatin1StringView name, const std::optional<Answer> &answer);
    JsonWriter &put(QLatin1StringView name, const std::optional<Moment> &moment);
    JsonWriter &put(QLatin1StringView name, const QDate &day);
    JsonWriter &put(QLatin1StringView name, const Place &place);
    JsonWriter &put(QLatin1StringView name, const QJsonArray &list);
    JsonWriter &put(QLatin1StringView name, const QJsonObject &object);
    JsonWriter &putInstant(QLatin1StringView name, const std::optional<qint64> &utcMs);
    JsonWriter &putFlag(QLatin1StringView name, bool flag); ///< left out if false

    const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

} // namespace nape
