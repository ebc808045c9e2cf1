// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/wrappedlines.h"

#include <QTextLayout>

#include <cmath>
#include <limits>

namespace nape
{

namespace
{

/// What shaping may add to the sum of single characters, such as kerning.
constexpr qreal slack = 1.05;

qreal shapedHeight(const QString &text, const QFont &font, qreal width)
{
    QTextLayout words(text, font);
    return std::ceil(WrappedLines::layOut(words, width));
}

bool standsForItself(QChar character)
{
    const QChar::Script script = character.script();
    return character.isPrint() && !character.isSurrogate() && !character.isMark() &&
           (script == QChar::Script_Latin || script == QChar::Script_Common);
}

} // namespace

WrappedLines::WrappedLines(const QFont &font)
    : m_font(font),
      m_metrics(font),
      m_lineHeight(shapedHeight(QStringLiteral("x"), font, std::numeric_limits<int>::max()))
{
}

qreal WrappedLines::height(const QString &text, qreal width)
{
    return surelyFits(text, width) ? m_lineHeight : shapedHeight(text, m_font, width);
}

bool WrappedLines::surelyFits(const QString &text, qreal width)
{
    qreal sum = 0;
    for (const QChar character : text) {
        auto known = m_advances.constFind(character.unicode());
        if (known == m_advances.cend())
            known = m_advances.insert(character.unicode(),
                                      standsForItself(character) && m_metrics.inFont(character)
                                          ? m_metrics.horizontalAdvance(character) * slack
                                          : std::numeric_limits<qreal>::infinity());
        sum += *known;
        if (sum > width)
            return false;
    }
    return true;
}

qreal WrappedLines::layOut(QTextLayout &words, qreal width)
{
    // The direction is that of the words, whatever the language of the program.
    const bool isRightToLeft = words.text().isRightToLeft();
    QTextOption option(isRightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    words.setTextOption(option);
    qreal height = 0;
    words.beginLayout();
    for (QTextLine line = words.createLine(); line.isValid(); line = words.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    words.endLayout();
    return height;
}

} // namespace nape
