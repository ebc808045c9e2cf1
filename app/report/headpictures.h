// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodydrawing.h"
#include "app/report/recordedfigure.h"
#include "app/report/reportdocument.h"

#include <map>
#include <memory>
#include <mutex>

class QPainter;

namespace nape
{

class Catalogue;

/// The heads of the report in print colours: front, back and both sides, with how often it hurt where. Lines
/// and areas, no pixels, so that they are sharp on paper and small in the web page.
class HeadPictures
{
public:
    /// CatalogueFault if a drawing cannot be read.
    static Result<HeadPictures> load(const Catalogue &catalogue);

    static QList<View> views() { return {View::Front, View::Back, View::LeftSide, View::RightSide}; }
    /// The part of the drawing that is shown: beside a head from the side there is nothing.
    QRectF viewBox(View view) const;
    /// Which side of the person is at the left edge of front and back.
    Side sideAtLeft(View view) const;

    /// Into `target`, whose proportions are those of the view box. `labelHeight`: of the digits, in the units
    /// of the painter.
    /// May be called from several threads.
    void paint(QPainter &painter, const QRectF &target, View view, const QList<HeatSpot> &heat,
               const QFont &labelFont, double labelRadius) const;
    /// An <svg> element without ids of any other picture of the page; its name is `words`.
    QByteArray svg(View view, const QList<HeatSpot> &heat, const QString &words) const;

    /// A number of the table and where its middle is, in view box units; each stands in one picture only and
    /// none on another.
    struct Label {
        int number = 0;
        QPointF middle;
    };
    QList<Label> labels(View view, const QList<HeatSpot> &heat, double radius) const;

private:
    std::map<View, BodyDrawing> m_drawings;
    std::map<View, RecordedFigure> m_figures;
    BodyPalettes m_palettes;
    /// A path that is painted notes things about itself, also where it is constant.
    std::unique_ptr<std::mutex> m_painting = std::make_unique<std::mutex>();

    std::optional<View> bestView(const Place &place) const;
    /// Where the label of a place may stand.
    QRectF roomOf(View view, const Place &place, QRectF room, double radius) const;
    QByteArray figure(View view) const;
};

} // namespace nape
