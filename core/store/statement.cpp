// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/statement.h"

#include "core/store/storefailure.h"

#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

// Primary result codes, https://www.sqlite.org/rescode.html: the low byte of what the driver hands on.
enum SqliteCode {
    sqlitePerm = 3,
    sqliteBusy = 5,
    sqliteLocked = 6,
    sqliteReadOnly = 8,
    sqliteIoError = 10,
    sqliteCorrupt = 11,
    sqliteFull = 13,
    sqliteCannotOpen = 14,
    sqliteNotADatabase = 26,
};
constexpr int sqliteForeignKey = 787;

/// A full disk does not always say so: a file that cannot grow for shared memory is an "I/O error".
bool isDiskFull(const QString &file)
{
    constexpr qint64 onePage = 32 * 1024;
    const QStorageInfo storage(QFileInfo(file).absolutePath());
    return storage.isValid() && storage.bytesAvailable() < onePage;
}

ErrorCode errorCode(int sqliteCode, const QString &file)
{
    if (sqliteCode == sqliteForeignKey)
        return ErrorCode::NotFound;
    switch (sqliteCode & 0xff) {
    case sqliteBusy:
    case sqliteLocked:
        return ErrorCode::Busy;
    case sqliteFull:
        return ErrorCode::DiskFull;
    case sqliteCorrupt:
        return ErrorCode::DatabaseDamaged;
    case sqliteNotADatabase:
        return ErrorCode::NotADatabase;
    case sqlitePerm:
    case sqliteReadOnly:
        return ErrorCode::ReadOnly;
    case sqliteCannotOpen:
        return isDiskFull(file) ? ErrorCode::DiskFull : ErrorCode::CannotOpen;
    case sqliteIoError:
        return isDiskFull(file) ? ErrorCode::DiskFull : ErrorCode::DatabaseFailed;
    default:
        return ErrorCode::DatabaseFailed;
    }
}

bool isNamePart(QChar character)
{
    return character.isLetterOrNumber() || character == u'_';
}

} // namespace

Error storeError(const QSqlError &error, const QString &file, const QString &what)
{
    // SQLite's messages name tables, columns and rules, never the values in them.
    const int code = error.nativeErrorCode().toInt();
    return {errorCode(code, file), file, u"%1: %2 (SQLite %3)"_s.arg(what, error.databaseText()).arg(code)};
}

std::vector<QString> placeholders(const QString &sql)
{
    std::vector<QString> names;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar c = sql.at(i);
        if (c == u'\'' || c == u'"') {
            i = sql.indexOf(c, i + 1);
        } else if (c == u'-' && sql.mid(i, 2) == "--"_L1) {
            i = sql.indexOf(u'\n', i);
        } else if (c == u':') {
            qsizetype end = i + 1;
            while (end < sql.size() && isNamePart(sql.at(end)))
                ++end;
            const QString name = sql.mid(i, end - i);
            if (std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
            i = end - 1;
        }
        if (i < 0)
            break;
    }
    return names;
}

Statement::Statement(const QSqlDatabase &database, const QString &sql, const QString &file)
    : m_query(database), m_names(placeholders(sql)), m_sql(sql), m_file(file)
{
    Q_ASSERT(m_names.size() <= 64); // execute() marks them in the bits of one number
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        throw StoreFailure(storeError(m_query.lastError(), file, sql.simplified().left(60)));
}

int Statement::run(Bindings bindings)
{
    execute(bindings);
    const int changed = m_query.numRowsAffected();
    m_query.finish();
    return changed;
}

Rows Statement::rows(Bindings bindings)
{
    execute(bindings);
    return Rows(*this);
}

void Statement::execute(Bindings bindings)
{
    Q_ASSERT(!m_query.isActive());
    if (bindings.size() != m_names.size())
        refuse(u"%1 names, %2 values"_s.arg(m_names.size()).arg(bindings.size()));

    // As many different known names as the statement has: none is missing then.
    quint64 bound = 0;
    for (const Binding &binding : bindings) {
        const QStringView name(binding.name);
        const auto known = std::find(m_names.begin(), m_names.end(), name);
        if (known == m_names.end())
            refuse(u"no such name %1"_s.arg(name));
        const quint64 bit = quint64(1) << (known - m_names.begin());
        if (bound & bit)
            refuse(u"%1 is bound twice"_s.arg(name));
        bound |= bit;
        m_query.bindValue(*known, binding.value.variant());
    }
    if (!m_query.exec()) {
        const Error error = storeError(m_query.lastError(), m_file, m_sql.simplified().left(60));
        m_query.finish();
        throw StoreFailure(error);
    }
}

bool Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        throw StoreFailure(storeError(m_query.lastError(), m_file, m_sql.simplified().left(60)));
    return false;
}

void Statement::refuse(const QString &why) const
{
    throw StoreFailure({ErrorCode::DatabaseFailed, m_file, m_sql.simplified().left(60) + u": "_s + why});
}

} // namespace nape
