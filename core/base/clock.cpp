// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"

#include <QDateTime>

#include <chrono>

#if defined(Q_OS_WIN)
#include <qt_windows.h>
#elif defined(Q_OS_MACOS)
#include <time.h>
#endif

namespace nape
{

using namespace std::chrono;

milliseconds SystemClock::now() const
{
    return milliseconds(QDateTime::currentMSecsSinceEpoch());
}

milliseconds SystemClock::steady() const
{
    // Time in which the computer sleeps is none of a session's. On Linux the steady clock leaves it out; on
    // the others only a clock of the system does.
#if defined(Q_OS_WIN)
    ULONGLONG hundredNanoseconds = 0;
    QueryUnbiasedInterruptTime(&hundredNanoseconds);
    return milliseconds(hundredNanoseconds / 10'000);
#elif defined(Q_OS_MACOS)
    return duration_cast<milliseconds>(nanoseconds(clock_gettime_nsec_np(CLOCK_UPTIME_RAW)));
#else
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
#endif
}

QTimeZone SystemClock::zone() const
{
    return QTimeZone::systemTimeZone();
}

} // namespace nape
