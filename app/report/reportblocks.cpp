// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportblocks.h"

#include "app/report/printcolours.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace nape::pages
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ReportPages)
};

const double hairline = 0.5 * point;

QColor colourOf(Colour colour)
{
    switch (colour) {
    case Colour::Text:
        return printColours().text;
    case Colour::Quiet:
        return printColours().quietText;
    case Colour::Accent:
        return printColours().accent;
    }
    Q_UNREACHABLE();
}

/// One paragraph broken into lines.
class Lines
{
public:
    Lines(const QString &words, const QFont &font, double width, Qt::Alignment alignment)
        : m_layout(words, font)
    {
        QTextOption option(alignment);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setUseDesignMetrics(true);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        double y = 0;
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, y});
            y += lineHeight(font);
        }
        m_layout.endLayout();
        m_height = y;
    }

    static double lineHeight(const QFont &font) { return font.pixelSize() * 1.24; }

    double height() const { return m_height; }
    int count() const { return m_layout.lineCount(); }
    /// Where the text of a line begins.
    int startOf(int line) const { return m_layout.lineAt(line).textStart(); }
    void paint(QPainter &painter, const QPointF &at) const { m_layout.draw(&painter, at); }

private:
    QTextLayout m_layout;
    double m_height = 0;
};

/// Large enough for any line that is measured rather than broken.
constexpr double endless = 1e6;

double widthOf(const QString &words, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(words);
}

/// One line, in the middle of or at an edge of the rectangle.
void drawLine(QPainter &painter, const QRectF &rect, const QString &words, const QFont &font,
              Qt::Alignment alignment)
{
    Lines lines(words, font, std::max(rect.width(), 1.0), alignment);
    lines.paint(painter, {rect.left(), rect.center().y() - Lines::lineHeight(font) / 2});
}

class TextBlock final : public Block
{
public:
    TextBlock(const QString &words, Type type, Colour colour, bool hasOwnDirection)
        : m_paragraphs(words.split(u'\n')),
          m_type(type),
          m_colour(colour),
          // AlignLeft is where the language begins, unless it is absolute.
          m_alignment(hasOwnDirection ? Qt::AlignLeft : Qt::AlignLeft | Qt::AlignAbsolute)
    {
    }

    double height(double width) const override
    {
        double sum = 0;
        for (const QString &paragraph : m_paragraphs)
            sum += Lines(paragraph, font(m_type), width, m_alignment).height();
        return sum;
    }

    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        painter.setPen(colourOf(m_colour));
        double y = at.y();
        for (const QString &paragraph : m_paragraphs) {
            const Lines lines(paragraph, font(m_type), width, m_alignment);
            lines.paint(painter, {at.x(), y});
            y += lines.height();
        }
    }

    std::unique_ptr<Block> takeFitting(double width, double room) override
    {
        const double line = Lines::lineHeight(font(m_type));
        auto fits = static_cast<int>(room / line);
        QStringList taken;
        while (!m_paragraphs.isEmpty() && fits > 0) {
            const QString paragraph = m_paragraphs.first();
            const Lines lines(paragraph, font(m_type), width, m_alignment);
            if (lines.count() <= fits) {
                fits -= std::max(lines.count(), 1);
                taken.append(m_paragraphs.takeFirst());
                continue;
            }
            const int cut = lines.startOf(fits);
            taken.append(paragraph.left(cut));
            m_paragraphs.first() = paragraph.mid(cut);
            fits = 0;
        }
        if (taken.isEmpty())
            return nullptr;
        return std::make_unique<TextBlock>(taken.join(u'\n'), m_type, m_colour,
                                           !m_alignment.testFlag(Qt::AlignAbsolute));
    }

private:
    QStringList m_paragraphs;
    Type m_type;
    Colour m_colour;
    Qt::Alignment m_alignment;
};

class SpaceBlock final : public Block
{
public:
    explicit SpaceBlock(double height) : m_height(height) {}
    double height(double) const override { return m_height; }
    void paint(QPainter &, const QPointF &, double) const override {}
    bool isGap() const override { return true; }

private:
    double m_height;
};

class StackBlock final : public Block
{
public:
    explicit StackBlock(std::vector<BlockPtr> blocks) : m_blocks(std::move(blocks)) {}

    double height(double width) const override
    {
        double sum = 0;
        for (const BlockPtr &block : m_blocks)
            sum += block->height(width);
        return sum;
    }
    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        double y = at.y();
        for (const BlockPtr &block : m_blocks) {
            block->paint(painter, {at.x(), y}, width);
            y += block->height(width);
        }
    }

