// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"
#include "app/bodymap/mapaccessible.h"

#include <QFocusEvent>
#include <QGestureEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPinchGesture>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace nape
{

namespace
{

constexpr double largestZoom = 6;
constexpr double zoomStep = 1.25;
constexpr double panStep = 48; // pixels

std::optional<Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Direction::Left;
    case Qt::Key_Right:
        return Direction::Right;
    case Qt::Key_Up:
        return Direction::Up;
    case Qt::Key_Down:
        return Direction::Down;
    default:
        return std::nullopt;
    }
}

QPointF stepIn(Direction direction)
{
    switch (direction) {
    case Direction::Left:
        return {-panStep, 0};
    case Direction::Right:
        return {panStep, 0};
    case Direction::Up:
        return {0, -panStep};
    case Direction::Down:
        return {0, panStep};
    }
    Q_UNREACHABLE();
}

} // namespace

bool BodyMap::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Esc first clears the selection, and only then is free for the window.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !m_selection.isEmpty()) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::Gesture) {
        if (auto *pinch = static_cast<QPinchGesture *>(
                static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture))) {
            zoomBy(pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()), Redraw::AfterwardsSharp);
            return true;
        }
    }
    return QWidget::event(event);
}

void BodyMap::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
        relayout();
        break;
    case QEvent::LanguageChange:
        setAccessibleName(tr("Body map"));
        retranslateActions();
        measureCaptions();
        relayout();
        break;
    case QEvent::EnabledChange:
        setHovered(std::nullopt);
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void BodyMap::resizeEvent(QResizeEvent *)
{
    forgetScenes();
    relayout();
}

void BodyMap::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragFrom) {
        const QPointF from = std::exchange(m_dragFrom, event->position()).value();
        panBy(from - event->position(), Redraw::AfterwardsSharp);
    } else if (m_mode == Mode::Choose) {
        setHovered(stopAt(event->position()));
        if (const PlacedView *placed = m_layout.viewAt(event->position()))
            setUnderPointer(layerWords(placed->view, placed->toWidget.inverted().map(event->position())));
        else
            setUnderPointer({});
    }
}

void BodyMap::mousePressEvent(QMouseEvent *event)
{
    if (m_mode != Mode::Choose) {
        event->ignore();
        return;
    }
    setCurrentShown(false);
    if (event->button() == Qt::LeftButton)
        m_pressed = stopAt(event->position());
    else if (event->button() == Qt::MiddleButton)
        m_dragFrom = event->position();
}

void BodyMap::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton) {
        m_dragFrom.reset();
        return;
    }
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    if (event->button() != Qt::LeftButton || !pressed || pressed != stopAt(event->position()))
        return;
    moveTo(*pressed);
    choose(*pressed, event->modifiers() & Qt::ControlModifier ? Choice::Add : Choice::Replace);
}

void BodyMap::choose(const MapStop &stop, Choice choice)
{
    if (const MapSpot *spot = spotOf(stop))
        activate(*spot);
    else if (choice == Choice::Add)
        toggle(stop.place);
    else
        setSelection({stop.place});
}

void BodyMap::leaveEvent(QEvent *)
{
    setUnderPointer({});
    setHovered(std::nullopt);
}

void BodyMap::wheelEvent(QWheelEvent *event)
{
    if (m_mode != Mode::Choose || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    const double notches = event->angleDelta().y() / double(QWheelEvent::DefaultDeltasPerStep);
    zoomBy(std::pow(zoomStep, notches), event->position(), Redraw::AfterwardsSharp);
    setHovered(stopAt(event->position()));
}

void BodyMap::keyPressEvent(QKeyEvent *event)
{
    if (m_mode != Mode::Choose) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (const auto direction = directionOf(event->key())) {
        if (modifiers == Qt::ShiftModifier)
            panBy(stepIn(*direction), Redraw::Sharp);
        else if (modifiers == Qt::NoModifier)
            walk(*direction);
        else
            QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        setCurrentShown(true);
        if (m_current)
            choose(*m_current, Choice::Add);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Select:
        setCurrentShown(true);
        if (m_current)
            choose(*m_current, Choice::Replace);
        return;
    case Qt::Key_Escape:
        if (m_selection.isEmpty())
            QWidget::keyPressEvent(event);
        else
            clearSelection();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep, pointOfInterest(), Redraw::Sharp);
        return;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep, pointOfInterest(), Redraw::Sharp);
        return;
    case Qt::Key_0:
        setZoom(1);
        return;
    default:
        break;
    }
    const bool isWord = !event->text().isEmpty() && event->text().front().isLetter() &&
                        !(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isWord)
        jumpTo(event->text());
    else
        QWidget::keyPressEvent(event);
}

void BodyMap::focusInEvent(QFocusEvent *event)
{
    const bool byKeyboard = event->reason() != Qt::MouseFocusReason &&
                            event->reason() != Qt::ActiveWindowFocusReason &&
                            event->reason() != Qt::PopupFocusReason;
    if (byKeyboard) {
        if (!m_current) {
            const QList<Place> all = places();
            if (const auto first = m_selection.isEmpty()
                                       ? (all.isEmpty() ? std::nullopt : stopOf(all.first()))
                                       : stopOf(m_selection.first()))
                m_current = first;
        }
        setCurrentShown(true);
    }
    updateStop(m_current);
    updateFooter();
    QWidget::focusInEvent(event);
}

