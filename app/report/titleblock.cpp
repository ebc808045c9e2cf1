// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportblocks.h"

#include "app/report/printcolours.h"

#include <QFontMetricsF>

namespace nape::pages
{

namespace
{

/// A line to write on.
class BlankBlock final : public Block
{
public:
    explicit BlankBlock(QString words) : m_words(std::move(words)) {}
    double height(double width) const override { return textHeight(m_words, font(Type::Small), width); }
    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        text(m_words, Type::Small, Colour::Quiet)->paint(painter, at, width);
        const double used = QFontMetricsF(font(Type::Small)).horizontalAdvance(m_words) + 5 * point;
        painter.setPen(QPen(printColours().hairline, 0.6 * point));
        painter.drawLine(QPointF(at.x() + used, at.y() + height(width) - point),
                         QPointF(at.x() + width, at.y() + height(width) - point));
    }

private:
    QString m_words;
};

class RuleBlock final : public Block
{
public:
    double height(double) const override { return 1.2 * point; }
    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        painter.fillRect(QRectF(at.x(), at.y(), width, 1.2 * point), printColours().accent);
    }
};

} // namespace

BlockPtr title(const ReportDocument &document)
{
    std::vector<BlockPtr> left;
    left.push_back(text(document.title, Type::Title));
    std::vector<BlockPtr> right;
    right.push_back(space(0.6 * millimetre));
    right.push_back(text(document.period, Type::Strong));
    right.push_back(text(document.made, Type::Small, Colour::Quiet));
    std::vector<BlockPtr> top;
    top.push_back(stack(std::move(left)));
    top.push_back(stack(std::move(right)));
    std::vector<BlockPtr> blanks;
    blanks.push_back(std::make_unique<BlankBlock>(document.name));
    blanks.push_back(std::make_unique<BlankBlock>(document.dateOfBirth));
    std::vector<BlockPtr> parts;
    parts.push_back(row(std::move(top), {1.35, 1}));
    parts.push_back(space(1.6 * millimetre));
    parts.push_back(std::make_unique<RuleBlock>());
    parts.push_back(space(2.6 * millimetre));
    parts.push_back(row(std::move(blanks), {1.35, 1}));
    parts.push_back(space(2.2 * millimetre));
    parts.push_back(text(document.completeness, Type::Body));
    return stack(std::move(parts));
}

} // namespace nape::pages
