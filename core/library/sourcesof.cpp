// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library/libraryitems.h"

#include <algorithm>

namespace nape
{

namespace
{

QStringList ofTechnique(const Technique &technique)
{
    QStringList sources = technique.sources;
    for (const Step &step : technique.steps)
        sources += step.sources;
    sources.removeDuplicates();
    return sources;
}

template <class Record>
QStringList ofRecord(const QList<Record> &records, const QString &key)
{
    return std::ranges::find(records, key, &Record::key)->sources;
}

} // namespace

QStringList sourcesOf(const Catalogue &catalogue, const LibraryId &id)
{
    switch (id.kind) {
    case LibraryKind::Technique:
        return ofTechnique(*catalogue.technique(TechniqueKey(id.key)));
    case LibraryKind::PressurePoint:
        return catalogue.point(PointKey(id.key))->sources;
    case LibraryKind::TriggerPoint:
        return catalogue.triggerPoint(TriggerPointKey(id.key))->sources;
    case LibraryKind::Muscle:
        return catalogue.muscle(MuscleKey(id.key))->sources;
    case LibraryKind::Region:
        return catalogue.region(RegionKey(id.key))->sources;
    case LibraryKind::Oil:
        return catalogue.oil(OilKey(id.key))->sources;
    case LibraryKind::OilFact:
        return ofRecord(catalogue.oilFacts(), id.key);
    case LibraryKind::Tip:
        return ofRecord(catalogue.tips(), id.key);
    case LibraryKind::Mechanism:
        return ofRecord(catalogue.mechanisms(), id.key);
    case LibraryKind::Study:
        return catalogue.study(StudyKey(id.key))->sources;
    case LibraryKind::WarningSign:
    case LibraryKind::SafetyRule:
    case LibraryKind::StopRule:
    case LibraryKind::Source:
        break;
    }
    return {};
}

} // namespace nape
