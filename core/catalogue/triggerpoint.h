// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/bodyspot.h"
#include "core/catalogue/technique.h"

namespace nape
{

/// A tender spot that people often find, and where it is said to send pain. Words: texts
/// `trigger.<key>.name`, `.find`, `.refers` (the referral zone in words), `.treat` and `.caution`; `.signs`
/// if signs are taught.
struct TriggerPoint : BodySpot {
    TriggerPointKey key;
    MuscleKey muscle;
    QList<RegionKey> refers;     ///< of the same side, the strongest first
    bool crossesMidline = false; ///< may refer to the other side too
    bool hasSigns = false;
    /// Self-treatment. The motion of the main work.
    Motion motion = Motion::PressHold;
    int holdSeconds = 7;
    int repetitions = 5;
    bool isOffByDefault = false; ///< only after its safety card
    Confidence confidence = Confidence::General;
    QStringList sources;
};

} // namespace nape
