// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/sessionengine.h"

namespace nape
{

/// Whether the session came to its end with at least half of the planned work done. Whoever steps through it
/// has not done it: in the diary it counts as stopped, or it would tell how well the technique helped.
bool wasWorkedThrough(const SessionEngine &engine);

} // namespace nape
