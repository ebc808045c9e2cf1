// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/logcommand.h"

#include "core/catalogue/catalogue.h"
#include "resources/resources.h"

namespace nape::cli
{

using namespace Qt::StringLiterals;

namespace
{

tl::expected<Place, Failure> parsePlace(const QString &text, const Catalogue &catalogue)
{
    const auto place = Place::fromString(text);
    const Region *region = place ? catalogue.region(place->region) : nullptr;
    if (!region) {
        return wrongUsage(
            u"“%1” is no place of the body map; write region and side, for example temple-left."_s.arg(text));
    }
    if (!region->sides.contains(place->side)) {
        QStringList sides;
        for (const Side side : region->sides)
            sides.append(Place{region->key, side}.toString());
        return wrongUsage(
            u"“%1” is no place of the body map; this region has %2."_s.arg(text, sides.join(u", "_s)));
    }
    return *place;
}

tl::expected<QList<PainPlace>, Failure> parsePlaces(const QStringList &texts)
{
    QList<PainPlace> places;
    if (texts.isEmpty())
        return places;
    const auto catalogue = Catalogue::load(resources::catalogueFolder());
    if (!catalogue)
        return failed(catalogue.error());
    for (const QString &text : texts) {
        const auto place = parsePlace(text, *catalogue);
        if (!place)
            return tl::unexpected(place.error());
        places.append({.place = *place});
    }
    return places;
}

/// Midnight to midnight if only the day is known, yet never in the future.
Moment endOf(const PointInTime &time, const Clock &clock)
{
    if (!time.isDayOnly)
        return time.moment;
    const Moment midnight = Moment::at(QDateTime(time.moment.localDay, QTime(23, 59), clock.zone()));
    return std::min(midnight, std::max(time.moment, Moment::now(clock)));
}

} // namespace

Outcome runLog(const QStringList &arguments, Environment environment)
{
    CommandParser parser(u"log"_s, u"Writes a headache into the diary."_s);
    parser.options().addOptions({
        {u"intensity"_s, u"The worst it got, 0 to 10 (needed)."_s, u"N"_s},
        {u"start"_s, u"When it began, for example 2026-03-02T14:30 or 2026-03-02; without it, now."_s,
         u"TIME"_s},
        {u"end"_s, u"When it ended; without it, it still goes on."_s, u"TIME"_s},
        {u"place"_s, u"Where it hurts, for example temple-left; may be given several times."_s, u"PLACE"_s},
        {u"note"_s, u"Anything else."_s, u"TEXT"_s},
    });
    const auto proceed = parser.parse(arguments, environment);
    if (!proceed)
        return tl::unexpected(proceed.error());
    if (!*proceed)
        return {};

    bool isNumber = false;
    const auto intensity = Intensity::fromInt(parser.value(u"intensity"_s).toInt(&isNumber));
    if (!isNumber || !intensity)
        return wrongUsage(u"--intensity must be a whole number from 0 to 10."_s);

    const auto invalidTime = [&](const QString &option) {
        return wrongUsage(u"“%1” is no time for --%2; write it like 2026-03-02T14:30 or 2026-03-02."_s.arg(
            parser.value(option), option));
    };
    std::optional<PointInTime> start = PointInTime{Moment::now(environment.clock)};
    if (parser.isSet(u"start"_s))
        start = parseTime(parser.value(u"start"_s), environment.clock);
    if (!start)
        return invalidTime(u"start"_s);

    Headache headache{.id = HeadacheId::create(environment.clock),
                      .start = start->moment,
                      .startPrecision = start->isDayOnly ? Precision::DayOnly : Precision::Exact,
                      .intensity = *intensity,
                      .note = parser.value(u"note"_s)};
    if (parser.isSet(u"end"_s)) {
        const auto end = parseTime(parser.value(u"end"_s), environment.clock);
        if (!end)
            return invalidTime(u"end"_s);
        headache.end = endOf(*end, environment.clock);
        headache.endPrecision = end->isDayOnly ? Precision::DayOnly : Precision::Exact;
    }
    const auto places = parsePlaces(parser.values(u"place"_s));
    if (!places)
        return tl::unexpected(places.error());
    headache.places = *places;

    // Before the file is touched: a headache that cannot be true must not begin a diary.
    if (const auto valid = validate(headache, Moment::now(environment.clock)); !valid)
        return failed(valid.error());
    const auto store = openDiary(environment, IfMissing::Create);
    if (!store)
        return tl::unexpected(store.error());
    if (const auto saved = (*store)->save(headache); !saved)
        return failed(saved.error());
    environment.out << u"Headache saved: "_s << headache.id.toString() << Qt::endl;
    return {};
}

} // namespace nape::cli
