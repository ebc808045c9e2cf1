// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportpages.h"

#include "app/report/printcolours.h"
#include "app/report/reporttext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace nape
{

using namespace Qt::StringLiterals;
using namespace pages;

/// How much of everything the first page holds.
struct ReportRoom {
    qsizetype months; ///< in the calendar, and rows of the table
    qsizetype medicines;
    qsizetype places;
    qsizetype techniques; ///< as a table, or in lines where calendar rows are low
    double gap;           ///< between sections
    qsizetype questionnaires = 2;
    qsizetype years = 10;        ///< in place of the months
    qsizetype monthsOfYears = 4; ///< in the calendar, where years are listed
    CalendarRows rows = CalendarRows::Square;
    double heads = 1.42; ///< width of the pictures, to that of the table beside them
};

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ReportPages)
};

constexpr double margin = 15 * millimetre;
constexpr double topMargin = 12.5 * millimetre;
constexpr double footHeight = 7.6 * millimetre;

/// Tried from the top until all fits. The figures at the top of the page are never the price, and of
/// medicines and of what helped the first ones stay: they are what the page is read for.
constexpr std::array<ReportRoom, 13> rooms{{{12, 8, 7, 8, 4.0 * millimetre, 2, 20, 6},
                                            {6, 7, 7, 6, 3.4 * millimetre, 2, 14, 4},
                                            {6, 7, 6, 5, 2.8 * millimetre, 2, 12, 3},
                                            {4, 7, 6, 4, 2.4 * millimetre, 2, 11, 3},
                                            {4, 7, 5, 6, 2.0 * millimetre, 1, 10, 3, CalendarRows::Low},
                                            {4, 6, 5, 5, 1.7 * millimetre, 1, 8, 2, CalendarRows::Low},
                                            {4, 6, 5, 4, 1.4 * millimetre, 1, 6, 2, CalendarRows::Low},
                                            {4, 6, 4, 4, 1.3 * millimetre, 1, 5, 2, CalendarRows::Low, 1.1},
                                            {4, 6, 3, 3, 1.2 * millimetre, 1, 5, 2, CalendarRows::Low, 1.1},
                                            {4, 6, 3, 3, 1.0 * millimetre, 1, 4, 2, CalendarRows::Low, 0.75},
                                            {4, 6, 2, 2, 0.7 * millimetre, 1, 4, 2, CalendarRows::Low, 0.6},
                                            {4, 6, 2, 2, 0.5 * millimetre, 1, 4, 2, CalendarRows::Low, 0.5},
                                            {4, 3, 1, 1, 0.5 * millimetre, 1, 4, 2, CalendarRows::Low, 0.5}}};

qsizetype calendarMonths(const ReportDocument &document, const ReportRoom &room)
{
    return document.years ? room.monthsOfYears : room.months;
}

qsizetype tableRows(const ReportDocument &document, const ReportRoom &room)
{
    return document.years ? room.years : room.months;
}

/// What may go on behind the first page, so that its tables need not shrink for it; tried in this order.
struct Compromise {
    std::optional<int> lines; ///< of own words that must be in front; none: all
    bool hasCounting;         ///< what the words mean is in front
    size_t rooms;             ///< of the first so many rooms
};
constexpr std::array<Compromise, 5> compromises{{{std::nullopt, true, 6},
                                                 {6, true, 7},
                                                 {3, true, rooms.size()},
                                                 {3, false, rooms.size()},
                                                 {1, false, rooms.size()}}};

constexpr qsizetype whole = std::numeric_limits<qsizetype>::max();

BlockPtr heading(const QString &words)
{
    std::vector<BlockPtr> parts;
    parts.push_back(text(words, Type::Heading, Colour::Accent));
    parts.push_back(space(0.6 * millimetre));
    return stack(std::move(parts));
}

/// Where what the first page has no room for stands.
enum class Rest { Nowhere, NextPage, Details };

/// Only what needs another page anyway makes one.
Rest restOf(const ReportDocument &document, bool areWordsCut, bool hasCounting)
{
    return !document.details.isEmpty()   ? Rest::Details
           : areWordsCut || !hasCounting ? Rest::NextPage
                                         : Rest::Nowhere;
}

QString leftOut(qsizetype count, Rest rest)
{
    switch (rest) {
    case Rest::Nowhere:
        return Words::tr("%1 more not shown here.").arg(count);
    case Rest::NextPage:
        return Words::tr("%1 more on the next page.").arg(count);
    case Rest::Details:
        return Words::tr("%1 more in the details.").arg(count);
    }
    Q_UNREACHABLE();
}

