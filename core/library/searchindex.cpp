// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library/searchindex.h"

#include "core/library/folding.h"

#include <algorithm>

namespace nape
{

namespace
{

/// Nobody types more to find something; a pasted novel must not hold the window.
constexpr qsizetype longestQuery = 240;
constexpr qsizetype mostWords = 24;
/// Parts of words are looked for from here on: two letters are somewhere in everything.
constexpr qsizetype shortestPart = 3;

constexpr int wholeNameExact = 200;
constexpr int wholeNameBeginning = 120;
/// Better than any text, less than a name that was met word by word.
constexpr int wholeNameMisspelt = 35;

bool isHan(const QString &word)
{
    return word.front().script() == QChar::Script_Han;
}

void takeBetter(QList<int> &best, int document, int closeness)
{
    best[document] = std::max(best[document], closeness);
}

} // namespace

int SearchIndex::closeness(Field field, Match match)
{
    // Names before texts, whatever the match; within them the closer one.
    static constexpr std::array<std::array<int, 4>, 3> table{{
        {100, 80, 50, 40}, // a name
        {60, 48, 30, 24},  // a keyword
        {32, 26, 12, 8},   // a text
    }};
    return table[size_t(field)][size_t(match)];
}

void SearchIndex::addSynonym(const QString &word, const QString &other)
{
    m_synonyms.insert(foldedWords(word).join(QString()), other);
}

void SearchIndex::addWords(const QStringList &texts, Field field, QHash<QString, Field> &fields) const
{
    const auto insert = [&fields, field](const QString &word) {
        const auto known = fields.constFind(word);
        if (known == fields.cend() || *known > field)
            fields.insert(word, field);
    };
    for (const QString &text : texts) {
        for (const QString &word : foldedWords(text)) {
            insert(word);
            if (field == Text)
                continue;
            for (const QString &synonym : m_synonyms.values(word)) {
                for (const QString &other : foldedWords(synonym))
                    insert(other);
            }
        }
    }
}

void SearchIndex::add(const SearchDocument &document)
{
    QHash<QString, Field> fields;
    addWords(document.names, document.isNamedBySentence ? Keyword : Name, fields);
    addWords(document.keywords, Keyword, fields);
    addWords(document.texts, Text, fields);
    for (auto word = fields.cbegin(); word != fields.cend(); ++word) {
        auto known = m_wordIndex.constFind(word.key());
        if (known == m_wordIndex.cend()) {
            known = m_wordIndex.insert(word.key(), m_words.size());
            m_words.append({word.key(), Spelling::Letters::of(word.key()), {}});
        }
        m_words[*known].postings.append({m_documents, word.value()});
    }
    for (const QString &name : document.names) {
        const QString joined = foldedWords(name.left(longestQuery)).join(QString());
        addWholeName(joined, document.isNamedBySentence);
        for (const QString &synonym : m_synonyms.values(joined))
            addWholeName(foldedWords(synonym).join(QString()), document.isNamedBySentence);
    }
    ++m_documents;
}

void SearchIndex::addWholeName(const QString &joined, bool isSentence)
{
    if (!joined.isEmpty())
        m_wholeNames.append({joined, Spelling::Letters::of(joined), m_documents, isSentence});
}

QList<int> SearchIndex::findWord(const QString &word) const
{
    QList<int> best(m_documents, 0);
    const auto take = [&best](const Word &found, Match match) {
        for (const Posting &posting : found.postings)
            takeBetter(best, posting.document, closeness(posting.field, match));
    };

    const bool partsCount = word.size() >= shortestPart || isHan(word);
    bool isSpeltRight = false;
    for (const Word &candidate : m_words) {
        if (candidate.text.startsWith(word)) {
            take(candidate, candidate.text.size() == word.size() ? Exact : Beginning);
            isSpeltRight = true;
        } else if (partsCount && candidate.text.contains(word)) {
            take(candidate, Part);
        }
    }
    if (isSpeltRight)
        return best;

    // Only the words that come nearest: what could be meant, not all that can be made of it.
    const Spelling spelling(word);
    if (spelling.forgiven() == 0)
        return best;
    for (const auto errors : {&Spelling::errors, &Spelling::errorsInBeginning}) {
        int fewest = spelling.forgiven();
        QList<const Word *> nearest;
        for (const Word &candidate : m_words) {
            const int found = (spelling.*errors)(candidate.text, candidate.letters);
            if (found > fewest)
                continue;
            if (found < fewest)
                nearest.clear();
            fewest = found;
            nearest.append(&candidate);
        }
        for (const Word *found : std::as_const(nearest))
            take(*found, Misspelt);
        if (!nearest.isEmpty())
            break;
    }
    return best;
}

QList<int> SearchIndex::findWholeName(const QString &joined) const
{
    QList<int> best(m_documents, 0);
    const Spelling spelling(joined);
    for (const WholeName &name : m_wholeNames) {
        if (name.text == joined)
            takeBetter(best, name.document, wholeNameExact);
        else if (!name.isSentence && name.text.startsWith(joined))
            takeBetter(best, name.document, wholeNameBeginning);
        else if (spelling.errors(name.text, name.letters) <= spelling.forgiven())
            takeBetter(best, name.document, wholeNameMisspelt);
    }
    return best;
}

bool SearchIndex::isCommon(const QList<int> &found) const
{
    return std::ranges::count_if(found, [](int closeness) { return closeness > 0; }) * 5 > found.size() * 2;
}

QList<SearchHit> SearchIndex::find(const QString &query) const
{
    const QStringList allWords = foldedWords(query.left(longestQuery));
    const QStringList words = allWords.mid(0, mostWords);
    if (words.isEmpty())
        return {};

    // Little words that stand nearly everywhere ("the", "of") are welcome but not asked for.
    const auto isLittle = [](const QString &word) {
        return word.size() <= 4 && std::ranges::all_of(word, [](QChar sign) { return sign.isLetter(); });
    };
    QList<QList<int>> found;
    int asked = 0;
    QList<bool> isAsked;
    for (qsizetype i = 0; i < words.size(); ++i) {
        found.append(findWord(words[i]));
        isAsked.append(words.size() == 1 || !isLittle(words[i]) || !isCommon(found.last()));
        asked += isAsked.last() ? 1 : 0;
    }
    // "GB 20": neighbours that are one word in a name count for both.
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const QString joined = words[i] + words[i + 1];
        if (!m_wordIndex.contains(joined))
            continue;
        for (const Posting &posting : m_words[m_wordIndex.value(joined)].postings) {
            takeBetter(found[i], posting.document, closeness(posting.field, Exact));
            takeBetter(found[i + 1], posting.document, closeness(posting.field, Exact));
        }
    }
    const QList<int> wholeNames = findWholeName(allWords.join(QString()));

    struct Candidate {
        int document;
        int met;
        int closeness;
    };
    QList<Candidate> candidates;
    int mostMet = 0;
    for (int document = 0; document < m_documents; ++document) {
        int met = 0;
        int sum = 0;
        for (qsizetype i = 0; i < words.size(); ++i) {
            met += isAsked[i] && found[i][document] > 0 ? 1 : 0;
            sum += found[i][document];
        }
        if (wholeNames[document] > 0)
            met = asked;
        const int closeness = int(sum / words.size()) + wholeNames[document];
        if (met > 0 || (asked == 0 && closeness > 0))
            candidates.append({document, met, closeness});
        mostMet = std::max(mostMet, met);
    }
    QList<SearchHit> hits;
    for (const Candidate &candidate : std::as_const(candidates)) {
        if (candidate.met == mostMet && 2 * mostMet >= asked)
            hits.append({candidate.document, candidate.closeness});
    }
    std::ranges::stable_sort(hits, std::ranges::greater(), &SearchHit::closeness);
    return hits;
}

} // namespace nape
