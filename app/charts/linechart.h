// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chartparts.h"

#include <QPolygonF>

#include <functional>
#include <span>

namespace nape
{

/// Numbers one after another, such as a count that rolls from day to day or a trend over months. May hold
/// level lines (limits), and a straight line through the points with a band of what is likely.
class LineChart final : public Chart
{
public:
    struct Point {
        double x = 0;
        double y = 0;
    };
    struct Mark {
        double x = 0;
        QString label;
    };
    struct Limit {
        double y = 0;
        QString label; ///< on the line
    };
    struct Fit {
        QLineF line;    ///< in numbers, not pixels
        QPolygonF band; ///< empty without an interval
    };
    enum class Drawn { Line, Dots };
    struct Words {
        QString title;
        QString points; ///< what the line or the dots are
        QString fit;    ///< what the straight line is
        QString band;
        QStringList columns;
        /// Of a point; asked when it is needed.
        std::function<QString(qsizetype)> sentence;
        std::function<QStringList(qsizetype)> row;
    };

    LineChart(const Words &words, Drawn drawn, const QList<Point> &points, const QList<Mark> &marks,
              const QList<Limit> &limits = {}, const std::optional<Fit> &fit = {});

    const QList<Point> &points() const { return m_points; }

    qsizetype count() const override { return m_points.size(); }
    QString sentence(qsizetype value) const override { return m_words.sentence(value); }
    QStringList row(qsizetype value) const override { return m_words.row(value); }
    QStringList columns() const override { return m_words.columns; }
    QList<chartparts::LegendItem> legend() const override;
    QSizeF smallestSize(const QFont &font) const override;
    qreal usualHeight(const QFont &font) const override;
    void paint(QPainter &painter, const QSizeF &size, const ChartLook &look) const override;
    QRectF areaOf(qsizetype value, const QSizeF &size, const QFont &font) const override;
    std::optional<qsizetype> valueAt(const QPointF &position, const QSizeF &size,
                                     const QFont &font) const override;

    /// Where numbers stand.
    struct Layout {
        QRectF plot;
        qreal inset = 0; ///< of the first and the last point
        qreal span = 0;  ///< of the points: a few dots do not reach to the other end
        double left = 0;
        double right = 1;
        chartparts::Scale scale;

        QPointF at(double x, double y) const;
    };
    Layout layout(const QSizeF &size, const QFont &font) const;

private:
    Words m_words;
    Drawn m_drawn;
    QList<Point> m_points;
    QList<Mark> m_marks;
    QList<Limit> m_limits;
    std::optional<Fit> m_fit;
    QRectF areaOf(qsizetype value, const Layout &layout, const QSizeF &size) const;
    std::span<const Point> between(const Layout &layout, const QRectF &part) const;
};

} // namespace nape
