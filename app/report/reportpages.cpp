// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportpages.h"

#include "app/report/frontblocks.h"
#include "app/report/medicinenames.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <map>

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
constexpr double topMargin = 12.5 * millimetre;
constexpr double footHeight = 7.6 * millimetre;

/// Only what needs another page anyway makes one.
Rest restOf(const ReportDocument &document, bool areWordsCut, bool hasCounting)
{
    return !document.details.isEmpty()   ? Rest::Details
           : areWordsCut || !hasCounting ? Rest::NextPage
                                         : Rest::Nowhere;
}

double heightOf(const std::vector<BlockPtr> &blocks, double width)
{
    double sum = 0;
    for (const BlockPtr &block : blocks)
        sum += block->height(width);
    return sum;
}

} // namespace

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
            at->second = heightOf(frontBlocks(document, pictures, reportRooms[room], rest), width);
        return at->second;
    };
    const auto heightOfWords = [&](qsizetype letters) {
        return words.isEmpty() ? 0 : ownWordsBlock(document, letters)->height(width);
    };
    const double line = textHeight(u"x"_s, font(Type::Body), width);
    const double headAndNote = heightOfWords(0) - line;
    for (const Compromise &compromise : reportCompromises) {
        const bool hasCounting = compromise.hasCounting && !hasDetails;
        const double counting = countingBlock(document, hasCounting)->height(width);
        for (size_t i = 0; i < compromise.rooms; ++i) {
            if (m_isCancelled && m_isCancelled())
                return;
            const ReportRoom &room = reportRooms[i];
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
    flowFront(document, pictures, reportRooms.back(), 0, false);
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
