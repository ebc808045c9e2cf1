// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/techniquecard.h"

#include "app/library/techniquewords.h"
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
constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

QFont nameFont()
{
    return Appearance::font(0, QFont::DemiBold);
}

} // namespace

struct TechniqueCard::Layout {
    QRect name;
    QRect facts;
    QRect dots;
    QRect pressureWord;
    QRect evidence;
    int height = 0;
};

TechniqueCard::TechniqueCard(const Catalogue &catalogue, const Technique &technique, int highestPressure,
                             const Appearance &appearance, QWidget *parent)
    : QAbstractButton(parent),
      m_appearance(appearance),
      m_technique(technique.key),
      m_facts(words::minutesAndMotion(catalogue, technique)),
      m_pressureWord(words::pressure(catalogue, highestPressure)),
      m_evidence(words::evidence(catalogue, technique)),
      m_pressure(highestPressure)
{
    setObjectName(QStringLiteral("techniqueCard_") + technique.key.toString());
    setText(catalogue.name(technique.key));
    setAccessibleDescription(tr("%1. Pressure: %2. %3").arg(m_facts, m_pressureWord, m_evidence));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize TechniqueCard::sizeHint() const
{
    return {280, heightForWidth(280)};
}

int TechniqueCard::heightForWidth(int width) const
{
    return layoutFor(width).height;
}

TechniqueCard::Layout TechniqueCard::layoutFor(int width) const
{
    const int left = padding + markWidth;
    const int room = std::max(80, width - left - padding);
    const auto textRect = [room, left](const QFont &font, const QString &text, int top, int extraLeft = 0) {
        return QFontMetrics(font).boundingRect(QRect(left + extraLeft, top, room - extraLeft, 10'000),
                                               wrapped, text);
    };

    Layout layout;
    layout.name = textRect(nameFont(), text(), padding);
    layout.facts = textRect(font(), m_facts, layout.name.bottom() + rowGap);
    const int dotsTop = layout.facts.bottom() + rowGap;
    layout.dots = QRect(QPoint(left, dotsTop), pressureDotsSize(fontMetrics()));
    layout.pressureWord = textRect(font(), m_pressureWord, dotsTop, layout.dots.width() + 8);
    layout.evidence = textRect(font(), m_evidence, layout.pressureWord.bottom() + rowGap);
    layout.height = layout.evidence.bottom() + padding;
    return layout;
}

void TechniqueCard::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void TechniqueCard::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_appearance.colours();
    const Layout layout = layoutFor(width());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const qreal line = isChecked() ? 2 : 1;
    painter.setPen(QPen(isChecked() ? colours.accent : colours.hairline, line));
    painter.setBrush(underMouse() && !isChecked() ? colours.hover : colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 8, 8);

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
    painter.drawText(layout.facts, wrapped, m_facts);
    drawPressureDots(painter, layout.dots, m_pressure, colours);
    painter.setPen(colours.text);
    painter.drawText(layout.pressureWord, wrapped, m_pressureWord);
    painter.setPen(colours.quietText);
    painter.drawText(layout.evidence, wrapped, m_evidence);

    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 5, 5);
    }
}

} // namespace nape
