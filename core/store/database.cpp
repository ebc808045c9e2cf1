// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"

#include "core/store/diaryfile.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlError>

#include <atomic>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

// Silent unless asked for (QT_LOGGING_RULES="nape.store=true"): who runs the program is told in plain words.
Q_LOGGING_CATEGORY(storeLog, "nape.store", QtCriticalMsg)

QString freshConnectionName()
{
    static std::atomic<int> count = 0;
    return u"diary-%1"_s.arg(++count);
}

/// Another process may have left newer pages in the write-ahead log than the header of the file shows. A
/// read-only connection reads both and changes neither.
Result<int> versionWithLog(const QString &file)
{
    const auto versionThrough = [&file](QSqlDatabase connection) -> Result<int> {
        connection.setDatabaseName(file);
        connection.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s);
        if (!connection.open())
            return tl::unexpected(storeError(connection.lastError(), file, u"open"_s));
        QSqlQuery query(connection);
        if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
            return tl::unexpected(storeError(query.lastError(), file, u"user_version"_s));
        return query.value(0).toInt();
    };
    const QString name = freshConnectionName();
    const Result<int> version = versionThrough(QSqlDatabase::addDatabase(u"QSQLITE"_s, name));
    QSqlDatabase::removeDatabase(name);
    return version;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &file, const QList<Migration> &migrations)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    const int newest = migrations.last().number;
    const auto state = probeDiaryFile(path, newest);
    if (!state)
        return tl::unexpected(state.error());
    if (*state == DiaryFileState::Missing) {
        // Another program may have been quicker, which is no harm.
        if (const auto created = createDiaryFile(path); !created && !QFileInfo::exists(path))
            return tl::unexpected(created.error());
    } else if (QFileInfo(path + u"-wal"_s).size() > 0) {
        const auto version = versionWithLog(path);
        if (!version)
            return tl::unexpected(version.error());
        if (*version > newest)
            return failure(ErrorCode::DatabaseTooNew, path, u"schema %1"_s.arg(*version));
    }

    std::unique_ptr<Database> database(new Database(path, freshConnectionName()));
    try {
        database->configure();
        database->migrate(migrations);
        // Only now: the log is kept with the file's own permissions, and a diary never exists half made in
        // it.
        database->runOnce(u"PRAGMA journal_mode = WAL"_s);
        database->m_dataVersion = database->pragma(u"data_version"_s);
    } catch (const StoreFailure &failed) {
        database.reset();
        if (*state == DiaryFileState::Missing && QFileInfo(path).size() == 0)
            QFile::remove(path);
        return tl::unexpected(failed.error());
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::openForReading(const QString &file,
                                                           const QList<Migration> &migrations)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    if (QFileInfo(path).size() == 0)
        return failure(ErrorCode::NotFound, path, u"no diary to read"_s);
    std::unique_ptr<Database> database(new Database(path, freshConnectionName()));
    try {
        database->m_connection.setDatabaseName(path);
        database->m_connection.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s);
        if (!database->m_connection.open())
            throw StoreFailure(storeError(database->m_connection.lastError(), path, u"open for reading"_s));
        database->runOnce(u"PRAGMA temp_store = MEMORY"_s);
        const qint64 version = database->pragma(u"user_version"_s);
        if (version == 0)
            return failure(ErrorCode::NotFound, path, u"no diary to read yet"_s);
        if (version != migrations.last().number)
            return failure(ErrorCode::DatabaseTooNew, path, u"schema %1"_s.arg(version));
    } catch (const StoreFailure &failed) {
        return database->asFailure(failed);
    }
    return database;
}

Database::Database(const QString &file, const QString &connectionName)
    : m_file(file), m_connection(QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName))
{
}

Database::~Database()
{
    const QString name = m_connection.connectionName();
    m_statements.clear();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(name);
}

Result<ChangeSet> Database::write(const std::function<void(Write &)> &work, Durability durability)
{
    try {
        setDurability(durability);
        // IMMEDIATE: takes the right to write at once. A transaction that reads first and writes later could
        // find that another program wrote in between, and would have to fail.
        statement(u"BEGIN IMMEDIATE"_s).run();
        Write write(*this);
        work(write);
        endTransaction(u"COMMIT"_s);
        return write.changes();
    } catch (const StoreFailure &failed) {
        rollBack();
        return asFailure(failed);
    }
}

