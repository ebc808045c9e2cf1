// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/dosewords.h"

#include "app/library/techniquewords.h"

#include <QCoreApplication>

namespace nape::words
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::words)
};

QString seconds(int least, int most)
{
    if (least != most)
        return Words::tr("%1–%2 s").arg(least).arg(most);
    return Words::tr("%1 s").arg(least);
}

/// Of one repetition: in minutes where seconds would be hard to grasp.
QString length(const Step &step)
{
    constexpr int twoMinutes = 120;
    if (step.seconds < twoMinutes)
        return seconds(step.seconds, step.mostSeconds);
    if (step.seconds != step.mostSeconds)
        return Words::tr("%1–%2 minutes").arg(step.seconds / 60).arg(step.mostSeconds / 60);
    return Words::tr("%n minute(s)", nullptr, step.seconds / 60);
}

QString pressure(const Catalogue &catalogue, const Step &step)
{
    const QString highest = words::pressure(catalogue, step.highestPressure).toLower();
    if (step.lowestPressure == step.highestPressure)
        return Words::tr("pressure: %1").arg(highest);
    return Words::tr("pressure: %1 to %2")
        .arg(words::pressure(catalogue, step.lowestPressure).toLower(), highest);
}

} // namespace

QString numbers(const Catalogue &catalogue, const Step &step)
{
    QStringList parts;
    if (!step.isAdvice) {
        if (step.motion == Motion::Breathe && step.pauseSeconds > 0) {
            parts.append(Words::tr("in for %1 s, out for %2 s").arg(step.seconds).arg(step.pauseSeconds));
        } else {
            parts.append(step.repetitions > 1 ? Words::tr("%1 × %2").arg(step.repetitions).arg(length(step))
                                              : length(step));
            if (step.pauseSeconds > 0)
                parts.append(Words::tr("%1 pause").arg(seconds(step.pauseSeconds, step.mostPauseSeconds)));
        }
        if (step.sides == StepSides::Each)
            parts.append(Words::tr("on each side"));
        if (step.perMinute)
            parts.append(Words::tr("%n per minute", nullptr, *step.perMinute));
        if (step.highestPressure > 0)
            parts.append(pressure(catalogue, step));
    }
    if (step.isOptional)
        parts.append(Words::tr("optional"));
    return parts.join(u" · "_s);
}

QString dose(const PressurePoint &point)
{
    return Words::tr("Press in slowly for %1 seconds, hold for %2, let go for %3. %n time(s).", nullptr,
                     point.repetitions)
        .arg(point.rampSeconds)
        .arg(point.holdSeconds)
        .arg(point.releaseSeconds);
}

QString dose(const TriggerPoint &point)
{
    return Words::tr("Hold for %1 seconds, let go, and begin again. %n time(s).", nullptr, point.repetitions)
        .arg(point.holdSeconds);
}

} // namespace nape::words