private:
    std::vector<BlockPtr> m_blocks;
};

class RowBlock final : public Block
{
public:
    RowBlock(std::vector<BlockPtr> blocks, QList<double> shares)
        : m_blocks(std::move(blocks)), m_shares(std::move(shares))
    {
    }

    double height(double width) const override
    {
        double highest = 0;
        for (size_t i = 0; i < m_blocks.size(); ++i)
            highest = std::max(highest, m_blocks[i]->height(widthAt(i, width)));
        return highest;
    }
    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        double x = at.x();
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            m_blocks[i]->paint(painter, {x, at.y()}, widthAt(i, width));
            x += widthAt(i, width) + gap;
        }
    }

private:
    static constexpr double gap = 6 * millimetre;
    double widthAt(size_t index, double width) const
    {
        const double all = std::accumulate(m_shares.begin(), m_shares.end(), 0.0);
        return (width - gap * double(m_blocks.size() - 1)) * m_shares[qsizetype(index)] / all;
    }

    std::vector<BlockPtr> m_blocks;
    QList<double> m_shares;
};

class TableBlock final : public Block
{
public:
    explicit TableBlock(ReportTable table) : m_table(std::move(table)) {}

    double height(double width) const override
    {
        double sum = headHeight(width);
        for (const ReportTable::Row &row : m_table.rows)
            sum += rowHeight(row, width);
        return sum;
    }

    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        double y = at.y();
        const double head = headHeight(width);
        painter.setPen(printColours().quietText);
        for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
            const QRectF cell = cellAt(i, at.x(), y, width);
            const Lines lines(m_table.columns[i], font(Type::Small), cell.width(), alignment(i));
            lines.paint(painter, {cell.left(), y + head - padding - lines.height()});
        }
        y += head;
        for (const ReportTable::Row &row : m_table.rows) {
            painter.setPen(QPen(row.isTotal ? printColours().quietText : printColours().hairline, hairline));
            painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + width, y));
            const Type type = row.isTotal ? Type::Strong : Type::Body;
            for (qsizetype i = 0; i < row.cells.size(); ++i) {
                const QRectF cell = cellAt(i, at.x(), y, width);
                painter.setPen(printColours().text);
                const Lines lines(row.cells[i], font(type), cell.width(), alignment(i));
                lines.paint(painter, {cell.left(), y + padding});
                if (i == 0 && !row.aside.isEmpty()) {
                    painter.setPen(printColours().quietText);
                    const double indent = asideIndent(row, cell.width());
                    Lines(row.aside, font(Type::Small), cell.width() - indent, alignment(0))
                        .paint(painter, {cell.left() + indent,
                                         y + padding + (indent > 0 ? 0.5 * point : lines.height())});
                }
            }
            y += rowHeight(row, width);
        }
    }

    std::unique_ptr<Block> takeFitting(double width, double room) override
    {
        double used = headHeight(width);
        qsizetype fits = 0;
        while (fits < m_table.rows.size() && used + rowHeight(m_table.rows[fits], width) <= room)
            used += rowHeight(m_table.rows[fits++], width);
        if (fits == 0)
            return nullptr;
        auto taken = std::make_unique<TableBlock>(m_table.first(fits));
        m_table.rows.remove(0, fits);
        return taken;
    }

private:
    static constexpr double padding = 1.1 * point;
    static constexpr double gap = 5 * point;

    Qt::Alignment alignment(qsizetype column) const
    {
        return (column < m_table.wordColumns ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute;
    }
    QRectF cellAt(qsizetype column, double x, double y, double width) const
    {
        const double all = std::accumulate(m_table.widths.begin(), m_table.widths.end(), 0.0);
        const double before = std::accumulate(m_table.widths.begin(), m_table.widths.begin() + column, 0.0);
        const double room = width - gap * double(m_table.columns.size() - 1);
        return {x + room * before / all + gap * double(column), y, room * m_table.widths[column] / all, 0};
    }
    /// How far to the right the aside begins; 0: it does not fit into the first line and stands below.
    static double asideIndent(const ReportTable::Row &row, double width)
    {
        const double name = widthOf(row.cells[0], font(Type::Body)) + 5 * point;
        return name + widthOf(row.aside, font(Type::Small)) < width ? name : 0;
    }
    double headHeight(double width) const
    {
        double highest = 0;
        for (qsizetype i = 0; i < m_table.columns.size(); ++i)
            highest = std::max(highest, Lines(m_table.columns[i], font(Type::Small),
                                              cellAt(i, 0, 0, width).width(), alignment(i))
                                            .height());
        return highest + 2 * padding;
    }
    double rowHeight(const ReportTable::Row &row, double width) const
    {
        double highest = 0;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const double cellWidth = cellAt(i, 0, 0, width).width();
            double height =
                Lines(row.cells[i], font(row.isTotal ? Type::Strong : Type::Body), cellWidth, alignment(i))
                    .height();
            if (i == 0 && !row.aside.isEmpty() && asideIndent(row, cellWidth) == 0)
                height += Lines(row.aside, font(Type::Small), cellWidth, alignment(0)).height();
            highest = std::max(highest, height);
        }
        return highest + 2 * padding;
    }

    ReportTable m_table;
};

