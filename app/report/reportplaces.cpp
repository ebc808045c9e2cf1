// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportplaces.h"

#include "app/report/reportwords.h"
#include "core/catalogue/catalogue.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ReportDocument)
};

/// Marked by a number in the pictures; more would cover them.
constexpr int mostNumberedPlaces = 6;

double shareOf(const PlaceNumbers &place, const PainPlaces &known)
{
    return double(place.days) / known.daysWithPlace;
}

} // namespace

ReportSection placesOf(const DoctorReport &report, const Catalogue &catalogue, const ReportWords &words)
{
    ReportSection section{.title = Words::tr("Where it hurts")};
    const PainPlaces &known = report.places;
    if (known.places.isEmpty()) {
        section.paragraphs.append(Words::tr("No place was noted in this period."));
        return section;
    }
    ReportTable table{.caption = Words::tr("Places, the most frequent first"),
                      .columns = {Words::tr("Place"),
                                  //: %1 of how many
                                  Words::tr("Days (of %1)").arg(words.number(known.daysWithPlace)),
                                  Words::tr("Mean pain")},
                      .widths = {2.5, 1.3, 1.0}};
    int number = 0;
    for (const PlaceNumbers &place : known.places) {
        const QString name =
            catalogue.region(place.place.region) ? catalogue.name(place.place) : place.place.toString();
        table.rows.append({.cells = {u"%1  %2"_s.arg(++number).arg(name),
                                     //: %1 a count of days, %2 their share
                                     Words::tr("%1 (%2)").arg(words.number(place.days),
                                                              words.percent(shareOf(place, known))),
                                     words.decimal(place.meanIntensity)}});
    }
    section.table = table;
    if (known.headachesWithoutPlace > 0)
        section.remarks.append(Words::tr("Headaches without a place: %1.")
                                   .arg(words.of(known.headachesWithoutPlace, known.headaches)));
    return section;
}

QList<HeatSpot> heatOf(const DoctorReport &report)
{
    QList<HeatSpot> spots;
    for (const PlaceNumbers &place : report.places.places) {
        const int number = static_cast<int>(spots.size()) + 1;
        spots.append({place.place, shareOf(place, report.places), number <= mostNumberedPlaces ? number : 0});
    }
    return spots;
}

} // namespace nape
