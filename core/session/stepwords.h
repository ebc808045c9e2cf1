// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/session/sessionplan.h"

#include <QLocale>

/// The words of a planned step: shown, read aloud, and written into a session's script.
namespace nape::words
{

/// "Both sides", "Left side", "Right side"; empty where there are no sides.
QString sides(const PlannedStep &step);
/// "Light pressure", "No pressure". `pressure`: as it is now, where the person changed it.
QString howHard(const Catalogue &catalogue, int pressure);
QString pressure(const Catalogue &catalogue, const PlannedStep &step);
/// "Temple circles"; "Get ready", "Other side", "Rest" for what is no work.
QString title(const Catalogue &catalogue, const PlannedStep &step);
/// Short sentences on how it is done.
QString text(const Catalogue &catalogue, const PlannedStep &step);
/// The language of that text, which a content pack may have translated.
QLocale language(const Catalogue &catalogue, const PlannedStep &step);
/// The language of all words that are not of the catalogue.
QLocale programLanguage();
/// "Top of the shoulder, left side", for the line that says what comes next.
QString titleWithSide(const Catalogue &catalogue, const PlannedStep &step);
/// Directions of the technique that go along with a step and are not timed, a paragraph each.
QString advice(const Catalogue &catalogue, const PlannedStep &step);
/// What is said when a pack has lain for its time.
QString packComesOff();
QString reminder(const Catalogue &catalogue, const Reminder &reminder);
/// What a voice says as that step of the plan begins: how it is done when it comes up for the first time,
/// its name and side when it comes again, nothing where the side was announced just before.
QString spoken(const Catalogue &catalogue, const SessionPlan &plan, int step);

} // namespace nape::words