/// A section in one piece. A table with more rows than `most` is cut and says so; a total always stays.
BlockPtr section(const ReportSection &section, qsizetype most, qsizetype longestText, Rest rest,
                 BlockPtr picture = nullptr, double pictureWidth = 1)
{
    std::vector<BlockPtr> parts;
    parts.push_back(heading(section.title));
    const bool isTableLeftOut = section.table && most == 0;
    QStringList paragraphs = section.paragraphs;
    if (isTableLeftOut && !paragraphs.isEmpty())
        paragraphs.last() += u' ' + leftOut(section.table->rows.size(), rest);
    for (const QString &paragraph : paragraphs)
        parts.push_back(
            text(shortened(paragraph, longestText), Type::Body, Colour::Text, section.isOwnWords));
    std::vector<BlockPtr> below;
    if (isTableLeftOut && paragraphs.isEmpty()) {
        below.push_back(text(leftOut(section.table->rows.size(), rest), Type::Small, Colour::Quiet));
    } else if (section.table && !isTableLeftOut) {
        const bool isCut = section.table->rows.size() > most;
        below.push_back(table(isCut ? section.table->first(most) : *section.table));
        if (isCut)
            below.push_back(
                text(leftOut(section.table->rows.size() - most, rest), Type::Small, Colour::Quiet));
    }
    // What explains a table is not needed without it.
    if (!section.table || most > 0) {
        for (const QString &remark : section.remarks)
            below.push_back(text(remark, Type::Small, Colour::Quiet));
    }
    if (!section.paragraphs.isEmpty() && section.table && !isTableLeftOut)
        parts.push_back(space(0.8 * millimetre));
    if (picture) {
        std::vector<BlockPtr> both;
        both.push_back(std::move(picture));
        both.push_back(stack(std::move(below)));
        parts.push_back(row(std::move(both), {pictureWidth, 1}));
    } else {
        for (BlockPtr &each : below)
            parts.push_back(std::move(each));
    }
    return stack(std::move(parts));
}

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

/// A line to write on.
class BlankBlock final : public Block
{
public:
    explicit BlankBlock(QString words) : m_words(std::move(words)) {}
    double height(double width) const override { return textHeight(m_words, font(Type::Small), width); }
    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        text(m_words, Type::Small, Colour::Quiet)->paint(painter, at, width);
        const double used = QFontMetricsF(font(Type::Small)).horizontalAdvance(m_words) + 5 * point;
        painter.setPen(QPen(printColours().hairline, 0.6 * point));
        painter.drawLine(QPointF(at.x() + used, at.y() + height(width) - point),
                         QPointF(at.x() + width, at.y() + height(width) - point));
    }

private:
    QString m_words;
};

class RuleBlock final : public Block
{
public:
    double height(double) const override { return 1.2 * point; }
    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        painter.fillRect(QRectF(at.x(), at.y(), width, 1.2 * point), printColours().accent);
    }
};

