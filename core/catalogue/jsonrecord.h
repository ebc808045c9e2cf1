// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace nape
{

/// The first fault found in the catalogue's files. Reading goes on behind it with harmless values; whoever
/// asked for the catalogue gets the fault instead.
class FirstFault
{
    Q_DECLARE_TR_FUNCTIONS(nape::FirstFault)

public:
    /// `pack`: the content pack that is read, by name; empty for our own files.
    explicit FirstFault(const QString &pack = {}) : m_pack(pack) {}

    /// `reason` completes "The file … is faulty at …: "; `where` may be empty if the whole file is meant.
    void report(const QString &file, const QString &where, const QString &reason);

    const std::optional<Error> &error() const { return m_error; }

private:
    QString m_pack;
    std::optional<Error> m_error;
};

/// A JSON object and its place in its file. Every value is asked for by name, type and range; what is
/// missing, of another type or out of range is reported with file and key. After the last value,
/// refuseOthers() finds typing errors in names.
class JsonRecord
{
    Q_DECLARE_TR_FUNCTIONS(nape::JsonRecord)

public:
    enum class Empty { Allowed, Refused };

    /// `file` is its name only; `where` says which record, for people who look for it.
    JsonRecord(const QJsonObject &object, const QString &file, const QString &where, FirstFault &faults);

    /// The value of "key", which from now on says which record this is.
    QString key();
    QString text(QLatin1StringView name);
    int number(QLatin1StringView name, int lowest, int highest);
    std::optional<int> optionalNumber(QLatin1StringView name, int lowest, int highest);
    double decimal(QLatin1StringView name, double lowest, double highest);
    QList<int> numbers(QLatin1StringView name, qsizetype count, int lowest, int highest);
    bool flag(QLatin1StringView name); ///< false if absent
    QStringList names(QLatin1StringView name, Empty empty);
    QList<JsonRecord> records(QLatin1StringView name);
    /// The object of that name, itself a record.
    JsonRecord record(QLatin1StringView name);
    bool contains(QLatin1StringView name) const { return m_object.contains(name); }
    const QJsonObject &object() const { return m_object; }

    /// One of the keys that `fromKey` knows.
    template <class T>
    T choice(QLatin1StringView name, std::optional<T> (*fromKey)(const QString &))
    {
        return chosen(name, text(name), fromKey);
    }
    /// Several of them, each once, at least one.
    template <class T>
    QList<T> choices(QLatin1StringView name, std::optional<T> (*fromKey)(const QString &))
    {
        QList<T> all;
        for (const QString &key : names(name, Empty::Refused))
            all.append(chosen(name, key, fromKey));
        return all;
    }

    void refuseOthers();
    void report(QLatin1StringView name, const QString &reason) const;
    void reportUnknown(QLatin1StringView name, const QString &value) const;

private:
    template <class T>
    T chosen(QLatin1StringView name, const QString &key, std::optional<T> (*fromKey)(const QString &)) const
    {
        const std::optional<T> value = fromKey(key);
        if (!value)
            reportUnknown(name, key);
        return value.value_or(T());
    }
    QJsonValue required(QLatin1StringView name, QJsonValue::Type type, const QString &expected);
    int whole(QLatin1StringView name, const QJsonValue &value, int lowest, int highest) const;

    QJsonObject m_object;
    QString m_file;
    QString m_where;
    FirstFault *m_faults;
    QList<QLatin1StringView> m_asked;
};

} // namespace nape
