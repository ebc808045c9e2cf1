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

} // namespace

Result<SessionPlan> SessionPlanner::plan(const Request &request) const
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
    for (const Place &place : request.selection) {
        const Region *region = m_catalogue.region(place.region);
        if (!region || !region->sides.contains(place.side)) {
            return failure(ErrorCode::InvalidInput,
                           Words::tr("There is no place “%1” on the body map.").arg(place.toString()));
        }
        if (m_catalogue.mayBeTarget(place.region) && !selection.contains(place))
            selection.append(place);
    }
    if (request.selection.isEmpty() && technique->needsPlace())
        return failure(ErrorCode::NothingToDo, Words::tr("Choose where it hurts first."));
    if (selection.isEmpty() && technique->needsPlace())
        return failure(ErrorCode::NothingToDo,
                       Words::tr("The chosen place is never massaged; choose another one."));

    const QString name = m_catalogue.name(technique->key);
    const QList<WorkUnit> units = workUnits(m_catalogue, *technique, selection);
    if (std::none_of(units.begin(), units.end(),
                     [](const WorkUnit &unit) { return unit.touchesSelection; })) {
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
