// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/headache.h"

namespace nape
{

/// When it can have hurt: a minute longer than the headache at either end, since times are typed without
/// seconds; of a start or end that is only known by its day, all of that day.
struct AttackSpan {
    qint64 firstMs;
    qint64 lastMs;

    bool contains(qint64 utcMs) const { return utcMs >= firstMs && utcMs <= lastMs; }
    /// Since when and until when it hurt there.
    bool holds(const PainPlace &place) const;
};

AttackSpan spanOf(const Headache &headache);

/// For what comes from elsewhere: readings and times of places that lie outside the attack are left out and
/// named in the note, strengths above the worst are taken for it. An import must not fail over such a detail.
Headache withDetailsThatFit(Headache headache);

} // namespace nape
