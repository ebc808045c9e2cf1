// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionplanner.h"

#include "core/session/lengthfitter.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

// A technique is done for a quarter of an hour at one go at most: a cautious default of ours, no trial stands
// behind the number. Longer sessions are filled.
constexpr int longestMinutes = int(SessionPlanner::mostHandWork.count());
// Filling: five minutes of breaths calm down, ten are the usual most; rest is advised for up to twenty.
constexpr auto leastBreathing = 3min;
constexpr auto usualBreathing = 5min;
constexpr auto mostBreathing = 10min;
constexpr auto mostRest = 20min;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::SessionPlanner)
};

/// The fitter may overshoot a little; hands may not.
tl::expected<QList<WorkUnit>, Misfit> fittedForHands(const QList<WorkUnit> &units, int seconds)
{
    constexpr int mostHandSeconds = int(std::chrono::seconds(SessionPlanner::mostHandWork).count());
    const auto handSeconds = [](const QList<WorkUnit> &fit) {
        int total = 0;
        for (const WorkUnit &unit : fit) {
            for (const PlannedStep &piece : unit.pieces)
                total += piece.isHandWork() ? unit.length : 0;
        }
        return total;
    };
    auto fit = fitted(units, seconds);
    for (int less = seconds - 5; fit && handSeconds(*fit) > mostHandSeconds && less * 10 >= seconds * 9;
         less -= 5)
        fit = fitted(units, less);
    return fit;
}

