// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/paincurve.h"

#include "app/diary/diarywords.h"

#include <QPainter>

#include <algorithm>

namespace nape
{

namespace
{

constexpr qreal pointRadius = 4;

} // namespace

PainCurve::PainCurve(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance)
{
    setObjectName(QStringLiteral("painCurve"));
    setAccessibleName(tr("Course of the pain"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PainCurve::setReadings(const QList<PainReading> &readings)
{
    m_readings = readings;
    std::ranges::stable_sort(m_readings, {}, [](const PainReading &reading) { return reading.at.utcMs; });
    const bool isOneDay =
        m_readings.isEmpty() || m_readings.first().at.localDay == m_readings.last().at.localDay;
    m_days = isOneDay ? DiaryWords::Day::Unsaid : DiaryWords::Day::Short;
    QStringList words;
    for (const PainReading &reading : std::as_const(m_readings))
        words.append(tr("%1: %2").arg(DiaryWords::momentText(reading.at, Precision::Exact, m_days),
                                      QLocale().toString(reading.intensity.value())));
    setAccessibleDescription(words.join(tr("; ")));
    updateGeometry();
    update();
}

int PainCurve::linesBelow() const
{
    return m_days == DiaryWords::Day::Unsaid ? 1 : 2;
}

QSize PainCurve::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * (5 + linesBelow())};
}

void PainCurve::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_appearance.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(font());
    const qreal left = metrics.horizontalAdvance(QStringLiteral("00")) + 8;
    const QRectF plot(left, metrics.height() / 2, width() - left - metrics.averageCharWidth() * 3,
                      height() - metrics.height() * (1 + linesBelow()));
    const auto y = [&](int pain) { return plot.bottom() - pain * plot.height() / Intensity::highest; };
    for (const int pain : {0, 5, Intensity::highest}) {
        painter.setPen(QPen(colours.hairline, 1));
        painter.drawLine(QPointF(plot.left(), y(pain)), QPointF(plot.right(), y(pain)));
        painter.setPen(colours.quietText);
        painter.drawText(QRectF(0, y(pain) - metrics.height() / 2, left - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(pain));
    }
    if (m_readings.isEmpty())
        return;
    const qint64 first = m_readings.first().at.utcMs;
    const qint64 span = std::max<qint64>(1, m_readings.last().at.utcMs - first);
    QPolygonF line;
    for (const PainReading &reading : m_readings)
        line.append({plot.left() + plot.width() * double(reading.at.utcMs - first) / double(span),
                     y(reading.intensity.value())});
    painter.setPen(QPen(colours.accent, 2));
    painter.drawPolyline(line);
    painter.setBrush(colours.accent);
    for (const QPointF &point : line)
        painter.drawEllipse(point, pointRadius, pointRadius);
    painter.setPen(colours.quietText);
    const QRectF below(plot.left(), plot.bottom() + 4, plot.width(), metrics.height() * linesBelow());
    const auto label = [this](const PainReading &reading) {
        const QString time = DiaryWords::timeText(reading.at.local().time());
        return linesBelow() == 1 ? time
                                 : time + QLatin1Char('\n') + DiaryWords::shortDayText(reading.at.localDay);
    };
    painter.drawText(below, Qt::AlignLeft, label(m_readings.first()));
    if (m_readings.size() > 1)
        painter.drawText(below, Qt::AlignRight, label(m_readings.last()));
}

} // namespace nape
