// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/calendarlegend.h"

#include "app/diary/daypainter.h"

#include <QPainter>
#include <QStringList>

#include <cmath>

namespace nape
{

namespace
{

constexpr qreal itemGap = 16;
constexpr qreal wordGap = 6;

enum class Sign { Pain, Session, Dose, Free, NotAnswered, Excluded };
constexpr Sign signsInOrder[]{Sign::Pain, Sign::Session,     Sign::Dose,
                              Sign::Free, Sign::NotAnswered, Sign::Excluded};

QString wordsFor(Sign sign)
{
    switch (sign) {
    case Sign::Pain:
        return CalendarLegend::tr("worst pain");
    case Sign::Session:
        return CalendarLegend::tr("session");
    case Sign::Dose:
        return CalendarLegend::tr("medicine");
    case Sign::Free:
        return CalendarLegend::tr("free of headache");
    case Sign::NotAnswered:
        return CalendarLegend::tr("not answered");
    case Sign::Excluded:
        return CalendarLegend::tr("left out of the numbers");
    }
    Q_UNREACHABLE();
}

QSizeF signSize(Sign sign, qreal lineHeight)
{
    return sign == Sign::Pain ? QSizeF(lineHeight * 1.5, lineHeight * 1.1)
                              : QSizeF(lineHeight * 0.8, lineHeight * 0.8);
}

} // namespace

CalendarLegend::CalendarLegend(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance)
{
    setObjectName(QStringLiteral("calendarLegend"));
    QStringList words;
    for (const Sign sign : signsInOrder)
        words.append(wordsFor(sign));
    setAccessibleName(tr("Signs in the calendar: %1").arg(words.join(QStringLiteral(", "))));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_appearance, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QList<QRectF> CalendarLegend::layoutFor(int width) const
{
    const QFontMetricsF metrics(font());
    const qreal lineHeight = metrics.height() * 1.3;
    QList<QRectF> rects;
    qreal x = 0;
    qreal y = 0;
    for (const Sign sign : signsInOrder) {
        const qreal itemWidth = signSize(sign, metrics.height()).width() + wordGap +
                                std::ceil(metrics.horizontalAdvance(wordsFor(sign)));
        if (x > 0 && x + itemWidth > width) {
            x = 0;
            y += lineHeight;
        }
        rects.append(QRectF(x, y, itemWidth, lineHeight));
        x += itemWidth + itemGap;
    }
    return rects;
}

int CalendarLegend::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(layoutFor(width).last().bottom()));
}

QSize CalendarLegend::sizeHint() const
{
    return {200, heightForWidth(std::max(width(), 200))};
}

QSize CalendarLegend::minimumSizeHint() const
{
    qreal widest = 0;
    for (const QRectF &rect : layoutFor(0))
        widest = std::max(widest, rect.width());
    return {static_cast<int>(std::ceil(widest)), fontMetrics().height()};
}

void CalendarLegend::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_appearance.colours();
    const QList<QRectF> rects = layoutFor(width());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const DayPainter signs(painter, colours);

    qsizetype item = 0;
    for (const Sign sign : signsInOrder) {
        const QRectF rect = rects[item++];
        const QSizeF size = signSize(sign, QFontMetricsF(font()).height());
        const QRectF square(QPointF(rect.left(), rect.center().y() - size.height() / 2), size);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.85);
        switch (sign) {
        case Sign::Pain:
            signs.painBadge(square, Intensity::fromInt(7), small);
            break;
        case Sign::Session:
            signs.sessionMark(square);
            break;
        case Sign::Dose:
            signs.doseMark(square);
            break;
        case Sign::Free:
            signs.freeMark(square);
            break;
        case Sign::NotAnswered:
            signs.notAnsweredMark(square);
            break;
        case Sign::Excluded:
            signs.excludedGround(square);
            break;
        }
        painter.setFont(font());
        painter.setPen(colours.quietText);
        painter.drawText(rect.adjusted(size.width() + wordGap, 0, 1, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         wordsFor(sign));
    }
}

} // namespace nape
