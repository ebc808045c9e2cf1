// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/library/spelling.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <array>

namespace nape
{

/// What can be found of one thing.
struct SearchDocument {
    QStringList names;    ///< every name by which it is known
    QStringList keywords; ///< what belongs to it: its region, its muscle
    QStringList texts;    ///< what is said about it
    /// The names are whole sentences: their words count like keywords, and a beginning is nothing special.
    bool isNamedBySentence = false;
};

/// One found document. Its closeness says how the words were found, not how often.
struct SearchHit {
    int document = 0; ///< in the order of adding
    int closeness = 0;

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// Finds documents by words in any order, by beginnings of words while they are typed, by parts of words, and
/// with typing errors. A word counts more in a name than in a text, and more the closer it is met.
///
/// All words must be met. If no document meets all, those that meet the most do, if that is half of them:
/// "my jaw hurts" finds the jaw. A name is also compared as a whole and without its spaces, so that "GB 20",
/// "feng chi" and a name with any one letter wrong are found, whatever its other words might mean elsewhere.
///
/// The index is filled once and then only read. The same words always give the same answer.
class SearchIndex
{
public:
    void add(const SearchDocument &document);
    /// Another way to say a word: documents with `word` in names or keywords are also found by `other`.
    /// To be called before add().
    void addSynonym(const QString &word, const QString &other);

    /// The closest first, then in the order of adding. Nothing for a query without a letter or number.
    QList<SearchHit> find(const QString &query) const;

private:
    enum Field { Name, Keyword, Text };
    enum Match { Exact, Beginning, Part, Misspelt };
    static int closeness(Field field, Match match);

    struct Posting {
        int document;
        Field field;
    };
    struct Word {
        QString text;
        Spelling::Letters letters;
        QList<Posting> postings;
    };
    /// A name without its spaces.
    struct WholeName {
        QString text;
        Spelling::Letters letters;
        int document;
        bool isSentence;
    };

    void addWords(const QStringList &texts, Field field, QHash<QString, Field> &fields) const;
    void addWholeName(const QString &joined, bool isSentence);
    /// The best closeness per document, 0 where the word does not occur.
    QList<int> findWord(const QString &word) const;
    QList<int> findWholeName(const QString &joined) const;
    bool isCommon(const QList<int> &found) const;

    int m_documents = 0;
    QList<Word> m_words;
    QHash<QString, qsizetype> m_wordIndex;
    QList<WholeName> m_wholeNames;
    QMultiHash<QString, QString> m_synonyms;
};

} // namespace nape
