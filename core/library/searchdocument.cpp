// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library/libraryitems.h"
#include "core/library/withkey.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// The words of the texts `prefix.part`.
QStringList texts(const Catalogue &catalogue, const QString &prefix, const QStringList &parts)
{
    QStringList words;
    for (const QString &part : parts)
        words.append(catalogue.text(prefix + u'.' + part));
    return words;
}

QStringList names(const Catalogue &catalogue, const QList<RegionKey> &regions)
{
    QStringList names;
    for (const RegionKey &region : regions)
        names.append(catalogue.name(region));
    return names;
}

SearchDocument document(const Catalogue &catalogue, const Technique &technique)
{
    SearchDocument document;
    document.names = {catalogue.name(technique.key)};
    document.keywords = names(catalogue, technique.regions());
    for (const Motion motion : technique.motions)
        document.keywords.append(catalogue.text(u"motion."_s + toKey(motion) + u".name"_s));
    document.texts = texts(catalogue, u"technique."_s + technique.key.toString(),
                           {u"summary"_s, u"position"_s, u"evidence"_s, u"caution"_s});
    for (const Step &step : technique.steps)
        document.texts += texts(catalogue, u"step."_s + step.key.toString(), {u"title"_s, u"text"_s});
    return document;
}

SearchDocument document(const Catalogue &catalogue, const PressurePoint &point)
{
    SearchDocument document;
    document.names =
        QStringList{catalogue.name(point.key), point.code, point.pinyin, point.hanzi} + point.otherCodes;
    document.keywords = names(catalogue, point.regions);
    document.texts =
        texts(catalogue, u"point."_s + point.key.toString(), {u"find"_s, u"dose"_s, u"caution"_s});
    return document;
}

SearchDocument document(const Catalogue &catalogue, const TriggerPoint &point)
{
    const QString key = u"trigger."_s + point.key.toString();
    SearchDocument document;
    document.names = {catalogue.name(point.key)};
    document.keywords = names(catalogue, point.regions) + names(catalogue, point.refers);
    document.keywords.append(catalogue.name(point.muscle));
    document.texts = texts(catalogue, key, {u"find"_s, u"refers"_s, u"treat"_s, u"caution"_s});
    if (point.hasSigns)
        document.texts.append(catalogue.text(key + u".signs"_s));
    return document;
}

SearchDocument document(const Catalogue &catalogue, const Muscle &muscle)
{
    SearchDocument document;
    document.names = {catalogue.name(muscle.key)};
    for (const TriggerPoint *point : catalogue.triggerPointsOf(muscle.key))
        document.keywords += names(catalogue, point->regions) + names(catalogue, point->refers);
    document.texts = texts(catalogue, u"muscle."_s + muscle.key.toString(), {u"text"_s});
    return document;
}

SearchDocument document(const Catalogue &catalogue, const Region &region)
{
    SearchDocument document;
    document.names = {catalogue.name(region.key)};
    for (const Side side : region.sides)
        document.keywords.append(catalogue.name(Place{region.key, side}));
    document.texts =
        texts(catalogue, u"region."_s + region.key.toString(), {u"underneath"_s, u"avoid"_s, u"patterns"_s});
    return document;
}

SearchDocument document(const Catalogue &catalogue, const WarningSign &sign, const LibraryItem &item)
{
    SearchDocument document;
    document.names = {item.title};
    document.isNamedBySentence = true;
    document.keywords = {item.detail, catalogue.text(u"signgroup."_s + sign.group + u".title"_s)};
    document.texts = texts(catalogue, u"sign."_s + sign.key.toString(), {u"advice"_s});
    for (const WarningFollowUp &followUp : sign.followUps)
        document.texts += texts(catalogue, u"sign."_s + followUp.key.toString(), {u"question"_s});
    return document;
}

} // namespace

SearchDocument searchDocument(const Catalogue &catalogue, const LibraryItem &item)
{
    const QString &key = item.id.key;
    switch (item.id.kind) {
    case LibraryKind::Technique:
        return document(catalogue, *catalogue.technique(TechniqueKey(key)));
    case LibraryKind::PressurePoint:
        return document(catalogue, *catalogue.point(PointKey(key)));
    case LibraryKind::TriggerPoint:
        return document(catalogue, *catalogue.triggerPoint(TriggerPointKey(key)));
    case LibraryKind::Muscle:
        return document(catalogue, *catalogue.muscle(MuscleKey(key)));
    case LibraryKind::Region:
        return document(catalogue, *catalogue.region(RegionKey(key)));
    case LibraryKind::Oil:
        return {{item.title}, {}, texts(catalogue, u"oil."_s + key, {u"use"_s, u"evidence"_s, u"caution"_s})};
    case LibraryKind::OilFact:
        return {{item.title}, {}, texts(catalogue, u"oilfact."_s + key, {u"text"_s})};
    case LibraryKind::Mechanism:
        return {{item.title}, {}, texts(catalogue, u"mechanism."_s + key, {u"known"_s, u"unknown"_s})};
    case LibraryKind::Study:
        return {{item.title},
                {},
                texts(catalogue, u"study."_s + key, {u"design"_s, u"tested"_s, u"result"_s, u"quality"_s})};
    case LibraryKind::Tip:
        return {{item.title}, {}, texts(catalogue, u"tip."_s + key, {u"text"_s})};
    case LibraryKind::WarningSign:
        return document(catalogue, withKey(catalogue.warningSigns(), SignKey(key)), item);
    case LibraryKind::SafetyRule:
        return {{item.title}, {}, texts(catalogue, u"rule."_s + key, {u"instead"_s}), true};
    case LibraryKind::StopRule:
        return {{item.title}, {}, {}, true};
    case LibraryKind::Source:
        return {{item.title}, {}, {catalogue.source(key)->citation}, true};
    }
    Q_UNREACHABLE();
}

} // namespace nape
