// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/technique.h"

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

QString toKey(Motion motion)
{
    switch (motion) {
    case Motion::Circle:
        return u"circle"_s;
    case Motion::Knead:
        return u"knead"_s;
    case Motion::PressHold:
        return u"press_hold"_s;
    case Motion::Stroke:
        return u"stroke"_s;
    case Motion::PinchRoll:
        return u"pinch_roll"_s;
    case Motion::Heat:
        return u"heat"_s;
    case Motion::Cold:
        return u"cold"_s;
    case Motion::Stretch:
        return u"stretch"_s;
    case Motion::Breathe:
        return u"breathe"_s;
    case Motion::TenseRelease:
        return u"tense_release"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Motion> motionFromKey(const QString &key)
{
    for (const Motion motion : allMotions) {
        if (toKey(motion) == key)
            return motion;
    }
    return std::nullopt;
}

QString toKey(Heading heading)
{
    switch (heading) {
    case Heading::Up:
        return u"up"_s;
    case Heading::Down:
        return u"down"_s;
    case Heading::Outward:
        return u"outward"_s;
    case Heading::Inward:
        return u"inward"_s;
    case Heading::Backward:
        return u"backward"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Heading> headingFromKey(const QString &key)
{
    for (const auto heading :
         {Heading::Up, Heading::Down, Heading::Outward, Heading::Inward, Heading::Backward}) {
        if (toKey(heading) == key)
            return heading;
    }
    return std::nullopt;
}

QString toKey(EvidenceGrade grade)
{
    switch (grade) {
    case EvidenceGrade::A:
        return u"A"_s;
    case EvidenceGrade::B:
        return u"B"_s;
    case EvidenceGrade::C:
        return u"C"_s;
    case EvidenceGrade::T:
        return u"T"_s;
    }
    Q_UNREACHABLE();
}

std::optional<EvidenceGrade> evidenceGradeFromKey(const QString &key)
{
    for (const auto grade : {EvidenceGrade::A, EvidenceGrade::B, EvidenceGrade::C, EvidenceGrade::T}) {
        if (toKey(grade) == key)
            return grade;
    }
    return std::nullopt;
}

bool endsWithPause(Motion motion)
{
    return motion == Motion::Breathe || motion == Motion::TenseRelease;
}

bool Step::touches() const
{
    switch (motion) {
    case Motion::Circle:
    case Motion::Knead:
    case Motion::PressHold:
    case Motion::Stroke:
    case Motion::PinchRoll:
    case Motion::Stretch:
        return !isAdvice && highestPressure > 0;
    case Motion::Heat:
    case Motion::Cold:
    case Motion::Breathe:
    case Motion::TenseRelease:
        return false;
    }
    Q_UNREACHABLE();
}

int Step::secondsPerSide() const
{
    if (isAdvice)
        return 0;
    const int pauses = endsWithPause(motion) ? repetitions : repetitions - 1;
    return seconds * repetitions + pauseSeconds * pauses;
}

QList<RegionKey> Technique::regions() const
{
    QList<RegionKey> all;
    for (const Step &step : steps) {
        for (const RegionKey &region : step.regions) {
            if (!all.contains(region))
                all.append(region);
        }
    }
    return all;
}

bool Technique::touches() const
{
    return std::any_of(steps.cbegin(), steps.cend(), [](const Step &step) { return step.touches(); });
}

bool Technique::needsPlace() const
{
    return std::none_of(steps.cbegin(), steps.cend(),
                        [](const Step &step) { return step.needsNoPlace && !step.isAdvice; });
}

} // namespace nape
