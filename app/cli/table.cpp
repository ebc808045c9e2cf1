// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/table.h"

namespace nape::cli
{

void printTable(QTextStream &out, const QStringList &heading, const QList<QStringList> &rows)
{
    if (rows.isEmpty())
        return;
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < heading.size(); ++column) {
        qsizetype width = heading[column].size();
        for (const QStringList &row : rows)
            width = std::max(width, row[column].size());
        widths.append(width);
    }
    const auto print = [&](const QStringList &row) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += row[column].leftJustified(widths[column] + 2);
        out << line.trimmed() << '\n';
    };
    print(heading);
    for (const QStringList &row : rows)
        print(row);
}

} // namespace nape::cli
