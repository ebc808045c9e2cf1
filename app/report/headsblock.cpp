// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/blocktext.h"
#include "app/report/printcolours.h"

#include <QCoreApplication>

#include <algorithm>

namespace nape::pages
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ReportPages)
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
        // Its neighbours leave half of the gap.
        const QRectF wide = rect.adjusted(-gap / 2, 0, gap / 2, 0);
        switch (view) {
        case View::LeftSide:
            return drawLine(painter, wide, Words::tr("left side"), small, Qt::AlignHCenter);
        case View::RightSide:
            return drawLine(painter, wide, Words::tr("right side"), small, Qt::AlignHCenter);
        case View::Front:
        case View::Back: {
            const QString middle = view == View::Front ? Words::tr("front") : Words::tr("back");
            QString left = Words::tr("left", "of the person");
            QString right = Words::tr("right", "of the person");
            if (widthOf(left + middle + right, small) + 2 * gap > rect.width()) {
                left = Words::tr("L", "left side of the person");
                right = Words::tr("R", "right side of the person");
            }
            const bool startsLeft = m_pictures.sideAtLeft(view) == Side::Left;
            drawLine(painter, rect, startsLeft ? left : right, small, Qt::AlignLeft | Qt::AlignAbsolute);
            drawLine(painter, wide, middle, small, Qt::AlignHCenter);
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

BlockPtr heads(const HeadPictures &pictures, const QList<HeatSpot> &heat)
{
    return std::make_unique<HeadsBlock>(pictures, heat);
}

} // namespace nape::pages
