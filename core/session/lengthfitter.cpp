// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/lengthfitter.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace nape
{

namespace
{

constexpr int mostRounds = 20;

using Time = int WorkUnit::*;

int total(const QList<WorkUnit> &units, Time time)
{
    return std::accumulate(units.begin(), units.end(), 0,
                           [time](int sum, const WorkUnit &unit) { return sum + unit.total(unit.*time); });
}

bool isMain(const WorkUnit &unit)
{
    return unit.phase() == StepPhase::Main;
}

bool touches(const WorkUnit &unit)
{
    return unit.touchesSelection;
}

/// Removes the last unit that fits the description.
bool dropLast(QList<WorkUnit> &units, const std::function<bool(const WorkUnit &)> &description)
{
    const auto found = std::find_if(units.rbegin(), units.rend(), description);
    if (found == units.rend())
        return false;
    units.erase(std::next(found).base());
    return true;
}

bool dropElsewhere(QList<WorkUnit> &units)
{
    const auto mains = std::count_if(units.begin(), units.end(), isMain);
    return (mains > 1 &&
            dropLast(units, [](const WorkUnit &unit) { return isMain(unit) && !touches(unit); })) ||
           dropLast(units, [](const WorkUnit &unit) { return !isMain(unit) && !touches(unit); });
}

/// Leaves out work on chosen places, so that as many of these as possible keep some main work.
bool dropOnChosen(QList<WorkUnit> &units)
{
    const auto isCoveredByAnother = [&units](const WorkUnit &unit) {
        const QList<Place> &places = unit.pieces.first().places;
        return std::all_of(places.begin(), places.end(), [&](const Place &place) {
            return std::any_of(units.begin(), units.end(), [&](const WorkUnit &other) {
                return &other != &unit && isMain(other) && other.pieces.first().places.contains(place);
            });
        });
    };
    if (std::count_if(units.begin(), units.end(), touches) < 2)
        return false;
    const auto mains = std::count_if(units.begin(), units.end(), isMain);
    return dropLast(units, [](const WorkUnit &unit) { return isMain(unit) && unit.isOptional; }) ||
           dropLast(units, [&](const WorkUnit &unit) { return isMain(unit) && isCoveredByAnother(unit); }) ||
           dropLast(units, [&](const WorkUnit &unit) { return !isMain(unit) && mains > 0; }) ||
           dropLast(units, touches);
}

QList<WorkUnit> inRounds(const QList<WorkUnit> &units, int rounds)
{
    const auto isRepeated = [](const WorkUnit &unit) { return isMain(unit) && unit.mayRepeat; };
    const auto closing = std::find_if(
        units.begin(), units.end(), [](const WorkUnit &unit) { return unit.phase() == StepPhase::Closing; });
    QList<WorkUnit> result(units.begin(), closing);
    for (int round = 1; round < rounds; ++round)
        std::copy_if(units.begin(), units.end(), std::back_inserter(result), isRepeated);
    result.append(QList<WorkUnit>(closing, units.end()));
    return result;
}

/// Gives time, notch by notch, to whatever has least of it compared with its usual length.
void grow(QList<WorkUnit> &units, int asked)
{
    const auto fullness = [](const WorkUnit &unit) {
        const double weight = isMain(unit) && unit.touchesSelection ? 1.5 : 1.0;
        return unit.length / (unit.usual * weight);
    };
    for (;;) {
        const int missing = asked - total(units, &WorkUnit::length);
        WorkUnit *next = nullptr;
        for (WorkUnit &unit : units) {
            const int step = unit.notch * int(unit.pieces.size());
            // A notch that overshoots by more than is missing now would make it worse.
            if (unit.length + unit.notch > unit.longest || step > 2 * missing)
                continue;
            if (!next || fullness(unit) < fullness(*next))
                next = &unit;
        }
        if (!next)
            return;
        next->length += next->notch;
    }
}

/// The last few seconds go to steps that are not counted in repetitions, or, where there are none, to a last
/// shorter repetition.
void polish(QList<WorkUnit> &units, int asked)
{
    for (const bool countsRepetitions : {false, true}) {
        for (WorkUnit &unit : units) {
            const int missing = asked - total(units, &WorkUnit::length);
            if (unit.countsRepetitions != countsRepetitions ||
                (countsRepetitions && std::abs(missing) * 20 <= asked))
                continue;
            const int wanted = unit.length + missing / int(unit.pieces.size());
            unit.length =
                std::clamp(wanted, std::min(unit.shortest, unit.length), std::max(unit.longest, unit.length));
        }
    }
}

} // namespace

tl::expected<QList<WorkUnit>, Misfit> fitted(QList<WorkUnit> units, int asked)
{
    const int most = asked + asked / 10;
    const int least = asked - asked / 10;

    units.removeIf([most](const WorkUnit &unit) { return unit.total(unit.shortest) > most; });
    if (std::none_of(units.begin(), units.end(), touches))
        return tl::unexpected(Misfit::TooShort);

    while (total(units, &WorkUnit::comfortable) > asked && dropElsewhere(units)) {
    }
    while (total(units, &WorkUnit::shortest) > asked && dropOnChosen(units)) {
    }
    if (total(units, &WorkUnit::shortest) > most)
        return tl::unexpected(Misfit::TooShort);

    const Time start =
        total(units, &WorkUnit::comfortable) > asked ? &WorkUnit::shortest : &WorkUnit::comfortable;
    for (WorkUnit &unit : units)
        unit.length = unit.*start;

    QList<WorkUnit> result = units;
    for (int rounds = 2; rounds <= mostRounds && total(result, &WorkUnit::longest) * 20 < asked * 19;
         ++rounds)
        result = inRounds(units, rounds);

    grow(result, asked);
    polish(result, asked);
    const int reached = total(result, &WorkUnit::length);
    if (reached < least)
        return tl::unexpected(Misfit::TooLong);
    if (reached > most)
        return tl::unexpected(Misfit::TooShort);
    return result;
}

} // namespace nape