/// A technique's units in a whole number of minutes, of which getting ready takes some.
tl::expected<QList<WorkUnit>, Misfit> fittedInto(const QList<WorkUnit> &units, int minutes,
                                                 const Pauses &pauses)
{
    return fittedForHands(
        units, int((std::chrono::seconds(std::chrono::minutes(minutes)) - pauses.getReady).count()));
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
                                  Misfit misfit, const Pauses &pauses)
{
    QList<int> candidates{3, 5, 10};
    for (int minutes = int(SessionPlanner::shortest.count()); minutes <= longestMinutes; ++minutes)
        candidates.append(minutes);
    candidates.removeIf([&](int minutes) {
        return minutes > mostMinutes ||
               (misfit == Misfit::TooShort ? minutes <= askedMinutes : minutes >= askedMinutes) ||
               !fittedInto(units, minutes, pauses);
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

PlannedStep leadingTo(const PlannedStep &next, StepKind kind, std::chrono::seconds length)
{
    return {.technique = next.technique,
            .step = next.step,
            .motion = next.motion,
            .phase = next.phase,
            .places = next.places,
            .length = length,
            .perMinute = {},
            .kind = kind};
}

QList<Place> placesIn(const Catalogue &catalogue, const RegionKey &key)
{
    QList<Place> places;
    if (const Region *region = catalogue.region(key)) {
        for (const Side side : region->sides)
            places.append({key, side});
    }
    return places;
}

tl::unexpected<Error> signsNotAsked()
{
    return failure(ErrorCode::WarningSignsNotAsked,
                   Words::tr("Before a session the warning signs must be gone through."));
}

/// The units as they will be done, with getting ready before them and pauses between the sides.
QList<PlannedStep> stepsOf(const QList<WorkUnit> &units, const Technique &technique, const Pauses &pauses)
{
    QList<PlannedStep> steps;
    if (pauses.getReady > 0s)
        steps.append(leadingTo(units.first().pieces.first(), StepKind::GetReady, pauses.getReady));
    for (const WorkUnit &unit : units) {
        for (qsizetype i = 0; i < unit.pieces.size(); ++i) {
            PlannedStep piece = unit.pieces.at(i);
            if (i > 0 && unit.sideChange > 0)
                steps.append(leadingTo(piece, StepKind::SideChange, std::chrono::seconds(unit.sideChange)));
            piece.length = std::chrono::seconds(unit.length);
            if (piece.holdSeconds > 0 && !unit.countsRepetitions)
                piece.holdSeconds = unit.length; // one single hold lasts as long as the step
            piece.reminders = remindersFor(technique, piece);
            steps.append(piece);
        }
    }
    return steps;
}

/// The technique that is nothing but counted breaths.
const Technique *pacedBreathing(const Catalogue &catalogue)
{
    const auto isPaced = [](const Technique &technique) {
        return technique.pack.isEmpty() && technique.steps.size() == 1 &&
               technique.steps.first().motion == Motion::Breathe && technique.steps.first().needsNoPlace &&
               technique.steps.first().repetitions > 1;
    };
    const auto found = std::find_if(catalogue.techniques().begin(), catalogue.techniques().end(), isPaced);
    return found == catalogue.techniques().end() ? nullptr : &*found;
}

} // namespace

Error SessionPlanner::refusal(const QList<Reason> &reasons) const
{
    QStringList sentences{Words::tr("This is left out for your safety.")};
    if (!reasons.isEmpty()) {
        const QString words = QStringLiteral("rule.") + reasons.first().rule.toString();
        sentences = {m_catalogue.text(words + QStringLiteral(".message")),
                     m_catalogue.text(words + QStringLiteral(".instead"))};
    }
    return {ErrorCode::BlockedForSafety, sentences.join(u' '), {}};
}

Result<SessionPlan> SessionPlanner::plan(const Request &request, const SafetyAssessment &assessment) const
{
    auto drafted = draft(request, assessment);
    if (!drafted)
        return tl::unexpected(drafted.error().error);
    if (assessment.warningSigns() != WarningSigns::Asked)
        return signsNotAsked();
    return std::move(drafted->plan);
}

Result<SessionPlan> SessionPlanner::plan(const RoutineRequest &request,
                                         const SafetyAssessment &assessment) const
{
    auto drafted = draft(request, assessment);
    if (!drafted)
        return tl::unexpected(drafted.error());
    if (assessment.warningSigns() != WarningSigns::Asked)
        return signsNotAsked();
    return std::move(drafted->plan);
}

Result<PlanOutline> SessionPlanner::outline(const Request &request, const SafetyAssessment &assessment) const
{
    const auto drafted = draft(request, assessment);
    if (!drafted)
        return tl::unexpected(drafted.error().error);
    return drafted->outline;
}

Result<PlanOutline> SessionPlanner::outline(const RoutineRequest &request,
                                            const SafetyAssessment &assessment) const
{
    return draft(request, assessment).map([](const Draft &drafted) { return drafted.outline; });
}

Result<void> SessionPlanner::check(const Request &request, const SafetyAssessment &assessment) const
{
    return outline(request, assessment).map([](const PlanOutline &) {});
}

std::optional<std::chrono::minutes> SessionPlanner::nearestLength(const Request &request,
                                                                  const SafetyAssessment &assessment) const
{
    const auto drafted = draft(request, assessment);
    return drafted ? std::nullopt : drafted.error().nearest;
}

QList<Place> SessionPlanner::usualSelection(const TechniqueKey &key, const SafetyAssessment &assessment) const
{
    const Technique *technique = m_catalogue.technique(key);
    if (!technique || !technique->needsPlace())
        return {};
    QList<Place> first;
    for (const RegionKey &region : technique->regions()) {
        const QList<Place> places = placesIn(m_catalogue, region);
        if (first.isEmpty())
            first = places;
        for (const Place &place : places) {
            // Its usual length is one that fits where the first step does; a shorter way is as good.
            for (const auto length : {std::chrono::minutes(technique->minutes), 5min, 3min}) {
                if (check({{place}, key, length, {}}, assessment))
                    return {place};
            }
        }
    }
    return first.mid(0, 1); // the planner then says why not
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

SessionPlanner::Attempt SessionPlanner::draft(const Request &request,
                                              const SafetyAssessment &assessment) const
{
    const auto failure = [](ErrorCode code, const QString &sentence, std::optional<int> nearest = {}) {
        return tl::unexpected(Obstacle{
            {code, sentence, {}}, nearest ? std::optional(std::chrono::minutes(*nearest)) : std::nullopt});
    };
    const auto refusal = [this](const QList<Reason> &reasons) {
        return tl::unexpected(Obstacle{this->refusal(reasons), std::nullopt});
    };
    if (request.length < shortest || request.length > longest) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("A session takes between 2 and %n minutes.", nullptr, int(longest.count())),
                       int(std::clamp(request.length, shortest, longest).count()));
    }

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
    QList<WorkUnit> units = workUnits(m_catalogue, assessment, *technique, selection);
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

    for (WorkUnit &unit : units)
        unit.sideChange = int(request.pauses.sideChange.count());

    const int askedMinutes = int(request.length.count());
    const int mostMinutes = longestMinutesOf(*technique);
    tl::expected<QList<WorkUnit>, Misfit> fit = tl::unexpected(Misfit::TooLong);
    if (askedMinutes <= mostMinutes)
        fit = fittedInto(units, askedMinutes, request.pauses);
    // A long session: as much of the technique as it is good for, the rest of the time is filled.
    for (int minutes = mostMinutes; !fit && askedMinutes > longestMinutes && minutes >= shortest.count();
         --minutes)
        fit = fittedInto(units, minutes, request.pauses);
    if (!fit) {
        const auto nearest = nearestFitting(units, askedMinutes, mostMinutes, fit.error(), request.pauses);
        if (!nearest) {
            return failure(
                ErrorCode::NothingToDo,
                Words::tr("“%1” does not fit into any session; choose another technique.").arg(name));
        }
        if (fit.error() == Misfit::TooLong) {
            return failure(ErrorCode::InvalidInput,
                           Words::tr("“%1” takes at most %n minutes here.", nullptr, *nearest).arg(name),
                           nearest);
        }
        return failure(ErrorCode::LengthTooShort,
                       Words::tr("“%1” takes at least %n minutes here.", nullptr, *nearest).arg(name),
                       nearest);
    }

    Draft drafted;
    drafted.plan.technique = technique->key;
    drafted.plan.selection = request.selection;
    drafted.plan.asked = request.length;
    drafted.plan.steps = stepsOf(*fit, *technique, request.pauses);
    drafted.outline.technique = drafted.plan.length();
    if (askedMinutes > longestMinutes)
        fill(drafted, request.length - drafted.plan.length(), assessment);
    return drafted;
}

void SessionPlanner::fill(Draft &drafted, std::chrono::seconds time, const SafetyAssessment &assessment) const
{
    const Technique *breathing = pacedBreathing(m_catalogue);
    const bool mayBreathe = breathing && breathing->key != drafted.plan.technique &&
                            !assessment.of(breathing->key).isBlocked() &&
                            !assessment.of(breathing->steps.first()).isBlocked();
    if (mayBreathe && time >= leastBreathing) {
        const QList<WorkUnit> units = workUnits(m_catalogue, assessment, *breathing, {});
        const auto wanted = std::min<std::chrono::seconds>(
            time, std::clamp<std::chrono::seconds>(time - mostRest, usualBreathing, mostBreathing));
        WorkUnit breaths = units.first();
        // Rounded up where that fits, so that the rest does not get too long.
        breaths.length = (int(wanted.count()) + breaths.notch - 1) / breaths.notch * breaths.notch;
        if (breaths.length > time.count())
            breaths.length -= breaths.notch;
        for (PlannedStep step : stepsOf({breaths}, *breathing, {})) {
            step.phase = StepPhase::Closing;
            drafted.plan.steps.append(step);
            drafted.outline.breathing += step.length;
            time -= step.length;
        }
    }
    // A few seconds of rest would only be unrest.
    if (time < 10s)
        return;
    drafted.plan.steps.append({.technique = drafted.plan.technique,
                               .step = {},
                               .motion = Motion::Breathe,
                               .phase = StepPhase::Closing,
                               .places = {},
                               .length = time,
                               .perMinute = {},
                               .kind = StepKind::Rest});
    drafted.outline.rest = time;
}

Result<SessionPlanner::Draft> SessionPlanner::draft(const RoutineRequest &request,
                                                    const SafetyAssessment &assessment) const
{
    Draft whole;
    QMap<TechniqueKey, std::chrono::seconds> times;
    QMap<TechniqueKey, std::chrono::minutes> taken;
    std::optional<Error> firstError;
    std::chrono::minutes left = longest;
    std::chrono::seconds handsLeft = mostHandWork;
    QStringList &changes = whole.outline.changes;
    for (const RoutineItem &item : request.items) {
        const QString name = m_catalogue.technique(item.technique) ? m_catalogue.name(item.technique)
                                                                   : item.technique.toString();
        QList<Place> places = item.places.isEmpty() ? request.selection : item.places;
        // Nothing chosen is no reason to leave out what has a place of its own.
        if (places.isEmpty())
            places = usualSelection(item.technique, assessment);
        const auto leaveOut = [&](const Error &why) {
            changes.append(
                Words::tr("“%1” is left out: %2", "%2 is a sentence that says why").arg(name, sentence(why)));
            if (!firstError)
                firstError = why;
        };
        if (left < shortest) {
            leaveOut({ErrorCode::InvalidInput,
                      Words::tr("A session takes at most %n minutes.", nullptr, int(longest.count())),
                      {}});
            continue;
        }

        // What a technique may take, it does not take twice by being listed twice.
        const Technique *technique = m_catalogue.technique(item.technique);
        auto ofTechnique = longest;
        if (technique && taken.contains(item.technique)) {
            if (comesOnce(*technique)) {
                leaveOut({ErrorCode::InvalidInput, Words::tr("Once in a session is enough."), {}});
                continue;
            }
            ofTechnique = std::chrono::minutes(longestMinutesOf(*technique)) - taken.value(item.technique);
            if (ofTechnique < shortest) {
                leaveOut({ErrorCode::InvalidInput,
                          Words::tr("It takes at most %n minutes in a session.", nullptr,
                                    longestMinutesOf(*technique)),
                          {}});
                continue;
            }
        }

        // Filling is for the end of a session, not for each of its parts.
        const auto most = std::min({left, mostHandWork, ofTechnique});
        Request part{places, item.technique, std::clamp(item.length, shortest, most), request.pauses};
        auto drafted = draft(part, assessment);
        if (!drafted && drafted.error().nearest && *drafted.error().nearest <= most) {
            part.length = *drafted.error().nearest;
            drafted = draft(part, assessment);
        }
        // Shorter and shorter until the hands have not more to do than they may.
        while (drafted && drafted->plan.handWork() > handsLeft && part.length > shortest) {
            part.length -= 1min;
            drafted = draft(part, assessment);
        }
        if (drafted && drafted->plan.handWork() > handsLeft)
            drafted = tl::unexpected(Obstacle{{}, std::nullopt});
        if (!drafted && handsLeft < mostHandWork && drafted.error().error.subject.isEmpty()) {
            leaveOut({ErrorCode::InvalidInput,
                      Words::tr("Hands work for at most %n minutes in one session.", nullptr,
                                int(mostHandWork.count())),
                      {}});
            continue;
        }
        if (!drafted) {
            leaveOut(drafted.error().error);
            continue;
        }
        if (part.length != item.length) {
            changes.append(
                Words::tr("“%1” takes %n minutes here.", nullptr, int(part.length.count())).arg(name));
        }
        left -= part.length;
        taken[item.technique] += part.length;
        handsLeft -= drafted->plan.handWork();
        whole.plan.asked += part.length;
        whole.plan.steps.append(drafted->plan.steps);
        times[item.technique] += drafted->plan.length();
    }
    if (whole.plan.steps.isEmpty()) {
        if (!firstError)
            return failure(ErrorCode::NothingToDo, Words::tr("There is nothing in this routine yet."));
        // Each with its name and its reason.
        return failure(firstError->code, changes.join(u' '));
    }
    whole.plan.selection = request.selection;
    whole.plan.routine = request.routine;
    for (const PlannedStep &step : std::as_const(whole.plan.steps)) {
        if (whole.plan.technique.isEmpty() || times.value(step.technique) > times.value(whole.plan.technique))
            whole.plan.technique = step.technique;
    }
    whole.outline.technique = whole.plan.length();
    return whole;
}

} // namespace nape
