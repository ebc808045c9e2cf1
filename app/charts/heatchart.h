// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodyatlas.h"
#include "app/charts/chart.h"

#include <QMap>

namespace nape
{

/// The head from the front and from the back, each place the darker the more often it hurt there, with the
/// number on it, or beside it at the end of a thin line. The drawing is asked for with the look of a window,
/// or of paper.
class HeatChart final : public Chart
{
public:
    struct Spot {
        Place place;
        double share = 0; ///< 0 to 1: how dark
        QString number;
        QString sentence;
        QStringList row;
    };
    struct Words {
        QString title;
        QString left;
        QString right;
        QString scale; ///< what dark means
        QStringList columns;
    };

    /// Without drawings, if these cannot be read, it is only a table.
    HeatChart(const Words &words, const Result<std::shared_ptr<const BodyAtlas>> &atlas, const Look &look,
              const QList<Spot> &spots);

    qsizetype count() const override { return m_spots.size(); }
    QString sentence(qsizetype value) const override { return m_spots[value].sentence; }
    QStringList row(qsizetype value) const override { return m_spots[value].row; }
    QStringList columns() const override { return m_words.columns; }
    QSizeF smallestSize(const QFont &font) const override;
    qreal usualHeight(const QFont &font) const override;
    bool isSlow() const override { return !m_drawings.isEmpty(); } // drawing two figures
    void paint(QPainter &painter, const QSizeF &size, const ChartLook &look) const override;
    QRectF areaOf(qsizetype value, const QSizeF &size, const QFont &font) const override;
    std::optional<qsizetype> valueAt(const QPointF &position, const QSizeF &size,
                                     const QFont &font) const override;

    /// Where the drawing of a view stands; identity if there is none.
    QTransform placed(View view, const QSizeF &size, const QFont &font) const;

    /// Where a number is written.
    struct Label {
        qsizetype spot = 0;
        QRectF rect;
        std::optional<QPointF> from; ///< where the line to the place ends; none if it stands on it
    };
    /// Of all places that the view shows. None lies on another.
    QList<Label> labels(View view, const QSizeF &size, const QFont &font) const;

private:
    Words m_words;
    std::shared_ptr<const BodyAtlas> m_atlas; ///< keeps the drawings alive
    /// Looked up once: the atlas fills itself when asked and belongs to the window's thread, whereas a
    /// drawing may be painted from any.
    QMap<View, const BodyDrawing *> m_drawings;
    Look m_look;
    QList<Spot> m_spots;

    std::optional<View> viewOf(const Place &place) const;
    QRectF areaOf(View view, const QSizeF &size, const QFont &font) const;
    void paintLabels(QPainter &painter, View view, const QSizeF &size, const ChartLook &look) const;
    const RegionShape *shape(View view, const Place &place) const;
};

} // namespace nape
