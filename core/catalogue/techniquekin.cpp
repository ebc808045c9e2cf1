// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/techniquekin.h"

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

bool worksOn(const Step &step, std::initializer_list<QLatin1StringView> regions)
{
    const auto isNamed = [&regions](const RegionKey &key) {
        return std::any_of(regions.begin(), regions.end(),
                           [&key](QLatin1StringView region) { return key.toString() == region; });
    };
    return std::any_of(step.regions.cbegin(), step.regions.cend(), isNamed) ||
           std::any_of(step.chosenAmong.cbegin(), step.chosenAmong.cend(), isNamed);
}

/// By what is done.
QStringList kinByMotion(const Step &step)
{
    switch (step.motion) {
    case Motion::Heat:
        return {u"T_WARM"_s};
    case Motion::Cold:
        return {u"X_COLD"_s};
    case Motion::Stretch:
        return {u"X_STR_TRAP"_s, u"X_STR_LEV"_s};
    case Motion::TenseRelease:
        return step.needsNoPlace ? QStringList{u"X_PMR"_s} : QStringList{u"X_PMR"_s, u"X_CHINTUCK"_s};
    case Motion::Knead:
    case Motion::PinchRoll:
        return {u"T_NECKSH"_s};
    case Motion::PressHold:
        return {u"T_TRIGGER"_s};
    case Motion::Breathe:
        // Uncounted breaths alone may be there for a smell; nobody can tell.
        return step.repetitions > 1 ? QStringList{u"X_BREATH"_s} : QStringList{u"X_BREATH"_s, u"X_AROMA"_s};
    case Motion::Circle:
    case Motion::Stroke:
        return {};
    }
    Q_UNREACHABLE();
}

/// By where it is done: shunts, locked jaws, fresh injuries and pregnancy are matters of place.
QStringList kinByPlace(const Step &step)
{
    QStringList kin;
    if (!step.touches())
        return kin;
    if (worksOn(step, {"scalp_side"_L1, "occiput"_L1, "crown"_L1}))
        kin.append(u"T_SCALP"_s);
    if (worksOn(step, {"temple"_L1, "forehead"_L1}))
        kin.append(u"T_FORETEMP"_s);
    if (worksOn(step, {"jaw"_L1, "tmj"_L1, "cheek"_L1}))
        kin.append(u"X_JAW"_s);
    if (worksOn(step, {"neck_back"_L1, "trap_upper"_L1, "levator"_L1, "shoulder"_L1}))
        kin.append(u"T_NECKSH"_s);
    if (step.motion == Motion::PressHold) {
        // Balls lie here.
        if (worksOn(step, {"skull_base"_L1, "upper_back"_L1}))
            kin.append(u"X_SUBOCC"_s);
        // Points that are traditionally avoided in pregnancy lie here.
        if (worksOn(step, {"hand_li4"_L1, "foot_lr3"_L1, "trap_upper"_L1}))
            kin.append(u"X_HAND"_s);
    }
    return kin;
}

} // namespace

QList<TechniqueKey> kinOf(const Technique &technique)
{
    QList<TechniqueKey> kin;
    for (const Step &step : technique.steps) {
        for (const QString &key : kinByMotion(step) + kinByPlace(step)) {
            if (!kin.contains(TechniqueKey(key)))
                kin.append(TechniqueKey(key));
        }
    }
    return kin;
}

} // namespace nape
