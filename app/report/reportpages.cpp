// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportpages.h"

#include "app/report/printcolours.h"
#include "app/report/reporttext.h"

#include <QCoreApplication>

#include <array>
#include <limits>

namespace nape
{

using namespace Qt::StringLiterals;
using namespace pages;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ReportPages)
};

constexpr double margin = 15 * millimetre;
constexpr double topMargin = 13 * millimetre;
constexpr double footHeight = 8 * millimetre;

/// How much of everything the first page holds; tried from the top until it fits.
struct Room {
    qsizetype months;
    qsizetype medicines;
    qsizetype places;
    qsizetype techniques;
    qsizetype ownWords; ///< characters
    double gap;         ///< between sections
    CalendarRows rows = CalendarRows::Square;
    bool keyNumbers = true;
    double heads = 1.42; ///< width of the pictures, to that of the table beside them
};
constexpr std::array<Room, 11> rooms{{{12, 8, 7, 8, 900, 4.0 * millimetre},
                                      {6, 6, 7, 6, 700, 3.4 * millimetre},
                                      {6, 5, 6, 5, 560, 2.8 * millimetre},
                                      {4, 5, 6, 4, 480, 2.4 * millimetre},
                                      {4, 4, 5, 3, 400, 2.0 * millimetre, CalendarRows::Low},
                                      {4, 3, 5, 2, 300, 1.7 * millimetre, CalendarRows::Low},
                                      {4, 2, 5, 1, 200, 1.4 * millimetre, CalendarRows::Low},
                                      {4, 2, 4, 1, 200, 1.3 * millimetre, CalendarRows::Low, true, 1.1},
                                      {4, 2, 4, 0, 160, 1.2 * millimetre, CalendarRows::Low, true, 1.1},
                                      {4, 2, 4, 0, 160, 1.2 * millimetre, CalendarRows::Low, false, 1.1},
                                      {4, 2, 3, 0, 160, 1.0 * millimetre, CalendarRows::Low, false, 0.9}}};

BlockPtr heading(const QString &words)
{
    std::vector<BlockPtr> parts;
    parts.push_back(text(words, Type::Heading, Colour::Accent));
    parts.push_back(space(0.6 * millimetre));
    return stack(std::move(parts));
}

QString leftOut(qsizetype count, bool hasDetails)
{
    return hasDetails ? Words::tr("%1 more in the details.").arg(count)
                      : Words::tr("%1 more are not shown here.").arg(count);
}

