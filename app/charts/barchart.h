// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chartparts.h"

namespace nape
{

/// Counts side by side, such as days in each month: a wide pale bar for the whole, and within it narrower
/// ones for its parts. The number of the whole stands on each bar.
class BarChart final : public Chart
{
public:
    struct Bar {
        QString label; ///< "Mar"
        QString group; ///< "2026", below the first of it
        int whole = 0;
        QList<int> parts;       ///< one for each part
        QString number;         ///< "12", "≥ 12"
        bool isAtLeast = false; ///< its edge is dashed
        QString sentence;
        QStringList row;
    };
    struct Words {
        QString title;
        QString whole;     ///< what the wide bars are
        QStringList parts; ///< at most two
        QString atLeast;   ///< what a dashed edge means
        QStringList columns;
    };

    BarChart(const Words &words, const QList<Bar> &bars);

    const QList<Bar> &bars() const { return m_bars; }

    qsizetype count() const override { return m_bars.size(); }
    QString sentence(qsizetype value) const override { return m_bars[value].sentence; }
    QStringList row(qsizetype value) const override { return m_bars[value].row; }
    QStringList columns() const override { return m_words.columns; }
    QList<chartparts::LegendItem> legend() const override;
    /// Of more than three years, at most two years in a row.
    QList<ChartPtr> pageRows() const override;
    QSizeF smallestSize(const QFont &font) const override;
    qreal usualHeight(const QFont &font) const override;
    void paint(QPainter &painter, const QSizeF &size, const ChartLook &look) const override;
    QRectF areaOf(qsizetype value, const QSizeF &size, const QFont &font) const override;

    /// Where everything stands.
    struct Layout {
        struct Column {
            QRectF column; ///< the whole height
            QRectF whole;
            QList<QRectF> parts;
            QRectF number; ///< on top of the bar
            bool showsNumber = true;
            QRectF label;
            bool showsLabel = true; ///< where there is no room not each is named, but always the last
            QRectF group;
            bool showsGroup = false;
        };
        qreal widestWords = 0; ///< that may reach beyond their column
        QRectF plot;
        QList<Column> columns;
    };
    Layout layout(const QSizeF &size, const QFont &font) const;

private:
    BarChart(const BarChart &whole, qsizetype first, qsizetype count);

    Words m_words;
    QList<Bar> m_bars;
    int m_most = 0; ///< of the whole chart, of which this may be a row
};

} // namespace nape
