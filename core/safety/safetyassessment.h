// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/safety/healthprofile.h"
#include "core/safety/warningcheck.h"

namespace nape
{

/// A rule that applies, and what it does. Words: see SafetyRule.
struct Reason {
    RuleKey rule;
    SafetyLevel level = SafetyLevel::Block;

    friend bool operator==(const Reason &, const Reason &) = default;
};

/// What the rules say about one thing.
struct Verdict {
    SafetyLevel level = SafetyLevel::Free;
    /// The most that may be pressed there: the caps of the region, the step or the point and those of the
    /// rules; 0 where it is blocked.
    int pressureCap = deepestPressure;
    /// Only muscle lifted between finger and thumb, one side at a time.
    bool isPinchOnly = false;
    /// Blocked by nothing but being off by default: the person may ask for it after its safety card.
    bool needsOptIn = false;
    QList<Reason> reasons; ///< the strictest first, in the order of the rules

    bool isBlocked() const { return level == SafetyLevel::Block; }

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// Whether the warning signs were asked for this attack within the last 24 hours.
enum class WarningSigns {
    Asked,
    NotYetAsked, ///< good for showing what would be possible: no sign is assumed, and nothing can be planned
};

/// What is safe for this person now: the rules of the catalogue on a profile and an answered card of warning
/// signs. Never changes; the same input always gives the same answers. Without a card that still holds, no
/// session can be planned from it.
class SafetyAssessment
{
public:
    /// `catalogue` must outlive the assessment.
    static SafetyAssessment of(const Catalogue &catalogue, const HealthProfile &profile,
                               const std::optional<WarningCheck> &lastCheck, const Moment &now,
                               const std::optional<OngoingAttack> &ongoing = {});

    WarningSigns warningSigns() const { return m_warningSigns; }
    /// Of a card that still holds; None without one.
    Urgency urgency() const { return m_urgency; }
    const QList<WarningCheck::Raised> &raisedSigns() const { return m_raised; }

    /// Nothing at all is done now, not even breathing exercises: somebody should look first.
    bool isEverythingBlocked() const { return !m_blockingEverything.isEmpty(); }
    const QList<Reason> &blockingEverything() const { return m_blockingEverything; }

    /// For hands: what touches there. A blocked place is hatched, a softened one dotted.
    Verdict of(const Place &place) const;
    /// Of all the technique's work; some of its steps may be blocked where it is not.
    Verdict of(const TechniqueKey &technique) const;
    /// A step at one place; holds the verdict on its technique too.
    Verdict of(const Step &step, const Place &place) const;
    /// A step that needs no place.
    Verdict of(const Step &step) const;
    Verdict ofPoint(const PointKey &point, Side side) const;
    Verdict ofTriggerPoint(const TriggerPointKey &point, Side side) const;
    Verdict ofOil(const OilKey &oil) const;
    /// On the skin there.
    Verdict ofOil(const OilKey &oil, const Place &place) const;

    const HealthProfile &profile() const { return m_profile; }

private:
    explicit SafetyAssessment(const Catalogue &catalogue) : m_catalogue(&catalogue) {}

    /// A rule's effect that holds now, with the places it speaks of.
    struct Active {
        const SafetyRule *rule;
        const SafetyEffect *effect;
        QList<Place> places;
    };
    class Judge;

    void applyStep(Judge &judge, const Step &step, const std::optional<Place> &place) const;
    template <class Names>
    Verdict ofSpot(const BodySpot *spot, Side side, Names names) const;

    const Catalogue *m_catalogue;
    HealthProfile m_profile;
    WarningSigns m_warningSigns = WarningSigns::NotYetAsked;
    Urgency m_urgency = Urgency::None;
    QList<WarningCheck::Raised> m_raised;
    QList<Reason> m_blockingEverything;
    QList<Active> m_active;
};

} // namespace nape
