// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QUuid>

namespace nape
{

/// A time-ordered UUID, version 7 of RFC 9562: 48 bits of milliseconds, then random bits.
/// Ids made in different diaries never collide, so two diaries can be merged.
QUuid uuidV7(const Clock &clock);

} // namespace nape
