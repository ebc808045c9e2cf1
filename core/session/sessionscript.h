// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/session/sessionplan.h"

namespace nape
{

/// A sound of a session. Named as the tones of app/audio are.
enum class Cue { StepChange, SideChange, Press, Release, Beat, BreatheIn, BreatheOut, HalfTime, Finished };

/// "step_change", "press" …
QString toKey(Cue cue);

/// One thing that happens in a session at one time.
struct ScriptLine {
    enum class What {
        Tone,    ///< `cue`
        Speech,  ///< `content`: what a voice says
        Text,    ///< `content`: the title, with its side, that is shown from here on
        Notice,  ///< `content`: shown beside the title until the next step, for who hears no voice
        Picture, ///< `content`: what is drawn from here on, "circle 20/min temple-left temple-right"
    };

    std::chrono::milliseconds at{0};
    What what = What::Tone;
    Cue cue = Cue::StepChange; ///< of a tone
    QString content = {};
    bool isSafety = false; ///< it is due also if it comes late

    friend bool operator==(const ScriptLine &, const ScriptLine &) = default;
};

/// All that a session shows and sounds, and when: a pure function of its plan, so that the player has
/// nothing to decide, and a test can compare it line by line.
namespace script
{

/// Of one step, with times from its start, in order of time. `length`: with time added; the rhythm goes on
/// through it. Rhythms begin with the step: nothing sounds at or after `length`.
QList<ScriptLine> ofStep(const Catalogue &catalogue, const SessionPlan &plan, int step,
                         std::chrono::milliseconds length);
/// After the last step.
QList<ScriptLine> ofEnd(const SessionPlan &plan);
/// Of a session with which nobody interferes, with times from its start.
QList<ScriptLine> of(const Catalogue &catalogue, const SessionPlan &plan);

/// What is drawn for a step.
QString picture(const PlannedStep &step);
/// A line each: "0:05.000 tone step_change".
QString toText(const QList<ScriptLine> &lines);

} // namespace script

} // namespace nape
