// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/library/pagewriter.h"
#include "core/safety/safetyassessment.h"

namespace nape
{

/// Why an item is left out or softened for this person: one rule, and the places it is about.
struct SafetyNote {
    RuleKey rule;
    SafetyLevel level = SafetyLevel::Block;
    int pressureCap = deepestPressure; ///< what remains, if it is softened
    QList<Place> places;               ///< those of the item that it concerns; empty for all of it

    friend bool operator==(const SafetyNote &, const SafetyNote &) = default;
};

/// The strictest first. Nothing is said about an item that only has to be asked for: its safety card does.
QList<SafetyNote> safetyNotes(const Catalogue &catalogue, const SafetyAssessment &assessment,
                              const LibraryId &id);

/// As cards, each with what is possible instead and a way to the rule.
void writeSafetyNotes(PageWriter &page, const Catalogue &catalogue, const QList<SafetyNote> &notes);

} // namespace nape
