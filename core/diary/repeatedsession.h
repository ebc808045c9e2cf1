// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/sessionrecord.h"
#include "core/session/routine.h"

namespace nape
{

/// The techniques of a session as a routine, to do the same again: each with the time it took and the places
/// it was done at. What filled the time around them is left out.
QList<RoutineItem> itemsOf(const SessionRecord &session);

} // namespace nape
