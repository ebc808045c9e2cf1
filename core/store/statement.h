// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/store/sqlvalue.h"

#include <QSqlQuery>

#include <initializer_list>
#include <vector>

namespace nape
{

class Rows;

/// The value for one `:name` of a statement.
struct Binding {
    const char16_t *name; ///< with its colon: u":id"
    SqlValue value;
};
using Bindings = std::initializer_list<Binding>;

/// A prepared statement that is kept and run many times. Each run must bind every name of the statement,
/// once, and no other: the driver would take a forgotten name for NULL and ignore a misspelt one.
///
/// All functions throw StoreFailure.
class Statement
{
public:
    Statement(const QSqlDatabase &database, const QString &sql, const QString &file);

    /// For statements without rows; how many rows it changed.
    int run(Bindings bindings = {});
    /// Only one at a time for each statement.
    Rows rows(Bindings bindings = {});

private:
    friend class Rows;
    void execute(Bindings bindings);
    bool next();
    [[noreturn]] void refuse(const QString &why) const;

    QSqlQuery m_query;
    std::vector<QString> m_names;
    QString m_sql;
    QString m_file;
};

/// The answer of a statement, read once from front to back. Resets the statement when it goes out of scope,
/// so that no read lock stays behind.
class Rows
{
public:
    explicit Rows(Statement &statement) : m_statement(&statement) {}
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    ~Rows() { m_statement->m_query.finish(); }

    bool next() { return m_statement->next(); }

    bool isNull(int column) const { return m_statement->m_query.isNull(column); }
    qint64 integer(int column) const { return m_statement->m_query.value(column).toLongLong(); }
    int number(int column) const { return m_statement->m_query.value(column).toInt(); }
    double real(int column) const { return m_statement->m_query.value(column).toDouble(); }
    QString text(int column) const { return m_statement->m_query.value(column).toString(); }

    std::optional<int> optionalNumber(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(number(column));
    }
    std::optional<qint64> optionalInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    std::optional<double> optionalReal(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(real(column));
    }

private:
    Statement *m_statement;
};

/// What went wrong, from the last error of a query or connection on `file`.
Error storeError(const QSqlError &error, const QString &file, const QString &what);

/// The `:names` of a statement in order of first mention; not those in quotes or comments.
std::vector<QString> placeholders(const QString &sql);

} // namespace nape
