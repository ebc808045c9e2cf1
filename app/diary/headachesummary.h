// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/diarycatalogue.h"
#include "core/diary/headache.h"

#include <QCoreApplication>

namespace nape
{

/// What was said in each part of the headache dialog, in a few words; empty if nothing was said.
class HeadacheSummary
{
    Q_DECLARE_TR_FUNCTIONS(nape::HeadacheSummary)

public:
    static QString time(const Headache &headache, const QDate &today, bool isJustNow);
    static QString course(const Headache &headache);
    // Those with words of the diary's catalogue; it may be null.
    static QString places(const Headache &headache, const DiaryCatalogue *terms);
    static QString symptoms(const Headache &headache, const DiaryCatalogue *terms);
    static QString aura(const Headache &headache, const DiaryCatalogue *terms);
    static QString effect(const Headache &headache);
    static QString triggers(const Headache &headache, const DiaryCatalogue *terms);
    static QString losses(const Headache &headache, const DiaryCatalogue *terms);
    static QString note(const Headache &headache);
    /// Aura and symptoms in one line: "With aura · Nausea, Light hurts, Sound hurts and 2 more".
    static QString signs(const Headache &headache, const DiaryCatalogue *terms);
};

} // namespace nape
