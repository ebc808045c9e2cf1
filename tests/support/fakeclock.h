// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

namespace nape
{

/// A clock that stands still until a test moves it. Starts at 2026-03-02 08:15 in Berlin.
class FakeClock final : public Clock
{
public:
    std::chrono::milliseconds now() const override { return m_now; }
    std::chrono::milliseconds steady() const override { return m_steady; }
    QTimeZone zone() const override { return m_zone; }

    /// Time passes as usual.
    void advance(std::chrono::milliseconds time)
    {
        m_now += time;
        m_steady += time;
    }
    /// The computer sleeps, or somebody sets its clock: the wall clock jumps, nothing else happens.
    void jumpWallClock(std::chrono::milliseconds time) { m_now += time; }
    void setZone(const QTimeZone &zone) { m_zone = zone; }

private:
    std::chrono::milliseconds m_now{1'772'435'700'000};
    std::chrono::milliseconds m_steady{1'000'000};
    QTimeZone m_zone{"Europe/Berlin"};
};

} // namespace nape
