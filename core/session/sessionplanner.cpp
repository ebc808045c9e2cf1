// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionplanner.h"

#include "core/session/lengthfitter.h"

#include <QCoreApplication>

#include <algorithm>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

// At most a quarter of an hour at one go: a cautious default of ours, no trial stands behind the number.
constexpr int longestMinutes = 15;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::SessionPlanner)
};

int inSeconds(int minutes)
{
    return int(std::chrono::seconds(std::chrono::minutes(minutes)).count());
}

/// A range that is taught is kept to. Where only a usual length is known, two and a half times as long is the
/// most (our own number): beyond it, stretches, holds and pulls would be repeated for the clock's sake and
/// tire what they should ease.
int longestMinutesOf(const Technique &technique)
{
    // What takes two or three minutes may fill the session that is offered first.
    constexpr int leastMost = 5;
    const bool hasRange = technique.mostMinutes > technique.minutes;
    return std::min(longestMinutes,
                    hasRange ? std::max(technique.mostMinutes, leastMost) : technique.minutes * 5 / 2);
}

/// The nearest length, of those that are offered first, at which the units fit.
std::optional<int> nearestFitting(const QList<WorkUnit> &units, int askedMinutes, int mostMinutes,
                                  Misfit misfit)
{
    QList<int> candidates{3, 5, 10};
    for (int minutes = 1; minutes <= longestMinutes; ++minutes)
        candidates.append(minutes);
    candidates.removeIf([&](int minutes) {
        return minutes > mostMinutes ||
               (misfit == Misfit::TooShort ? minutes <= askedMinutes : minutes >= askedMinutes) ||
               !fitted(units, inSeconds(minutes));
    });
    if (candidates.isEmpty())
        return std::nullopt;
    const auto offered = std::find_if(candidates.begin(), candidates.end(), [](int minutes) {
        return minutes == 3 || minutes == 5 || minutes == 10;
    });
    if (misfit == Misfit::TooShort)
        return offered != candidates.end() ? *offered : candidates.first();
    return *std::max_element(candidates.begin(), candidates.end());
}

/// Where a step would be done for everybody: on the regions it names, or on the chosen ones that it suits.
QList<Place> usualPlaces(const Catalogue &catalogue, const Step &step, const QList<Place> &selection)
{
    QList<RegionKey> regions = step.regions;
    if (regions.isEmpty()) {
        for (const Place &place : selection) {
            if (!regions.contains(place.region))
                regions.append(place.region);
        }
    }
    QList<Place> places;
    for (const RegionKey &key : regions) {
        const Region *region = catalogue.region(key);
        if (!region || !catalogue.fits(step, key))
            continue;
        for (const Side side : region->sides)
            places.append({key, side});
    }
    return places;
}

/// Why none of the technique's steps for this place may be done there; empty if one may, or if there are no
/// such steps.
QList<Reason> reasonsAgainst(const Catalogue &catalogue, const SafetyAssessment &assessment,
                             const Technique &technique, const Place &place)
{
    QList<Reason> reasons;
    for (const Step &step : technique.steps) {
        if (step.isAdvice || !catalogue.fits(step, place.region))
            continue;
        const Verdict verdict = assessment.of(step, place);
        if (!verdict.isBlocked())
            return {};
        if (reasons.isEmpty())
            reasons = verdict.reasons;
    }
    return reasons;
}

} // namespace

tl::unexpected<Error> SessionPlanner::refusal(const QList<Reason> &reasons) const
{
    QStringList sentences{Words::tr("This is left out for your safety.")};
    if (!reasons.isEmpty()) {
        const QString words = QStringLiteral("rule.") + reasons.first().rule.toString();
        sentences = {m_catalogue.text(words + QStringLiteral(".message")),
                     m_catalogue.text(words + QStringLiteral(".instead"))};
    }
    return failure(ErrorCode::BlockedForSafety, sentences.join(u' '));
}

Result<SessionPlan> SessionPlanner::plan(const Request &request, const SafetyAssessment &assessment) const
{
    auto plan = planned(request, assessment);
    if (plan && assessment.warningSigns() != WarningSigns::Asked) {
        return failure(ErrorCode::WarningSignsNotAsked,
                       Words::tr("Before a session the warning signs must be gone through."));
    }
    return plan;
}

Result<void> SessionPlanner::check(const Request &request, const SafetyAssessment &assessment) const
{
    return planned(request, assessment).map([](const SessionPlan &) {});
}

