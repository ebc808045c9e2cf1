// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/spotreader.h"

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int deepestSelfCare = 4;
constexpr double longestMoveCun = 6;
constexpr double widestToleranceCun = 1;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueReading)
};

/// The known ones; what is never touched is refused.
QList<const Region *> readRegions(JsonRecord &record, const Catalogue &known, JsonRecord::Empty empty)
{
    QList<const Region *> regions;
    for (const QString &key : record.names("regions"_L1, empty)) {
        const Region *region = known.region(RegionKey(key));
        if (!region)
            record.reportUnknown("regions"_L1, key);
        else if (region->contact == Contact::None)
            record.report("regions"_L1, Words::tr("“%1” is never touched").arg(key));
        else
            regions.append(region);
    }
    return regions;
}

void readPressure(JsonRecord &record, const QList<const Region *> &regions, BodySpot &spot)
{
    const QList<int> range = record.numbers("pressure"_L1, 2, 1, deepestSelfCare);
    spot.lowestPressure = range.first();
    spot.highestPressure = range.last();
    if (spot.lowestPressure > spot.highestPressure)
        record.report("pressure"_L1, Words::tr("the lower value comes first"));
    for (const Region *region : regions) {
        if (spot.highestPressure > region->maxPressure)
            record.report("pressure"_L1, Words::tr("%1 is more than the region “%2” allows, %3")
                                             .arg(spot.highestPressure)
                                             .arg(region->key.toString())
                                             .arg(region->maxPressure));
    }
}

Move readMove(JsonRecord &record)
{
    Move move;
    move.cun = record.decimal("cun"_L1, 0, longestMoveCun);
    if (record.contains("toward"_L1))
        move.toward = record.text("toward"_L1);
    else
        move.direction = record.choice("direction"_L1, bodyDirectionFromKey);
    record.refuseOthers();
    return move;
}

Construction readConstruction(JsonRecord &record)
{
    Construction construction;
    if (record.contains("at"_L1)) {
        construction.landmarks = {record.text("at"_L1)};
    } else {
        construction.landmarks = record.names("between"_L1, JsonRecord::Empty::Refused);
        if (construction.landmarks.size() != 2)
            record.report("between"_L1, Words::tr("two landmarks expected"));
        if (record.contains("share"_L1))
            construction.share = record.decimal("share"_L1, 0, 1);
    }
    if (record.contains("levelWith"_L1))
        construction.levelWith = record.text("levelWith"_L1);
    if (record.contains("moves"_L1)) {
        for (JsonRecord &move : record.records("moves"_L1))
            construction.moves.append(readMove(move));
    }
    return construction;
}

bool isShown(View view, const QList<const Region *> &regions)
{
    return regions.isEmpty() || std::any_of(regions.cbegin(), regions.cend(), [view](const Region *region) {
               return region->views.contains(view);
           });
}

/// The left side is seen in the one side view, the right side in the other.
bool isSeen(Side side, View view)
{
    return !(view == View::LeftSide && side == Side::Right) &&
           !(view == View::RightSide && side == Side::Left);
}

/// Whether the view has every direction in it, wherever its landmarks are.
bool hasDirections(View view, const Construction &construction, const QList<Side> &sides)
{
    const auto anywhere = [](const QString &, Side) { return std::optional(QPointF()); };
    return std::all_of(sides.cbegin(), sides.cend(), [&](Side side) {
        return !isSeen(side, view) || constructed(construction, view, side, anywhere);
    });
}

Spots readSpots(JsonRecord &record, const QList<const Region *> &regions, const QList<Side> &sides)
{
    Spots spots;
    for (JsonRecord &spot : record.records("spots"_L1)) {
        const QString key = spot.text("view"_L1);
        const QList<View> views = viewsFromKey(key);
        if (views.isEmpty())
            spot.reportUnknown("view"_L1, key);
        const Construction construction = readConstruction(spot);
        spot.refuseOthers();
        for (const View view : views) {
            if (!isShown(view, regions))
                spot.report("view"_L1, Words::tr("“%1” shows none of the regions").arg(key));
            if (!hasDirections(view, construction, sides))
                spot.report("moves"_L1, Words::tr("“%1” has no such direction").arg(key));
            spots[view].append(construction);
        }
    }
    return spots;
}

} // namespace

BodySpot readBodySpot(JsonRecord &record, const Catalogue &known, JsonRecord::Empty withoutRegions)
{
    BodySpot spot;
    const QList<const Region *> regions = readRegions(record, known, withoutRegions);
    for (const Region *region : regions)
        spot.regions.append(region->key);
    spot.sides = record.choices("sides"_L1, sideFromKey);
    for (const Side side : spot.sides) {
        const bool isOfARegion =
            regions.isEmpty() || std::any_of(regions.cbegin(), regions.cend(), [side](const Region *region) {
                return region->sides.contains(side);
            });
        if (!isOfARegion)
            record.report("sides"_L1, Words::tr("no region has the side “%1”").arg(toKey(side)));
    }
    readPressure(record, regions, spot);
    if (record.contains("toleranceCun"_L1))
        spot.toleranceCun = record.decimal("toleranceCun"_L1, 0.1, widestToleranceCun);
    spot.spots = readSpots(record, regions, spot.sides);
    return spot;
}

bool isPinchOnly(const BodySpot &spot, const Catalogue &known)
{
    return std::any_of(spot.regions.cbegin(), spot.regions.cend(), [&known](const RegionKey &key) {
        return known.region(key)->contact == Contact::PinchOnly;
    });
}

} // namespace nape
