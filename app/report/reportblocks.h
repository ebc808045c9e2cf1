// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/headpictures.h"
#include "app/report/reportdocument.h"

#include <QFont>
#include <QPainter>

#include <memory>
#include <vector>

/// What a page is put together from. All lengths are in page units, so that a page is the same in a PDF, on a
/// printer and in the preview; type is set without regard to the pixels of any device.
namespace nape::pages
{

/// Page units in a point (1/72 inch).
inline constexpr double point = 1200.0 / 72;
inline constexpr double millimetre = 1200.0 / 25.4;

enum class Type { Title, Heading, Number, Body, Strong, Small };

/// Sizes and weights of a page; nothing is smaller than 8.5 points.
QFont font(Type type);
inline constexpr double smallestPoints = 8.5;

class Block
{
public:
    virtual ~Block() = default;

    virtual double height(double width) const = 0;
    virtual void paint(QPainter &painter, const QPointF &at, double width) const = 0;
    /// Takes off as much of the top as fits into `room`; null if that is nothing, or if it cannot be parted.
    virtual std::unique_ptr<Block> takeFitting(double, double) { return nullptr; }
    /// Nothing but room between two others: none is needed at the top of a page.
    virtual bool isGap() const { return false; }
};

using BlockPtr = std::unique_ptr<Block>;

enum class Colour { Text, Quiet, Accent };

/// A text that wraps. Runs from the side where its language begins, if `hasOwnDirection`.
BlockPtr text(const QString &words, Type type, Colour colour = Colour::Text, bool hasOwnDirection = false);
/// How many of its letters such a text shows in a room of this height.
qsizetype fittingLength(const QString &words, Type type, double width, double room);
/// What the report is, of when, and the lines to be filled in by hand.
BlockPtr title(const ReportDocument &document);
BlockPtr table(const ReportTable &table);
enum class CalendarRows { Square, Low };
BlockPtr calendar(const ReportCalendar &calendar, qsizetype lastMonths,
                  CalendarRows rows = CalendarRows::Square);
BlockPtr keyNumbers(const QList<KeyNumber> &numbers);
/// The four heads beside each other. `pictures` must outlive the block.
BlockPtr heads(const HeadPictures &pictures, const QList<HeatSpot> &heat);
BlockPtr space(double height);
/// One below the other.
BlockPtr stack(std::vector<BlockPtr> blocks);
/// Beside each other, in these shares of the width.
BlockPtr row(std::vector<BlockPtr> blocks, const QList<double> &shares);

/// How high a text gets, and the same text painted.
double textHeight(const QString &words, const QFont &font, double width);

} // namespace nape::pages