Result<bool> Database::wasChangedElsewhere()
{
    try {
        const qint64 version = pragma(u"data_version"_s);
        return std::exchange(m_dataVersion, version) != version;
    } catch (const StoreFailure &failed) {
        return asFailure(failed);
    }
}

Statement &Database::statement(const QString &sql)
{
    const auto found = m_statements.find(sql);
    if (found != m_statements.end())
        return found->second;
    return m_statements.try_emplace(sql, m_connection, sql, m_file).first->second;
}

void Database::runOnce(const QString &sql)
{
    QSqlQuery query(m_connection);
    if (!query.exec(sql))
        throw StoreFailure(storeError(query.lastError(), m_file, sql.simplified().left(60)));
}

qint64 Database::pragma(const QString &name)
{
    Rows rows = statement(u"PRAGMA "_s + name).rows();
    return rows.next() ? rows.integer(0) : 0;
}

void Database::configure()
{
    m_connection.setDatabaseName(m_file);
    m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!m_connection.open())
        throw StoreFailure(storeError(m_connection.lastError(), m_file, u"open"_s));

    // A diary that was copied here by other means may have come with wider rights.
    if ((QFile::permissions(m_file) & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser)) != ownerOnly)
        QFile::setPermissions(m_file, ownerOnly);

    runOnce(u"PRAGMA foreign_keys = ON"_s);
    runOnce(u"PRAGMA synchronous = FULL"_s);
    // What SQLite sorts must not reach the disk outside the diary.
    runOnce(u"PRAGMA temp_store = MEMORY"_s);
}

void Database::setDurability(Durability durability)
{
    if (m_durability == durability)
        return;
    // With a write-ahead log, NORMAL leaves out the wait for the disk at each commit and nothing else; the
    // next FULL commit brings the earlier ones to the disk too.
    runOnce(durability == Durability::PowerCut ? u"PRAGMA synchronous = FULL"_s
                                               : u"PRAGMA synchronous = NORMAL"_s);
    m_durability = durability;
}

void Database::migrate(const QList<Migration> &migrations)
{
    const auto version = static_cast<int>(pragma(u"user_version"_s));
    if (version == migrations.last().number)
        return;
    if (version > 0)
        copyBeforeMigration(version);

    runOnce(u"BEGIN IMMEDIATE"_s);
    try {
        // Another program may have been quicker.
        const auto versionNow = static_cast<int>(pragma(u"user_version"_s));
        for (const Migration &migration : migrations) {
            if (migration.number <= versionNow)
                continue;
            const QStringList statements = statementsOf(migration);
            for (const QString &sql : statements)
                runOnce(sql);
            runOnce(u"PRAGMA user_version = %1"_s.arg(migration.number));
        }
        runOnce(u"COMMIT"_s);
    } catch (const StoreFailure &) {
        rollBack();
        throw;
    }
}

void Database::copyBeforeMigration(int version)
{
    QString copy = u"%1.version-%2"_s.arg(m_file).arg(version);
    // One from an earlier try may be older than the diary is now; keep both.
    for (int number = 2; QFileInfo::exists(copy); ++number)
        copy = u"%1.version-%2.%3"_s.arg(m_file).arg(version).arg(number);
    const auto created = createDiaryFile(copy);
    if (!created)
        throw StoreFailure(created.error());
    try {
        statement(u"VACUUM INTO :copy"_s).run({{u":copy", copy}});
        statement(u"ATTACH :copy AS copy"_s).run({{u":copy", copy}});
        QString verdict;
        {
            Rows rows = statement(u"PRAGMA copy.quick_check(1)"_s).rows();
            verdict = rows.next() ? rows.text(0) : QString();
        }
        runOnce(u"DETACH copy"_s);
        if (verdict != "ok"_L1)
            throw StoreFailure({ErrorCode::DatabaseDamaged, m_file, u"its copy does not pass the check"_s});
    } catch (const StoreFailure &) {
        QFile::remove(copy);
        throw;
    }
}

void Database::endTransaction(const QString &how)
{
    statement(how).run();
}

void Database::rollBack() noexcept
{
    // After some errors (a full disk) SQLite has already rolled back and reports "no transaction": no matter.
    QSqlQuery(m_connection).exec(u"ROLLBACK"_s);
}

tl::unexpected<Error> Database::asFailure(const StoreFailure &failed) const
{
    Error error = failed.error();
    if (error.subject.isEmpty())
        error.subject = m_file;
    qCWarning(storeLog).noquote() << error.detail;
    return tl::unexpected(error);
}

} // namespace nape
