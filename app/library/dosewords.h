// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

namespace nape::words
{

/// "2 × 30 s · on each side · 20 per minute · pressure: light"
QString numbers(const Catalogue &catalogue, const Step &step);
/// "Press in slowly for 2 seconds, hold for 5, let go for 3. 6 times."
QString dose(const PressurePoint &point);
/// "Hold for 7 seconds, let go, and begin again. 5 times."
QString dose(const TriggerPoint &point);

} // namespace nape::words
