// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/monthcalendar.h"

#include "app/diary/accessiblemonth.h"
#include "app/diary/daypainter.h"
#include "app/diary/diarywords.h"

#include <QHelpEvent>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace nape
{

namespace
{

constexpr int unit = 8;
constexpr int smallestCell = 44;

} // namespace

MonthCalendar::MonthCalendar(const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_today(QDate::currentDate()),
      m_grid(m_today, QLocale().firstDayOfWeek()),
      m_current(m_today)
{
    installAccessibleMonth();
    setObjectName(QStringLiteral("monthCalendar"));
    setAccessibleName(tr("Calendar"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&m_appearance, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void MonthCalendar::setToday(const QDate &today)
{
    if (today == m_today)
        return;
    m_today = today;
    update();
}

void MonthCalendar::setMonth(const QDate &day)
{
    turnTo(day, m_chosen);
}

void MonthCalendar::setChosenDay(const std::optional<QDate> &day)
{
    turnTo(day.value_or(m_grid.month()), day);
}

void MonthCalendar::turnTo(const QDate &day, const std::optional<QDate> &wanted)
{
    const MonthGrid grid(day, QLocale().firstDayOfWeek());
    // A day of a month that is not shown would be spoken of without being known.
    const auto chosen = wanted && grid.isInMonth(*wanted) ? wanted : std::nullopt;
    const bool isOtherMonth = grid.month() != m_grid.month() || grid.range().first != m_grid.range().first;
    const bool isOtherChoice = chosen != m_chosen;
    m_chosen = chosen;
    if (isOtherMonth) {
        m_grid = grid;
        m_marks.clear();
        if (!m_grid.isInMonth(m_current))
            m_current = m_grid.isInMonth(m_today) ? m_today : m_grid.month();
    }
    if (chosen)
        m_current = *chosen;
    if (!isOtherMonth && !isOtherChoice)
        return;
    update();
    if (isOtherMonth) {
        Q_EMIT monthChanged(m_grid.month());
        announceMonthChanged(this);
    }
    if (isOtherChoice)
        announceDaySelected(this);
    if (isOtherChoice && !isOtherMonth)
        Q_EMIT chosenDayChanged(m_chosen);
}

void MonthCalendar::setMarks(const MarksByDay &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    update();
}

void MonthCalendar::toggleChosen(const QDate &day)
{
    setChosenDay(m_chosen == day ? std::nullopt : std::optional(day));
}

void MonthCalendar::setCurrentDay(const QDate &day)
{
    if (!day.isValid() || day == m_current)
        return;
    m_current = day;
    setMonth(day);
    update();
    announceDayFocused(this);
}

QString MonthCalendar::description(const QDate &day) const
{
    if (!m_grid.isInMonth(day))
        //: %1 "Saturday 28 February", in the calendar of March
        return tr("%1, not in this month").arg(DiaryWords::dayText(day));
    return describe(day, m_marks.value(day), m_today);
}

qreal MonthCalendar::headerHeight() const
{
    return QFontMetricsF(font()).height() + unit;
}

QRectF MonthCalendar::cellRect(int cell) const
{
    const qreal cellWidth = qreal(width()) / MonthGrid::columns;
    const qreal cellHeight = (height() - headerHeight()) / MonthGrid::rows;
    return QRectF(cell % MonthGrid::columns * cellWidth,
                  headerHeight() + cell / MonthGrid::columns * cellHeight, cellWidth, cellHeight)
        .adjusted(1, 1, -1, -1);
}

std::optional<int> MonthCalendar::cellAt(const QPointF &position) const
{
    if (!rect().contains(position.toPoint()) || position.y() < headerHeight())
        return std::nullopt;
    const int column = static_cast<int>(position.x() * MonthGrid::columns / width());
    const int row =
        static_cast<int>((position.y() - headerHeight()) * MonthGrid::rows / (height() - headerHeight()));
    return std::clamp(row, 0, MonthGrid::rows - 1) * MonthGrid::columns +
           std::clamp(column, 0, MonthGrid::columns - 1);
}

QSize MonthCalendar::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    // Room for the number of the day and, below it, the pain.
    const int cell = std::max(smallestCell, metrics.height() * 2 + 2 * unit);
    return {MonthGrid::columns * cell, static_cast<int>(headerHeight()) + MonthGrid::rows * cell};
}

QSize MonthCalendar::sizeHint() const
{
    // It grows with the room there is; asking for more would only make a small window scroll.
    return minimumSizeHint();
}

void MonthCalendar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeader(painter);
    for (int cell = 0; cell < MonthGrid::cells; ++cell)
        paintCell(painter, cell);
}

void MonthCalendar::paintHeader(QPainter &painter) const
{
    painter.setFont(font());
    painter.setPen(m_appearance.colours().quietText);
    for (int column = 0; column < MonthGrid::columns; ++column) {
        const QRectF below = cellRect(column);
        painter.drawText(QRectF(below.left(), 0, below.width(), headerHeight() - unit / 2), Qt::AlignCenter,
                         locale().standaloneDayName(m_grid.weekday(column), QLocale::ShortFormat));
    }
}

void MonthCalendar::paintCell(QPainter &painter, int cell) const
{
    const Colours &colours = m_appearance.colours();
    const QDate day = m_grid.dayAt(cell);
    const DayMarks marks = m_marks.value(day);
    const bool inMonth = m_grid.isInMonth(day);
    const bool isChosen = day == m_chosen;
    const bool isHovered = cell == m_hovered;
    const QRectF rect = cellRect(cell);

    // Ground: days of the month stand on the surface, the others on the window.
    if (inMonth || isHovered || isChosen) {
        painter.setPen(inMonth ? QPen(isChosen ? colours.accent : colours.hairline, isChosen ? 2 : 1)
                               : QPen(Qt::NoPen));
        painter.setBrush(isHovered || isChosen ? colours.hover : colours.surface);
        const qreal inset = isChosen ? 1 : 0.5;
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 6, 6);
    }

    if (marks.isExcluded && inMonth)
        DayPainter(painter, colours).excludedGround(rect.adjusted(3, 3, -3, -3));

    // The number of the day, with a ring around today's.
    QFont dayFont = font();
    dayFont.setPointSizeF(font().pointSizeF() * 0.9);
    if (day == m_today)
        dayFont.setWeight(QFont::Bold);
    const QFontMetricsF dayMetrics(dayFont);
    const QString number = locale().toString(day.day());
    const qreal ring = dayMetrics.height() + 6;
    const QRectF numberRect(rect.left() + 2, rect.top() + 2, ring, ring);
    if (day == m_today) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(numberRect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.setFont(dayFont);
    painter.setPen(inMonth ? colours.text : colours.quietText);
    painter.drawText(numberRect, Qt::AlignCenter, number);

    if (inMonth) {
        // Marks in the upper right corner, the pain in what is left below the number.
        const DayPainter signs(painter, colours);
        const qreal room = (rect.right() - 6 - numberRect.right()) / 2 - 2; // for each of two
        const qreal mark = std::clamp(std::min(dayMetrics.height() * 0.85, room), 9.0, 22.0);
        qreal right = rect.right() - 4;
        const auto nextMark = [&] {
            const QRectF square(right - mark, numberRect.center().y() - mark / 2, mark, mark);
            right -= mark + 3;
            return square;
        };
        if (marks.sessions > 0)
            signs.sessionMark(nextMark());
        if (marks.doses > 0)
            signs.doseMark(nextMark());

        const qreal left = rect.bottom() - numberRect.bottom();
        const QPointF middle(rect.center().x(), numberRect.bottom() + left / 2 - 1);
        const qreal big = std::min(left - 6, dayMetrics.height() * 1.7);
        if (marks.state == DayMarks::State::Headache) {
            QFont badgeFont = font();
            badgeFont.setWeight(QFont::DemiBold);
            const qreal badgeWidth = std::min(rect.width() - 10, big * 1.35);
            signs.painBadge(QRectF(middle.x() - badgeWidth / 2, middle.y() - big / 2, badgeWidth, big),
                            marks.worst, badgeFont);
        } else {
            const qreal small = std::min(big, mark * 1.1);
            const QRectF square(middle.x() - small / 2, middle.y() - small / 2, small, small);
            if (marks.state == DayMarks::State::Free)
                signs.freeMark(square);
            else if (marks.state == DayMarks::State::NotAnswered && m_marks.contains(day))
                signs.notAnsweredMark(square);
        }
    }

    if (hasFocus() && day == m_current) {
        painter.setPen(QPen(colours.accent, 2, isChosen ? Qt::DotLine : Qt::SolidLine));
        painter.setBrush(Qt::NoBrush);
        const qreal inset = isChosen ? 4 : 1;
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 5, 5);
    }
}

bool MonthCalendar::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        setHovered(cellAt(static_cast<QHoverEvent *>(event)->position()));
        break;
    case QEvent::HoverLeave:
        setHovered(std::nullopt);
        break;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto cell = cellAt(help->pos()))
            QToolTip::showText(help->globalPos(), description(m_grid.dayAt(*cell)), this,
                               cellRect(*cell).toRect());
        return true;
    }
    default:
        break;
    }
    return QWidget::event(event);
}

