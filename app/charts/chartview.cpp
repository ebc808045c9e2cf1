// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/chartview.h"

#include "app/charts/accessiblechart.h"

#include <QApplication>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nape
{

namespace
{

/// Page up and down: about a month of days, or as many rows as one looks at together.
constexpr int pageStep = 30;

} // namespace

ChartView::ChartView(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance)
{
    installAccessibleChart();
    setObjectName(QStringLiteral("chartView"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_appearance, &Appearance::changed, this, [this] {
        forgetPicture();
        updateGeometry();
        update();
    });
}

void ChartView::setChart(ChartPtr chart)
{
    m_chart = std::move(chart);
    setAccessibleName(m_chart ? m_chart->title() : QString());
    m_hovered.reset();
    m_current = count() - 1;
    m_picture.image = {};
    m_smallestSize.reset();
    forgetPicture();
    updateGeometry();
    update();
    announceChartChanged(this);
    Q_EMIT currentChanged(m_current);
    sayWhatIsMeant();
}

void ChartView::setCurrent(int value)
{
    if (count() == 0)
        return;
    value = std::clamp(value, 0, count() - 1);
    if (value == m_current)
        return;
    updateArea(std::exchange(m_current, value));
    updateArea(m_current);
    announceValueFocused(this);
    Q_EMIT currentChanged(m_current);
    sayWhatIsMeant();
}

QRectF ChartView::areaOf(int value) const
{
    return m_chart && value >= 0 && value < count() ? m_chart->areaOf(value, size(), font()) : QRectF();
}

/// Only what is marked differently now: of a wide chart the rest stays as it is.
void ChartView::updateArea(int value)
{
    update(areaOf(value).toAlignedRect().adjusted(-2, -2, 2, 2));
}

std::optional<int> ChartView::valueAt(const QPointF &position) const
{
    const auto value = m_chart ? m_chart->valueAt(position, size(), font()) : std::nullopt;
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

QSize ChartView::minimumSizeHint() const
{
    if (!m_chart)
        return {0, 0};
    // A layout asks again and again, and every word has to be measured for it.
    if (!m_smallestSize) {
        const QSizeF size = m_chart->smallestSize(font());
        m_smallestSize =
            QSize(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())));
    }
    return *m_smallestSize;
}

QSize ChartView::sizeHint() const
{
    if (!m_chart)
        return {0, 0};
    return minimumSizeHint().expandedTo(
        QSize(480, static_cast<int>(std::ceil(m_chart->usualHeight(font())))));
}

void ChartView::paintEvent(QPaintEvent *event)
{
    if (!m_chart)
        return;
    const Colours &colours = m_appearance.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(event->rect());
    if (m_hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.hover);
        painter.drawRoundedRect(areaOf(*m_hovered).adjusted(1, 1, -1, -1), 6, 6);
    }
    if (m_chart->isSlow()) {
        if (m_picture.version != m_version || m_picture.image.isNull())
            paintLater();
        if (!m_picture.image.isNull() && m_picture.version == m_version)
            painter.drawImage(QPointF(), m_picture.image);
    } else {
        painter.save();
        m_chart->paint(painter, size(), look());
        painter.restore();
    }
    if (hasFocus() && m_current >= 0) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(areaOf(m_current).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void ChartView::forgetPicture()
{
    ++m_version;
}

void ChartView::paintLater()
{
    if (m_picture.isBeingPainted || size().isEmpty())
        return;
    m_picture.isBeingPainted = true;
    const auto work = [view = QPointer<ChartView>(this), chart = m_chart, size = QSizeF(size()),
                       look = look(), version = m_version, pixelRatio = devicePixelRatioF()] {
        QImage image((size * pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(pixelRatio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        chart->paint(painter, size, look);
        painter.end();
        QMetaObject::invokeMethod(
            qApp,
            [view, image, version] {
                if (!view)
                    return;
                view->m_picture = {.image = image, .version = version, .isBeingPainted = false};
                view->update();
            },
            Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start(work);
}

bool ChartView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        setHovered(valueAt(static_cast<QHoverEvent *>(event)->position()));
        break;
    case QEvent::HoverLeave:
        setHovered(std::nullopt);
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void ChartView::setHovered(std::optional<int> value)
{
    if (value == m_hovered)
        return;
    for (const auto &each : {std::exchange(m_hovered, value), value}) {
        if (each)
            updateArea(*each);
    }
    sayWhatIsMeant();
}

void ChartView::sayWhatIsMeant()
{
    const int value = m_hovered ? *m_hovered : hasFocus() ? m_current : -1;
    Q_EMIT said(value >= 0 && value < count() ? m_chart->sentence(value) : QString());
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    const auto value = valueAt(event->position());
    if (value && event->button() == Qt::LeftButton)
        setCurrent(*value);
    else
        QWidget::mousePressEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        setCurrent(m_current - 1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        setCurrent(m_current + 1);
        return;
    case Qt::Key_PageUp:
        setCurrent(m_current - pageStep);
        return;
    case Qt::Key_PageDown:
        setCurrent(m_current + pageStep);
        return;
    case Qt::Key_Home:
        setCurrent(0);
        return;
    case Qt::Key_End:
        setCurrent(count() - 1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    Q_EMIT entered();
    announceValueFocused(this);
    sayWhatIsMeant();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    sayWhatIsMeant();
}

void ChartView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        m_smallestSize.reset();
        forgetPicture();
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void ChartView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Nobody hears of another size of what is hidden: a chart of more values would stay as narrow as the one
    // before.
    updateGeometry();
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    forgetPicture();
    QWidget::resizeEvent(event);
}

} // namespace nape