void BodyMap::focusOutEvent(QFocusEvent *event)
{
    updateStop(m_current);
    updateFooter();
    QWidget::focusOutEvent(event);
}

void BodyMap::setHovered(const std::optional<MapStop> &stop)
{
    if (stop == m_hovered)
        return;
    updateStop(m_hovered);
    m_hovered = stop;
    updateStop(m_hovered);
    updateFooter();
    Q_EMIT hoveredChanged(stop && !stop->isSpot() ? std::optional(stop->place) : std::nullopt);
}

void BodyMap::setUnderPointer(const QString &words)
{
    if (words == m_underPointer)
        return;
    m_underPointer = words;
    updateFooter();
}

void BodyMap::setCurrentShown(bool shown)
{
    m_currentShown = shown;
    updateStop(m_current);
    updateFooter();
}

void BodyMap::moveTo(const MapStop &stop)
{
    updateStop(m_current);
    m_current = stop;
    reveal(stop);
    updateStop(m_current);
    updateFooter();
    if (!hasFocus())
        return;
    const MapSpot *spot = spotOf(stop);
    if (QAccessibleInterface *child =
            spot ? accessibleChild(*this, *spot) : accessibleChild(*this, stop.place)) {
        QAccessibleEvent event(child, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void BodyMap::reveal(const MapStop &stop)
{
    if (!m_layout.placed(stop.view))
        showView(stop.view);
    if (!isZoomed())
        return;
    const QRectF bounds = stop.isSpot() ? m_marks[stop.mark].bounds() : outline(stop).boundingRect();
    if (!m_layout.visible.contains(bounds))
        panBy(bounds.center() - m_layout.visible.center(), Redraw::Sharp);
}

void BodyMap::walk(Direction direction)
{
    setCurrentShown(true);
    if (m_current) {
        moveTo(navigation().next(*m_current, direction));
    } else if (const QList<Place> all = places(); !all.isEmpty()) {
        moveTo(*stopOf(all.first()));
    }
}

const MapNavigation &BodyMap::navigation() const
{
    if (!m_navigation) {
        m_navigation.emplace(*m_atlas, chosenViews());
        for (int i = 0; i < m_marks.size(); ++i)
            m_navigation->addSpot(m_marks[i].view, m_marks[i].inDrawing, i);
    }
    return *m_navigation;
}

void BodyMap::jumpTo(const QString &letters)
{
    const bool goesOn = m_sinceTyped.isValid() &&
                        m_sinceTyped.elapsed() < QGuiApplication::styleHints()->keyboardInputInterval();
    m_sinceTyped.start();
    // The same letter again means the next name that begins with it.
    const bool repeats = goesOn && m_typed == letters;
    m_typed = goesOn && !repeats ? m_typed + letters : letters;

    const QList<Place> all = places();
    const qsizetype from = m_current ? all.indexOf(m_current->place) : -1;
    const qsizetype first = goesOn && !repeats ? std::max<qsizetype>(from, 0) : from + 1;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Place &place = all[(first + i) % all.size()];
        // "t" means the temple, though its whole name is "Left temple".
        const bool matches = m_catalogue.name(place.region).startsWith(m_typed, Qt::CaseInsensitive) ||
                             m_catalogue.name(place).startsWith(m_typed, Qt::CaseInsensitive);
        if (!matches)
            continue;
        setCurrentShown(true);
        moveTo(*stopOf(place));
        return;
    }
}

QPointF BodyMap::pointOfInterest() const
{
    if (m_current && m_current->isSpot())
        return m_marks[m_current->mark].middle;
    if (m_current && m_layout.placed(m_current->view))
        return outline(*m_current).boundingRect().center();
    for (auto place = m_selection.crbegin(); place != m_selection.crend(); ++place) {
        if (const QRect chosen = placeRect(*place); !chosen.isEmpty())
            return chosen.center();
    }
    // The face: a third of the way down the first figure.
    const QRectF plate = m_layout.views.isEmpty() ? m_layout.visible : m_layout.views.first().plate;
    return {plate.center().x(), plate.top() + plate.height() / 3};
}

void BodyMap::zoomBy(double factor, const QPointF &fixedPoint, Redraw redraw)
{
    double wanted = std::clamp(m_zoom * factor, 1.0, largestZoom);
    if (wanted < 1.01) // rounding on the way back
        wanted = 1;
    if (wanted == m_zoom || workArea())
        return;
    // What lies under the fixed point stays there.
    const QPointF off = fixedPoint - m_layout.visible.center();
    m_centre = m_layout.centre + off / m_zoom - off / wanted;
    m_zoom = wanted;
    if (redraw == Redraw::AfterwardsSharp)
        m_sharpen.start();
    relayout();
}

void BodyMap::panBy(const QPointF &pixels, Redraw redraw)
{
    if (!isZoomed())
        return;
    m_centre = m_layout.centre + pixels / m_zoom;
    if (redraw == Redraw::AfterwardsSharp)
        m_sharpen.start();
    relayout();
}

} // namespace nape
