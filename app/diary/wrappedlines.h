// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFontMetricsF>
#include <QHash>

class QTextLayout;

namespace nape
{

/// How high words are when they are wrapped to a width: between words, and within one that is longer than a
/// line, which QPainter's own wrapping would cut.
class WrappedLines
{
public:
    explicit WrappedLines(const QFont &font);

    const QFont &font() const { return m_font; }
    /// In pixels. Nearly all words of a diary fit on one line; those that surely do are not shaped, which
    /// would take most of the time of a month with hundreds of entries.
    qreal height(const QString &text, qreal width);

    /// Lays the words out, and returns their height.
    static qreal layOut(QTextLayout &words, qreal width);

private:
    bool surelyFits(const QString &text, qreal width);

    QFont m_font;
    QFontMetricsF m_metrics;
    qreal m_lineHeight;
    /// Of characters that stand for themselves; infinite for all that need shaping or another font.
    QHash<char16_t, qreal> m_advances;
};

} // namespace nape
