// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/intensityslider.h"

#include "app/diary/diarywords.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nape
{

namespace
{

constexpr int cells = Intensity::highest + 1;
constexpr qreal gap = 4;
constexpr int unit = 8;
constexpr int smallestCell = 26;
constexpr qreal corner = 6;

class AccessibleIntensitySlider final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleIntensitySlider(QWidget *widget) : QAccessibleWidget(widget, QAccessible::Slider) {}

    QString text(QAccessible::Text kind) const override
    {
        // A number that is not there yet arrives as 0 at the screen reader: the description says it in words.
        if (kind == QAccessible::Value || (kind == QAccessible::Description && !slider()->intensity()))
            return slider()->valueText();
        return QAccessibleWidget::text(kind);
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    QVariant currentValue() const override
    {
        const auto intensity = slider()->intensity();
        return intensity ? QVariant(intensity->value()) : QVariant();
    }
    void setCurrentValue(const QVariant &value) override
    {
        if (const auto intensity = Intensity::fromInt(value.toInt())) {
            slider()->setIntensity(intensity);
            Q_EMIT slider()->intensityChosen(*intensity);
        }
    }
    QVariant maximumValue() const override { return Intensity::highest; }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

private:
    IntensitySlider *slider() const { return static_cast<IntensitySlider *>(widget()); }
};

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    auto *slider = qobject_cast<IntensitySlider *>(object);
    return slider ? new AccessibleIntensitySlider(slider) : nullptr;
}

QFont numberFont()
{
    return Appearance::font(3, QFont::DemiBold);
}

} // namespace

IntensitySlider::IntensitySlider(const QString &name, const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance)
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(accessibleFor), true);

    setObjectName(QStringLiteral("intensitySlider"));
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    connect(&m_appearance, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IntensitySlider::setIntensity(std::optional<Intensity> intensity)
{
    if (intensity == m_intensity)
        return;
    m_intensity = intensity;
    update();
    QAccessibleValueChangeEvent event(this, intensity ? QVariant(intensity->value()) : QVariant());
    QAccessible::updateAccessibility(&event);
    Q_EMIT intensityChanged(m_intensity);
}

void IntensitySlider::setDimmed(bool dimmed)
{
    m_isDimmed = dimmed;
    update();
}

QString IntensitySlider::valueText() const
{
    return m_intensity ? DiaryWords::intensityText(*m_intensity) : tr("not set yet");
}

int IntensitySlider::headingHeight() const
{
    return QFontMetrics(numberFont()).height();
}

QRectF IntensitySlider::scaleRect() const
{
    const qreal ring = 3; // room for the focus ring
    const qreal top = headingHeight() + unit / 2;
    return QRectF(ring, top + ring, width() - 2 * ring, height() - top - 2 * ring);
}

QRectF IntensitySlider::cellRect(int value) const
{
    const QRectF scale = scaleRect();
    const qreal step = (scale.width() + gap) / cells;
    return QRectF(scale.left() + value * step, scale.top(), step - gap, scale.height());
}

Intensity IntensitySlider::intensityAt(const QPointF &position) const
{
    const QRectF scale = scaleRect();
    const qreal step = (scale.width() + gap) / cells;
    const double cell = std::floor((position.x() - scale.left() + gap / 2) / step);
    return *Intensity::fromInt(static_cast<int>(std::clamp(cell, 0.0, double(Intensity::highest))));
}

QSize IntensitySlider::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    const int cell = std::max(smallestCell, metrics.horizontalAdvance(QStringLiteral("10")) + unit);
    int longest = 0;
    for (int value = 0; value < cells; ++value)
        longest = std::max(longest,
                           metrics.horizontalAdvance(DiaryWords::intensityWord(*Intensity::fromInt(value))));
    const int heading = QFontMetrics(Appearance::font(1)).horizontalAdvance(accessibleName()) + 3 * unit +
                        QFontMetrics(numberFont()).horizontalAdvance(QStringLiteral("10")) + longest;
    const int cellHeight = std::max(44, metrics.height() + 3 * unit);
    return {std::max(heading, static_cast<int>(cells * (cell + gap))),
            headingHeight() + unit / 2 + cellHeight + 6};
}