class KeyNumbersBlock final : public Block
{
public:
    explicit KeyNumbersBlock(QList<KeyNumber> numbers) : m_numbers(std::move(numbers)) {}

    double height(double) const override
    {
        return Lines::lineHeight(font(Type::Number)) + Lines::lineHeight(font(Type::Small));
    }
    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        double all = 0;
        for (const KeyNumber &number : m_numbers)
            all += widthOf(number);
        const double gap = m_numbers.size() > 1 ? (width - all) / double(m_numbers.size() - 1) : 0;
        double x = at.x();
        for (const KeyNumber &number : m_numbers) {
            painter.setPen(printColours().accent);
            const Lines value(number.value, font(Type::Number), endless, Qt::AlignLeft | Qt::AlignAbsolute);
            value.paint(painter, {x, at.y()});
            painter.setPen(printColours().quietText);
            Lines(number.label, font(Type::Small), endless, Qt::AlignLeft | Qt::AlignAbsolute)
                .paint(painter, {x, at.y() + value.height()});
            x += widthOf(number) + gap;
        }
    }

private:
    static double widthOf(const KeyNumber &number)
    {
        return std::max(pages::widthOf(number.value, font(Type::Number)),
                        pages::widthOf(number.label, font(Type::Small)));
    }

    QList<KeyNumber> m_numbers;
};

class CalendarBlock final : public Block
{
public:
    CalendarBlock(const ReportCalendar &calendar, qsizetype lastMonths)
        : m_months(calendar.months.mid(std::max<qsizetype>(0, calendar.months.size() - lastMonths))),
          m_legend(calendar.legend)
    {
    }

    double height(double width) const override
    {
        return line() + double(m_months.size()) * rowHeight(width) + 1.2 * point + legendHeight(width);
    }

    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        const double cell = cellWidth(width);
        painter.setPen(printColours().quietText);
        for (int day = 1; day <= days; ++day)
            drawLine(painter, {at.x() + names() + (day - 1) * cell, at.y(), cell, line()},
                     QString::number(day), font(Type::Small), Qt::AlignHCenter);
        double y = at.y() + line();
        for (const CalendarMonth &month : m_months) {
            painter.setPen(printColours().text);
            drawLine(painter, {at.x(), y, names(), rowHeight(width)}, month.name, font(Type::Body),
                     Qt::AlignLeft);
            for (qsizetype i = 0; i < month.days.size(); ++i)
                paintCell(painter, {at.x() + names() + double(i) * cell, y, cell, rowHeight(width)},
                          month.days[i]);
            y += rowHeight(width);
        }
        paintLegend(painter, {at.x(), y + 1.2 * point}, width);
    }

    std::unique_ptr<Block> takeFitting(double width, double room) override
    {
        const auto fits = std::min<qsizetype>(
            m_months.size(),
            static_cast<qsizetype>((room - line() - 1.2 * point - legendHeight(width)) / rowHeight(width)));
        if (fits <= 0)
            return nullptr;
        ReportCalendar taken{.months = m_months.mid(0, fits), .legend = m_legend};
        m_months.remove(0, fits);
        return std::make_unique<CalendarBlock>(taken, fits);
    }

