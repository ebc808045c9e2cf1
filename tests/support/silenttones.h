// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/tones.h"

namespace nape
{

/// No sound at all, as on a computer without a device.
class SilentTones final : public Tones
{
    Q_OBJECT

public:
    using Tones::Tones;
    void prepare() override {}
    void play(Tone) override {}
    bool isAvailable() const override { return false; }
};

} // namespace nape
