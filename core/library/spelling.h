// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace nape
{

/// A word of a search, ready to be compared with many others, typing errors forgiven: one error from four
/// letters on, two from eight. An error is a letter too many, too few, another one, or two neighbours
/// swapped (Damerau and Levenshtein, optimal string alignment). Numbers must be right: GB20 is not GB21.
class Spelling
{
public:
    explicit Spelling(QString word);

    /// What the two words have in common without looking closer; made once for each word that is compared.
    struct Letters {
        quint64 set = 0; ///< one bit per letter, several letters may share one
        QString digits;

        static Letters of(QStringView word);
    };

    const QString &word() const { return m_word; }
    int forgiven() const { return m_forgiven; }

    static constexpr int tooMany = 99;
    /// Errors between the two words, at most forgiven(); `tooMany` otherwise.
    int errors(QStringView other, const Letters &letters) const;
    /// Errors between this word and the beginning of the other one, for a word that is being typed.
    int errorsInBeginning(QStringView other, const Letters &letters) const;

private:
    enum class Compared { Whole, Beginning };
    int distance(QStringView other, Compared compared) const;

    QString m_word;
    Letters m_letters;
    int m_forgiven;
};

} // namespace nape
