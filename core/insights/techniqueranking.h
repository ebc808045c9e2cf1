// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/technique.h"
#include "core/diary/ratedsession.h"

namespace nape
{

/// What a person's own sessions with a technique say so far.
struct OwnExperience {
    int sessions = 0;      ///< rated ones, one of each attack
    int helped = 0;        ///< at least 2 points or 30 % less pain afterwards
    double meanChange = 0; ///< after − before, points on 0–10; negative is better

    /// Below six sessions nothing can be said with any certainty (docs/statistics.md).
    bool isEnough() const { return sessions >= 6; }

    friend bool operator==(const OwnExperience &, const OwnExperience &) = default;
};

/// A technique with what its place in the list rests on.
struct RankedTechnique {
    const Technique *technique = nullptr;
    OwnExperience experience;
    /// The change of pain to expect: what trials let hope for, and from six own sessions on drawn towards
    /// these the more the more there are.
    double expectedChange = 0;
};

/// Of several sessions with it in one attack only the first counts, as attacks ease by themselves; without a
/// headache in the diary, the first of a day. `sessions`: as DiaryStore::ratedSessions() gives them.
OwnExperience experienceWith(const TechniqueKey &technique, const QList<RatedSession> &sessions);

/// The better of the two grades for headache; what only helps nausea says nothing about pain.
EvidenceGrade evidenceFor(const Technique &technique);

/// Best first; where nothing decides, in the order given.
QList<RankedTechnique> ranked(const QList<const Technique *> &techniques,
                              const QList<RatedSession> &sessions);

} // namespace nape
