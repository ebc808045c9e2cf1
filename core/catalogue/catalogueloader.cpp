// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/cataloguereading.h"
#include "core/catalogue/readers.h"

namespace nape
{

namespace
{

template <class Item, class Key>
void index(const QList<Item> &items, QHash<Key, qsizetype> &places)
{
    for (qsizetype i = 0; i < items.size(); ++i)
        places.insert(items[i].key, i);
}

} // namespace

// What is referred to comes before what refers to it; the words for all of it come last.
Result<Catalogue> Catalogue::load(const QDir &folder, const QList<QDir> &packFolders, const QLocale &language)
{
    CatalogueReading reading(folder);
    Catalogue catalogue;
    catalogue.m_sources = readSources(reading);
    catalogue.m_regions = readRegions(reading);
    index(catalogue.m_regions, catalogue.m_regionIndex);
    catalogue.m_muscles = readMuscles(reading);
    index(catalogue.m_muscles, catalogue.m_muscleIndex);
    catalogue.m_triggerPoints = readTriggerPoints(reading, catalogue);
    index(catalogue.m_triggerPoints, catalogue.m_triggerPointIndex);
    catalogue.m_points = readPoints(reading, catalogue);
    index(catalogue.m_points, catalogue.m_pointIndex);
    catalogue.m_studies = readStudies(reading);
    catalogue.m_techniques = readTechniques(reading, catalogue);
    index(catalogue.m_techniques, catalogue.m_techniqueIndex);
    for (qsizetype i = 0; i < catalogue.m_techniques.size(); ++i) {
        for (const Step &step : std::as_const(catalogue.m_techniques[i].steps))
            catalogue.m_stepIndex.insert(step.key, i);
    }
    Oils oils = readOils(reading);
    catalogue.m_oils = std::move(oils.oils);
    catalogue.m_oilFacts = std::move(oils.facts);
    catalogue.m_mechanisms = readMechanisms(reading);
    catalogue.m_tips = readTips(reading);
    catalogue.m_profileQuestions = readProfileQuestions(reading, catalogue);
    index(catalogue.m_profileQuestions, catalogue.m_questionIndex);
    catalogue.m_warningSigns = readWarningSigns(reading, catalogue);
    catalogue.m_rules = readSafetyRules(reading, catalogue);
    catalogue.m_stopRules = readStopRules(reading);
    reading.refuseUnnamedStudies();
    catalogue.m_texts = readTexts(reading);
    if (reading.faults().error())
        return tl::unexpected<Error>(*reading.faults().error());

    for (const QDir &packFolder : packFolders) {
        if (const auto pack = catalogue.add(packFolder, language); !pack)
            catalogue.m_packFaults.append(pack.error());
    }
    return catalogue;
}

} // namespace nape
