// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reporttext.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ReportText)
};

bool turnsDirection(QChar each)
{
    const ushort code = each.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

} // namespace

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar each = text[i];
        if (each.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            result += each;
            result += text[++i];
        } else if (each == u'\r') {
            if (i + 1 >= text.size() || text[i + 1] != u'\n')
                result += u'\n';
        } else if (each == u'\n') {
            result += each;
        } else if (each == u'\t' || each == QChar::LineSeparator || each == QChar::ParagraphSeparator) {
            result += each == u'\t' ? u' ' : u'\n';
        } else if (!each.isSurrogate() && each.category() != QChar::Other_Control && !turnsDirection(each) &&
                   each.unicode() < 0xFFFE) {
            result += each;
        }
    }
    return result.trimmed();
}

QString beginning(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    // Enough of what follows to see where a character ends; not all of a hundred thousand.
    const QString head = text.left(most + 64);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, head);
    finder.setPosition(most);
    qsizetype cut = finder.isAtBoundary() ? most : finder.toPreviousBoundary();
    if (cut < most / 2) {
        // One endless word.
        QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, head);
        letters.setPosition(most);
        cut = letters.isAtBoundary() ? most : letters.toPreviousBoundary();
    }
    return head.left(std::max<qsizetype>(cut, 0)).trimmed();
}

QString shortened(const QString &text, qsizetype most)
{
    //: %1 the beginning of a long text
    return text.size() <= most ? text : Words::tr("%1 … (shortened)").arg(beginning(text, most));
}

} // namespace nape
