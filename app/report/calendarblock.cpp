// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/blocktext.h"
#include "app/report/printcolours.h"

#include <algorithm>

namespace nape::pages
{

namespace
{

class CalendarBlock final : public Block
{
public:
    CalendarBlock(const ReportCalendar &calendar, qsizetype lastMonths, CalendarRows rows)
        : m_months(calendar.months.mid(std::max<qsizetype>(0, calendar.months.size() - lastMonths))),
          m_legend(calendar.legend),
          m_rows(rows)
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
        return std::make_unique<CalendarBlock>(taken, fits, m_rows);
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
    double rowHeight(double width) const
    {
        const double least = line() * 1.15;
        return m_rows == CalendarRows::Low ? least : std::max(cellWidth(width) * 0.96, least);
    }

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
    CalendarRows m_rows;
};

} // namespace

BlockPtr calendar(const ReportCalendar &calendar, qsizetype lastMonths, CalendarRows rows)
{
    return std::make_unique<CalendarBlock>(calendar, lastMonths, rows);
}

} // namespace nape::pages
