// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/jsonfields.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::DiaryJson)
};

QString isoInstant(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

void JsonFault::report(const QString &where)
{
    if (!m_error)
        m_error = Error{ErrorCode::InvalidInput,
                        Words::tr("The file cannot be read at “%1”; nothing was taken from it.").arg(where),
                        {}};
}

JsonFields::JsonFields(const QJsonValue &value, const QString &where, JsonFault &fault)
    : m_fields(value.toObject()), m_where(where), m_fault(&fault)
{
    if (!value.isObject())
        fault.report(where);
}

QJsonValue JsonFields::take(QLatin1StringView name)
{
    const QJsonValue value = m_fields.take(name);
    return value.isUndefined() ? QJsonValue() : value;
}

void JsonFields::report(QLatin1StringView name)
{
    m_fault->report(m_where.isEmpty() ? QString(name) : m_where + u'.' + name);
}

QString JsonFields::text(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    if (!value.isNull() && !value.isString())
        report(name);
    return value.toString();
}

std::optional<double> JsonFields::number(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    if (value.isNull())
        return std::nullopt;
    if (!value.isDouble())
        report(name);
    return value.toDouble();
}

std::optional<int> JsonFields::whole(QLatin1StringView name)
{
    const auto value = number(name);
    if (!value)
        return std::nullopt;
    if (*value != std::trunc(*value) || std::abs(*value) > std::numeric_limits<int>::max()) {
        report(name);
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

std::optional<qint64> JsonFields::instant(QLatin1StringView name)
{
    const QString iso = text(name);
    if (iso.isEmpty())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime) {
        report(name);
        return std::nullopt;
    }
    return time.toMSecsSinceEpoch();
}

std::optional<Moment> JsonFields::moment(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    if (value.isNull())
        return std::nullopt;
    JsonFields parts(value, m_where.isEmpty() ? QString(name) : m_where + u'.' + name, *m_fault);
    const auto at = parts.instant("at"_L1);
    const QString zone = parts.text("zone"_L1);
    const auto day = parts.day("day"_L1);
    if (!at || zone.isEmpty() || !day) {
        report(name);
        return std::nullopt;
    }
    return Moment{*at, zone.toUtf8(), *day};
}

std::optional<QDate> JsonFields::day(QLatin1StringView name)
{
    const QString iso = text(name);
    if (iso.isEmpty())
        return std::nullopt;
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    if (!day.isValid()) {
        report(name);
        return std::nullopt;
    }
    return day;
}

std::optional<Intensity> JsonFields::intensity(QLatin1StringView name)
{
    const auto value = whole(name);
    if (!value)
        return std::nullopt;
    const auto intensity = Intensity::fromInt(*value);
    if (!intensity)
        report(name);
    return intensity;
}

std::optional<Answer> JsonFields::answer(QLatin1StringView name)
{
    return choice(name, answerFromKey);
}

std::optional<Place> JsonFields::place(QLatin1StringView name)
{
    return choice(name, &Place::fromString);
}

bool JsonFields::flag(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    if (!value.isNull() && !value.isBool())
        report(name);
    return value.toBool();
}

QJsonObject JsonFields::object(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    if (!value.isNull() && !value.isObject())
        report(name);
    return value.toObject();
}

QList<JsonFields> JsonFields::list(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    if (!value.isNull() && !value.isArray())
        report(name);
    QList<JsonFields> all;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString here = u"%1[%2]"_s.arg(name).arg(i);
        all.append(JsonFields(array[i], m_where.isEmpty() ? here : m_where + u'.' + here, *m_fault));
    }
    return all;
}

QStringList JsonFields::names(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    if (!value.isNull() && !value.isArray())
        report(name);
    QStringList all;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array) {
        if (!one.isString())
            report(name);
        all.append(one.toString());
    }
    return all;
}

QJsonObject JsonFields::rest()
{
    QJsonObject unknown = object("unknown"_L1);
    for (auto field = m_fields.constBegin(); field != m_fields.constEnd(); ++field)
        unknown.insert(field.key(), field.value());
    return unknown;
}

JsonWriter &JsonWriter::put(QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        m_object.insert(name, text);
    return *this;
}

JsonWriter &JsonWriter::put(QLatin1StringView name, const std::optional<double> &number)
{
    if (number)
        m_object.insert(name, *number);
    return *this;
}

JsonWriter &JsonWriter::put(QLatin1StringView name, const std::optional<int> &number)
{
    if (number)
        m_object.insert(name, *number);
    return *this;
}

JsonWriter &JsonWriter::put(QLatin1StringView name, const std::optional<Intensity> &intensity)
{
    if (intensity)
        m_object.insert(name, intensity->value());
    return *this;
}

JsonWriter &JsonWriter::put(QLatin1StringView name, const std::optional<Answer> &answer)
{
    if (answer)
        m_object.insert(name, toKey(*answer));
    return *this;
}

JsonWriter &JsonWriter::put(QLatin1StringView name, const std::optional<Moment> &moment)
{
    if (moment) {
        m_object.insert(name, QJsonObject{{u"at"_s, isoInstant(moment->utcMs)},
                                          {u"zone"_s, QString::fromUtf8(moment->zone)},
                                          {u"day"_s, moment->localDay.toString(Qt::ISODate)}});
    }
    return *this;
}

JsonWriter &JsonWriter::put(QLatin1StringView name, const QDate &day)
{
    if (day.isValid())
        m_object.insert(name, day.toString(Qt::ISODate));
    return *this;
}

JsonWriter &JsonWriter::put(QLatin1StringView name, const Place &place)
{
    m_object.insert(name, place.toString());
    return *this;
}

JsonWriter &JsonWriter::put(QLatin1StringView name, const QJsonArray &list)
{
    if (!list.isEmpty())
        m_object.insert(name, list);
    return *this;
}

JsonWriter &JsonWriter::put(QLatin1StringView name, const QJsonObject &object)
{
    if (!object.isEmpty())
        m_object.insert(name, object);
    return *this;
}

JsonWriter &JsonWriter::putInstant(QLatin1StringView name, const std::optional<qint64> &utcMs)
{
    if (utcMs)
        m_object.insert(name, isoInstant(*utcMs));
    return *this;
}

JsonWriter &JsonWriter::putFlag(QLatin1StringView name, bool flag)
{
    if (flag)
        m_object.insert(name, true);
    return *this;
}

} // namespace nape