/// A section in one piece. A table with more rows than `most` is cut and says so; a total always stays.
BlockPtr section(const ReportSection &section, qsizetype most, qsizetype longestText, bool hasDetails,
                 BlockPtr picture = nullptr, double pictureWidth = 1)
{
    std::vector<BlockPtr> parts;
    parts.push_back(heading(section.title));
    for (const QString &paragraph : section.paragraphs)
        parts.push_back(
            text(shortened(paragraph, longestText), Type::Body, Colour::Text, section.isOwnWords));
    std::vector<BlockPtr> below;
    if (section.table && most == 0) {
        below.push_back(text(leftOut(section.table->rows.size(), hasDetails), Type::Small, Colour::Quiet));
    } else if (section.table) {
        const bool isCut = section.table->rows.size() > most;
        below.push_back(table(isCut ? section.table->first(most) : *section.table));
        if (isCut)
            below.push_back(
                text(leftOut(section.table->rows.size() - most, hasDetails), Type::Small, Colour::Quiet));
    }
    // What explains a table is not needed without it.
    if (!section.table || most > 0) {
        for (const QString &remark : section.remarks)
            below.push_back(text(remark, Type::Small, Colour::Quiet));
    }
    if (!section.paragraphs.isEmpty() && section.table)
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

/// The newest months and the total.
ReportSection newestMonths(const ReportSection &months, qsizetype most)
{
    ReportSection cut = months;
    const qsizetype tooMany = cut.table ? cut.table->rows.size() - 1 - most : 0;
    if (tooMany > 0) {
        cut.table->rows.remove(0, tooMany);
        cut.remarks.append(Words::tr("The newest %1 months; the whole period counts them all.").arg(most));
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

constexpr qsizetype whole = std::numeric_limits<qsizetype>::max();

/// Beside each other what is short. Warning signs are never cut: more than a few of them get all of the
/// width.
BlockPtr shortSections(const ReportDocument &document, bool hasDetails)
{
    constexpr qsizetype mostQuestionnaires = 2;
    constexpr qsizetype mostSignsInColumn = 3; // the first line names how many there are

    std::vector<BlockPtr> right;
    if (document.questionnaires) {
        ReportSection newest = *document.questionnaires;
        const qsizetype more = newest.paragraphs.size() - mostQuestionnaires;
        if (more > 0) {
            newest.paragraphs = newest.paragraphs.mid(0, mostQuestionnaires);
            newest.remarks.prepend(leftOut(more, hasDetails));
        }
        right.push_back(section(newest, 0, 200, hasDetails));
    }
    BlockPtr signs = section(document.warningSigns, 0, whole, hasDetails);
    const bool areInColumn = document.warningSigns.paragraphs.size() <= mostSignsInColumn + 1;
    if (areInColumn) {
        if (!right.empty())
            right.push_back(space(2 * millimetre));
        right.push_back(std::move(signs));
    }
    BlockPtr patterns = section(document.patterns, 0, 400, hasDetails);
    BlockPtr upper;
    if (right.empty()) {
        upper = std::move(patterns);
    } else {
        std::vector<BlockPtr> both;
        both.push_back(std::move(patterns));
        both.push_back(stack(std::move(right)));
        upper = row(std::move(both), {1, 1});
    }
    if (areInColumn)
        return upper;
    std::vector<BlockPtr> parts;
    parts.push_back(std::move(upper));
    parts.push_back(space(2 * millimetre));
    parts.push_back(std::move(signs));
    return stack(std::move(parts));
}

std::vector<BlockPtr> frontBlocks(const ReportDocument &document, const HeadPictures &pictures,
                                  const Room &room)
{
    const bool hasDetails = !document.details.isEmpty();
    std::vector<BlockPtr> blocks;
    const auto add = [&](BlockPtr block) {
        if (!blocks.empty())
            blocks.push_back(space(room.gap));
        blocks.push_back(std::move(block));
    };
    add(head(document));
    if (room.keyNumbers)
        add(keyNumbers(document.keyNumbers));
    if (!document.calendar.months.isEmpty()) {
        std::vector<BlockPtr> parts;
        parts.push_back(heading(document.calendar.title));
        parts.push_back(calendar(document.calendar, room.months, room.rows));
        add(stack(std::move(parts)));
    }
    add(section(newestMonths(document.months, room.months), 1000, 1000, hasDetails));
    add(section(document.medicines, room.medicines, 400, hasDetails));
    add(section(document.places, room.places, 400, hasDetails,
                document.heat.isEmpty() ? nullptr : heads(pictures, numbered(document.heat, room.places)),
                room.heads));
    add(section(document.helps, room.techniques, 400, hasDetails));
    add(shortSections(document, hasDetails));
    if (document.ownWords)
        add(section(*document.ownWords, 0, room.ownWords, hasDetails));
    // Where there are more pages, what the words mean stands at their end.
    std::vector<BlockPtr> counting;
    if (!hasDetails) {
        counting.push_back(text(document.counting.title, Type::Strong, Colour::Quiet));
        for (const QString &paragraph : document.counting.paragraphs)
            counting.push_back(text(paragraph, Type::Small, Colour::Quiet));
    }
    counting.push_back(text(document.rules, Type::Small, Colour::Quiet));
    add(stack(std::move(counting)));
    return blocks;
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
    m_frontPages = count();
    if (!document.details.isEmpty())
        layDetails(document);
}

void ReportPages::layFront(const ReportDocument &document, const HeadPictures &pictures)
{
    for (const Room &room : rooms) {
        std::vector<BlockPtr> blocks = frontBlocks(document, pictures, room);
        const bool isLast = &room == &rooms.back();
        if (!isLast && heightOf(blocks, m_room.width()) > m_room.height())
            continue;
        for (BlockPtr &block : blocks)
            flow(std::move(block));
        m_ownWordsAreCut = document.ownWords && document.ownWords->paragraphs.first().size() > room.ownWords;
        return;
    }
}

void ReportPages::layDetails(const ReportDocument &document)
{
    m_pages.emplace_back();
    m_y = m_room.top();
    flow(text(Words::tr("Details"), Type::Title));
    const auto add = [this](const ReportSection &each) {
        flow(space(3.4 * millimetre));
        // A heading stays with the first lines under it.
        if (m_room.bottom() - m_y < 30 * millimetre) {
            m_pages.emplace_back();
            m_y = m_room.top();
        }
        flow(heading(each.title));
        for (const QString &paragraph : each.paragraphs) {
            flow(text(paragraph, Type::Body, Colour::Text, each.isOwnWords));
            if (each.paragraphs.size() > 1)
                flow(space(0.8 * millimetre));
        }
        if (each.table)
            flow(table(*each.table));
        for (const QString &remark : each.remarks)
            flow(text(remark, Type::Small, Colour::Quiet));
    };
    // What the page may have cut, whole.
    if (m_ownWordsAreCut)
        add(*document.ownWords);
    if (document.calendar.months.size() > rooms.back().months) {
        flow(space(3.4 * millimetre));
        flow(heading(document.calendar.title));
        flow(calendar(document.calendar, document.calendar.months.size()));
    }
    for (const ReportSection *each :
         {&document.months, &document.medicines, &document.places, &document.helps}) {
        if (each->table && each->table->rows.size() > 2)
            add(*each);
    }
    for (const ReportSection &each : document.details)
        add(each);
    add(document.counting);
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
