// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/choicecard.h"

#include "app/theme/pressuredots.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace nape
{

namespace
{

constexpr int padding = 12;
constexpr int markWidth = 28;
constexpr int rowGap = 4;
constexpr int softenedMark = 18;
constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

QFont nameFont()
{
    return Appearance::font(0, QFont::DemiBold);
}

/// Dotted, as such places are on the map.
void drawSoftenedMark(QPainter &painter, const QRectF &rect, const Colours &colours)
{
    painter.setPen(QPen(colours.quietText, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.text);
    for (int row = 1; row <= 3; ++row) {
        for (int column = 1; column <= 3; ++column)
            painter.drawEllipse(rect.topLeft() + QPointF(column, row) * (rect.width() / 4), 1.1, 1.1);
    }
}

} // namespace

ChoiceCard::ChoiceCard(const QString &name, const QList<Line> &lines, const Appearance &appearance,
                       QWidget *parent)
    : QAbstractButton(parent), m_appearance(appearance), m_lines(lines)
{
    setText(name);
    QStringList words;
    for (const Line &line : lines)
        words.append(line.text);
    setAccessibleDescription(words.join(QLatin1Char('\n')));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &ChoiceCard::toggled, this, &ChoiceCard::updateGeometry);
}

QSize ChoiceCard::sizeHint() const
{
    return {280, heightForWidth(280)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {160, 32};
}

int ChoiceCard::heightForWidth(int width) const
{
    return layoutFor(width).height;
}

ChoiceCard::Layout ChoiceCard::layoutFor(int width) const
{
    const int left = padding + markWidth;
    const int room = std::max(80, width - left - padding);
    const auto rectOf = [room, left](const QFont &font, const QString &text, int top, int extraLeft = 0) {
        QRect words = QFontMetrics(font).boundingRect(QRect(left + extraLeft, top, room - extraLeft, 10'000),
                                                      wrapped, text);
        // As wide as was measured: in a tighter one the words could break elsewhere.
        words.setWidth(room - extraLeft);
        return words;
    };

    Layout layout;
    layout.name = rectOf(nameFont(), text(), padding);
    int top = layout.name.bottom() + rowGap;
    for (const Line &line : m_lines) {
        if (line.text.isEmpty() || (line.isDetail && !isChecked()))
            continue;
        PlacedLine placed{&line, {}, {}};
        if (line.pressure) {
            placed.mark = QRect(QPoint(left, top), pressureDotsSize(fontMetrics()));
        } else if (line.isSoftened) {
            const int inset = std::max(0, (fontMetrics().height() - softenedMark) / 2);
            placed.mark = QRect(left, top + inset, softenedMark, softenedMark);
        }
        placed.words = rectOf(font(), line.text, top, placed.mark.isEmpty() ? 0 : placed.mark.width() + 8);
        top = placed.words.bottom() + rowGap;
        layout.lines.append(placed);
    }
    layout.height = top - rowGap + padding;
    return layout;
}

void ChoiceCard::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_appearance.colours();
    const Layout layout = layoutFor(width());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const qreal outline = isChecked() ? 2 : 1;
    painter.setPen(QPen(isChecked() ? colours.accent : colours.hairline, outline));
    painter.setBrush(underMouse() && !isChecked() ? colours.hover : colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(outline / 2, outline / 2, -outline / 2, -outline / 2), 8,
                            8);

    // The mark says "chosen" without colour.
    const QRectF mark(padding, layout.name.top() + (QFontMetrics(nameFont()).height() - 16) / 2.0, 16, 16);
    painter.setPen(QPen(isChecked() ? colours.accent : colours.quietText, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(mark);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawEllipse(mark.adjusted(4, 4, -4, -4));
    }

    painter.setFont(nameFont());
    painter.setPen(colours.text);
    painter.drawText(layout.name, wrapped, text());
    painter.setFont(font());
    for (const PlacedLine &placed : layout.lines) {
        if (placed.line->pressure) {
            drawPressureDots(painter, placed.mark, *placed.line->pressure, colours);
        } else if (placed.line->isSoftened) {
            drawSoftenedMark(painter, placed.mark, colours);
        }
        painter.setPen(placed.line->isQuiet ? colours.quietText : colours.text);
        painter.drawText(placed.words, wrapped, placed.line->text);
    }

    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 5, 5);
    }
}

} // namespace nape
