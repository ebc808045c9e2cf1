// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include <QFile>

namespace nape
{

using namespace Qt::StringLiterals;

QList<Migration> programMigrations()
{
    return {
        {1, u":/nape/migrations/001.sql"_s},
        {2, u":/nape/migrations/002.sql"_s},
        {3, u":/nape/migrations/003.sql"_s},
    };
}

QStringList statementsOf(const Migration &migration)
{
    QFile file(migration.file);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a migration is missing from the program");
    const QString sql = QString::fromUtf8(file.readAll());

    QStringList statements;
    QString statement;
    QChar quote;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar c = sql.at(i);
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'\'' || c == u'"') {
            quote = c;
        } else if (c == u'-' && i + 1 < sql.size() && sql.at(i + 1) == u'-') {
            const qsizetype lineEnd = sql.indexOf(u'\n', i);
            i = lineEnd < 0 ? sql.size() : lineEnd;
            statement += u'\n';
            continue;
        } else if (c == u';') {
            statements.append(statement.trimmed());
            statement.clear();
            continue;
        }
        statement += c;
    }
    return statements;
}

} // namespace nape
