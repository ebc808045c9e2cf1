// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QRandomGenerator>
#include <QUuid>

namespace nape
{

/// A time-ordered UUID, version 7 of RFC 9562: 48 bits of milliseconds, then random bits.
/// Ids made in different diaries never collide, so two diaries can be merged.
QUuid uuidV7(const Clock &clock);

/// The same from a given time and source of random bits, for data that must come out the same each time.
QUuid uuidV7(std::chrono::milliseconds at, QRandomGenerator &random);

} // namespace nape
