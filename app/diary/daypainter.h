// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/colours.h"
#include "core/diary/intensity.h"

#include <QRectF>

#include <optional>

class QFont;
class QPainter;

namespace nape
{

/// The signs of the diary, drawn alike in the calendar, its legend and the list. They differ by shape, so
/// that none has to be told by its colour.
class DayPainter
{
public:
    DayPainter(QPainter &painter, const Colours &colours) : m_painter(painter), m_colours(colours) {}

    /// The number on its pain colour; a question mark if there was pain of unknown strength.
    void painBadge(const QRectF &rect, std::optional<Intensity> intensity, const QFont &font) const;
    void sessionMark(const QRectF &square) const; ///< a ring around a dot
    void doseMark(const QRectF &square) const;    ///< a capsule
    /// Answers about a day that was not free: lines on a sheet.
    void answersMark(const QRectF &square) const;
    void freeMark(const QRectF &square) const; ///< a tick
    /// Sparse slanting lines under a day that is left out of the numbers.
    void excludedGround(const QRectF &rect) const;
    void notAnsweredMark(const QRectF &square) const; ///< a short quiet line

private:
    QPainter &m_painter;
    const Colours &m_colours;
};

} // namespace nape
