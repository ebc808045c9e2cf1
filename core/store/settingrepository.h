// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"

#include <QJsonValue>

namespace nape
{

/// What belongs to the diary rather than to the computer. Its functions throw StoreFailure; they are called
/// inside Database::read() and write().
class SettingRepository
{
public:
    explicit SettingRepository(Database &database) : m_database(database) {}

    static void save(Write &write, const QString &key, const QJsonValue &value, qint64 nowMs);
    QJsonValue value(const QString &key) const;

private:
    Database &m_database;
};

} // namespace nape
