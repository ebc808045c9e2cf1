// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/headache.h"

namespace nape
{

using MedicineId = Id<struct MedicineTag>;
using DoseId = Id<struct DoseTag>;

/// An entry of the person's own list of medicines.
struct Medicine {
    MedicineId id;
    QString name;
    QString drugClass; ///< key of the catalogue: "triptan", "non_opioid" …
    QString strength;  ///< as on the box: "50 mg"
    bool isPreventive = false;
    QString atcCode = {};     ///< "N02CC01", empty if not given
    QJsonObject unknown = {}; ///< as in Headache

    friend bool operator==(const Medicine &, const Medicine &) = default;
};

/// One intake.
struct Dose {
    DoseId id;
    MedicineId medicine;
    std::optional<HeadacheId> headache;
    Moment taken;
    double amount = 1.0;              ///< in units of the medicine's strength, > 0
    std::optional<int> reliefAfter2h; ///< 0 none – 3 complete
    QString sideEffects;
    QString note;
    Precision takenPrecision = Precision::Exact;
    QJsonObject unknown = {}; ///< as in Headache

    friend bool operator==(const Dose &, const Dose &) = default;
};

/// InvalidInput with one sentence if it cannot be true: no name or class, a text longer than longestText.
Result<void> validate(const Medicine &medicine);
/// … an amount that is not above zero, a time in the future or before 1900, a relief outside 0–3.
Result<void> validate(const Dose &dose, const Moment &now);

} // namespace nape
