// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/timering.h"

#include "app/session/sessionwords.h"
#include "app/theme/appearance.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QPainter>

#include <cmath>

namespace nape
{

namespace
{

constexpr qreal lineWidth = 8;

class AccessibleTimeRing final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleTimeRing(QWidget *widget) : QAccessibleWidget(widget, QAccessible::ProgressBar) {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? ring()->valueText() : QAccessibleWidget::text(kind);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    QVariant currentValue() const override { return ring()->remainingSeconds(); }
    void setCurrentValue(const QVariant &) override {}
    QVariant maximumValue() const override { return ring()->wholeSeconds(); }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

private:
    TimeRing *ring() const { return static_cast<TimeRing *>(widget()); }
};

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    auto *ring = qobject_cast<TimeRing *>(object);
    return ring ? new AccessibleTimeRing(ring) : nullptr;
}

int begunSeconds(std::chrono::milliseconds time)
{
    return int(std::chrono::ceil<std::chrono::seconds>(time).count());
}

} // namespace

TimeRing::TimeRing(QWidget *parent) : QWidget(parent)
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(accessibleFor), true);
    setAccessibleName(tr("Time left in this step"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TimeRing::setTime(std::chrono::milliseconds remaining, std::chrono::milliseconds whole)
{
    const int seconds = begunSeconds(remaining);
    const int wholeSeconds = begunSeconds(whole);
    if (seconds == m_remaining && wholeSeconds == m_whole)
        return;
    m_remaining = seconds;
    m_whole = wholeSeconds;
    update();
    // No value event: a screen reader that speaks every second drowns the words of the step.
}

void TimeRing::setPaused(bool paused)
{
    if (paused == m_isPaused)
        return;
    m_isPaused = paused;
    update();
}

void TimeRing::setRingSize(Size size)
{
    if (size == m_size)
        return;
    m_size = size;
    updateGeometry();
    update();
}

QFont TimeRing::numberFont() const
{
    return Appearance::font(m_size == Size::Small ? 2 : 5, QFont::DemiBold);
}

QString TimeRing::valueText() const
{
    const QString left = words::timeLeft(std::chrono::seconds(m_remaining));
    return m_isPaused ? tr("Paused, %1", "time left").arg(left) : left;
}

QSize TimeRing::sizeHint() const
{
    // Wide enough for "15:00" in the ring.
    const int width = QFontMetrics(numberFont()).horizontalAdvance(QStringLiteral("00:00"));
    const int side = int(std::ceil((width + 6 * lineWidth) / 8.0)) * 8;
    return {side, side};
}

void TimeRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = std::min(width(), height()) - lineWidth - 2;
    const QRectF circle(width() / 2.0 - side / 2, height() / 2.0 - side / 2, side, side);

    painter.setPen(QPen(palette().color(QPalette::Mid), lineWidth / 2));
    painter.drawEllipse(circle);
    if (m_remaining > 0 && m_whole > 0) {
        // Begins at twelve o'clock and shrinks towards it, as the hand of a kitchen timer does.
        // Dotted while the time stands still.
        painter.setPen(
            m_isPaused
                ? QPen(palette().color(QPalette::PlaceholderText), lineWidth / 2, Qt::DotLine, Qt::RoundCap)
                : QPen(palette().color(QPalette::Highlight), lineWidth, Qt::SolidLine, Qt::RoundCap));
        const double part = std::min(1.0, double(m_remaining) / m_whole);
        painter.drawArc(circle, 90 * 16, int(std::lround(part * 360 * 16)));
    }

    const words::ShortTime time = words::shortTime(std::chrono::seconds(m_remaining));
    const QFont number = numberFont();
    const QFont unit = Appearance::font(0, m_isPaused ? QFont::DemiBold : QFont::Normal);
    const int numberHeight = QFontMetrics(number).ascent();
    const int unitHeight = QFontMetrics(unit).height();
    const QRectF inside = circle.adjusted(lineWidth, lineWidth, -lineWidth, -lineWidth);
    const qreal top = circle.center().y() - (numberHeight + unitHeight) / 2.0;

    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(number);
    painter.drawText(QRectF(inside.left(), top - numberHeight * 0.15, inside.width(), numberHeight * 1.3),
                     Qt::AlignCenter, time.number);
    painter.setFont(unit);
    painter.setPen(palette().color(m_isPaused ? QPalette::WindowText : QPalette::PlaceholderText));
    painter.drawText(QRectF(inside.left(), top + numberHeight, inside.width(), unitHeight), Qt::AlignCenter,
                     m_isPaused ? tr("Paused") : time.unit);
}

void TimeRing::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace nape
