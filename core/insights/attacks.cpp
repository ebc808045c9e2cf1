// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/attacks.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 hourMs = 3'600'000;

bool isRecurrence(const Attack &attack, const Moment &start, AttackRule rule)
{
    if (!attack.end)
        return true;
    const qint64 painFree = start.utcMs - attack.end->utcMs;
    return rule == AttackRule::Within48Hours ? painFree <= 48 * hourMs : painFree < 24 * hourMs;
}

} // namespace

QString toKey(AttackRule rule)
{
    switch (rule) {
    case AttackRule::Within48Hours:
        return u"within_48_hours"_s;
    case AttackRule::Under24Hours:
        return u"under_24_hours"_s;
    }
    Q_UNREACHABLE();
}

QList<Attack> attacksOf(const QList<Headache> &headaches, AttackRule rule)
{
    std::vector<qsizetype> order(static_cast<size_t>(headaches.size()));
    std::iota(order.begin(), order.end(), qsizetype(0));
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        const qint64 left = headaches[a].start.utcMs;
        const qint64 right = headaches[b].start.utcMs;
        return left != right ? left < right : headaches[a].id < headaches[b].id;
    });

    QList<Attack> attacks;
    for (const qsizetype index : order) {
        const Headache &headache = headaches[index];
        if (attacks.isEmpty() || !isRecurrence(attacks.last(), headache.start, rule)) {
            attacks.append({.headaches = {index},
                            .start = headache.start,
                            .end = headache.end,
                            .worst = headache.intensity});
            continue;
        }
        Attack &attack = attacks.last();
        attack.headaches.append(index);
        attack.worst = std::max(attack.worst, headache.intensity);
        // Not the last one to begin: an earlier one may outlast it.
        if (!headache.end)
            attack.end.reset();
        else if (attack.end && *attack.end < *headache.end)
            attack.end = headache.end;
    }
    return attacks;
}

} // namespace nape
