// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safety/safetyassessment.h"
#include "core/session/sessionplan.h"

namespace nape
{

/// One step of a technique on the places where it will be done, and how far its time may be stretched. Its
/// pieces (one per side, or a single one for both) always take equally long.
struct WorkUnit {
    QList<PlannedStep> pieces;
    bool touchesSelection = false; ///< or serves any selection
    bool isOptional = false;
    bool mayRepeat = true; ///< in rounds; a warm pack is put on once

    /// All in seconds for one piece.
    int usual = 0;       ///< as the catalogue says
    int comfortable = 0; ///< shorter only when nothing else can be left out
    int shortest = 0;
    int longest = 0;
    /// The time grows by whole repetitions where these count, else by a few seconds.
    int notch = 5;
    bool countsRepetitions = false;
    int length = 0;
    int sideChange = 0; ///< the pause between two pieces

    StepPhase phase() const { return pieces.first().phase; }
    int total(int piece) const { return piece * int(pieces.size()) + sideChange * int(pieces.size() - 1); }
};

/// The technique's timed steps on this selection, in the order of doing: warm-up, main, closing. Leaves out
/// what may not be touched, by anybody or by this person, and optional steps that no chosen place asks for.
/// No pressure is above the lowest cap of the places of its step.
QList<WorkUnit> workUnits(const Catalogue &catalogue, const SafetyAssessment &assessment,
                          const Technique &technique, const QList<Place> &selection);

/// Whether it is done once in a session, whatever else is: packs lie for their time, and only so many spots
/// are held.
bool comesOnce(const Technique &technique);

/// What must be said while a pack lies on the skin for the length that the step now has.
QList<Reminder> remindersFor(const Technique &technique, const PlannedStep &step);

} // namespace nape
