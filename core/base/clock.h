// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimeZone>

#include <chrono>

namespace nape
{

/// The only source of "now" in core, so that tests can stop, move and turn back time.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall clock, milliseconds since 1970 in UTC. May jump when the computer's clock is set.
    virtual std::chrono::milliseconds now() const = 0;
    /// Time that only ever grows while the computer is awake; its zero is arbitrary.
    virtual std::chrono::milliseconds steady() const = 0;
    /// Where the person is now.
    virtual QTimeZone zone() const = 0;
};

class SystemClock final : public Clock
{
public:
    std::chrono::milliseconds now() const override;
    std::chrono::milliseconds steady() const override;
    QTimeZone zone() const override;
};

} // namespace nape
