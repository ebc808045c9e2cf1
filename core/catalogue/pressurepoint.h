// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key.h"
#include "core/catalogue/bodyspot.h"
#include "core/catalogue/confidence.h"

#include <QStringList>

namespace nape
{

/// An acupressure point. Words: texts `point.<key>.name` ("Wind Pool"), `.find` (how fingers find it),
/// `.caution` and `.dose`.
struct PressurePoint : BodySpot {
    PointKey key;           ///< "EX_HN5"
    QString code;           ///< as in the standard of the WHO, or EX-…: "EX-HN5"
    QStringList otherCodes; ///< "GV29"
    QString pinyin;         ///< "Fēngchí"
    QString hanzi;          ///< "风池"
    int rampSeconds = 2;    ///< into the pressure
    int holdSeconds = 5;
    int releaseSeconds = 3;
    int repetitions = 6;
    bool isOffByDefault = false; ///< offered only to those who ask for it
    Confidence confidence = Confidence::General;
    QStringList sources;
};

} // namespace nape
