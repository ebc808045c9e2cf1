// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library/spelling.h"

#include <QVarLengthArray>

#include <algorithm>
#include <bit>
#include <utility>

namespace nape
{

namespace
{

int forgivenIn(qsizetype length)
{
    constexpr qsizetype fromOne = 4;
    constexpr qsizetype fromTwo = 8;
    return length >= fromTwo ? 2 : length >= fromOne ? 1 : 0;
}

} // namespace

Spelling::Letters Spelling::Letters::of(QStringView word)
{
    Letters letters;
    for (const QChar sign : word) {
        letters.set |= quint64(1) << (sign.unicode() % 64);
        if (sign.isDigit())
            letters.digits += sign;
    }
    return letters;
}

Spelling::Spelling(QString word)
    : m_word(std::move(word)), m_letters(Letters::of(m_word)), m_forgiven(forgivenIn(m_word.size()))
{
}

int Spelling::errors(QStringView other, const Letters &letters) const
{
    // Each error brings in or takes away at most one kind of letter: most words are told apart by that alone.
    if (std::abs(other.size() - m_word.size()) > m_forgiven ||
        std::popcount(m_letters.set & ~letters.set) > m_forgiven ||
        std::popcount(letters.set & ~m_letters.set) > m_forgiven || m_letters.digits != letters.digits)
        return tooMany;
    return distance(other, Compared::Whole);
}

int Spelling::errorsInBeginning(QStringView other, const Letters &letters) const
{
    if (other.size() < m_word.size() - m_forgiven ||
        std::popcount(m_letters.set & ~letters.set) > m_forgiven ||
        !letters.digits.startsWith(m_letters.digits))
        return tooMany;
    return distance(other.left(m_word.size() + m_forgiven), Compared::Beginning);
}

int Spelling::distance(QStringView other, Compared compared) const
{
    const qsizetype columns = other.size() + 1;
    // Three rows of the usual table, because swapped letters look two rows back.
    QVarLengthArray<int, 64> before(columns);
    QVarLengthArray<int, 64> above(columns);
    QVarLengthArray<int, 64> row(columns);
    for (qsizetype j = 0; j < columns; ++j)
        above[j] = int(j);
    for (qsizetype i = 1; i <= m_word.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j < columns; ++j) {
            const bool same = m_word[i - 1] == other[j - 1];
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && m_word[i - 1] == other[j - 2] && m_word[i - 2] == other[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        if (*std::ranges::min_element(row) > m_forgiven)
            return tooMany;
        std::swap(before, above);
        std::swap(above, row);
    }
    const int found = compared == Compared::Whole ? above.last() : *std::ranges::min_element(above);
    return found <= m_forgiven ? found : tooMany;
}

} // namespace nape
