// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/doseindex.h"
#include "core/insights/tick.h"

namespace nape
{

/// How long a headache lasted, as far as that is known: a time of which only the day is known may be a day
/// off, and one that goes on has no upper end.
struct DurationRange {
    double leastHours = 0;
    std::optional<double> mostHours;

    static DurationRange of(const Headache &headache, const Moment &now);

    Tick atLeast(double hours) const;
    Tick between(double leastHours, double mostHours) const;
};

/// What one headache shows of what the classification of headaches (ICHD-3) asks for.
struct HeadacheFeatures {
    DurationRange duration;
    bool isTreated = false;             ///< by any acute medicine
    bool isTreatedSpecifically = false; ///< by one made against migraine
    bool isTreatedWithTriptanOrErgot = false;

    Tick oneSided = Tick::Unknown; ///< over the head; the middle decides nothing
    Tick pulsating = Tick::Unknown;
    Tick tightening = Tick::Unknown;
    bool isModerateOrSevere = false; ///< ≥ 4 of 10
    bool isSevere = false;           ///< ≥ 7 of 10
    Tick worseWithActivity = Tick::Unknown;
    Tick nausea = Tick::Unknown;
    Tick strongNausea = Tick::Unknown; ///< graded 2 or 3
    Tick vomiting = Tick::Unknown;
    Tick light = Tick::Unknown;
    Tick sound = Tick::Unknown;
    Tick aroundOneEye = Tick::Unknown; ///< one-sided, and at eye, brow or temple
    Tick autonomicOrRestless = Tick::Unknown;
    Tick aura = Tick::Unknown;         ///< 1.2 B: at least one, and it went away
    Tick auraCourse = Tick::Unknown;   ///< 1.2 C: three of its six features
    bool isAuraOfNormalLength = false; ///< at least one of 5 to 60 minutes

    static HeadacheFeatures of(const Headache &headache, const DoseIndex &doses, const Moment &now);

    Tick migraineLength() const;   ///< 1.1 B
    Tick migrainePain() const;     ///< 1.1 C
    Tick migraineSymptoms() const; ///< 1.1 D
    Tick migraineWithAura() const { return aura && auraCourse; }
    Tick tensionLength() const;          ///< 2.x B
    Tick tensionPain() const;            ///< 2.x C
    Tick tensionSymptoms() const;        ///< 2.1 and 2.2 D
    Tick chronicTensionSymptoms() const; ///< 2.3 D
    Tick clusterPain() const;            ///< 3.1 B
};

/// What makes a day one with migraine-like pain. There is no agreement, so the rule stands beside the number.
enum class MigraineDayRule {
    FourHours, ///< ≥ 4 h and like 1.1 C and D or 1.2 B and C, or treated with a triptan or ergot (IHS trials)
    Leiden2023, ///< ≥ 30 min and like those, or an aura of 5–60 min, or treated with a medicine made for it
};

QString toKey(MigraineDayRule rule); ///< "four_hours", "leiden_2023"

/// Whether it surely is; what is unknown does not count.
bool isMigraineLike(const HeadacheFeatures &features, MigraineDayRule rule);
/// From here on pain is moderate, of 10.
constexpr int moderatePain = 4;
/// At least moderatePain, and ≥ 4 h or treated; unknown where the length is.
Tick moderateOrSevereDay(const HeadacheFeatures &features);

} // namespace nape
