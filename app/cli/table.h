// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>
#include <QTextStream>

namespace nape::cli
{

/// Columns as wide as their widest entry, a heading above; nothing at all if there are no rows.
void printTable(QTextStream &out, const QStringList &heading, const QList<QStringList> &rows);

} // namespace nape::cli
