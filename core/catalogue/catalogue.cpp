// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/catalogue.h"

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// Null if there is no such key.
template <class Item, class Key>
const Item *found(const QList<Item> &items, const QHash<Key, qsizetype> &places, const Key &key)
{
    const auto place = places.constFind(key);
    return place == places.cend() ? nullptr : &items[*place];
}

template <class Item, class Fits>
QList<const Item *> chosen(const QList<Item> &items, Fits fits)
{
    QList<const Item *> fitting;
    for (const Item &item : items) {
        if (fits(item))
            fitting.append(&item);
    }
    return fitting;
}

/// For short lists that are looked through rarely.
template <class Item, class Key>
const Item *withKey(const QList<Item> &items, const Key &key)
{
    const auto found =
        std::find_if(items.cbegin(), items.cend(), [&](const Item &item) { return item.key == key; });
    return found == items.cend() ? nullptr : &*found;
}

} // namespace

const Region *Catalogue::region(const RegionKey &key) const
{
    return found(m_regions, m_regionIndex, key);
}

const Muscle *Catalogue::muscle(const MuscleKey &key) const
{
    return found(m_muscles, m_muscleIndex, key);
}

const TriggerPoint *Catalogue::triggerPoint(const TriggerPointKey &key) const
{
    return found(m_triggerPoints, m_triggerPointIndex, key);
}

const PressurePoint *Catalogue::point(const PointKey &key) const
{
    return found(m_points, m_pointIndex, key);
}

const Technique *Catalogue::technique(const TechniqueKey &key) const
{
    return found(m_techniques, m_techniqueIndex, key);
}

const Technique *Catalogue::techniqueOf(const StepKey &step) const
{
    return found(m_techniques, m_stepIndex, step);
}

const Study *Catalogue::study(const StudyKey &key) const
{
    return withKey(m_studies, key);
}

const Oil *Catalogue::oil(const OilKey &key) const
{
    return withKey(m_oils, key);
}

const Source *Catalogue::source(const QString &key) const
{
    return withKey(m_sources, key);
}

QString Catalogue::packSound(const QString &sound) const
{
    const auto found = std::find_if(m_packs.cbegin(), m_packs.cend(),
                                    [&](const ContentPack &pack) { return pack.sounds.contains(sound); });
    return found == m_packs.cend() ? QString() : found->sounds.value(sound);
}

const ProfileQuestion *Catalogue::question(const QuestionKey &key) const
{
    return found(m_profileQuestions, m_questionIndex, key);
}

const WarningSign *Catalogue::warningSign(const SignKey &key) const
{
    return withKey(m_warningSigns, key);
}

const SafetyRule *Catalogue::rule(const RuleKey &key) const
{
    return withKey(m_rules, key);
}

QList<const Study *> Catalogue::studiesOf(const TechniqueKey &technique) const
{
    const Technique *known = this->technique(technique);
    return known ? studiesNamed(known->studies) : QList<const Study *>();
}

QList<const Study *> Catalogue::studiesOf(const OilKey &oil) const
{
    const Oil *known = this->oil(oil);
    return known ? studiesNamed(known->studies) : QList<const Study *>();
}

QList<const Study *> Catalogue::studiesNamed(const QList<StudyKey> &keys) const
{
    QList<const Study *> named;
    for (const StudyKey &key : keys)
        named.append(study(key));
    return named;
}

QList<const PressurePoint *> Catalogue::pointsIn(const RegionKey &region) const
{
    return chosen(m_points, [&](const PressurePoint &point) { return point.regions.contains(region); });
}

QList<const TriggerPoint *> Catalogue::triggerPointsIn(const RegionKey &region) const
{
    return chosen(m_triggerPoints, [&](const TriggerPoint &point) { return point.regions.contains(region); });
}

QList<const TriggerPoint *> Catalogue::triggerPointsReferringTo(const RegionKey &region) const
{
    return chosen(m_triggerPoints, [&](const TriggerPoint &point) { return point.refers.contains(region); });
}

QList<const TriggerPoint *> Catalogue::triggerPointsOf(const MuscleKey &muscle) const
{
    return chosen(m_triggerPoints, [&](const TriggerPoint &point) { return point.muscle == muscle; });
}

QList<const Technique *> Catalogue::techniquesFor(const RegionKey &region) const
{
    if (!mayBeTarget(region))
        return {};
    return chosen(m_techniques, [&](const Technique &technique) {
        return std::any_of(technique.steps.cbegin(), technique.steps.cend(),
                           [&](const Step &step) { return step.needsNoPlace || fits(step, region); });
    });
}

bool Catalogue::mayBeTarget(const RegionKey &region) const
{
    const Region *known = this->region(region);
    return known && known->maxPressure > 0 && known->contact != Contact::None;
}

bool Catalogue::fits(const Step &step, const RegionKey &region) const
{
    if (step.needsNoPlace || !mayBeTarget(region))
        return false;
    const Region &chosen = *this->region(region);
    if (chosen.contact == Contact::PinchOnly &&
        (step.motion != Motion::PinchRoll || step.sides != StepSides::Each))
        return false;
    if (!step.regions.isEmpty())
        return step.regions.contains(region);
    if (!step.chosenAmong.isEmpty() && !step.chosenAmong.contains(region))
        return false;
    constexpr int feather = 1;
    return chosen.maxPressure > feather || step.highestPressure == feather;
}

QString Catalogue::text(const QString &key) const
{
    return m_texts.value(key, key);
}

QLocale Catalogue::languageOf(const QString &key) const
{
    return m_languages.value(key, QLocale(QLocale::English));
}

QString Catalogue::name(const RegionKey &region) const
{
    return text(u"region."_s + region.toString() + u".name"_s);
}

QString Catalogue::name(const MuscleKey &muscle) const
{
    return text(u"muscle."_s + muscle.toString() + u".name"_s);
}

QString Catalogue::name(const TriggerPointKey &point) const
{
    return text(u"trigger."_s + point.toString() + u".name"_s);
}

QString Catalogue::name(const PointKey &point) const
{
    return text(u"point."_s + point.toString() + u".name"_s);
}

QString Catalogue::name(const TechniqueKey &technique) const
{
    return text(u"technique."_s + technique.toString() + u".name"_s);
}

QString Catalogue::name(const OilKey &oil) const
{
    return text(u"oil."_s + oil.toString() + u".name"_s);
}

QString Catalogue::name(const StudyKey &study) const
{
    return text(u"study."_s + study.toString() + u".name"_s);
}

// Each place has its own text: which word comes first, its ending and its capital letter differ between
// regions and between languages.
QString Catalogue::name(const Place &place) const
{
    return text(u"place."_s + place.toString());
}

} // namespace nape
