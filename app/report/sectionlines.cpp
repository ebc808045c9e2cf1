// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/sectionlines.h"

#include <QCoreApplication>

namespace nape::pages
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ReportPages)
};

} // namespace

BlockPtr asLines(const ReportSection &section)
{
    QStringList cells;
    for (qsizetype i = 1; i < section.table->columns.size(); ++i)
        //: %1 a heading of a column, %2 what stands under it
        cells.append(
            Words::tr("%1: %2").arg(section.table->columns[i], section.table->rows.first().cells[i]));
    std::vector<BlockPtr> parts;
    //: %1 a title, %2 "Headaches", %3 how many
    parts.push_back(heading(
        Words::tr("%1 (%2: %3)")
            .arg(section.title, section.table->columns.first(), section.table->rows.first().cells.first())));
    parts.push_back(
        text(cells.join(Words::tr("; ")) + Words::tr(". ") + section.remarks.join(u' '), Type::Small));
    return stack(std::move(parts));
}

BlockPtr helpsAsLines(const ReportSection &helps, qsizetype most, Rest rest)
{
    if (!helps.table)
        return section(helps, most, 400, rest);
    const ReportTable shown = helps.table->first(most);
    QStringList lines;
    for (const ReportTable::Row &row : shown.rows) {
        const QStringList &cells = row.cells;
        const bool hasRange = cells[4].size() > 1; // no dash
        lines.append(
            hasRange
                //: %1 a technique, %2 change of pain, %3 its range: "−4.0 to −1.0", %4 "6 of 7", %5
                //: what can be said: "too few to judge"
                ? Words::tr("%1 %2, %3 (helped %4; %5)").arg(cells[0], cells[3], cells[4], cells[5], cells[1])
                //: %1 a technique, %2 change of pain, %3 "6 of 7", %4 "too few to judge"
                : Words::tr("%1 %2 (helped %3; %4)").arg(cells[0], cells[3], cells[5], cells[1]));
    }
    const qsizetype more = helps.table->rows.size() - lines.size();
    QStringList sentences{lines.join(Words::tr("; ")) + u'.'};
    if (more > 0)
        sentences.append(leftOut(more, rest));
    // The last remark explains the table.
    sentences.append(helps.remarks.mid(0, helps.remarks.size() - 1));
    sentences.append(Words::tr(
        "Change of pain after sessions, on 0–10, with its 95 % range, and how many of the rated ones "
        "helped (fell by 2 points or 30 %): before and after cannot show what caused it."));
    std::vector<BlockPtr> parts;
    parts.push_back(heading(helps.title));
    parts.push_back(text(sentences.join(u' '), Type::Small));
    return stack(std::move(parts));
}

} // namespace nape::pages
