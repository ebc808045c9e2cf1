// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/pacering.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double lineWidth = 6;
constexpr double margin = 24;
/// Of the largest ring, when the lungs are empty or the muscles loose.
constexpr double smallestShare = 0.6;
/// A smaller change is not seen.
constexpr double leastChange = 0.4;

} // namespace

PaceRing::PaceRing(const Appearance &appearance, QWidget &map) : QWidget(&map), m_appearance(appearance)
{
    setObjectName(u"paceRing"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setGeometry(map.rect());
    map.installEventFilter(this);
    hide();
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

bool PaceRing::leads(const PlannedStep &step)
{
    return step.isWork() && step.places.isEmpty() &&
           (step.motion == Motion::Breathe || step.motion == Motion::TenseRelease);
}

void PaceRing::setStep(const std::optional<PlannedStep> &step, const Step *source)
{
    m_step = step;
    m_tempo = step ? MotionTempo::of(*step, source) : MotionTempo();
    m_elapsed = {};
    setVisible(step.has_value());
    refresh();
    update();
}

void PaceRing::setElapsed(std::chrono::milliseconds elapsed)
{
    m_elapsed = elapsed;
    refresh();
}

void PaceRing::setStill(bool still)
{
    m_isStill = still;
    refresh();
    update();
}

bool PaceRing::isMoving() const
{
    return m_step && !m_isStill && m_tempo.round.count() > 0 && isVisible();
}

double PaceRing::largest() const
{
    return std::max(16.0, std::min(width(), height()) / 2.0 - margin);
}

void PaceRing::refresh()
{
    if (!m_step || m_tempo.round.count() <= 0)
        return;
    const auto inRound = m_elapsed % m_tempo.round;
    const bool isFirst = inRound < m_tempo.hold;
    const auto left = (isFirst ? m_tempo.hold : m_tempo.round) - inRound;
    const auto seconds = int(std::chrono::ceil<std::chrono::seconds>(left).count());
    QString words;
    if (m_step->motion == Motion::Breathe)
        words = isFirst ? tr("Breathe in") : tr("Breathe out");
    else
        words = isFirst ? tr("Tense") : tr("Let go");
    const double share = m_isStill ? 1 : smallestShare + (1 - smallestShare) * m_tempo.at(m_elapsed).pressed;
    const double radius = largest() * share;
    if (words == m_words && seconds == m_seconds && std::abs(radius - m_radius) < leastChange)
        return;
    m_words = words;
    m_seconds = seconds;
    m_radius = radius;
    setAccessibleName(words);
    update();
}

void PaceRing::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_appearance.colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.window);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle = QRectF(rect()).center();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.hairline, 1));
    for (const double share : {smallestShare, 1.0})
        painter.drawEllipse(middle, largest() * share, largest() * share);
    painter.setPen(QPen(colours.accent, lineWidth));
    painter.drawEllipse(middle, m_radius, m_radius);

    // As large as there is room within the smallest ring.
    const double room = 2 * largest() * smallestShare * 0.85;
    int size = 3;
    while (size > 0 &&
           QFontMetricsF(Appearance::font(size, QFont::DemiBold)).horizontalAdvance(m_words) > room)
        --size;
    const QFont words = Appearance::font(size, QFont::DemiBold);
    const QFont number = Appearance::font(std::min(5, size + 2));
    const double wordsHeight = QFontMetricsF(words).height();
    const double numberHeight = QFontMetricsF(number).height();
    const double top = middle.y() - (wordsHeight + numberHeight) / 2;
    painter.setPen(colours.text);
    painter.setFont(words);
    painter.drawText(QRectF(0, top, width(), wordsHeight), Qt::AlignCenter, m_words);
    painter.setFont(number);
    painter.setPen(colours.quietText);
    painter.drawText(QRectF(0, top + wordsHeight, width(), numberHeight), Qt::AlignCenter,
                     locale().toString(m_seconds));
}

bool PaceRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget()) {
        setGeometry(parentWidget()->rect());
        refresh();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace nape
