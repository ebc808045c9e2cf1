// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/headachefeatures.h"

#include "core/insights/diarykeys.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double hourMs = 3'600'000.0;

Tick symptomTick(const Headache &headache, const QString &key, int leastGrade = 1)
{
    Tick result = Tick::Unknown;
    for (const Symptom &symptom : headache.symptoms) {
        if (symptom.key != key || symptom.phase != Phase::During)
            continue;
        Tick tick = tickOf(std::optional(symptom.answer));
        if (tick == Tick::Ticked && symptom.grade)
            tick = tickOf(*symptom.grade >= leastGrade);
        else if (tick == Tick::Ticked && leastGrade > 1)
            tick = Tick::Unknown; // there, but nobody asked how strong
        if (tick == Tick::Ticked)
            return tick;
        if (tick == Tick::Open)
            result = tick;
    }
    return result;
}

Tick anySymptom(const Headache &headache, const QStringList &symptomKeys)
{
    std::vector<Tick> ticks;
    for (const QString &key : symptomKeys)
        ticks.push_back(symptomTick(headache, key));
    return atLeast(1, ticks);
}

Tick oneSidedAmong(const Headache &headache, const QStringList &regions)
{
    bool hasLeft = false;
    bool hasRight = false;
    bool hasMiddle = false;
    for (const PainPlace &place : headache.places) {
        if (!regions.contains(place.place.region.toString()))
            continue;
        hasLeft = hasLeft || place.place.side == Side::Left;
        hasRight = hasRight || place.place.side == Side::Right;
        hasMiddle = hasMiddle || place.place.side == Side::Middle;
    }
    if (!hasLeft && !hasRight && !hasMiddle)
        return Tick::Unknown;
    return tickOf(hasLeft != hasRight);
}

/// Whether a quality that was given is one of these; unknown if none was given.
Tick qualityAmong(const Headache &headache, const QStringList &qualities)
{
    QStringList given;
    if (!headache.quality.isEmpty())
        given.append(headache.quality);
    for (const PainPlace &place : headache.places) {
        if (!place.quality.isEmpty())
            given.append(place.quality);
    }
    if (given.isEmpty())
        return Tick::Unknown;
    return tickOf(std::ranges::any_of(given, [&](const QString &one) { return qualities.contains(one); }));
}

/// An aura told as a mere symptom has a kind and nothing else.
QList<Aura> aurasOf(const Headache &headache)
{
    QList<Aura> auras = headache.auras;
    for (const Symptom &symptom : headache.symptoms) {
        if (symptom.answer != Answer::Yes || !symptom.key.startsWith(keys::auraPrefix))
            continue;
        const QString kind = symptom.key.mid(keys::auraPrefix.size());
        if (std::ranges::none_of(auras, [&](const Aura &aura) { return aura.kind == kind; }))
            auras.append(Aura{.kind = kind});
    }
    return auras;
}

bool isClassicalKind(const Aura &aura)
{
    static const QStringList kinds{u"visual"_s, u"sensory"_s,   u"speech"_s,
                                   u"motor"_s,  u"brainstem"_s, u"retinal"_s};
    return kinds.contains(aura.kind);
}

/// ICHD-3 1.2 B.
Tick auraTick(const Headache &headache, const QList<Aura> &auras)
{
    if (auras.isEmpty()) {
        const bool wasAsked = std::ranges::any_of(headache.symptoms, [](const Symptom &symptom) {
            return symptom.key.startsWith(keys::auraPrefix) && symptom.answer == Answer::No;
        });
        return wasAsked ? Tick::Open : Tick::Unknown;
    }
    std::vector<Tick> ticks;
    for (const Aura &aura : auras)
        ticks.push_back(tickOf(isClassicalKind(aura)) && tickOf(aura.reversible));
    return atLeast(1, ticks);
}

/// ICHD-3 1.2 C: three of six. (Its beta asked for two of four; that is not used.)
Tick auraCourseTick(const Headache &headache, const QList<Aura> &auras)
{
    if (auras.isEmpty())
        return Tick::Unknown;
    std::vector<Tick> spreads, lengths, sides, positives, pains;
    QSet<qint64> starts;
    bool areStartsKnown = true;
    for (const Aura &aura : auras) {
        spreads.push_back(tickOf(aura.spreads));
        const int longest = aura.kind == u"motor"_s ? 72 * 60 : 60;
        lengths.push_back(aura.minutes ? tickOf(*aura.minutes >= 5 && *aura.minutes <= longest)
                                       : Tick::Unknown);
        sides.push_back(aura.kind == u"speech"_s ? Tick::Ticked
                        : aura.side              ? tickOf(*aura.side != Side::Middle)
                                                 : Tick::Unknown);
        positives.push_back(tickOf(aura.positive));
        if (aura.startMs) {
            starts.insert(*aura.startMs);
            const double minutesToPain = double(headache.start.utcMs - *aura.startMs) / 60'000;
            pains.push_back(tickOf(minutesToPain <= aura.minutes.value_or(0) + 60));
        } else {
            areStartsKnown = false;
            pains.push_back(Tick::Unknown);
        }
    }
    const Tick inSuccession = auras.size() < 2    ? Tick::Open
                              : starts.size() > 1 ? Tick::Ticked
                              : areStartsKnown    ? Tick::Open
                                                  : Tick::Unknown;
    // "Each" for the length, "at least one" for all else.
    return atLeast(3, {atLeast(1, spreads), inSuccession, atLeast(static_cast<int>(lengths.size()), lengths),
                       atLeast(1, sides), atLeast(1, positives), atLeast(1, pains)});
}

} // namespace