private:
    static constexpr int days = 31;

    static double line() { return Lines::lineHeight(font(Type::Small)); }
    double names() const
    {
        double widest = 0;
        for (const CalendarMonth &month : m_months)
            widest = std::max(widest, widthOf(month.name, font(Type::Body)));
        return widest + 4 * point;
    }
    double cellWidth(double width) const { return (width - names()) / days; }
    double rowHeight(double width) const { return std::max(cellWidth(width) * 0.96, line() * 1.15); }

    static void paintCell(QPainter &painter, const QRectF &rect, const CalendarCell &cell)
    {
        const Colours &colours = printColours();
        const QRectF box = rect.adjusted(0.6 * point, 0.6 * point, -0.6 * point, -0.6 * point);
        QColor ink = colours.quietText;
        QFont type = font(Type::Small);
        switch (cell.mark) {
        case CalendarCell::Mark::Nothing:
            return;
        case CalendarCell::Mark::NotAnswered:
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colours.hairline, hairline));
            painter.drawRect(box);
            break;
        case CalendarCell::Mark::Free:
            painter.fillRect(box, colours.hover);
            break;
        case CalendarCell::Mark::LeftOut:
            painter.fillRect(box, colours.hairline);
            ink = colours.text;
            break;
        case CalendarCell::Mark::Headache: {
            const int worst = cell.worst.value_or(3);
            painter.fillRect(box, colours.pain[size_t(worst)]);
            ink = colours.textOnPain(worst);
            type = font(Type::Strong);
            type.setPixelSize(font(Type::Small).pixelSize());
            break;
        }
        }
        painter.setPen(ink);
        if (const QString sign = cell.sign(); !sign.isEmpty())
            drawLine(painter, cell.hasMedicine ? box.adjusted(0, 0, 0, -1.6 * point) : box, sign, type,
                     Qt::AlignHCenter);
        if (cell.hasMedicine) {
            const QRectF bar(box.left() + box.width() * 0.2, box.bottom() - 2.1 * point, box.width() * 0.6,
                             1.3 * point);
            painter.fillRect(bar, cell.mark == CalendarCell::Mark::Headache ? ink : colours.text);
        }
    }

    struct LegendItem {
        CalendarCell cell;
        QString words;
    };
    QList<LegendItem> legendItems() const
    {
        using Mark = CalendarCell::Mark;
        const QList<CalendarCell> cells{{.mark = Mark::Headache, .worst = 7},
                                        {.mark = Mark::Free},
                                        {.mark = Mark::NotAnswered},
                                        {.mark = Mark::LeftOut},
                                        {.mark = Mark::NotAnswered, .hasMedicine = true}};
        QList<LegendItem> items;
        for (qsizetype i = 0; i < std::min(cells.size(), m_legend.size()); ++i)
            items.append({cells[i], m_legend[i]});
        return items;
    }
    /// In as many lines as it needs; paints only with a painter.
    double layLegend(QPainter *painter, const QPointF &at, double width) const
    {
        const double box = line() * 1.1;
        double x = 0;
        double y = 0;
        for (const LegendItem &item : legendItems()) {
            const double needed = box + 3 * point + widthOf(item.words, font(Type::Small)) + 11 * point;
            if (x > 0 && x + needed - 11 * point > width) {
                x = 0;
                y += box;
            }
            if (painter) {
                paintCell(*painter, {at.x() + x, at.y() + y, box, box}, item.cell);
                painter->setPen(printColours().quietText);
                drawLine(*painter, {at.x() + x + box + 3 * point, at.y() + y, endless, box}, item.words,
                         font(Type::Small), Qt::AlignLeft | Qt::AlignAbsolute);
            }
            x += needed;
        }
        return y + box;
    }
    double legendHeight(double width) const { return layLegend(nullptr, {}, width); }
    void paintLegend(QPainter &painter, const QPointF &at, double width) const
    {
        layLegend(&painter, at, width);
    }

    QList<CalendarMonth> m_months;
    QStringList m_legend;
};

class HeadsBlock final : public Block
{
public:
    HeadsBlock(const HeadPictures &pictures, QList<HeatSpot> heat)
        : m_pictures(pictures), m_heat(std::move(heat))
    {
    }

    double height(double width) const override
    {
        double highest = 0;
        for (const View view : HeadPictures::views())
            highest = std::max(highest, pictureAt(0, view, {}, width).height());
        return highest + Lines::lineHeight(font(Type::Small));
    }

    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        int index = 0;
        const double captionAt = at.y() + height(width) - Lines::lineHeight(font(Type::Small));
        for (const View view : HeadPictures::views()) {
            const QRectF picture = pictureAt(index++, view, at, width);
            QFont digits = font(Type::Strong);
            digits.setPixelSize(font(Type::Small).pixelSize());
            m_pictures.paint(painter, picture, view, m_heat, digits, 5.4 * point);
            paintCaption(painter,
                         {picture.left(), captionAt, picture.width(), Lines::lineHeight(font(Type::Small))},
                         view);
        }
    }

