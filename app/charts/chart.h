// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/colours.h"

#include <QFont>
#include <QRectF>
#include <QStringList>

#include <memory>
#include <optional>

class QPainter;

namespace nape
{

namespace chartparts
{
struct LegendItem;
}

/// The same content as a chart, for a table beside it, a file of text, and paper.
struct ChartTable {
    QStringList columns;
    QList<QStringList> rows; ///< one for each value of the chart

    friend bool operator==(const ChartTable &, const ChartTable &) = default;
};

/// What painting needs beyond room: on a screen the colours of the window, on paper those of print.
struct ChartLook {
    QFont font;
    Colours colours;
};

/// A chart as numbers with their words, and how to paint it; no widget, so that the same picture is shown in
/// the window, saved as a file and printed. It is never changed once made.
///
/// What a value means is never told by colour alone: by pattern, shape or a number as well.
class Chart
{
public:
    explicit Chart(const QString &title) : m_title(title) {}
    virtual ~Chart();
    Chart(const Chart &) = delete;
    Chart &operator=(const Chart &) = delete;

    /// What it shows, in a few words: its name for a screen reader, and above a saved picture.
    const QString &title() const { return m_title; }
    /// The values that arrow keys walk through.
    virtual qsizetype count() const = 0;
    /// A value in words, as it is spoken.
    virtual QString sentence(qsizetype value) const = 0;
    /// The same as a row of a table, made when asked for: ten years of days are many.
    virtual QStringList row(qsizetype value) const = 0;
    virtual QStringList columns() const = 0;
    ChartTable table() const;

    /// What explains the drawing: shown beside it, also where the chart scrolls, and above a saved picture.
    virtual QList<chartparts::LegendItem> legend() const;
    /// The chart in rows that stand below one another on a page, each as wide as its share of the values;
    /// empty if it is one. Scale and legend are those of the whole.
    virtual QList<std::shared_ptr<const Chart>> pageRows() const { return {}; }

    /// The smallest in which every word can be read.
    virtual QSizeF smallestSize(const QFont &font) const = 0;
    /// As high as it likes to be.
    virtual qreal usualHeight(const QFont &font) const = 0;
    /// Paints within (0, 0) and `size`, without a ground and legend. Uses neither clipping nor textures,
    /// which files of the kind SVG would lose. What the painter was clipped away from need not be painted.
    virtual void paint(QPainter &painter, const QSizeF &size, const ChartLook &look) const = 0;

    /// Whether painting takes so long that a window has to have it done beside its own thread.
    virtual bool isSlow() const { return false; }

    /// Where that value stands: for pointer, focus ring and screen reader.
    virtual QRectF areaOf(qsizetype value, const QSizeF &size, const QFont &font) const = 0;
    /// The value at that point; none between them.
    virtual std::optional<qsizetype> valueAt(const QPointF &position, const QSizeF &size,
                                             const QFont &font) const;

private:
    QString m_title;
};

using ChartPtr = std::shared_ptr<const Chart>;

} // namespace nape
