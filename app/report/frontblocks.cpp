// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/frontblocks.h"

#include "app/report/medicinenames.h"
#include "app/report/sectionlines.h"

#include <QCoreApplication>

namespace nape::pages
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ReportPages)
};

/// The newest months or years, and the total.
ReportSection newest(const ReportDocument &document, qsizetype most)
{
    ReportSection cut = document.years.value_or(document.months);
    const qsizetype tooMany = cut.table ? cut.table->rows.size() - 1 - most : 0;
    if (tooMany > 0) {
        cut.table->rows.remove(0, tooMany);
        const QString words =
            document.years
                ? Words::tr("Only the newest %1 years are listed; the whole period counts all.").arg(most)
                : Words::tr("Only the newest %1 months are listed; the whole period counts all.").arg(most);
        if (cut.remarks.isEmpty())
            cut.remarks.append(words);
        else
            cut.remarks.first().prepend(words + u' ');
    }
    return cut;
}

/// Without the numbers of rows that the table beside it does not show.
QList<HeatSpot> numbered(QList<HeatSpot> heat, qsizetype shown)
{
    for (HeatSpot &spot : heat)
        spot.number = spot.number > shown ? 0 : spot.number;
    return heat;
}

/// Beside each other what is short. Warning signs are never cut: more than a few of them get all of the
/// width.
BlockPtr shortSections(const ReportDocument &document, qsizetype mostQuestionnaires, Rest rest)
{
    constexpr qsizetype mostSignsInColumn = 3; // the first line names how many there are

    std::vector<BlockPtr> right;
    if (document.questionnaires) {
        ReportSection newest = *document.questionnaires;
        const qsizetype more = newest.paragraphs.size() - mostQuestionnaires;
        if (more > 0) {
            newest.paragraphs = newest.paragraphs.mid(0, mostQuestionnaires);
            newest.remarks.prepend(leftOut(more, rest));
        }
        right.push_back(section(newest, 0, 200, rest));
    }
    BlockPtr signs = section(document.warningSigns, 0, whole, rest);
    const bool areInColumn = document.warningSigns.paragraphs.size() <= mostSignsInColumn + 1;
    if (areInColumn) {
        if (!right.empty())
            right.push_back(space(2 * millimetre));
        right.push_back(std::move(signs));
    }
    BlockPtr patterns = section(document.patterns, 0, 400, rest);
    BlockPtr upper;
    if (right.empty()) {
        upper = std::move(patterns);
    } else {
        std::vector<BlockPtr> both;
        both.push_back(std::move(patterns));
        both.push_back(stack(std::move(right)));
        upper = row(std::move(both), {1.4, 1});
    }
    if (areInColumn)
        return upper;
    std::vector<BlockPtr> parts;
    parts.push_back(std::move(upper));
    parts.push_back(space(2 * millimetre));
    parts.push_back(std::move(signs));
    return stack(std::move(parts));
}

} // namespace

std::vector<BlockPtr> frontBlocks(const ReportDocument &document, const HeadPictures &pictures,
                                  const ReportRoom &room, Rest rest)
{
    std::vector<BlockPtr> blocks;
    const auto add = [&](BlockPtr block) {
        if (!blocks.empty())
            blocks.push_back(space(room.gap));
        blocks.push_back(std::move(block));
    };
    add(title(document));
    add(keyNumbers(document.keyNumbers));
    if (!document.calendar.months.isEmpty()) {
        std::vector<BlockPtr> parts;
        const qsizetype shown = calendarMonths(document, room);
        parts.push_back(heading(document.calendar.months.size() <= shown
                                    ? document.calendar.title
                                    //: %1 a number of months, always more than one
                                    : Words::tr("Calendar: the last %1 months").arg(shown)));
        parts.push_back(calendar(document.calendar, shown, room.rows));
        add(stack(std::move(parts)));
    }
    add(section(newest(document, tableRows(document, room)), whole, whole, rest));
    if (document.symptoms)
        add(room.rows == CalendarRows::Low ? asLines(*document.symptoms)
                                           : section(*document.symptoms, whole, whole, rest));
    add(section(withFittingNames(document.medicines, room.rows), room.medicines, 400, rest));
    add(section(document.places, room.places, 400, rest,
                document.heat.isEmpty() ? nullptr : heads(pictures, numbered(document.heat, room.places)),
                room.heads));
    add(room.rows == CalendarRows::Low ? helpsAsLines(document.helps, room.techniques, rest)
                                       : section(document.helps, room.techniques, 400, rest));
    add(shortSections(document, room.questionnaires, rest));
    blocks.push_back(space(room.gap));
    return blocks;
}

BlockPtr ownWordsBlock(const ReportDocument &document, qsizetype letters)
{
    const QString words = document.ownWords->paragraphs.first();
    std::vector<BlockPtr> parts;
    parts.push_back(heading(document.ownWords->title));
    parts.push_back(text(words.left(letters).trimmed(), Type::Body, Colour::Text, true));
    if (letters < words.size())
        parts.push_back(text(Words::tr("This goes on further on."), Type::Small, Colour::Quiet));
    return stack(std::move(parts));
}

BlockPtr countingBlock(const ReportDocument &document, bool isWhole)
{
    std::vector<BlockPtr> parts;
    if (isWhole) {
        //: %1 a title, %2 what stands under it, %3 some sentences
        parts.push_back(
            text(Words::tr("%1. %2 %3")
                     .arg(document.counting.title, document.counting.paragraphs.join(u' '), document.rules),
                 Type::Small, Colour::Quiet));
    } else {
        //: %1 the title of a part of the report, %2 some sentences
        parts.push_back(
            text(Words::tr("“%1” is on the last page. %2").arg(document.counting.title, document.rules),
                 Type::Small, Colour::Quiet));
    }
    return stack(std::move(parts));
}

} // namespace nape::pages
