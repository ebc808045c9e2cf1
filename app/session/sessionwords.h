// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/stepwords.h"

namespace nape::words
{

/// "2 min 10 s", "45 s".
QString duration(std::chrono::milliseconds time);
/// "43 seconds left", "2 minutes 10 seconds left": to be heard.
QString timeLeft(std::chrono::seconds time);

/// A time to be read from afar: "43" with "seconds" below, "2:10" with "minutes".
struct ShortTime {
    QString number;
    QString unit;
};
ShortTime shortTime(std::chrono::seconds time);

} // namespace nape::words
