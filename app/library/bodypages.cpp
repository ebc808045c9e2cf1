// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/itempages.h"

#include "app/library/dosewords.h"

#include <QCoreApplication>
#include <QFontDatabase>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::LibraryText)
};

void writeRegions(PageWriter &page, const Catalogue &catalogue, const QString &heading,
                  const QList<RegionKey> &regions)
{
    if (regions.isEmpty())
        return;
    page.heading(heading);
    for (const RegionKey &region : regions)
        page.link({LibraryKind::Region, region.toString()}, catalogue.name(region));
}

void writeTriggerPoints(PageWriter &page, const Catalogue &catalogue, const QString &heading,
                        const QList<const TriggerPoint *> &points)
{
    if (points.isEmpty())
        return;
    page.heading(heading);
    for (const TriggerPoint *point : points) {
        page.link({LibraryKind::TriggerPoint, point->key.toString()}, catalogue.name(point->key),
                  catalogue.text(u"trigger."_s + point->key.toString() + u".refers"_s));
    }
}

} // namespace

void writePage(PageWriter &page, const Catalogue &catalogue, const PressurePoint &point)
{
    const QString key = u"point."_s + point.key.toString();
    QStringList names{point.pinyin};
    // Where no font has the signs, there would be boxes.
    if (!QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty())
        names.first() += u' ' + point.hanzi;
    if (!point.otherCodes.isEmpty())
        names.append(Words::tr("also %1").arg(point.otherCodes.join(u", "_s)));
    names.append(point.sides.contains(Side::Middle) ? Words::tr("on the midline")
                                                    : Words::tr("on both sides"));
    page.quiet(names.join(u" · "_s));
    page.card(Words::tr("Take care"), catalogue.text(key + u".caution"_s), point.sources);

    page.heading(Words::tr("How to find it"));
    page.text(catalogue.text(key + u".find"_s), point.sources);
    page.heading(Words::tr("How to press"));
    page.text(catalogue.text(key + u".dose"_s), point.sources);
    page.quiet(words::dose(point));
    page.pressure(point.lowestPressure, point.highestPressure);
    writeRegions(page, catalogue, Words::tr("Where"), point.regions);
    writeSources(page, catalogue, point.confidence, point.sources);
}

void writePage(PageWriter &page, const Catalogue &catalogue, const TriggerPoint &point)
{
    const QString key = u"trigger."_s + point.key.toString();
    page.card(Words::tr("Take care"), catalogue.text(key + u".caution"_s), point.sources);
    page.heading(Words::tr("How to find it"));
    page.text(catalogue.text(key + u".find"_s), point.sources);
    page.heading(Words::tr("Where the pain is felt"));
    page.text(catalogue.text(key + u".refers"_s), point.sources);
    if (point.hasSigns) {
        page.heading(Words::tr("What else people notice"));
        page.text(catalogue.text(key + u".signs"_s), point.sources);
    }
    page.heading(Words::tr("What to do"));
    page.text(catalogue.text(key + u".treat"_s), point.sources);
    page.quiet(words::dose(point));
    page.pressure(point.lowestPressure, point.highestPressure);
    page.heading(Words::tr("How sure this is"));
    page.text(catalogue.text(u"triggers.note.text"_s));
    page.heading(Words::tr("Muscle"));
    page.link({LibraryKind::Muscle, point.muscle.toString()}, catalogue.name(point.muscle));
    writeRegions(page, catalogue, Words::tr("Where"), point.regions);
    writeSources(page, catalogue, point.confidence, point.sources);
}

void writePage(PageWriter &page, const Catalogue &catalogue, const Muscle &muscle)
{
    page.text(catalogue.text(u"muscle."_s + muscle.key.toString() + u".text"_s), muscle.sources);
    writeTriggerPoints(page, catalogue, Words::tr("Tender spots in it, and where they send pain"),
                       catalogue.triggerPointsOf(muscle.key));
    writeSources(page, catalogue, muscle.confidence, muscle.sources);
}

void writePage(PageWriter &page, const Catalogue &catalogue, const Region &region)
{
    const QString key = u"region."_s + region.key.toString();
    page.text(catalogue.text(key + u".underneath"_s), region.sources);
    page.card(Words::tr("What to avoid"), catalogue.text(key + u".avoid"_s), region.sources);
    if (catalogue.mayBeTarget(region.key)) {
        page.heading(Words::tr("The most pressure here"));
        page.pressure(region.maxPressure, region.maxPressure);
    }
    page.heading(Words::tr("Which headaches are felt here"));
    page.text(catalogue.text(key + u".patterns"_s), region.sources);

    const auto techniques = catalogue.techniquesFor(region.key);
    bool hasHeading = false;
    for (const Technique *technique : techniques) {
        // What can be done anywhere says nothing about this place.
        if (!technique->regions().contains(region.key))
            continue;
        if (!std::exchange(hasHeading, true))
            page.heading(Words::tr("Techniques"));
        page.link({LibraryKind::Technique, technique->key.toString()}, catalogue.name(technique->key));
    }
    const auto points = catalogue.pointsIn(region.key);
    if (!points.isEmpty())
        page.heading(Words::tr("Pressure points"));
    for (const PressurePoint *point : points) {
        page.link({LibraryKind::PressurePoint, point->key.toString()},
                  point->code + u' ' + catalogue.name(point->key));
    }
    writeTriggerPoints(page, catalogue, Words::tr("Trigger points here"),
                       catalogue.triggerPointsIn(region.key));
    writeTriggerPoints(page, catalogue, Words::tr("Where pain here may come from"),
                       catalogue.triggerPointsReferringTo(region.key));
    writeSources(page, catalogue, region.confidence, region.sources);
}

} // namespace nape
