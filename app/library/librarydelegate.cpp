// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarydelegate.h"

#include "app/library/librarymodel.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace nape
{

namespace
{

constexpr qreal padding = 8;
constexpr qreal indent = 24; ///< room for the arrow of a group
constexpr qreal lineGap = 2;
constexpr qreal smallestRow = 36;
constexpr qreal corner = 6;

QFont titleFont(bool isGroup)
{
    return Appearance::font(0, isGroup ? QFont::DemiBold : QFont::Normal);
}

/// Right for a closed group, down for an open one.
void paintArrow(QPainter &painter, const QPointF &centre, bool isOpen, const QColor &colour)
{
    QPainterPath arrow;
    if (isOpen) {
        arrow.moveTo(centre + QPointF(-5, -2.5));
        arrow.lineTo(centre + QPointF(0, 2.5));
        arrow.lineTo(centre + QPointF(5, -2.5));
    } else {
        arrow.moveTo(centre + QPointF(-2.5, -5));
        arrow.lineTo(centre + QPointF(2.5, 0));
        arrow.lineTo(centre + QPointF(-2.5, 5));
    }
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(arrow);
}

} // namespace

struct LibraryDelegate::Layout {
    QRectF title;
    QRectF detail;
    qreal height = 0;
};

LibraryDelegate::LibraryDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

LibraryDelegate::Layout LibraryDelegate::layoutFor(const QModelIndex &index, qreal width)
{
    const bool isGroup = !index.parent().isValid();
    const QFont font = titleFont(isGroup);
    const QString detail = index.data(LibraryModel::DetailRole).toString();
    const qreal left = padding + indent;
    qreal room = std::max(40.0, width - left - padding);

    Layout layout;
    if (isGroup) {
        // The number of its items stands at the right.
        const qreal count = QFontMetricsF(font).horizontalAdvance(detail);
        layout.detail = QRectF(width - padding - count, 0, count + 1, 0);
        room -= count + padding;
    }
    const auto wrapped = [&](const QString &text, qreal top) {
        const qreal height =
            QFontMetricsF(font).boundingRect(QRectF(0, 0, room, 1e6), Qt::TextWordWrap, text).height();
        return QRectF(left, top, room, std::ceil(height));
    };
    layout.title = wrapped(index.data().toString(), padding);
    qreal bottom = layout.title.bottom();
    if (!isGroup && !detail.isEmpty()) {
        layout.detail = wrapped(detail, bottom + lineGap);
        bottom = layout.detail.bottom();
    }
    layout.height = std::max(bottom + padding, smallestRow);
    const qreal spare = (layout.height - padding - bottom) / 2;
    layout.title.translate(0, spare);
    if (isGroup)
        layout.detail =
            QRectF(layout.detail.left(), layout.title.top(), layout.detail.width(), layout.title.height());
    else
        layout.detail.translate(0, spare);
    return layout;
}

void LibraryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colours &colours = m_appearance.colours();
    const bool isGroup = !index.parent().isValid();
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QRectF row(0, option.rect.top(), view ? view->viewport()->width() : option.rect.width(),
                     option.rect.height());
    const Layout layout = layoutFor(index, row.width());

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF ground = row.adjusted(2, 1, -2, -1);
    if (isSelected || isHovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? colours.accent : colours.hover);
        painter->drawRoundedRect(ground, corner, corner);
    }
    const QColor ink = isSelected ? colours.accentText : colours.text;
    const QColor quiet = isSelected ? colours.accentText : colours.quietText;
    painter->translate(row.topLeft());
    painter->setFont(titleFont(isGroup));
    if (isGroup)
        paintArrow(*painter, {padding + 8, layout.title.center().y()}, option.state & QStyle::State_Open,
                   quiet);
    painter->setPen(ink);
    painter->drawText(layout.title, Qt::TextWordWrap, index.data().toString());
    painter->setFont(titleFont(false));
    painter->setPen(quiet);
    painter->drawText(layout.detail, isGroup ? Qt::AlignVCenter | Qt::AlignRight : Qt::TextWordWrap,
                      index.data(LibraryModel::DetailRole).toString());
    painter->restore();

    if ((option.state & QStyle::State_HasFocus) && view && view->hasFocus()) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(isSelected ? colours.accentText : colours.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(ground.adjusted(3, 3, -3, -3), corner - 2, corner - 2);
        painter->restore();
    }
}

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, int(std::ceil(layoutFor(index, width).height))};
}

} // namespace nape
