// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/blocktext.h"
#include "app/report/printcolours.h"

namespace nape::pages
{

namespace
{

QColor colourOf(Colour colour)
{
    switch (colour) {
    case Colour::Text:
        return printColours().text;
    case Colour::Quiet:
        return printColours().quietText;
    case Colour::Accent:
        return printColours().accent;
    }
    Q_UNREACHABLE();
}

class TextBlock final : public Block
{
public:
    TextBlock(const QString &words, Type type, Colour colour, bool hasOwnDirection)
        : m_words(words),
          m_type(type),
          m_colour(colour),
          // AlignLeft is where the language begins, unless it is absolute.
          m_alignment(hasOwnDirection ? Qt::AlignLeft : Qt::AlignLeft | Qt::AlignAbsolute)
    {
    }

    double height(double width) const override
    {
        double sum = 0;
        for (const QString &paragraph : m_words.split(u'\n'))
            sum += Lines(paragraph, font(m_type), width, m_alignment).height();
        return sum;
    }

    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        painter.setPen(colourOf(m_colour));
        double y = at.y();
        for (const QString &paragraph : m_words.split(u'\n')) {
            const Lines lines(paragraph, font(m_type), width, m_alignment);
            lines.paint(painter, {at.x(), y});
            y += lines.height();
        }
    }

    std::unique_ptr<Block> takeFitting(double width, double room) override
    {
        const qsizetype fits = fittingLength(m_words, m_type, width, room);
        if (fits == 0)
            return nullptr;
        QString taken = m_words.left(fits);
        if (taken.endsWith(u'\n'))
            taken.chop(1);
        m_words = m_words.mid(fits);
        return std::make_unique<TextBlock>(taken, m_type, m_colour, !m_alignment.testFlag(Qt::AlignAbsolute));
    }

private:
    QString m_words;
    Type m_type;
    Colour m_colour;
    Qt::Alignment m_alignment;
};

} // namespace

qsizetype fittingLength(const QString &words, Type type, double width, double room)
{
    auto fits = static_cast<int>(room / Lines::lineHeight(font(type)));
    qsizetype length = 0;
    for (const QString &paragraph : words.split(u'\n')) {
        if (fits <= 0)
            break;
        const Lines lines(paragraph, font(type), width, Qt::AlignLeft);
        if (lines.count() > fits)
            return length + lines.startOf(fits);
        fits -= std::max(lines.count(), 1);
        length += paragraph.size() + 1; // and the line break
    }
    return std::min(length, words.size());
}

BlockPtr text(const QString &words, Type type, Colour colour, bool hasOwnDirection)
{
    return std::make_unique<TextBlock>(words, type, colour, hasOwnDirection);
}

} // namespace nape::pages
