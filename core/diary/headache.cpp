// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/headache.h"

#include "core/diary/attackspan.h"
#include "core/diary/limits.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::Headache)
};

template <class Item, class Key>
bool isTwice(const QList<Item> &items, Key key)
{
    QSet<std::invoke_result_t<Key, const Item &>> seen;
    for (const Item &item : items) {
        const auto value = key(item);
        if (seen.contains(value))
            return true;
        seen.insert(value);
    }
    return false;
}

/// The sentence about what cannot be true of the details; empty if all can.
QString faultOfDetails(const Headache &headache, const Moment &now)
{
    const AttackSpan span = spanOf(headache);
    for (const PainReading &reading : headache.readings) {
        if (isInFuture(reading.at.utcMs, now))
            return Words::tr("Pain cannot be rated for a time in the future.");
        if (!span.contains(reading.at.utcMs))
            return Words::tr("Pain cannot be rated for a time before the headache starts or after it ends.");
    }
    if (headache.averageIntensity > headache.intensity)
        return Words::tr("The average pain cannot be stronger than the worst.");
    if (isTwice(headache.readings, [](const PainReading &reading) { return reading.at.utcMs; }))
        return Words::tr("Pain can be rated once for each moment.");
    for (const PainPlace &place : headache.places) {
        if (place.place.region.isEmpty())
            return Words::tr("A place that hurts has no name.");
        if (place.sinceMs && place.untilMs && *place.untilMs < *place.sinceMs)
            return Words::tr("Pain cannot leave a place before it comes there.");
        if ((place.sinceMs && isInFuture(*place.sinceMs, now)) ||
            (place.untilMs && isInFuture(*place.untilMs, now)))
            return Words::tr("Pain cannot move in the future.");
        if (!span.holds(place))
            return Words::tr("Pain cannot move before the headache starts or after it ends.");
        if (place.intensity > headache.intensity)
            return Words::tr("Pain in one place cannot be stronger than the worst pain.");
    }
    if (isTwice(headache.places, [](const PainPlace &place) { return place.place; }))
        return Words::tr("Each place can be named once.");
    for (const Symptom &symptom : headache.symptoms) {
        if (symptom.key.isEmpty())
            return Words::tr("A symptom has no name.");
        if (symptom.grade && (*symptom.grade < 0 || *symptom.grade > 3))
            return Words::tr("A symptom is graded from 0 to 3.");
        if (symptom.sinceMs && isInFuture(*symptom.sinceMs, now))
            return Words::tr("A symptom cannot begin in the future.");
    }
    if (isTwice(headache.symptoms, [](const Symptom &symptom) {
            return std::pair(symptom.key, static_cast<int>(symptom.phase));
        }))
        return Words::tr("Each symptom can be answered once for each phase.");
    for (const Aura &aura : headache.auras) {
        if (aura.kind.isEmpty())
            return Words::tr("It is not said what kind of aura it was.");
        if (aura.minutes && *aura.minutes < 0)
            return Words::tr("An aura cannot last less than no time.");
        if (aura.startMs && isInFuture(*aura.startMs, now))
            return Words::tr("An aura cannot begin in the future.");
    }
    for (const Loss &loss : headache.losses) {
        if (loss.area.isEmpty())
            return Words::tr("It is not said where time was lost.");
        if (loss.hoursLost && !(std::isfinite(*loss.hoursLost) && *loss.hoursLost >= 0))
            return Words::tr("Lost time cannot be less than none.");
        if (loss.percentUsable && (*loss.percentUsable < 0 || *loss.percentUsable > 100))
            return Words::tr("What could be done goes from 0 to 100 %.");
    }
    if (isTwice(headache.losses, [](const Loss &loss) { return loss.area; }))
        return Words::tr("Lost time can be given once for each area.");
    for (const SuspectedTrigger &trigger : headache.triggers) {
        if (trigger.key.isEmpty())
            return Words::tr("A suspected trigger has no name.");
    }
    if (isTwice(headache.triggers, [](const SuspectedTrigger &trigger) { return trigger.key; }))
        return Words::tr("Each suspected trigger can be named once.");
    return {};
}

bool hasTooLongText(const Headache &headache)
{
    return isTooLong(headache.note) ||
           std::ranges::any_of(headache.auras, [](const Aura &aura) { return isTooLong(aura.note); }) ||
           std::ranges::any_of(headache.triggers,
                               [](const SuspectedTrigger &trigger) { return isTooLong(trigger.note); });
}

} // namespace

Result<void> validate(const Headache &headache, const Moment &now)
{
    const auto refuse = [](const QString &sentence) { return failure(ErrorCode::InvalidInput, sentence); };

    if (!isDiaryDay(headache.start.localDay))
        return refuse(Words::tr("A headache cannot start before the year 1900."));
    if (isInFuture(headache.start.utcMs, now))
        return refuse(Words::tr("A headache cannot start in the future."));
    if (headache.end && *headache.end < headache.start)
        return refuse(Words::tr("A headache cannot end before it starts."));
    if (headache.end && isInFuture(headache.end->utcMs, now))
        return refuse(Words::tr("A headache cannot end in the future; leave the end open while it goes on."));
    if (const QString fault = faultOfDetails(headache, now); !fault.isEmpty())
        return refuse(fault);
    if (hasTooLongText(headache))
        return refuse(tooLongSentence());
    return {};
}

Headache withoutDetails(const Headache &headache)
{
    return {.id = headache.id,
            .start = headache.start,
            .startPrecision = headache.startPrecision,
            .end = headache.end,
            .endPrecision = headache.endPrecision,
            .intensity = headache.intensity};
}

} // namespace nape
