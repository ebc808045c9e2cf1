// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/headache.h"

#include <QList>

namespace nape
{

/// When two headaches are one attack. Stored with every report, since it changes the numbers.
enum class AttackRule {
    Within48Hours, ///< the next begins within 48 h after the end of the last (IHS): the usual one
    Under24Hours,  ///< less than 24 h without pain lie between (clinic diaries)
};

QString toKey(AttackRule rule); ///< "within_48_hours", "under_24_hours"

/// One or more headaches that count as one.
struct Attack {
    QList<qsizetype> headaches; ///< places in the given list, earliest first
    Moment start;
    std::optional<Moment> end; ///< none: still going
    Intensity worst;

    friend bool operator==(const Attack &, const Attack &) = default;
};

/// Every headache in exactly one attack, earliest first. Overlapping ones belong together; one that goes on
/// swallows all that begin after it.
QList<Attack> attacksOf(const QList<Headache> &headaches, AttackRule rule = AttackRule::Within48Hours);

} // namespace nape
