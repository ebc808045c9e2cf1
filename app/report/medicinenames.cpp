// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/medicinenames.h"

#include "app/report/reporttext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace nape::pages
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ReportPages)
};

/// The first of the names, and how many more there are.
QStringList firstNames(const QStringList &names, qsizetype shown)
{
    QStringList first = names.mid(0, shown);
    if (shown < names.size())
        //: %1 a name, %2 how many more there are
        first.last() = Words::tr("%1 and %2 more").arg(first.last()).arg(names.size() - shown);
    return first;
}

/// What stands before the strength of a medicine: half a strength would be another dose.
QString cutName(const QString &name, qsizetype most)
{
    static const QRegularExpression strength(u"\\d.*"_s);
    //: %1 the beginning of the name of a medicine that is too long for its line
    return Words::tr("%1…").arg(beginning(QString(name).remove(strength), most - 1));
}

QStringList fittingNames(const ReportTable::Row &row, CalendarRows rows)
{
    constexpr qsizetype mostNames = 3;
    constexpr qsizetype oneLine = 36; // of the class and the names together
    constexpr qsizetype someLines = 190;
    constexpr qsizetype leastOfName = 8;
    const QStringList &names = row.asides;
    const qsizetype room = rows == CalendarRows::Low ? oneLine - row.cells.first().size() : someLines;
    for (qsizetype shown = std::min(names.size(), mostNames); shown > 0; --shown) {
        const ReportTable::Row fitting{.cells = {}, .asides = firstNames(names, shown)};
        if (fitting.aside().size() <= room)
            return fitting.asides;
    }
    if (names.isEmpty())
        return {};
    QStringList cut = names;
    cut.first().clear();
    const qsizetype taken = firstNames(cut, 1).first().size();
    cut.first() = cutName(names.first(), std::max(room - taken, leastOfName));
    return firstNames(cut, 1);
}

} // namespace

ReportSection withFittingNames(ReportSection medicines, CalendarRows rows)
{
    if (medicines.table) {
        for (ReportTable::Row &row : medicines.table->rows)
            row.asides = fittingNames(row, rows);
    }
    return medicines;
}

bool areNamesCut(const ReportSection &medicines, CalendarRows rows)
{
    return medicines.table && std::ranges::any_of(medicines.table->rows, [&](const ReportTable::Row &row) {
               return fittingNames(row, rows) != row.asides;
           });
}

} // namespace nape::pages
