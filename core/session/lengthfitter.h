// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/workunit.h"

namespace nape
{

enum class Misfit { TooShort, TooLong };

/// Brings the units to `asked` seconds, at most a tenth off. Too little time: what lies elsewhere than the
/// chosen places is left out first, then everything gets shorter, and work on a chosen place goes last and
/// never wholly. Too much time: the main work gets longer, chosen places most, and is then repeated in
/// rounds.
tl::expected<QList<WorkUnit>, Misfit> fitted(QList<WorkUnit> units, int asked);

} // namespace nape
