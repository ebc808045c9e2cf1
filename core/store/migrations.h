// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace nape
{

/// One step of the schema: the statements that lead from version `number - 1` to `number`.
struct Migration {
    int number = 0;
    QString file; ///< read only when the step is due
};

/// All of this program, oldest first. A new diary walks the same steps as an old one.
QList<Migration> programMigrations();

/// The statements of a step, one by one and without comments, as the driver wants them.
QStringList statementsOf(const Migration &migration);

} // namespace nape