QList<LeftOut> SessionPlanner::leftOut(const Request &request, const SafetyAssessment &assessment) const
{
    const Technique *technique = m_catalogue.technique(request.technique);
    if (!technique)
        return {};
    QList<LeftOut> all;
    const auto add = [&all](LeftOut item) {
        // What only softens does not explain why something is left out.
        item.reasons.removeIf([](const Reason &reason) { return reason.level != SafetyLevel::Block; });
        if (!all.contains(item))
            all.append(item);
    };
    if (const Verdict verdict = assessment.of(technique->key); verdict.isBlocked()) {
        add({technique->key, {}, std::nullopt, verdict.reasons});
        return all;
    }
    for (const Place &place : request.selection) {
        if (const Verdict verdict = assessment.of(place); verdict.isBlocked() && technique->needsPlace())
            add({technique->key, {}, place, verdict.reasons});
    }
    for (const Step &step : technique->steps) {
        if (step.isAdvice)
            continue;
        if (step.needsNoPlace) {
            if (const Verdict verdict = assessment.of(step); verdict.isBlocked())
                add({technique->key, step.key, std::nullopt, verdict.reasons});
            continue;
        }
        for (const Place &place : usualPlaces(m_catalogue, step, request.selection)) {
            const Verdict verdict = assessment.of(step, place);
            if (!verdict.isBlocked())
                continue;
            const Verdict ofPlace = assessment.of(place);
            if (ofPlace.isBlocked())
                add({technique->key, {}, place, ofPlace.reasons});
            else
                add({technique->key, step.key, place, verdict.reasons});
        }
    }
    return all;
}

Result<SessionPlan> SessionPlanner::planned(const Request &request, const SafetyAssessment &assessment) const
{
    const int askedMinutes = int(request.length.count());
    if (askedMinutes < 1 || askedMinutes > longestMinutes)
        return failure(ErrorCode::InvalidInput,
                       Words::tr("A session takes between 1 and %n minutes.", nullptr, longestMinutes));

    const Technique *technique = m_catalogue.technique(request.technique);
    if (!technique) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("There is no technique “%1”.").arg(request.technique.toString()));
    }

    QList<Place> selection;
    QList<Reason> blocking;
    for (const Place &place : request.selection) {
        const Region *region = m_catalogue.region(place.region);
        if (!region || !region->sides.contains(place.side)) {
            return failure(ErrorCode::InvalidInput,
                           Words::tr("There is no place “%1” on the body map.").arg(place.toString()));
        }
        if (!m_catalogue.mayBeTarget(place.region) || selection.contains(place))
            continue;
        const QList<Reason> reasons = reasonsAgainst(m_catalogue, assessment, *technique, place);
        if (reasons.isEmpty())
            selection.append(place);
        blocking.append(reasons);
    }
    if (assessment.isEverythingBlocked())
        return refusal(assessment.blockingEverything());
    if (const Verdict verdict = assessment.of(technique->key); verdict.isBlocked())
        return refusal(verdict.reasons);
    if (request.selection.isEmpty() && technique->needsPlace())
        return failure(ErrorCode::NothingToDo, Words::tr("Choose where it hurts first."));
    if (selection.isEmpty() && !blocking.isEmpty())
        return refusal(blocking);
    if (selection.isEmpty() && technique->needsPlace())
        return failure(ErrorCode::NothingToDo,
                       Words::tr("The chosen place is never massaged; choose another one."));

    const QString name = m_catalogue.name(technique->key);
    const QList<WorkUnit> units = workUnits(m_catalogue, assessment, *technique, selection);
    if (std::none_of(units.begin(), units.end(),
                     [](const WorkUnit &unit) { return unit.touchesSelection; })) {
        for (const Step &step : technique->steps) {
            if (step.needsNoPlace)
                blocking.append(assessment.of(step).reasons);
        }
        if (!blocking.isEmpty())
            return refusal(blocking);
        return failure(
            ErrorCode::NothingToDo,
            Words::tr("“%1” has nothing for the chosen place; choose another technique.").arg(name));
    }

    const int mostMinutes = longestMinutesOf(*technique);
    const auto fit =
        askedMinutes > mostMinutes ? tl::unexpected(Misfit::TooLong) : fitted(units, inSeconds(askedMinutes));
    if (!fit) {
        const auto nearest = nearestFitting(units, askedMinutes, mostMinutes, fit.error());
        if (!nearest) {
            return failure(
                ErrorCode::NothingToDo,
                Words::tr("“%1” does not fit into any session; choose another technique.").arg(name));
        }
        if (fit.error() == Misfit::TooLong) {
            return failure(ErrorCode::InvalidInput,
                           Words::tr("“%1” takes at most %n minutes here.", nullptr, *nearest).arg(name));
        }
        return failure(ErrorCode::LengthTooShort,
                       Words::tr("“%1” takes at least %n minutes here.", nullptr, *nearest).arg(name));
    }

    SessionPlan plan;
    plan.technique = technique->key;
    plan.selection = request.selection;
    plan.asked = request.length;
    for (const WorkUnit &unit : *fit) {
        for (PlannedStep piece : unit.pieces) {
            piece.length = std::chrono::seconds(unit.length);
            if (piece.holdSeconds > 0 && !unit.countsRepetitions)
                piece.holdSeconds = unit.length; // one single hold lasts as long as the step
            plan.steps.append(piece);
        }
    }
    return plan;
}

} // namespace nape
