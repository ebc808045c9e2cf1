// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/jsonrecord.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

// Lists of names are searched for doubles one by one, which a longer one would make slow.
constexpr qsizetype longestList = 100;

// Keys become ids in drawings and in the diary file, where '-' divides region and side.
bool isKey(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_' || c == u'.';
    });
}

} // namespace

void FirstFault::report(const QString &file, const QString &where, const QString &reason)
{
    if (m_error)
        return;
    // Names of files and keys may themselves hold "%1": all at once, never one after the other.
    const auto sentence = [&] {
        if (!m_pack.isEmpty() && where.isEmpty())
            return tr("The content pack “%1” cannot be used: %2 is faulty: %3.").arg(m_pack, file, reason);
        if (!m_pack.isEmpty())
            return tr("The content pack “%1” cannot be used: %2 is faulty at %3: %4.")
                .arg(m_pack, file, where, reason);
        if (where.isEmpty())
            return tr("The file %1 is faulty: %2; reinstall Nape or correct the file.").arg(file, reason);
        return tr("The file %1 is faulty at %2: %3; reinstall Nape or correct the file.")
            .arg(file, where, reason);
    };
    m_error = Error{ErrorCode::CatalogueFault, sentence(), file + u": "_s + where};
}

JsonRecord::JsonRecord(const QJsonObject &object, const QString &file, const QString &where,
                       FirstFault &faults)
    : m_object(object), m_file(file), m_where(where), m_faults(&faults)
{
}

QString JsonRecord::key()
{
    const QString key = text("key"_L1);
    if (isKey(key))
        m_where = key;
    else
        report("key"_L1, tr("“%1” is not made of letters, digits, dots and underscores").arg(key));
    return key;
}

QString JsonRecord::text(QLatin1StringView name)
{
    const QString text = required(name, QJsonValue::String, tr("a text")).toString();
    if (text.trimmed().isEmpty())
        report(name, tr("it is empty"));
    return text;
}

int JsonRecord::number(QLatin1StringView name, int lowest, int highest)
{
    return whole(name, required(name, QJsonValue::Double, tr("a number")), lowest, highest);
}

std::optional<int> JsonRecord::optionalNumber(QLatin1StringView name, int lowest, int highest)
{
    return contains(name) ? std::optional(number(name, lowest, highest)) : std::nullopt;
}

double JsonRecord::decimal(QLatin1StringView name, double lowest, double highest)
{
    const QJsonValue value = required(name, QJsonValue::Double, tr("a number"));
    const double number = value.toDouble();
    if (number >= lowest && number <= highest)
        return number;
    if (value.isDouble())
        report(name, tr("%1 is not between %2 and %3").arg(number).arg(lowest).arg(highest));
    return lowest;
}

QList<int> JsonRecord::numbers(QLatin1StringView name, qsizetype count, int lowest, int highest)
{
    const QJsonArray array = required(name, QJsonValue::Array, tr("a list")).toArray();
    if (array.size() != count)
        report(name, tr("a list of %1 numbers expected").arg(count));
    QList<int> all;
    for (const QJsonValue &value : array)
        all.append(whole(name, value, lowest, highest));
    all.resize(count);
    return all;
}

bool JsonRecord::flag(QLatin1StringView name)
{
    return contains(name) && required(name, QJsonValue::Bool, tr("true or false")).toBool();
}

QStringList JsonRecord::names(QLatin1StringView name, Empty empty)
{
    const QJsonArray array = required(name, QJsonValue::Array, tr("a list")).toArray();
    if (array.isEmpty() && empty == Empty::Refused)
        report(name, tr("the list is empty"));

    if (array.size() > longestList) {
        report(name, tr("the list is longer than %1").arg(longestList));
        return {};
    }

    QStringList all;
    all.reserve(array.size());
    for (const QJsonValue &value : array) {
        if (!value.isString())
            report(name, tr("a list of texts expected"));
        else if (all.contains(value.toString()))
            report(name, tr("“%1” occurs twice").arg(value.toString()));
        all.append(value.toString());
    }
    return all;
}

QList<JsonRecord> JsonRecord::records(QLatin1StringView name)
{
    const QJsonArray array = required(name, QJsonValue::Array, tr("a list")).toArray();
    if (array.isEmpty())
        report(name, tr("the list is empty"));

    QList<JsonRecord> all;
    all.reserve(array.size());
    for (const QJsonValue &value : array) {
        const QString place = QStringLiteral("%1 %2").arg(name).arg(all.size() + 1);
        if (!value.isObject())
            report(name, tr("a list of objects expected"));
        all.append(JsonRecord(value.toObject(), m_file,
                              m_where.isEmpty() ? place : m_where + u" › "_s + place, *m_faults));
    }
    return all;
}

JsonRecord JsonRecord::record(QLatin1StringView name)
{
    const QJsonObject object = required(name, QJsonValue::Object, tr("an object")).toObject();
    return JsonRecord(object, m_file, m_where.isEmpty() ? QString(name) : m_where + u" › "_s + name,
                      *m_faults);
}

void JsonRecord::refuseOthers()
{
    for (auto value = m_object.constBegin(); value != m_object.constEnd(); ++value) {
        const QString name = value.key();
        if (!std::any_of(m_asked.cbegin(), m_asked.cend(),
                         [&](QLatin1StringView asked) { return name == asked; }))
            m_faults->report(m_file, m_where.isEmpty() ? name : m_where + u" › "_s + name,
                             tr("nothing of this name belongs here"));
    }
}

void JsonRecord::report(QLatin1StringView name, const QString &reason) const
{
    m_faults->report(m_file, m_where.isEmpty() ? QString(name) : m_where + u" › "_s + name, reason);
}

void JsonRecord::reportUnknown(QLatin1StringView name, const QString &value) const
{
    report(name, tr("“%1” is not known").arg(value));
}

QJsonValue JsonRecord::required(QLatin1StringView name, QJsonValue::Type type, const QString &expected)
{
    m_asked.append(name);
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        report(name, tr("it is missing"));
    else if (value.type() != type)
        report(name, tr("%1 expected").arg(expected));
    return value;
}

int JsonRecord::whole(QLatin1StringView name, const QJsonValue &value, int lowest, int highest) const
{
    const double number = value.toDouble();
    if (!value.isDouble())
        report(name, tr("a number expected"));
    else if (number != std::floor(number))
        report(name, tr("%1 is not a whole number").arg(number));
    else if (number < lowest || number > highest)
        report(name, tr("%1 is not between %2 and %3").arg(number).arg(lowest).arg(highest));
    else
        return int(number);
    return lowest;
}

} // namespace nape