DurationRange DurationRange::of(const Headache &headache, const Moment &now)
{
    const qint64 endMs = headache.end ? headache.end->utcMs : now.utcMs;
    const double hours = std::max(0.0, double(endMs - headache.start.utcMs) / hourMs);
    const double uncertain = (headache.startPrecision == Precision::DayOnly ? 24.0 : 0.0) +
                             (headache.end && headache.endPrecision == Precision::DayOnly ? 24.0 : 0.0);
    DurationRange range{.leastHours = std::max(0.0, hours - uncertain)};
    if (headache.end)
        range.mostHours = hours + uncertain;
    return range;
}

Tick DurationRange::atLeast(double hours) const
{
    if (leastHours >= hours)
        return Tick::Ticked;
    return !mostHours || *mostHours >= hours ? Tick::Unknown : Tick::Open;
}

Tick DurationRange::between(double least, double most) const
{
    if (leastHours > most || (mostHours && *mostHours < least))
        return Tick::Open;
    return leastHours >= least && mostHours && *mostHours <= most ? Tick::Ticked : Tick::Unknown;
}

HeadacheFeatures HeadacheFeatures::of(const Headache &headache, const DoseIndex &doses, const Moment &now)
{
    HeadacheFeatures features;
    features.duration = DurationRange::of(headache, now);
    const QList<const Dose *> taken = doses.treating(headache, now);
    features.isTreated = !taken.isEmpty();
    features.isTreatedSpecifically = std::ranges::any_of(
        taken, [&](const Dose *dose) { return keys::migraineSpecific.contains(doses.drugClass(*dose)); });
    features.isTreatedWithTriptanOrErgot = std::ranges::any_of(taken, [&](const Dose *dose) {
        const QString drugClass = doses.drugClass(*dose);
        return drugClass == keys::triptan || drugClass == keys::ergot;
    });

    features.oneSided = oneSidedAmong(headache, keys::head);
    features.pulsating = qualityAmong(headache, {keys::pulsating});
    features.tightening = qualityAmong(headache, keys::tightening);
    features.isModerateOrSevere = headache.intensity.value() >= moderatePain;
    features.isSevere = headache.intensity.value() >= 7;
    features.worseWithActivity = tickOf(headache.worseWithActivity);
    features.nausea = symptomTick(headache, keys::nausea);
    features.strongNausea = symptomTick(headache, keys::nausea, 2);
    features.vomiting = symptomTick(headache, keys::vomiting);
    features.light = symptomTick(headache, keys::light);
    features.sound = symptomTick(headache, keys::sound);
    features.aroundOneEye = oneSidedAmong(headache, keys::aroundTheEye);
    features.autonomicOrRestless =
        anySymptom(headache, keys::autonomic) || symptomTick(headache, keys::restless);

    const QList<Aura> auras = aurasOf(headache);
    features.aura = auraTick(headache, auras);
    features.auraCourse = auraCourseTick(headache, auras);
    features.isAuraOfNormalLength = std::ranges::any_of(
        auras, [](const Aura &aura) { return aura.minutes && *aura.minutes >= 5 && *aura.minutes <= 60; });
    return features;
}

Tick HeadacheFeatures::migraineLength() const
{
    const Tick length = duration.between(4, 72);
    // Medicine may have cut short what would have lasted.
    return length == Tick::Open && isTreated && duration.leastHours < 4 ? Tick::Unknown : length;
}

Tick HeadacheFeatures::migrainePain() const
{
    return nape::atLeast(2, {oneSided, pulsating, tickOf(isModerateOrSevere), worseWithActivity});
}

Tick HeadacheFeatures::migraineSymptoms() const
{
    return nausea || vomiting || (light && sound);
}

Tick HeadacheFeatures::tensionLength() const
{
    return duration.between(0.5, 7 * 24);
}

Tick HeadacheFeatures::tensionPain() const
{
    return nape::atLeast(2, {!oneSided, tightening, tickOf(!isSevere), !worseWithActivity});
}

Tick HeadacheFeatures::tensionSymptoms() const
{
    return !nausea && !vomiting && atMost(1, {light, sound});
}

Tick HeadacheFeatures::chronicTensionSymptoms() const
{
    return !strongNausea && !vomiting && atMost(1, {light, sound, nausea});
}

Tick HeadacheFeatures::clusterPain() const
{
    return duration.between(0.25, 3) && tickOf(isSevere) && aroundOneEye;
}

QString toKey(MigraineDayRule rule)
{
    switch (rule) {
    case MigraineDayRule::FourHours:
        return u"four_hours"_s;
    case MigraineDayRule::Leiden2023:
        return u"leiden_2023"_s;
    }
    Q_UNREACHABLE();
}

bool isMigraineLike(const HeadacheFeatures &features, MigraineDayRule rule)
{
    const Tick likeIt =
        (features.migrainePain() && features.migraineSymptoms()) || features.migraineWithAura();
    switch (rule) {
    case MigraineDayRule::FourHours:
        return features.isTreatedWithTriptanOrErgot ||
               (features.duration.atLeast(4) && likeIt) == Tick::Ticked;
    case MigraineDayRule::Leiden2023:
        return features.isTreatedSpecifically || features.isAuraOfNormalLength ||
               (features.duration.atLeast(0.5) && likeIt) == Tick::Ticked;
    }
    Q_UNREACHABLE();
}

Tick moderateOrSevereDay(const HeadacheFeatures &features)
{
    return tickOf(features.isModerateOrSevere) &&
           (tickOf(features.isTreated) || features.duration.atLeast(4));
}

} // namespace nape
