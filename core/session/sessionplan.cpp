// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionplan.h"

namespace nape
{

using namespace Qt::StringLiterals;

QString toKey(StepKind kind)
{
    switch (kind) {
    case StepKind::Work:
        return u"work"_s;
    case StepKind::GetReady:
        return u"get_ready"_s;
    case StepKind::SideChange:
        return u"side_change"_s;
    case StepKind::Rest:
        return u"rest"_s;
    }
    Q_UNREACHABLE();
}

std::optional<StepKind> stepKindFromKey(const QString &key)
{
    for (const StepKind kind : allStepKinds) {
        if (toKey(kind) == key)
            return kind;
    }
    return std::nullopt;
}

bool PlannedStep::isHandWork() const
{
    if (!isWork())
        return false;
    switch (motion) {
    case Motion::Circle:
    case Motion::Knead:
    case Motion::PressHold:
    case Motion::Stroke:
    case Motion::PinchRoll:
    case Motion::Stretch:
        return true;
    case Motion::Heat:
    case Motion::Cold:
    case Motion::Breathe:
    case Motion::TenseRelease:
        return false;
    }
    Q_UNREACHABLE();
}

std::chrono::seconds SessionPlan::length() const
{
    std::chrono::seconds total{0};
    for (const PlannedStep &step : steps)
        total += step.length;
    return total;
}

std::chrono::seconds SessionPlan::handWork() const
{
    std::chrono::seconds total{0};
    for (const PlannedStep &step : steps) {
        if (step.isHandWork())
            total += step.length;
    }
    return total;
}

} // namespace nape