QSize IntensitySlider::sizeHint() const
{
    return minimumSizeHint().expandedTo(QSize(int(cells * (36 + gap)), 0));
}

void IntensitySlider::paintEvent(QPaintEvent *)
{
    const Colours colours = m_isDimmed ? m_appearance.comfortColours() : m_appearance.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    // Heading: the name on the left, the number and its word on the right, on one baseline.
    const qreal baseline = QFontMetricsF(numberFont()).ascent();
    painter.setPen(colours.text);
    painter.setFont(Appearance::font(1, QFont::DemiBold));
    painter.drawText(QPointF(3, baseline), accessibleName());

    const QString word = m_intensity ? DiaryWords::intensityWord(*m_intensity) : valueText();
    painter.setFont(font());
    painter.setPen(m_intensity ? colours.text : colours.quietText);
    const qreal wordLeft = width() - 3 - painter.fontMetrics().horizontalAdvance(word);
    painter.drawText(QPointF(wordLeft, baseline), word);
    if (m_intensity) {
        const QString number = locale().toString(m_intensity->value());
        painter.setFont(numberFont());
        painter.drawText(QPointF(wordLeft - unit - painter.fontMetrics().horizontalAdvance(number), baseline),
                         number);
    }

    // The cells fill up to the value, so that its height is seen without telling colours apart.
    for (int value = 0; value < cells; ++value) {
        const bool filled = m_intensity && value <= m_intensity->value();
        const bool chosen = m_intensity && value == m_intensity->value();
        const QRectF cell = cellRect(value).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(chosen ? QPen(colours.text, 2) : QPen(colours.hairline, 1));
        painter.setBrush(filled ? colours.pain[size_t(value)] : colours.surface);
        painter.drawRoundedRect(chosen ? cell.adjusted(0.5, 0.5, -0.5, -0.5) : cell, corner, corner);

        QFont numbers = font();
        numbers.setWeight(chosen ? QFont::Bold : QFont::Normal);
        painter.setFont(numbers);
        painter.setPen(!isEnabled() ? colours.hairline : filled ? colours.textOnPain(value) : colours.text);
        painter.drawText(cell, Qt::AlignCenter, locale().toString(value));
    }

    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(scaleRect().adjusted(-2, -2, 2, 2), corner + 2, corner + 2);
    }
}

void IntensitySlider::mousePressEvent(QMouseEvent *event)
{
    // The words above are no part of the scale; a little slack around it forgives a trembling hand.
    if (event->button() != Qt::LeftButton || event->position().y() < scaleRect().top() - unit) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_dragging = true;
    m_typedOne = false;
    setIntensity(intensityAt(event->position()));
}

void IntensitySlider::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        setIntensity(intensityAt(event->position()));
}

void IntensitySlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragging || event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    setIntensity(intensityAt(event->position()));
    Q_EMIT intensityChosen(*m_intensity);
}

void IntensitySlider::choose(int value)
{
    setIntensity(Intensity::fromInt(std::clamp(value, 0, Intensity::highest)));
    Q_EMIT intensityChosen(*m_intensity);
}

void IntensitySlider::keyPressEvent(QKeyEvent *event)
{
    const int now = m_intensity ? m_intensity->value() : 0;
    const bool afterOne = std::exchange(m_typedOne, false);

    if (event->modifiers() & ~Qt::KeypadModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        choose(now + 1);
        return;
    case Qt::Key_Left:
    case Qt::Key_Down:
        choose(now - 1);
        return;
    case Qt::Key_PageUp:
        choose(now + 2);
        return;
    case Qt::Key_PageDown:
        choose(now - 2);
        return;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_End:
        choose(Intensity::highest);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_intensity)
            break;
        setIntensity(std::nullopt);
        Q_EMIT intensityCleared();
        return;
    default:
        break;
    }
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        const int digit = event->key() - Qt::Key_0;
        choose(afterOne && digit == 0 ? 10 : digit);
        m_typedOne = digit == 1;
        return;
    }
    QWidget::keyPressEvent(event);
}

void IntensitySlider::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::EnabledChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace nape
