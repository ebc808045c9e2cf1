// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/workunit.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace nape
{

namespace
{

// Below this a step is over before it is felt, above it the hand tires and the mind wanders.
constexpr int shortestHandWork = 10;
constexpr int longestHandWork = 120;
// Under a pack the skin is looked at every five minutes, but not when it comes off anyway.
constexpr std::chrono::minutes skinCheckEvery{5};
constexpr std::chrono::seconds notBeforeEnd{30};

// Held spots on chosen muscles: at most six in a session, however many regions were chosen.
constexpr qsizetype mostSpots = 6;

bool holds(Motion motion)
{
    return motion == Motion::PressHold || motion == Motion::Stretch || motion == Motion::TenseRelease;
}

/// Work in repetitions of equal length with pauses between them: presses, stretches, counted breaths.
bool hasRhythm(const Step &step)
{
    return holds(step.motion) || (step.motion == Motion::Breathe && step.repetitions > 1);
}

/// Hands work on one region after the other; a stretch, a breath or a pack is for all of them at once.
bool goesRegionByRegion(Motion motion)
{
    switch (motion) {
    case Motion::Circle:
    case Motion::Knead:
    case Motion::PressHold:
    case Motion::Stroke:
    case Motion::PinchRoll:
        return true;
    case Motion::Heat:
    case Motion::Cold:
    case Motion::Stretch:
    case Motion::Breathe:
    case Motion::TenseRelease:
        return false;
    }
    Q_UNREACHABLE();
}

/// Held spots wherever it hurts.
bool searchesSpots(const Step &step)
{
    return step.motion == Motion::PressHold && step.regions.isEmpty();
}

bool isPaired(const Region &region)
{
    return region.sides.contains(Side::Left) && region.sides.contains(Side::Right);
}

class UnitBuilder
{
public:
    UnitBuilder(const Catalogue &catalogue, const SafetyAssessment &assessment, const Technique &technique,
                const QList<Place> &selection)
        : m_catalogue(catalogue), m_assessment(assessment), m_technique(technique), m_selection(selection)
    {
        for (const Place &place : selection) {
            if (!m_chosen.contains(place.region))
                m_chosen.append(place.region);
        }
    }

    QList<WorkUnit> build()
    {
        QList<WorkUnit> units;
        for (const StepPhase phase : {StepPhase::WarmUp, StepPhase::Main, StepPhase::Closing})
            appendPhase(phase, units);
        keepToMostSpots(units);
        return withoutUnaskedOptions(std::move(units));
    }

private:
    const Catalogue &m_catalogue;
    const SafetyAssessment &m_assessment;
    const Technique &m_technique;
    const QList<Place> &m_selection;
    QList<RegionKey> m_chosen;

    void appendPhase(StepPhase phase, QList<WorkUnit> &units) const
    {
        // Steps for "the chosen muscle" stay together: all of them on the first region, then all on the
        // second.
        QList<const Step *> onChosen;
        const auto flush = [&] {
            for (const RegionKey &region : m_chosen) {
                for (const Step *step : onChosen)
                    append(*step, {region}, units);
            }
            onChosen.clear();
        };
        for (const Step &step : m_technique.steps) {
            if (step.phase != phase || step.isAdvice)
                continue;
            if (step.regions.isEmpty() && !step.needsNoPlace && goesRegionByRegion(step.motion)) {
                onChosen.append(&step);
                continue;
            }
            flush();
            append(step, step.regions.isEmpty() ? m_chosen : step.regions, units);
        }
        flush();
    }

    /// The regions chosen first keep their spots. Rounds would add more of them, so these units are done
    /// once.
    void keepToMostSpots(QList<WorkUnit> &units) const
    {
        const auto isSearched = [this](const WorkUnit &unit) {
            return std::any_of(m_technique.steps.begin(), m_technique.steps.end(), [&unit](const Step &step) {
                return step.key == unit.pieces.first().step && searchesSpots(step);
            });
        };
        qsizetype spots = 0;
        units.removeIf([&](const WorkUnit &unit) {
            if (!isSearched(unit))
                return false;
            spots += unit.pieces.size();
            return spots > mostSpots;
        });
        for (WorkUnit &unit : units) {
            if (isSearched(unit))
                unit.mayRepeat = false;
        }
    }

    void append(const Step &step, const QList<RegionKey> &keys, QList<WorkUnit> &units) const
    {
        QList<const Region *> regions;
        for (const RegionKey &key : keys) {
            if (m_catalogue.fits(step, key))
                regions.append(m_catalogue.region(key));
        }
        if (regions.isEmpty() && !step.needsNoPlace)
            return;
        if (step.needsNoPlace && m_assessment.of(step).isBlocked())
            return;

        WorkUnit unit;
        unit.isOptional = step.isOptional;
        unit.mayRepeat = !isPack(step.motion);

        PlannedStep piece;
        piece.technique = m_technique.key;
        piece.step = step.key;
        piece.motion = step.motion;
        piece.phase = step.phase;
        piece.perMinute = step.perMinute;
        if (hasRhythm(step)) {
            piece.holdSeconds = step.seconds;
            piece.pauseSeconds = step.repetitions > 1 ? step.pauseSeconds : 0;
        }
        for (const QList<Place> &places : placesPerPiece(step, regions)) {
            piece.places.clear();
            piece.pressureCap = step.highestPressure;
            for (const Place &place : places) {
                const Verdict verdict = m_assessment.of(step, place);
                if (verdict.isBlocked())
                    continue;
                piece.places.append(place);
                piece.pressureCap = std::min(piece.pressureCap, verdict.pressureCap);
            }
            // Gently first: whoever wants more may ask for it, up to the cap.
            piece.pressure = std::min(step.lowestPressure, piece.pressureCap);
            if (!piece.places.isEmpty() || step.needsNoPlace)
                unit.pieces.append(piece);
        }
        if (unit.pieces.isEmpty())
            return;
        // What needs no place serves whatever was chosen.
        unit.touchesSelection =
            step.needsNoPlace ||
            std::any_of(unit.pieces.begin(), unit.pieces.end(), [this](const PlannedStep &done) {
                return std::any_of(done.places.begin(), done.places.end(),
                                   [this](const Place &place) { return m_chosen.contains(place.region); });
            });

        setTimes(unit, step);
        units.append(unit);
    }

    QList<QList<Place>> placesPerPiece(const Step &step, const QList<const Region *> &regions) const
    {
        const bool anyPaired =
            std::any_of(regions.begin(), regions.end(), [](auto *r) { return isPaired(*r); });
        // Pinching both sides of the neck at once could press on both carotid arteries.
        const bool oneSideAtATime = std::any_of(regions.begin(), regions.end(),
                                                [](auto *r) { return r->contact == Contact::PinchOnly; });

        if (anyPaired && (step.sides == StepSides::Each || oneSideAtATime)) {
            const Side first = firstSide(regions);
            const Side second = first == Side::Left ? Side::Right : Side::Left;
            return {placesOn(first, regions), placesOn(second, regions)};
        }
        QList<Place> places;
        for (const Region *region : regions) {
            for (const Side side : region->sides)
                places.append({region->key, side});
        }
        return {places};
    }

    static QList<Place> placesOn(Side side, const QList<const Region *> &regions)
    {
        QList<Place> places;
        for (const Region *region : regions) {
            if (isPaired(*region))
                places.append({region->key, side});
            else
                places.append({region->key, region->sides.value(0, Side::Middle)});
        }
        return places;
    }

    /// The side that hurts comes first: the one chosen here, else the one chosen anywhere.
    Side firstSide(const QList<const Region *> &regions) const
    {
        std::optional<Side> anywhere;
        for (const Place &place : m_selection) {
            if (place.side == Side::Middle)
                continue;
            const bool here = std::any_of(regions.begin(), regions.end(),
                                          [&](const Region *region) { return region->key == place.region; });
            if (here)
                return place.side;
            if (!anywhere)
                anywhere = place.side;
        }
        return anywhere.value_or(Side::Left);
    }

    static void setTimes(WorkUnit &unit, const Step &step)
    {
        unit.usual = step.secondsPerSide();
        if (isPack(step.motion)) {
            unit.comfortable = unit.shortest = unit.usual;
            unit.longest = std::max(unit.usual,
                                    std::min(2 * unit.usual, int(std::chrono::seconds(longestPack).count())));
            unit.length = unit.usual;
            return;
        }

        // Short repetitions and holds stay whole; 4 × 20 s of circles may as well be 4 × 17 s.
        unit.countsRepetitions =
            step.repetitions > 1 && (hasRhythm(step) || step.seconds <= shortestHandWork);
        if (unit.countsRepetitions)
            unit.notch = step.seconds + step.pauseSeconds;
        const auto atLeast = [&](int seconds) {
            if (!unit.countsRepetitions)
                return seconds;
            int length = endsWithPause(step.motion) ? unit.notch : step.seconds;
            while (length < seconds)
                length += unit.notch;
            return length;
        };

        const bool handsRest = step.motion == Motion::Breathe;
        const double growth = step.phase == StepPhase::Main ? 2.2 : 1.5;
        unit.shortest = atLeast(std::min(shortestHandWork, std::max(unit.usual, 1)));
        unit.comfortable = std::max(unit.shortest, atLeast(unit.usual * 6 / 10));
        unit.longest = int(unit.usual * growth);
        if (!handsRest)
            unit.longest = std::min(unit.longest, longestHandWork);
        if (!unit.countsRepetitions && step.mostSeconds > step.seconds)
            unit.longest = step.mostSeconds * step.repetitions;
        unit.longest = std::max(unit.longest, unit.comfortable);
        unit.length = unit.comfortable;
    }

    /// An optional step is there for places that nothing else reaches.
    QList<WorkUnit> withoutUnaskedOptions(QList<WorkUnit> units) const
    {
        QSet<RegionKey> reached;
        for (const WorkUnit &unit : units) {
            if (unit.isOptional)
                continue;
            for (const Place &place : unit.pieces.first().places)
                reached.insert(place.region);
        }
        units.removeIf([&](const WorkUnit &unit) {
            const QList<Place> &places = unit.pieces.first().places;
            return unit.isOptional && std::none_of(places.begin(), places.end(), [&](const Place &place) {
                       return m_chosen.contains(place.region) && !reached.contains(place.region);
                   });
        });
        return units;
    }
};

} // namespace

bool comesOnce(const Technique &technique)
{
    return std::any_of(technique.steps.begin(), technique.steps.end(), [](const Step &step) {
        return !step.isAdvice && (isPack(step.motion) || searchesSpots(step));
    });
}

QList<Reminder> remindersFor(const Technique &technique, const PlannedStep &step)
{
    QList<Reminder> reminders;
    if (!isPack(step.motion))
        return reminders;
    for (std::chrono::seconds at = skinCheckEvery; at + notBeforeEnd <= step.length; at += skinCheckEvery) {
        for (const Step &advice : technique.steps) {
            if (advice.isAdvice && advice.motion == step.motion)
                reminders.append({at, advice.key});
        }
    }
    return reminders;
}

QList<WorkUnit> workUnits(const Catalogue &catalogue, const SafetyAssessment &assessment,
                          const Technique &technique, const QList<Place> &selection)
{
    return UnitBuilder(catalogue, assessment, technique, selection).build();
}

} // namespace nape
