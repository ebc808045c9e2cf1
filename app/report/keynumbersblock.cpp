// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/blocktext.h"
#include "app/report/printcolours.h"

#include <algorithm>

namespace nape::pages
{

namespace
{

class KeyNumbersBlock final : public Block
{
public:
    explicit KeyNumbersBlock(QList<KeyNumber> numbers) : m_numbers(std::move(numbers)) {}

    double height(double) const override
    {
        return Lines::lineHeight(font(Type::Number)) + Lines::lineHeight(font(Type::Small));
    }
    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        double all = 0;
        for (const KeyNumber &number : m_numbers)
            all += widthOf(number);
        const double gap = m_numbers.size() > 1 ? (width - all) / double(m_numbers.size() - 1) : 0;
        double x = at.x();
        for (const KeyNumber &number : m_numbers) {
            const double line = Lines::lineHeight(font(Type::Number));
            painter.setPen(number.isKnown ? printColours().accent : printColours().quietText);
            const Lines value(number.value, font(typeOf(number)), endless, Qt::AlignLeft | Qt::AlignAbsolute);
            value.paint(painter, {x, at.y() + (line - value.height()) * 0.75});
            painter.setPen(printColours().quietText);
            Lines(number.label, font(Type::Small), endless, Qt::AlignLeft | Qt::AlignAbsolute)
                .paint(painter, {x, at.y() + line});
            x += widthOf(number) + gap;
        }
    }

private:
    static Type typeOf(const KeyNumber &number) { return number.isKnown ? Type::Number : Type::Strong; }
    static double widthOf(const KeyNumber &number)
    {
        return std::max(pages::widthOf(number.value, font(typeOf(number))),
                        pages::widthOf(number.label, font(Type::Small)));
    }

    QList<KeyNumber> m_numbers;
};

} // namespace

BlockPtr keyNumbers(const QList<KeyNumber> &numbers)
{
    return std::make_unique<KeyNumbersBlock>(numbers);
}

} // namespace nape::pages