private:
    static constexpr double gap = 3 * millimetre;

    /// All at the same scale.
    QRectF pictureAt(int index, View view, const QPointF &at, double width) const
    {
        const QList<View> views = HeadPictures::views();
        double all = 0;
        double before = 0;
        for (qsizetype i = 0; i < views.size(); ++i) {
            const double each = m_pictures.viewBox(views[i]).width();
            all += each;
            before += i < index ? each : 0;
        }
        const double scale = (width - gap * double(views.size() - 1)) / all;
        return {{at.x() + before * scale + gap * index, at.y()}, m_pictures.viewBox(view).size() * scale};
    }
    /// Doctors look at a person, people at themselves: sides are named, not supposed.
    void paintCaption(QPainter &painter, const QRectF &rect, View view) const
    {
        painter.setPen(printColours().quietText);
        const QFont small = font(Type::Small);
        switch (view) {
        case View::LeftSide:
            return drawLine(painter, rect, Words::tr("left side"), small, Qt::AlignHCenter);
        case View::RightSide:
            return drawLine(painter, rect, Words::tr("right side"), small, Qt::AlignHCenter);
        case View::Front:
        case View::Back: {
            const bool startsLeft = m_pictures.sideAtLeft(view) == Side::Left;
            const QString left = Words::tr("left", "of the person");
            const QString right = Words::tr("right", "of the person");
            drawLine(painter, rect, startsLeft ? left : right, small, Qt::AlignLeft | Qt::AlignAbsolute);
            drawLine(painter, rect, view == View::Front ? Words::tr("front") : Words::tr("back"), small,
                     Qt::AlignHCenter);
            drawLine(painter, rect, startsLeft ? right : left, small, Qt::AlignRight | Qt::AlignAbsolute);
            return;
        }
        default:
            return;
        }
    }

    const HeadPictures &m_pictures;
    QList<HeatSpot> m_heat;
};

} // namespace

QFont font(Type type)
{
    // Narrow and plain where the system has it; the last is everywhere.
    QFont font(QStringList{u"Source Sans 3"_s, u"Source Sans Pro"_s, u"Noto Sans"_s, u"Open Sans"_s,
                           u"Helvetica Neue"_s, u"Segoe UI"_s, u"Liberation Sans"_s, u"Nimbus Sans"_s,
                           u"Arial"_s, u"DejaVu Sans"_s});
    font.setStyleHint(QFont::SansSerif);
    // Not the bitmaps of a screen: the same letters on every device.
    font.setHintingPreference(QFont::PreferNoHinting);
    const auto points = [&](double size) { font.setPixelSize(static_cast<int>(std::ceil(size * point))); };
    switch (type) {
    case Type::Title:
        points(19);
        font.setWeight(QFont::Bold);
        break;
    case Type::Heading:
        points(10.5);
        font.setWeight(QFont::Bold);
        break;
    case Type::Number:
        points(16);
        font.setWeight(QFont::Bold);
        break;
    case Type::Body:
        points(9);
        break;
    case Type::Strong:
        points(9);
        font.setWeight(QFont::Bold);
        break;
    case Type::Small:
        points(smallestPoints);
        break;
    }
    return font;
}

BlockPtr text(const QString &words, Type type, Colour colour, bool hasOwnDirection)
{
    return std::make_unique<TextBlock>(words, type, colour, hasOwnDirection);
}

BlockPtr table(const ReportTable &table)
{
    return std::make_unique<TableBlock>(table);
}

BlockPtr calendar(const ReportCalendar &calendar, qsizetype lastMonths)
{
    return std::make_unique<CalendarBlock>(calendar, lastMonths);
}

BlockPtr keyNumbers(const QList<KeyNumber> &numbers)
{
    return std::make_unique<KeyNumbersBlock>(numbers);
}

BlockPtr heads(const HeadPictures &pictures, const QList<HeatSpot> &heat)
{
    return std::make_unique<HeadsBlock>(pictures, heat);
}

BlockPtr space(double height)
{
    return std::make_unique<SpaceBlock>(height);
}

BlockPtr stack(std::vector<BlockPtr> blocks)
{
    return std::make_unique<StackBlock>(std::move(blocks));
}

BlockPtr row(std::vector<BlockPtr> blocks, const QList<double> &shares)
{
    return std::make_unique<RowBlock>(std::move(blocks), shares);
}

double textHeight(const QString &words, const QFont &font, double width)
{
    return Lines(words, font, width, Qt::AlignLeft).height();
}

} // namespace nape::pages
