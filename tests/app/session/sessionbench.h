// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/tones.h"
#include "app/session/sessionpage.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testfolder.h"

#include <gtest/gtest.h>

#include <functional>

namespace nape
{

/// Writes down which tones were asked for.
class RecordedTones final : public Tones
{
public:
    void prepare() override { ++prepared; }
    void play(Tone tone) override
    {
        if (isMuted())
            return;
        played.append(tone);
        if (heard)
            heard(tone);
    }
    /// Without the rhythm.
    QList<Tone> changes() const
    {
        QList<Tone> rest = played;
        rest.removeIf([](Tone tone) {
            return tone != Tone::StepChange && tone != Tone::SideChange && tone != Tone::Finished;
        });
        return rest;
    }
    bool isAvailable() const override { return available; }

    bool available = true;
    int prepared = 0;
    QList<Tone> played;
    std::function<void(Tone)> heard;
};

/// What every test of a session needs: a catalogue, an empty diary and a clock that stands still.
class SessionBench : public testing::Test
{
protected:
    SessionBench();

    TestFolder folder;
    FakeClock clock;
    Catalogue catalogue;
    std::unique_ptr<DiaryStore> store;
    Appearance appearance;
    RecordedTones tones;

    SessionPlan planFor(const QString &place, const QString &technique, int minutes,
                        const Pauses &pauses = {}) const;
};

} // namespace nape
