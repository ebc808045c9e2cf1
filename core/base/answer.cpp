// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/answer.h"

namespace nape
{

using namespace Qt::StringLiterals;

QString toKey(Answer answer)
{
    switch (answer) {
    case Answer::Yes:
        return u"yes"_s;
    case Answer::No:
        return u"no"_s;
    case Answer::NotSure:
        return u"not_sure"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Answer> answerFromKey(const QString &key)
{
    for (const Answer answer : {Answer::Yes, Answer::No, Answer::NotSure}) {
        if (toKey(answer) == key)
            return answer;
    }
    return std::nullopt;
}

} // namespace nape
