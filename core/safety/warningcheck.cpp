// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/warningcheck.h"

#include "core/catalogue/catalogue.h"

#include <algorithm>

namespace nape
{

namespace
{

/// In doubt somebody should look, so only a plain no is a no.
bool isThere(const QMap<SignKey, Answer> &answers, const SignKey &key)
{
    const auto answer = answers.find(key);
    return answer != answers.end() && *answer != Answer::No;
}

Urgency urgencyOf(const WarningSign &sign, const QMap<SignKey, Answer> &answers)
{
    Urgency most = isThere(answers, sign.key) ? sign.urgency : Urgency::None;
    for (const WarningFollowUp &followUp : sign.followUps) {
        if (isThere(answers, followUp.key))
            most = std::max(most, followUp.urgency);
    }
    return most;
}

bool isAnswered(const WarningSign &sign, const QMap<SignKey, Answer> &answers)
{
    if (!answers.contains(sign.key))
        return false;
    return !isThere(answers, sign.key) ||
           std::all_of(sign.followUps.begin(), sign.followUps.end(),
                       [&](const WarningFollowUp &followUp) { return answers.contains(followUp.key); });
}

} // namespace

WarningCheck WarningCheck::noneOfThese(const Catalogue &catalogue, const Moment &asked,
                                       std::optional<HeadacheId> headache)
{
    WarningCheck check;
    check.asked = asked;
    check.headache = std::move(headache);
    for (const WarningSign &sign : catalogue.warningSigns())
        check.signs.insert(sign.key, Answer::No);
    return check;
}

Urgency WarningCheck::urgency(const Catalogue &catalogue) const
{
    Urgency most = Urgency::None;
    for (const WarningSign &sign : catalogue.warningSigns())
        most = std::max(most, urgencyOf(sign, signs));
    return most;
}

QList<WarningCheck::Raised> WarningCheck::raised(const Catalogue &catalogue) const
{
    QList<Raised> all;
    for (const WarningSign &sign : catalogue.warningSigns()) {
        const Urgency urgency = urgencyOf(sign, signs);
        if (urgency != Urgency::None)
            all.append({sign.key, urgency});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Raised &a, const Raised &b) { return a.urgency > b.urgency; });
    return all;
}

bool WarningCheck::isComplete(const Catalogue &catalogue) const
{
    return std::all_of(catalogue.warningSigns().begin(), catalogue.warningSigns().end(),
                       [this](const WarningSign &sign) { return isAnswered(sign, signs); });
}

QMap<QuestionKey, Answer> WarningCheck::facts(const Catalogue &catalogue) const
{
    QMap<QuestionKey, Answer> facts = now;
    for (const WarningSign &sign : catalogue.warningSigns()) {
        if (sign.facts.isEmpty() || !signs.contains(sign.key))
            continue;
        const bool isYes = isThere(signs, sign.key);
        for (const QuestionKey &fact : sign.facts) {
            if (isYes)
                facts.insert(fact, Answer::Yes);
            else if (!facts.contains(fact))
                facts.insert(fact, Answer::No);
        }
    }
    return facts;
}

bool WarningCheck::holdsFor(const Moment &moment, const std::optional<OngoingAttack> &ongoing) const
{
    // A check from the future: the clock was set back, and nobody knows how long ago it was.
    const qint64 age = moment.utcMs - asked.utcMs;
    if (age < 0 || age >= std::chrono::milliseconds(warningCheckHolds).count())
        return false;
    if (headache)
        return ongoing && ongoing->headache == *headache;
    // Asked before the headache was written down: it is the same attack if that had begun by then.
    return !ongoing || ongoing->startMs <= asked.utcMs;
}

bool needsAsking(const std::optional<WarningCheck> &last, const Moment &now,
                 const std::optional<OngoingAttack> &ongoing, const Catalogue &catalogue)
{
    return !last || !last->isComplete(catalogue) || !last->holdsFor(now, ongoing);
}

} // namespace nape
