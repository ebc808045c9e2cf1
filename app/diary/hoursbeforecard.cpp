// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/hoursbeforecard.h"

#include "app/diary/daypainter.h"
#include "app/diary/diarywords.h"
#include "app/diary/formparts.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

HoursBeforeCard::HoursBeforeCard(const HoursBefore &before, const DiaryCatalogue &terms,
                                 const Catalogue &catalogue, const Appearance &appearance, QWidget *parent)
    : Card(appearance, parent), m_before(before), m_strip(new QWidget)
{
    setObjectName(QStringLiteral("hoursBeforeCard"));
    const QString title =
        before.startPrecision == Precision::DayOnly
            ? tr("Two days before the headache")
            //: %1 "08:15" or "about 08:15"
            : tr("48 hours before the headache of %1")
                  .arg(DiaryWords::momentText(before.start, before.startPrecision, DiaryWords::Day::Unsaid));
    setAccessibleName(title);
    m_strip->setFixedHeight(fontMetrics().height() * 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(4);
    layout->addWidget(formHeading(title));
    layout->addWidget(m_strip);
    const QStringList lines = before.lines(terms, catalogue);
    if (lines.isEmpty()) {
        layout->addWidget(quietText(tr("Nothing was noted in these hours.")));
    } else {
        // One label for all: a day may have several attacks, each with dozens of lines.
        auto *label = new QLabel(lines.join(u'\n'));
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    setAccessibleDescription(lines.join(QStringLiteral(". ")));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void HoursBeforeCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    const Colours &colours = appearance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF strip = m_strip->geometry();
    const qreal line = QFontMetricsF(font()).height();
    const QRectF band(strip.left(), strip.top() + 4, strip.width(), line * 1.4);
    const qint64 first = m_before.start.utcMs - HoursBefore::lengthMs;
    const auto x = [&](qint64 utcMs) {
        const double share = double(utcMs - first) / double(HoursBefore::lengthMs);
        return band.left() + band.width() * std::clamp(share, 0.0, 1.0);
    };
    painter.setPen(QPen(colours.hairline, 1));
    painter.setBrush(colours.window);
    painter.drawRoundedRect(band, 4, 4);
    for (const Headache &headache : m_before.headaches) {
        const qint64 end = headache.end ? headache.end->utcMs : m_before.start.utcMs;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.pain[size_t(headache.intensity.value())]);
        painter.drawRect(QRectF(QPointF(x(headache.start.utcMs), band.top() + 2),
                                QPointF(std::max(x(end), x(headache.start.utcMs) + 3), band.bottom() - 2)));
    }
    for (int day = 0; day < 3; ++day) {
        const QDate date = m_before.start.localDay.addDays(-day);
        const qint64 midnight = date.startOfDay(m_before.start.local().timeZone()).toMSecsSinceEpoch();
        if (midnight <= first)
            continue;
        painter.setPen(QPen(colours.quietText, 1));
        painter.drawLine(QPointF(x(midnight), band.top()), QPointF(x(midnight), band.bottom() + 4));
        painter.drawText(QPointF(x(midnight) + 4, band.bottom() + line), DiaryWords::shortDayText(date));
    }
    const DayPainter signs(painter, colours);
    const qreal mark = line * 0.9;
    for (const SessionRecord &session : m_before.sessions)
        signs.sessionMark({x(session.started.utcMs) - mark / 2, band.center().y() - mark / 2, mark, mark});
    for (const Dose &dose : m_before.doses)
        signs.doseMark({x(dose.taken.utcMs) - mark / 2, band.center().y() - mark / 2, mark, mark});
}

} // namespace nape
