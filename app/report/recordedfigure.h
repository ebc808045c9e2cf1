// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBrush>
#include <QPainterPath>
#include <QPen>

#include <functional>
#include <vector>

class QPainter;

namespace nape
{

/// A drawing that was painted once and can be painted again, also into a PDF. Qt's PDF leaves the
/// transparency out of colour gradients, so that soft shadows become hard patches; here each of them is a few
/// areas on top of or beside each other, each of one colour and one transparency, which every PDF can show.
/// Still lines and areas, no pixels.
class RecordedFigure
{
public:
    static RecordedFigure of(const std::function<void(QPainter &painter)> &paint);

    void paint(QPainter &painter) const;

private:
    struct Shape {
        QPainterPath path;
        QTransform transform;
        QBrush brush;
        QPen pen;
        double opacity = 1;
    };
    std::vector<Shape> m_shapes;

    class Engine;
};

} // namespace nape
