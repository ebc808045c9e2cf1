// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/itempages.h"

#include "app/library/dosewords.h"
#include "app/library/evidencewords.h"
#include "app/library/techniquewords.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::LibraryText)
};

/// "Yourself · A partner"
QString performers(const Catalogue &catalogue, const Technique &technique)
{
    QStringList names;
    for (const QString &performer : technique.performers)
        names.append(catalogue.text(u"performer."_s + performer + u".name"_s));
    return names.join(u" · "_s);
}

} // namespace

void writePage(PageWriter &page, const Catalogue &catalogue, const Technique &technique)
{
    const QString key = u"technique."_s + technique.key.toString();
    page.text(catalogue.text(key + u".summary"_s), technique.sources);
    page.quiet(words::minutesAndMotion(catalogue, technique) + u" · "_s + performers(catalogue, technique));
    page.card(Words::tr("When to leave it out"), catalogue.text(key + u".caution"_s), technique.sources);

    page.heading(Words::tr("How to sit or lie"));
    page.text(catalogue.text(key + u".position"_s));
    page.heading(Words::tr("Steps"));
    int number = 0;
    for (const Step &step : technique.steps) {
        const QString words = u"step."_s + step.key.toString();
        page.step(++number, catalogue.text(words + u".title"_s), catalogue.text(words + u".text"_s),
                  words::numbers(catalogue, step), step.isAdvice ? 0 : step.highestPressure, step.sources);
    }

    const QList<RegionKey> regions = technique.regions();
    if (!regions.isEmpty()) {
        page.heading(Words::tr("Where"));
        for (const RegionKey &region : regions)
            page.link({LibraryKind::Region, region.toString()}, catalogue.name(region));
    }

    page.heading(Words::tr("What is known"));
    page.text(catalogue.text(key + u".evidence"_s), technique.sources);
    page.quiet(words::grades(catalogue, technique.tensionTypeGrade, technique.migraineGrade));
    if (technique.nauseaGrade)
        page.quiet(words::nauseaGrade(catalogue, *technique.nauseaGrade));
    writeStudies(page, catalogue, catalogue.studiesOf(technique.key));
    writeSources(page, catalogue, technique.confidence, technique.sources);
}

} // namespace nape
