// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library/folding.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// Letters that have no decomposition, as people write them on a keyboard without them.
QStringView plainLetters(QChar letter)
{
    switch (letter.unicode()) {
    case u'ß':
        return u"ss"; // Qt's own folding keeps it
    case u'ø':
        return u"o";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ł':
        return u"l";
    case u'đ':
        return u"d";
    case u'ı':
        return u"i";
    default:
        return {};
    }
}

bool isApostrophe(QChar sign)
{
    return sign == u'\'' || sign == u'’' || sign == u'ʼ';
}

} // namespace

QStringList foldedWords(const QString &text)
{
    QStringList words;
    QString word;
    bool wordIsHan = false;
    const auto endWord = [&] {
        if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    };
    for (const QChar sign : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (sign.isMark() || isApostrophe(sign))
            continue;
        if (!sign.isLetterOrNumber()) {
            endWord();
            continue;
        }
        const bool isHan = sign.script() == QChar::Script_Han;
        if (isHan != wordIsHan)
            endWord();
        wordIsHan = isHan;
        if (const QStringView plain = plainLetters(sign); !plain.isEmpty())
            word += plain;
        else
            word += sign;
    }
    endWord();
    return words;
}

} // namespace nape
