// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/headache.h"

// Quick actions on a headache that goes on: each returns it as it is afterwards, to be saved.
namespace nape
{

/// The newest reading; without readings what was given at the start.
Intensity painNow(const Headache &headache);

/// A reading at that time. The intensity of the headache, its worst, rises with it and never falls. The first
/// one brings another along: what was given before, at the start, unless only the day of that is known.
Headache rated(Headache headache, Intensity pain, const Moment &at);
/// One point up or down from painNow(); at the ends of the scale the reading says the same again.
Headache stronger(const Headache &headache, const Moment &at);
Headache weaker(const Headache &headache, const Moment &at);

/// Where it hurts from now on: places that are not among `places` hurt until now, new ones since now, and one
/// that comes back has no end any more.
Headache moved(Headache headache, const QList<Place> &places, const Moment &at);
/// Places that hurt at that time.
QList<Place> placesAt(const Headache &headache, qint64 utcMs);

/// Its end, exactly known.
Headache over(Headache headache, const Moment &at);

} // namespace nape
