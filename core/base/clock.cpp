// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"

#include <QDateTime>

#include <chrono>

namespace nape
{

using namespace std::chrono;

milliseconds SystemClock::now() const
{
    return milliseconds(QDateTime::currentMSecsSinceEpoch());
}

milliseconds SystemClock::steady() const
{
    // CLOCK_MONOTONIC on Linux: stands still while the computer sleeps, which is what a session wants.
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

QTimeZone SystemClock::zone() const
{
    return QTimeZone::systemTimeZone();
}

} // namespace nape
