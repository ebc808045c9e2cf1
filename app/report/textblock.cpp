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
        : m_paragraphs(words.split(u'\n')),
          m_type(type),
          m_colour(colour),
          // AlignLeft is where the language begins, unless it is absolute.
          m_alignment(hasOwnDirection ? Qt::AlignLeft : Qt::AlignLeft | Qt::AlignAbsolute)
    {
    }

    double height(double width) const override
    {
        double sum = 0;
        for (const QString &paragraph : m_paragraphs)
            sum += Lines(paragraph, font(m_type), width, m_alignment).height();
        return sum;
    }

    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        painter.setPen(colourOf(m_colour));
        double y = at.y();
        for (const QString &paragraph : m_paragraphs) {
            const Lines lines(paragraph, font(m_type), width, m_alignment);
            lines.paint(painter, {at.x(), y});
            y += lines.height();
        }
    }

    std::unique_ptr<Block> takeFitting(double width, double room) override
    {
        const double line = Lines::lineHeight(font(m_type));
        auto fits = static_cast<int>(room / line);
        QStringList taken;
        while (!m_paragraphs.isEmpty() && fits > 0) {
            const QString paragraph = m_paragraphs.first();
            const Lines lines(paragraph, font(m_type), width, m_alignment);
            if (lines.count() <= fits) {
                fits -= std::max(lines.count(), 1);
                taken.append(m_paragraphs.takeFirst());
                continue;
            }
            const int cut = lines.startOf(fits);
            taken.append(paragraph.left(cut));
            m_paragraphs.first() = paragraph.mid(cut);
            fits = 0;
        }
        if (taken.isEmpty())
            return nullptr;
        return std::make_unique<TextBlock>(taken.join(u'\n'), m_type, m_colour,
                                           !m_alignment.testFlag(Qt::AlignAbsolute));
    }

private:
    QStringList m_paragraphs;
    Type m_type;
    Colour m_colour;
    Qt::Alignment m_alignment;
};

} // namespace

BlockPtr text(const QString &words, Type type, Colour colour, bool hasOwnDirection)
{
    return std::make_unique<TextBlock>(words, type, colour, hasOwnDirection);
}

} // namespace nape::pages
