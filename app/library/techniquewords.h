// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

namespace nape::words
{

/// "About 6 minutes · circling".
QString minutesAndMotion(const Catalogue &catalogue, const Technique &technique);
/// "Light": the word beside the five dots.
QString pressure(const Catalogue &catalogue, int level);
/// The grades and the plain line: "Evidence: tension-type B, migraine B – fewer headaches than no treatment
/// …".
QString evidence(const Catalogue &catalogue, const Technique &technique);

} // namespace nape::words