BlockPtr head(const ReportDocument &document)
{
    std::vector<BlockPtr> left;
    left.push_back(text(document.title, Type::Title));
    std::vector<BlockPtr> right;
    right.push_back(space(0.6 * millimetre));
    right.push_back(text(document.period, Type::Strong));
    right.push_back(text(document.made, Type::Small, Colour::Quiet));
    std::vector<BlockPtr> top;
    top.push_back(stack(std::move(left)));
    top.push_back(stack(std::move(right)));
    std::vector<BlockPtr> blanks;
    blanks.push_back(std::make_unique<BlankBlock>(document.name));
    blanks.push_back(std::make_unique<BlankBlock>(document.dateOfBirth));
    std::vector<BlockPtr> parts;
    parts.push_back(row(std::move(top), {1.35, 1}));
    parts.push_back(space(1.6 * millimetre));
    parts.push_back(std::make_unique<RuleBlock>());
    parts.push_back(space(2.6 * millimetre));
    parts.push_back(row(std::move(blanks), {1.35, 1}));
    parts.push_back(space(2.2 * millimetre));
    parts.push_back(text(document.completeness, Type::Body));
    return stack(std::move(parts));
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

/// A table of one row as a text, where there is no room for more; its first cell says of how many.
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

/// As many of the medicines of a class as there is room for; each is whole, unless the first is too long
/// alone. Where rows are low every class matters more than the names of its medicines.
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

/// What helped most surely, in lines where there is no room for a table; without a table the section as it
/// is.
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

/// All but the own words and what the words mean.
std::vector<BlockPtr> frontBlocks(const ReportDocument &document, const HeadPictures &pictures,
                                  const ReportRoom &room, Rest rest)
{
    std::vector<BlockPtr> blocks;
    const auto add = [&](BlockPtr block) {
        if (!blocks.empty())
            blocks.push_back(space(room.gap));
        blocks.push_back(std::move(block));
    };
    add(head(document));
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

/// What the words mean, or where that stands, and the rules.
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

double heightOf(const std::vector<BlockPtr> &blocks, double width)
{
    double sum = 0;
    for (const BlockPtr &block : blocks)
        sum += block->height(width);
    return sum;
}

} // namespace

QString toKey(Paper paper)
{
    return paper == Paper::A4 ? u"a4"_s : u"letter"_s;
}

std::optional<Paper> paperFromKey(const QString &key)
{
    for (const Paper paper : {Paper::A4, Paper::Letter}) {
        if (key.compare(toKey(paper), Qt::CaseInsensitive) == 0)
            return paper;
    }
    return std::nullopt;
}

Paper usualPaper(const QLocale &locale)
{
    switch (locale.territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Philippines:
    case QLocale::PuertoRico:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::Venezuela:
    case QLocale::CostaRica:
    case QLocale::Guatemala:
    case QLocale::Panama:
        return Paper::Letter;
    default:
        return Paper::A4;
    }
}

QPageSize pageSize(Paper paper)
{
    return QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
}

ReportPages::ReportPages(const ReportDocument &document, const HeadPictures &pictures, Paper paper,
                         std::function<bool()> isCancelled)
    : m_paper(paper),
      m_size(pageSize(paper).size(QPageSize::Point) * point),
      m_isCancelled(std::move(isCancelled))
{
    m_room = QRectF(margin, topMargin, m_size.width() - 2 * margin,
                    m_size.height() - topMargin - footHeight - topMargin / 2);
    m_foot = Words::tr("%1, %2").arg(document.title, document.period);
    m_pages.emplace_back();
    m_y = m_room.top();
    layFront(document, pictures);
    layRest(document);
}

void ReportPages::layFront(const ReportDocument &document, const HeadPictures &pictures)
{
    const double width = m_room.width();
    const bool hasDetails = !document.details.isEmpty();
    const QString words = document.ownWords ? document.ownWords->paragraphs.first() : QString();
    // The line that says where the rest stands may be higher in one case than in another.
    std::map<std::pair<size_t, Rest>, double> heights;
    const auto heightOfFront = [&](size_t room, Rest rest) {
        const auto [at, isNew] = heights.try_emplace({room, rest});
        if (isNew)
            at->second = heightOf(frontBlocks(document, pictures, rooms[room], rest), width);
        return at->second;
    };
    const auto heightOfWords = [&](qsizetype letters) {
        return words.isEmpty() ? 0 : ownWordsBlock(document, letters)->height(width);
    };
    const double line = textHeight(u"x"_s, font(Type::Body), width);
    const double headAndNote = heightOfWords(0) - line;
    for (const Compromise &compromise : compromises) {
        const bool hasCounting = compromise.hasCounting && !hasDetails;
        const double counting = countingBlock(document, hasCounting)->height(width);
        for (size_t i = 0; i < compromise.rooms; ++i) {
            if (m_isCancelled && m_isCancelled())
                return;
            const ReportRoom &room = rooms[i];
            const auto left = [&](bool areWordsCut) {
                return m_room.height() - heightOfFront(i, restOf(document, areWordsCut, hasCounting)) -
                       counting - (words.isEmpty() ? 0 : room.gap);
            };
            qsizetype letters = words.size();
            if (heightOfWords(letters) > left(false)) {
                if (words.isEmpty() || !compromise.lines)
                    continue;
                const double forWords = left(true) - headAndNote;
                letters = fittingLength(words, Type::Body, width, forWords);
                if (forWords < *compromise.lines * line)
                    continue;
            }
            return flowFront(document, pictures, room, letters, hasCounting);
        }
    }
    // Even the least runs on.
    flowFront(document, pictures, rooms.back(), 0, false);
}

void ReportPages::flowFront(const ReportDocument &document, const HeadPictures &pictures,
                            const ReportRoom &room, qsizetype letters, bool hasCounting)
{
    m_shown = &room;
    const bool isWordsCut = document.ownWords && letters < document.ownWords->paragraphs.first().size();
    const Rest rest = restOf(document, isWordsCut, hasCounting);
    for (BlockPtr &block : frontBlocks(document, pictures, room, rest))
        flow(std::move(block));
    if (document.ownWords) {
        if (letters > 0) {
            flow(ownWordsBlock(document, letters));
            flow(space(room.gap));
        }
        if (isWordsCut)
            m_ownWordsInFront = letters;
    }
    // With details it may still have room.
    BlockPtr counting = countingBlock(document, true);
    m_isCountingInFront =
        hasCounting || (rest == Rest::Details && m_y + counting->height(m_room.width()) <= m_room.bottom());
    flow(m_isCountingInFront ? std::move(counting) : countingBlock(document, false));
}

void ReportPages::layRest(const ReportDocument &document)
{
    m_frontPages = count();
    if (!m_shown)
        return; // cancelled
    const bool hasDetails = !document.details.isEmpty();
    // Where the first page ran on, the second has room.
    if (hasDetails || (count() == 1 && (m_ownWordsInFront || !m_isCountingInFront)))
        startPage();
    if (hasDetails)
        flow(text(Words::tr("Details"), Type::Title));
    // First, as the tables in front name the next page.
    if (count() > 1)
        layWhatWasCut(document);
    if (m_ownWordsInFront) {
        ReportSection rest = *document.ownWords;
        if (*m_ownWordsInFront > 0)
            rest.title = Words::tr("In my own words, continued");
        rest.paragraphs.first() = rest.paragraphs.first().mid(*m_ownWordsInFront).trimmed();
        flowSection(rest);
    }
    for (const ReportSection &each : document.details)
        flowSection(each);
    if (!m_isCountingInFront)
        flowSection(document.counting);
    if (!hasDetails)
        m_frontPages = count();
}

/// What the first page cut, whole; of the calendar and the months only where details are wanted.
void ReportPages::layWhatWasCut(const ReportDocument &document)
{
    const auto isCut = [](const ReportSection &section, qsizetype shown) {
        return section.table && section.table->rows.size() > shown;
    };
    if (!document.details.isEmpty()) {
        if (document.calendar.months.size() > calendarMonths(document, *m_shown)) {
            flow(space(3.4 * millimetre));
            flow(heading(document.calendar.title));
            flow(calendar(document.calendar, document.calendar.months.size()));
        }
        if (document.years && isCut(*document.years, m_shown->years + 1))
            flowSection(*document.years);
        if (document.years || isCut(document.months, m_shown->months + 1))
            flowSection(document.months);
    }
    if (isCut(document.medicines, m_shown->medicines) || areNamesCut(document.medicines, m_shown->rows))
        flowSection(document.medicines);
    if (isCut(document.places, m_shown->places))
        flowSection(document.places);
    if (isCut(document.helps, m_shown->techniques))
        flowSection(document.helps);
    if (document.questionnaires && document.questionnaires->paragraphs.size() > m_shown->questionnaires)
        flowSection(*document.questionnaires);
}

void ReportPages::startPage()
{
    m_pages.emplace_back();
    m_y = m_room.top();
}

void ReportPages::flowSection(const ReportSection &section)
{
    flow(space(3.4 * millimetre));
    // A heading stays with the first lines under it.
    if (m_room.bottom() - m_y < 30 * millimetre)
        startPage();
    flow(heading(section.title));
    for (const QString &paragraph : section.paragraphs) {
        flow(text(paragraph, Type::Body, Colour::Text, section.isOwnWords));
        if (section.paragraphs.size() > 1)
            flow(space(0.8 * millimetre));
    }
    if (section.table)
        flow(table(*section.table));
    for (const QString &remark : section.remarks)
        flow(text(remark, Type::Small, Colour::Quiet));
}

void ReportPages::flow(BlockPtr block)
{
    if (m_isCancelled && m_isCancelled())
        return;
    const double width = m_room.width();
    while (m_y + block->height(width) > m_room.bottom()) {
        if (BlockPtr fitting = block->takeFitting(width, m_room.bottom() - m_y)) {
            m_pages.back().push_back({std::move(fitting), m_y});
        } else if (m_pages.back().empty()) {
            break; // higher than a page and in one piece: better cut by the edge than lost
        }
        m_pages.emplace_back();
        m_y = m_room.top();
    }
    if (block->isGap() && m_pages.back().empty())
        return;
    const double height = block->height(width);
    m_pages.back().push_back({std::move(block), m_y});
    m_y += height;
}

void ReportPages::paint(QPainter &painter, const QRectF &target, int page) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(target.topLeft());
    painter.scale(target.width() / m_size.width(), target.height() / m_size.height());
    for (const Item &item : m_pages.at(size_t(page)))
        item.block->paint(painter, {m_room.left(), item.y}, m_room.width());
    paintFoot(painter, page);
    painter.restore();
}

void ReportPages::paintFoot(QPainter &painter, int page) const
{
    const double y = m_size.height() - footHeight - topMargin / 2 + 2.5 * millimetre;
    const QString number = Words::tr("Page %1 of %2").arg(page + 1).arg(count());
    const double width = QFontMetricsF(font(Type::Small)).horizontalAdvance(number) + point;
    text(m_foot, Type::Small, Colour::Quiet)->paint(painter, {m_room.left(), y}, m_room.width() - 2 * width);
    text(number, Type::Small, Colour::Quiet)->paint(painter, {m_room.right() - width, y}, 2 * width);
}

} // namespace nape
