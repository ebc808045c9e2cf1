// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/monthchart.h"

#include "app/insights/accessiblechart.h"
#include "app/insights/insightswords.h"

#include <QHelpEvent>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace nape
{

namespace
{

constexpr qreal dotRadius = 5;

} // namespace

MonthChart::MonthChart(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance)
{
    installAccessibleChart();
    setObjectName(QStringLiteral("monthChart"));
    setAccessibleName(tr("Headache days and mean pain by month"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&m_appearance, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void MonthChart::setSummaries(const QList<MonthSummary> &summaries)
{
    if (summaries == m_summaries)
        return;
    m_summaries = summaries;
    m_hovered.reset();
    const int current = static_cast<int>(summaries.size()) - 1;
    updateGeometry();
    update();
    announceChartChanged(this);
    if (current != m_current) {
        m_current = current;
        Q_EMIT currentMonthChanged(m_current);
    }
}

void MonthChart::setCurrentMonth(int month)
{
    if (m_summaries.isEmpty())
        return;
    month = std::clamp(month, 0, static_cast<int>(m_summaries.size()) - 1);
    if (month == m_current)
        return;
    m_current = month;
    update();
    announceMonthFocused(this);
    Q_EMIT currentMonthChanged(m_current);
}

MonthChartLayout::Metrics MonthChart::chartMetrics() const
{
    const QFontMetricsF metrics(font());
    MonthChartLayout::Metrics result;
    result.lineHeight = metrics.height();
    result.widestNumber = metrics.horizontalAdvance(InsightsWords::meanText(10.0, locale())) + 2;
    result.widestMonth = 0;
    for (int month = 1; month <= 12; ++month)
        result.widestMonth =
            std::max(result.widestMonth,
                     metrics.horizontalAdvance(locale().standaloneMonthName(month, QLocale::ShortFormat)));
    return result;
}

MonthChartLayout MonthChart::chartLayout() const
{
    return MonthChartLayout::of(m_summaries, size(), chartMetrics());
}

QSize MonthChart::minimumSizeHint() const
{
    const auto metrics = chartMetrics();
    return {static_cast<int>(std::ceil(MonthChartLayout::smallestWidth(m_summaries.size(), metrics))),
            static_cast<int>(metrics.lineHeight * 16)};
}

QSize MonthChart::sizeHint() const
{
    return minimumSizeHint().expandedTo(QSize(480, static_cast<int>(chartMetrics().lineHeight * 20)));
}

void MonthChart::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_appearance.colours();
    const MonthChartLayout layout = chartLayout();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto quiet = [&] {
        painter.setFont(font());
        painter.setPen(colours.quietText);
    };
    const auto strong = [&] {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(colours.text);
    };

    if (m_hovered && *m_hovered < layout.months.size()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.hover);
        painter.drawRoundedRect(layout.months[*m_hovered].column.adjusted(1, 1, -1, -1), 6, 6);
    }
    painter.setPen(QPen(colours.hairline, 1));
    for (const QRectF &area : {layout.days, layout.means})
        painter.drawLine(area.bottomLeft(), area.bottomRight());

    painter.setPen(QPen(colours.quietText, 1.5));
    painter.drawLines(layout.lines);

    for (qsizetype i = 0; i < layout.months.size(); ++i) {
        const MonthChartLayout::Month &month = layout.months[i];
        const MonthSummary &summary = m_summaries[i];
        const bool isHovered = i == m_hovered;

        if (summary.headacheDays > 0) {
            // A tint with a firm line: as clear as a full bar, and much less light in a dark room.
            QColor tint = colours.accent;
            tint.setAlphaF(0.3F);
            painter.setPen(QPen(colours.accent, 1.5));
            painter.setBrush(tint);
            painter.drawRoundedRect(month.bar, 3, 3);
            strong();
        } else {
            quiet();
        }
        painter.drawText(month.barNumber, Qt::AlignCenter, locale().toString(summary.headacheDays));

        if (month.dot) {
            const auto shade =
                size_t(std::clamp(int(std::lround(*summary.meanIntensity)), 0, Intensity::highest));
            painter.setPen(QPen(colours.text, 1.5));
            painter.setBrush(colours.pain[shade]);
            painter.drawEllipse(*month.dot, dotRadius, dotRadius);
            strong();
            // The line must not run through the number.
            const QString mean = InsightsWords::meanText(*summary.meanIntensity, locale());
            const qreal half = painter.fontMetrics().horizontalAdvance(mean) / 2.0 + 1;
            const QPointF middle = month.dotNumber.center();
            painter.fillRect(
                QRectF(middle.x() - half, month.dotNumber.top() + 2, 2 * half, month.dotNumber.height() - 4),
                isHovered ? colours.hover : colours.window);
            painter.drawText(month.dotNumber, Qt::AlignCenter, mean);
        }

        quiet();
        if (month.showsLabel)
            painter.drawText(month.label, Qt::AlignCenter | Qt::TextDontClip,
                             locale().standaloneMonthName(summary.month.month(), QLocale::ShortFormat));
        if (month.showsYear)
            painter.drawText(month.year, Qt::AlignCenter | Qt::TextDontClip,
                             locale().toString(summary.month, u"yyyy"));
    }

    if (hasFocus() && m_current >= 0 && m_current < layout.months.size()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(layout.months[m_current].column.adjusted(1, 1, -1, -1), 6, 6);
    }
}

bool MonthChart::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        setHovered(chartLayout().monthAt(static_cast<QHoverEvent *>(event)->position()));
        break;
    case QEvent::HoverLeave:
        setHovered(std::nullopt);
        break;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const MonthChartLayout layout = chartLayout();
        if (const auto month = layout.monthAt(help->pos()))
            QToolTip::showText(help->globalPos(), InsightsWords::describe(m_summaries[*month], locale()),
                               this, layout.months[*month].column.toRect());
        return true;
    }
    default:
        break;
    }
    return QWidget::event(event);
}

void MonthChart::setHovered(std::optional<int> month)
{
    if (month == m_hovered)
        return;
    m_hovered = month;
    update();
}

void MonthChart::mousePressEvent(QMouseEvent *event)
{
    if (const auto month = chartLayout().monthAt(event->position());
        month && event->button() == Qt::LeftButton)
        setCurrentMonth(*month);
    else
        QWidget::mousePressEvent(event);
}

void MonthChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrentMonth(m_current - 1);
        return;
    case Qt::Key_Right:
        setCurrentMonth(m_current + 1);
        return;
    case Qt::Key_Home:
        setCurrentMonth(0);
        return;
    case Qt::Key_End:
        setCurrentMonth(static_cast<int>(m_summaries.size()) - 1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace nape
