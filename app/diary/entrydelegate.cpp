// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/entrydelegate.h"

#include "app/diary/daypainter.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace nape
{

namespace
{

constexpr qreal padding = 12;
constexpr qreal between = 12; // badge and words
constexpr qreal lineGap = 3;
constexpr qreal cardGap = 8; // below each card
constexpr qreal corner = 8;

/// Cards keep clear of a scroll bar, and reach the edge of the page where there is none.
qreal marginBesideScrollBar(const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    return view && view->verticalScrollBar()->isVisible() ? cardGap : 0;
}

void drawWrapped(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font)
{
    QTextLayout words(text, font);
    WrappedLines::layOut(words, rect.width());
    words.draw(&painter, rect.topLeft());
}

} // namespace

EntryDelegate::EntryDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

EntryDelegate::Fonts::Fonts(const QFont &font)
    : plain(font), bold([&font] {
          QFont strong = font;
          strong.setWeight(QFont::DemiBold);
          return strong;
      }())
{
}

EntryDelegate::Fonts &EntryDelegate::fontsFor(const QFont &font) const
{
    if (!m_fonts || m_fonts->plain.font() != font) {
        m_fonts.emplace(font);
        m_heights.clear();
    }
    return *m_fonts;
}

EntryDelegate::Layout EntryDelegate::layoutFor(const EntryCard &card, Fonts &fonts, qreal width)
{
    Layout layout;
    const qreal lineHeight = QFontMetricsF(fonts.plain.font()).height();
    const qreal badge = std::max(40.0, lineHeight * 2);
    layout.badge = QRectF(padding, padding, badge, badge);

    const qreal left = layout.badge.right() + between;
    const qreal room = std::max(1.0, width - padding - left);
    qreal top = padding;
    const auto add = [&](const QString &text, WrappedLines &lines, bool isQuiet) {
        if (text.isEmpty())
            return;
        const QRectF rect(left, top, room, lines.height(text, room));
        layout.lines.append({text, lines.font(), isQuiet, rect});
        top = rect.bottom() + lineGap;
    };
    add(card.title, fonts.bold, false);
    add(card.when, fonts.plain, false);
    add(card.detail, fonts.plain, false);
    add(card.signs, fonts.plain, false);
    add(card.note, fonts.plain, true);
    layout.height = std::max(layout.badge.bottom(), top - lineGap) + padding;
    return layout;
}

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Colours &colours = m_appearance.colours();
    const auto card = index.data(DiaryModel::CardRole).value<EntryCard>();
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const QRectF frame = QRectF(option.rect).adjusted(0, 0, -marginBesideScrollBar(option.widget), -cardGap);
    const Layout layout = layoutFor(card, fontsFor(option.font), frame.width());

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal line = isSelected ? 2 : 1;
    painter->setPen(QPen(isSelected ? colours.accent : colours.hairline, line));
    painter->setBrush(isHovered ? colours.hover : colours.surface);
    painter->drawRoundedRect(frame.adjusted(line / 2, line / 2, -line / 2, -line / 2), corner, corner);

    painter->translate(option.rect.topLeft());
    const DayPainter signs(*painter, colours);
    if (card.kind == EntryCard::Kind::Headache) {
        QFont font = Appearance::font(1, QFont::DemiBold);
        signs.painBadge(layout.badge, card.intensity, font);
    } else {
        const qreal inset = layout.badge.width() / 4;
        const QRectF sign = layout.badge.adjusted(inset, inset, -inset, -inset);
        if (card.kind == EntryCard::Kind::Session)
            signs.sessionMark(sign);
        else if (card.kind == EntryCard::Kind::Dose)
            signs.doseMark(sign);
        else if (card.isFree)
            signs.freeMark(sign);
        else
            signs.answersMark(sign);
    }
    for (const Line &text : layout.lines) {
        painter->setFont(text.font);
        painter->setPen(text.isQuiet ? colours.quietText : colours.text);
        drawWrapped(*painter, text.rect, text.text, text.font);
    }
    painter->restore();

    if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus()) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colours.accent, 2, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(frame.adjusted(4, 4, -4, -4), corner - 3, corner - 3);
        painter->restore();
    }
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const qreal room = width - marginBesideScrollBar(view);
    Fonts &fonts = fontsFor(option.font);
    if (m_heightsWidth != qRound(room)) {
        m_heights.clear();
        m_heightsWidth = qRound(room);
    }
    auto known = m_heights.constFind(index.row());
    if (known == m_heights.cend()) {
        const auto card = index.data(DiaryModel::CardRole).value<EntryCard>();
        known = m_heights.insert(index.row(),
                                 static_cast<int>(std::ceil(layoutFor(card, fonts, room).height + cardGap)));
    }
    return {width, *known};
}

} // namespace nape
