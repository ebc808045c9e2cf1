// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/uuid.h"

#include <QHashFunctions>
#include <QString>

#include <optional>

namespace nape
{

/// A UUIDv7 that belongs to one kind of thing, so that the id of a dose cannot be passed for one of a
/// headache.
template <class Tag>
class Id
{
public:
    static Id create(const Clock &clock) { return Id(uuidV7(clock)); }
    static Id create(std::chrono::milliseconds at, QRandomGenerator &random)
    {
        return Id(uuidV7(at, random));
    }
    static std::optional<Id> fromString(const QString &text)
    {
        const QUuid uuid = QUuid::fromString(text);
        return uuid.isNull() ? std::nullopt : std::optional(Id(uuid));
    }

    /// 36 characters, lower case, sorts by time of creation.
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}
    QUuid m_uuid;
};

} // namespace nape
