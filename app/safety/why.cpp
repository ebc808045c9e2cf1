// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/why.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

template <class T>
void addOnce(QList<T> &list, const QList<T> &items)
{
    for (const T &item : items) {
        if (!list.contains(item))
            list.append(item);
    }
}

} // namespace

Why whyOf(const Catalogue &catalogue, const SafetyAssessment &assessment, const Moment &now,
          const QList<Reason> &reasons)
{
    Why why;
    QList<QuestionKey> open;
    bool isOnlyUnknown = !reasons.isEmpty();
    QString sentenceOfUnknown;
    for (const Reason &reason : reasons) {
        const SafetyRule *rule = catalogue.rule(reason.rule);
        if (!rule || reason.level != reasons.first().level)
            continue;
        const QString words = u"rule."_s + rule->key.toString();
        const QuestionsBehind behind = questionsBehind(*rule, catalogue, assessment.profile(), now);
        addOnce(why.given, behind.given);
        if (why.instead.isEmpty())
            why.instead = catalogue.text(words + u".instead"_s);
        if (behind.open.isEmpty()) {
            isOnlyUnknown = false;
            addOnce<QString>(why.sentences, {catalogue.text(words + u".message"_s)});
            continue;
        }
        addOnce(open, behind.open);
        if (sentenceOfUnknown.isEmpty()) {
            sentenceOfUnknown = catalogue.text(
                u"profile."_s + behind.open.first().toString() +
                (reason.level == SafetyLevel::Block ? u".leftOut"_s : u".gently"_s));
        }
    }
    // Where another reason stays anyway, nobody is sent to questions that would change nothing.
    if (isOnlyUnknown) {
        why.open = open;
        why.sentences.append(sentenceOfUnknown);
    }
    return why;
}

} // namespace nape
