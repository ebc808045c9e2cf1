// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/session/sessionplan.h"

namespace nape::words
{

/// "2 min 10 s", "45 s".
QString duration(std::chrono::milliseconds time);
/// "43 seconds left", "2 minutes 10 seconds left": to be heard.
QString timeLeft(std::chrono::seconds time);

/// A time to be read from afar: "43" with "seconds" below, "2:10" with "minutes".
struct ShortTime {
    QString number;
    QString unit;
};
ShortTime shortTime(std::chrono::seconds time);

/// "Both sides", "Left side", "Right side"; empty where there are no sides.
QString sides(const PlannedStep &step);
/// "Light pressure", "No pressure".
QString pressure(const Catalogue &catalogue, const PlannedStep &step);
QString title(const Catalogue &catalogue, const PlannedStep &step);
QString text(const Catalogue &catalogue, const PlannedStep &step);
/// "Left side: Top of the shoulder", for the line that says what comes next.
QString titleWithSide(const Catalogue &catalogue, const PlannedStep &step);
/// Directions of the technique that go along with a step and are not timed, a paragraph each.
QString advice(const Catalogue &catalogue, const PlannedStep &step);

} // namespace nape::words
