// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chartparts.h"
#include "core/statistics/estimate.h"

namespace nape
{

/// Estimates below one another, each as a dot on the line of its interval; a line across marks where nothing
/// changes. A hollow diamond is something to compare with, such as the own course without treatment.
class IntervalChart final : public Chart
{
public:
    struct Row {
        QString label; ///< above the line, as long as it likes to be
        std::optional<double> value;
        std::optional<statistics::Interval> interval; ///< ends may be infinite: drawn as arrows
        std::optional<double> other;
        QString sentence;
        QStringList row;
    };
    struct Axis {
        double from = -10;
        double to = 10;
        double nothing = 0;   ///< where nothing changes
        bool isRatio = false; ///< twice as much is as far from 1 as half as much
        QList<double> marks;  ///< that are named
        QStringList markWords;
        QString lower; ///< in words, what lies left of nothing
        QString upper;
    };
    struct Words {
        QString title;
        QString dot;   ///< what a dot with its line is
        QString other; ///< what a diamond is; empty if there are none
        QStringList columns;
        QString hollow = {};  ///< what a hollow dot is
        QString nothing = {}; ///< in a row that has no dot
    };

    IntervalChart(const Words &words, const Axis &axis, const QList<Row> &rows);

    const QList<Row> &rows() const { return m_rows; }
    const Axis &axis() const { return m_axis; }

    qsizetype count() const override { return m_rows.size(); }
    QString sentence(qsizetype value) const override { return m_rows[value].sentence; }
    QStringList row(qsizetype value) const override { return m_rows[value].row; }
    QStringList columns() const override { return m_words.columns; }
    QList<chartparts::LegendItem> legend() const override;
    QSizeF smallestSize(const QFont &font) const override;
    qreal usualHeight(const QFont &font) const override;
    void paint(QPainter &painter, const QSizeF &size, const ChartLook &look) const override;
    QRectF areaOf(qsizetype value, const QSizeF &size, const QFont &font) const override;

    /// Where numbers stand from left to right, and rows from top to bottom.
    struct Layout {
        Axis axis;
        QRectF plot;
        qreal rowHeight = 0;
        qreal width = 0;

        /// Numbers beyond the axis stand at its end.
        qreal xOf(double number) const;
        QRectF row(qsizetype value) const;
    };
    Layout layout(const QSizeF &size, const QFont &font) const;

private:
    Words m_words;
    Axis m_axis;
    QList<Row> m_rows;
};

} // namespace nape
