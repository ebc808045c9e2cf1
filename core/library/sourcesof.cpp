// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library/libraryitems.h"
#include "core/library/withkey.h"

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

QStringList ofStopRule(const StopRules &rules, const QString &key)
{
    const auto isIt = [&key](const auto &rule) { return rule.key == key; };
    if (const auto sign = std::ranges::find_if(rules.signs, isIt); sign != rules.signs.end())
        return sign->sources;
    return withKey(rules.afterStopping + rules.normalAfterwards, key).sources;
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
        return withKey(catalogue.oilFacts(), id.key).sources;
    case LibraryKind::Tip:
        return withKey(catalogue.tips(), id.key).sources;
    case LibraryKind::Mechanism:
        return withKey(catalogue.mechanisms(), id.key).sources;
    case LibraryKind::Study:
        return catalogue.study(StudyKey(id.key))->sources;
    case LibraryKind::WarningSign:
        return withKey(catalogue.warningSigns(), SignKey(id.key)).sources;
    case LibraryKind::SafetyRule:
        return withKey(catalogue.rules(), RuleKey(id.key)).sources;
    case LibraryKind::StopRule:
        return ofStopRule(catalogue.stopRules(), id.key);
    case LibraryKind::Source:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace nape
