// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/blocktext.h"
#include "app/report/printcolours.h"

#include <algorithm>
#include <numeric>

namespace nape::pages
{

namespace
{

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
                if (i == 0 && !row.asides.isEmpty()) {
                    painter.setPen(printColours().quietText);
                    const double indent = asideIndent(row, cell.width());
                    Lines(row.aside(), font(Type::Small), cell.width() - indent, alignment(0))
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
        return name + widthOf(row.aside(), font(Type::Small)) < width ? name : 0;
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
            if (i == 0 && !row.asides.isEmpty() && asideIndent(row, cellWidth) == 0)
                height += Lines(row.aside(), font(Type::Small), cellWidth, alignment(0)).height();
            highest = std::max(highest, height);
        }
        return highest + 2 * padding;
    }

    ReportTable m_table;
};

} // namespace

BlockPtr table(const ReportTable &table)
{
    return std::make_unique<TableBlock>(table);
}

} // namespace nape::pages
