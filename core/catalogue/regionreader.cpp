// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int deepestSelfCare = 4;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueReading)
};

std::optional<Contact> contactFromKey(const QString &key)
{
    if (key == "any"_L1)
        return Contact::Any;
    if (key == "pinch"_L1)
        return Contact::PinchOnly;
    if (key == "none"_L1)
        return Contact::None;
    return std::nullopt;
}

/// "side" are both of them: a paired region shows its left side in the one and its right side in the other.
QList<View> readViews(JsonRecord &record)
{
    QList<View> views;
    for (const QString &key : record.names("views"_L1, JsonRecord::Empty::Refused)) {
        const QList<View> named = viewsFromKey(key);
        if (named.isEmpty())
            record.reportUnknown("views"_L1, key);
        views += named;
    }
    return views;
}

Region readRegion(CatalogueReading &reading, JsonRecord &record, const QString &key)
{
    Region region;
    region.key = RegionKey(key);
    region.sides = record.choices("sides"_L1, sideFromKey);
    region.views = readViews(record);
    region.maxPressure = record.number("maxPressure"_L1, 0, deepestSelfCare);
    region.contact = record.choice("contact"_L1, contactFromKey);
    region.confidence = record.choice("confidence"_L1, confidenceFromKey);
    region.sources = reading.readSources(record);

    if ((region.maxPressure == 0) != (region.contact == Contact::None))
        record.report("contact"_L1, Words::tr("a region bears no pressure exactly if it is never touched"));

    reading.needTexts(u"region."_s + region.key.toString(),
                      {"name"_L1, "underneath"_L1, "avoid"_L1, "patterns"_L1});
    for (const Side side : region.sides)
        reading.needText(u"place."_s + Place{region.key, side}.toString());
    return region;
}

} // namespace

QList<Region> readRegions(CatalogueReading &reading)
{
    QList<Region> regions;
    JsonRecord file = reading.readFile(u"regions.json"_s);
    reading.readList(file, "regions"_L1, [&](JsonRecord &record, const QString &key) {
        regions.append(readRegion(reading, record, key));
    });
    file.refuseOthers();
    return regions;
}

} // namespace nape
