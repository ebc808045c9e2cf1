// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/diaryfacts.h"

namespace nape
{

/// How often it hurt at one place.
struct PlaceNumbers {
    Place place;
    int days = 0;      ///< days of the period with a headache that was felt there
    int headaches = 0; ///< that touch the period
    /// Over these headaches: of the pain there where the person gave it, else of the headache.
    double meanIntensity = 0;
    Intensity worst;

    friend bool operator==(const PlaceNumbers &, const PlaceNumbers &) = default;
};

/// Where it hurt in a period.
struct PainPlaces {
    QList<PlaceNumbers> places; ///< the most frequent first
    int daysWithPlace = 0;      ///< days on which any place is known: what a share is of
    int headaches = 0;          ///< that touch the period
    int headachesWithoutPlace = 0;
};

/// Days that are left out of statistics count here neither; a headache that touches no other day is none.
PainPlaces painPlaces(const DiaryFacts &facts, const Period &period);

} // namespace nape
