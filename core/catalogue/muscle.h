// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key.h"
#include "core/catalogue/confidence.h"

#include <QStringList>

namespace nape
{

/// A muscle of the drawings' muscle layer, `muscle-<key>-<side>`. Words: text `muscle.<key>.name`, and
/// `.text`, where it lies and what it does.
struct Muscle {
    MuscleKey key;
    Confidence confidence = Confidence::General;
    QStringList sources;
};

} // namespace nape
