// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

namespace nape
{

/// Where a session stands: what is needed, beside its plan and what was done, to go on with it after an
/// interruption exactly as it was.
struct Standing {
    int step = 0;
    std::chrono::milliseconds elapsed{0}; ///< in that step
    std::chrono::milliseconds extra{0};   ///< that was added to it
    int pressureChange = 0;               ///< "lighter" and "more" up to then, in degrees
    qint64 atMs = 0;                      ///< when it stood there: milliseconds since 1970 in UTC

    friend bool operator==(const Standing &, const Standing &) = default;
};

} // namespace nape
