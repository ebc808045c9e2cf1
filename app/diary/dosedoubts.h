// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/dose.h"

#include <QStringList>

namespace nape
{

/// Questions before a dose is saved that may be a slip: the same medicine twice within minutes, or a great
/// many units at once. `before`: the dose that is edited; what it said already is not asked again. `known`:
/// doses of those days. `usual`: the amount that was taken last; drops are many each time.
QStringList doubtsAbout(const Dose &dose, const Medicine &medicine, const std::optional<Dose> &before,
                        const QList<Dose> &known, const std::optional<double> &usual);

} // namespace nape
