// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/settingrepository.h"

#include "core/store/columns.h"

namespace nape
{

using namespace Qt::StringLiterals;
using namespace columns;

namespace sql
{

// A value that is the same keeps the time when it was set.
static const QString saveSetting = uR"(
    INSERT INTO settings (key, value, changed_ms) VALUES (:key, :value, :now)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_ms = excluded.changed_ms
    WHERE value IS NOT excluded.value)"_s;

static const QString setting = u"SELECT value FROM settings WHERE key = :key"_s;

} // namespace sql

void SettingRepository::save(Write &write, const QString &key, const QJsonValue &value, qint64 nowMs)
{
    // QJsonDocument knows only lists and objects at the top, so that a single value travels in a list.
    const QString list = fromJson(QJsonArray{value});
    write.run(sql::saveSetting,
              {{u":key", key}, {u":value", list.mid(1, list.size() - 2)}, {u":now", nowMs}});
    write.touched(Change::Settings);
}

QJsonValue SettingRepository::value(const QString &key) const
{
    Rows rows = m_database.rows(sql::setting, {{u":key", key}});
    if (!rows.next() || rows.isNull(0))
        return {};
    return toArray(u'[' + rows.text(0) + u']').first();
}

} // namespace nape
