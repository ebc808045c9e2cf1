// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/changeset.h"
#include "core/store/migrations.h"
#include "core/store/statement.h"
#include "core/store/storefailure.h"

#include <QHash>
#include <QSqlDatabase>

#include <functional>
#include <memory>
#include <unordered_map>

namespace nape
{

class Write;

/// What a committed transaction survives.
enum class Durability {
    PowerCut,     ///< waits until the disk has it
    ProgramCrash, ///< the operating system has it: quick, lost only if the whole computer stops
};

/// One connection to one diary file. To be used from the thread that opened it.
///
/// Reading and writing go through read() and write(), which turn every StoreFailure into a Result; `rows()`
/// may only be called from inside them.
class Database
{
public:
    /// Creates the file if it is missing, refuses one that is not ours or cannot be used, and walks the
    /// migrations that are due; before the first of them a copy of the old file is put beside it.
    static Result<std::unique_ptr<Database>> open(const QString &file,
                                                  const QList<Migration> &migrations = programMigrations());
    /// Another connection to a diary that is there and up to date; it can only read. The file is not looked
    /// at before, so that locks of this process stay (see probeDiaryFile()). NotFound if it is missing or
    /// empty, DatabaseTooNew if its version is not ours.
    static Result<std::unique_ptr<Database>>
    openForReading(const QString &file, const QList<Migration> &migrations = programMigrations());
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    const QString &file() const { return m_file; }

    /// BEGIN IMMEDIATE … COMMIT, or ROLLBACK if `work` or the commit fails. What was touched, if all went
    /// well.
    Result<ChangeSet> write(const std::function<void(Write &)> &work,
                            Durability durability = Durability::PowerCut);

    /// Runs `work` on one unchanging state of the diary, whatever other programs write meanwhile.
    template <class Work>
    auto read(Work &&work) -> Result<std::invoke_result_t<Work>>;

    Rows rows(const QString &sql, Bindings bindings = {}) { return statement(sql).rows(bindings); }

    /// True once after another connection committed something.
    Result<bool> wasChangedElsewhere();

private:
    friend class Write;
    Database(const QString &file, const QString &connectionName);

    Statement &statement(const QString &sql);
    /// For statements that are not worth keeping.
    void runOnce(const QString &sql);
    qint64 pragma(const QString &name);
    void configure();
    void setDurability(Durability durability);
    void migrate(const QList<Migration> &migrations);
    void copyBeforeMigration(int version);
    void endTransaction(const QString &how);
    void rollBack() noexcept;
    /// As it leaves the store: always with the file it is about.
    tl::unexpected<Error> asFailure(const StoreFailure &failed) const;

    QString m_file;
    QSqlDatabase m_connection;
    /// Prepared once, at first use. Nodes stay where they are, so a statement may be running while another is
    /// added.
    std::unordered_map<QString, Statement, std::hash<QString>> m_statements;
    Durability m_durability = Durability::PowerCut;
    qint64 m_dataVersion = 0;
};

/// The inside of a transaction.
class Write
{
public:
    explicit Write(Database &database) : m_database(database) {}

    int run(const QString &sql, Bindings bindings = {}) { return m_database.statement(sql).run(bindings); }
    Rows rows(const QString &sql, Bindings bindings = {}) { return m_database.rows(sql, bindings); }
    void touched(Change change) { m_changes |= change; }
    ChangeSet changes() const { return m_changes; }
    [[noreturn]] void fail(ErrorCode code, const QString &detail) const
    {
        throw StoreFailure({code, m_database.file(), detail});
    }

private:
    Database &m_database;
    ChangeSet m_changes;
};

template <class Work>
auto Database::read(Work &&work) -> Result<std::invoke_result_t<Work>>
{
    try {
        statement(QStringLiteral("BEGIN")).run();
        auto value = work();
        endTransaction(QStringLiteral("COMMIT"));
        return value;
    } catch (const StoreFailure &failed) {
        rollBack();
        return asFailure(failed);
    }
}

} // namespace nape
