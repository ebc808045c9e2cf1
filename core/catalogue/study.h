// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key.h"
#include "core/catalogue/technique.h"

namespace nape
{

/// A study of a technique, an oil or a tip. Words: texts `study.<key>.name` ("Moraska 2015"), `.design`,
/// `.tested` (who and what), `.result` and `.quality` (how far to trust it).
struct Study {
    StudyKey key;
    /// People who took part; none for a review, which counts trials.
    std::optional<int> participants;
    Confidence confidence = Confidence::General;
    QStringList sources;
};

/// An essential oil. Words: texts `oil.<key>.name`, `.use`, `.evidence`, `.caution`.
struct Oil {
    OilKey key;
    EvidenceGrade tensionTypeGrade = EvidenceGrade::T;
    EvidenceGrade migraineGrade = EvidenceGrade::T;
    QList<StudyKey> studies;
    Confidence confidence = Confidence::General;
    QStringList sources;
};

/// A fact about using oils (dilution, patch test, who asks first). Words: `oilfact.<key>.title`, `.text`.
struct OilFact {
    QString key;
    Confidence confidence = Confidence::General;
    QStringList sources;
};

/// One of the ways in which massage is said to help. Words: texts `mechanism.<key>.title`, `.known`,
/// `.unknown`.
struct Mechanism {
    QString key;
    Confidence confidence = Confidence::General;
    QStringList sources;
};

} // namespace nape
