// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key.h"
#include "core/catalogue/confidence.h"

#include <QStringList>

namespace nape
{

/// A muscle with tender spots, or one of the drawings' muscle layer. Words: text `muscle.<key>.name`, and
/// `.text`, where it lies and what it does.
struct Muscle {
    MuscleKey key; ///< "splenius_capitis"
    Confidence confidence = Confidence::General;
    QStringList sources;

    /// "muscle-splenius-capitis": how its groups in the drawings begin; the side follows, if they have one.
    QString idInDrawings() const
    {
        return QStringLiteral("muscle-") + QString(key.toString()).replace(u'_', u'-');
    }
};

} // namespace nape