void MonthCalendar::setHovered(std::optional<int> cell)
{
    if (cell == m_hovered)
        return;
    m_hovered = cell;
    update();
}

void MonthCalendar::mousePressEvent(QMouseEvent *event)
{
    const auto cell = cellAt(event->position());
    if (event->button() == Qt::LeftButton && cell)
        toggleChosen(m_grid.dayAt(*cell));
    else
        QWidget::mousePressEvent(event);
}

void MonthCalendar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrentDay(m_current.addDays(-1));
        return;
    case Qt::Key_Right:
        setCurrentDay(m_current.addDays(1));
        return;
    case Qt::Key_Up:
        setCurrentDay(m_current.addDays(-MonthGrid::columns));
        return;
    case Qt::Key_Down:
        setCurrentDay(m_current.addDays(MonthGrid::columns));
        return;
    case Qt::Key_PageUp:
        setCurrentDay(m_current.addMonths(-1));
        return;
    case Qt::Key_PageDown:
        setCurrentDay(m_current.addMonths(1));
        return;
    case Qt::Key_Home:
        setCurrentDay(m_grid.monthRange().first);
        return;
    case Qt::Key_End:
        setCurrentDay(m_grid.monthRange().last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        toggleChosen(m_current);
        return;
    case Qt::Key_F:
        // Not with Ctrl, Alt and the like: those belong to the menus.
        if ((event->modifiers() & ~Qt::ShiftModifier) != Qt::NoModifier)
            break;
        Q_EMIT freeDayRequested(m_current);
        return;
    case Qt::Key_Escape:
        if (m_chosen) {
            setChosenDay(std::nullopt);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void MonthCalendar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace nape
