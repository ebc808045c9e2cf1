// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/sessionguide.h"

#include "app/audio/tones.h"
#include "app/audio/voice.h"
#include "core/session/stepwords.h"

#include <algorithm>

namespace nape
{

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace
{

/// A beat that comes later than this would only be out of step.
constexpr milliseconds latestRhythm = 300ms;
/// Whatever else is late by more, as after a window that was held, is no longer true.
constexpr milliseconds latest = 2s;

/// How long a voice reads at the most.
milliseconds readingTime(const QString &words)
{
    return 1s + 80ms * words.size();
}

Tones::Tone toneOf(Cue cue)
{
    switch (cue) {
    case Cue::StepChange:
        return Tones::Tone::StepChange;
    case Cue::SideChange:
        return Tones::Tone::SideChange;
    case Cue::Press:
        return Tones::Tone::Press;
    case Cue::Release:
        return Tones::Tone::Release;
    case Cue::Beat:
        return Tones::Tone::Beat;
    case Cue::BreatheIn:
        return Tones::Tone::BreatheIn;
    case Cue::BreatheOut:
        return Tones::Tone::BreatheOut;
    case Cue::HalfTime:
        return Tones::Tone::HalfTime;
    case Cue::Finished:
        return Tones::Tone::Finished;
    }
    Q_UNREACHABLE();
}

milliseconds patience(const ScriptLine &line)
{
    if (line.isSafety)
        return milliseconds::max();
    return line.what == ScriptLine::What::Tone && line.cue == Cue::Beat ? latestRhythm : latest;
}

} // namespace

void SessionGuide::prepare()
{
    m_log.clear();
    m_lines.clear();
    m_next = 0;
    m_tones.prepare();
    if (m_voice)
        m_voice->prepare();
}

void SessionGuide::enter(const SessionEngine &engine)
{
    const int current = engine.currentStep();
    m_lines = script::ofStep(m_catalogue, engine.plan(), current, engine.stepLength(current));
    m_language = words::language(m_catalogue, engine.plan().steps.at(current));
    m_next = 0;
    m_begins = 0ms;
    for (int step = 0; step < current; ++step)
        m_begins += engine.plan().steps.at(step).length;
    const bool isInTheMiddle = engine.elapsedInStep() > latest;
    follow(engine);
    // A session that goes on where it was interrupted.
    if (isInTheMiddle)
        sayStep(engine);
}

void SessionGuide::follow(const SessionEngine &engine)
{
    const milliseconds elapsed = engine.elapsedInStep();
    for (; m_next < m_lines.size() && m_lines[m_next].at <= elapsed; ++m_next)
        perform(m_lines[m_next], elapsed - m_lines[m_next].at);
    m_heard = elapsed;
}

void SessionGuide::lengthen(const SessionEngine &engine)
{
    const int current = engine.currentStep();
    m_lines = script::ofStep(m_catalogue, engine.plan(), current, engine.stepLength(current));
    const auto due =
        std::ranges::find_if(m_lines, [this](const ScriptLine &line) { return line.at > m_heard; });
    m_next = due - m_lines.begin();
}

void SessionGuide::finish(const SessionEngine &engine)
{
    m_begins = 0ms;
    m_language = words::programLanguage();
    for (const ScriptLine &line : script::ofEnd(engine.plan()))
        perform(line, 0ms);
}

void SessionGuide::perform(const ScriptLine &line, milliseconds late)
{
    if (late > patience(line))
        return;
    switch (line.what) {
    case ScriptLine::What::Tone:
        m_tones.play(toneOf(line.cue));
        break;
    case ScriptLine::What::Speech:
        speak(line.content, m_language);
        break;
    case ScriptLine::What::Notice:
        if (m_notice)
            m_notice(line.content);
        return;
    case ScriptLine::What::Text:
    case ScriptLine::What::Picture:
        return; // the player shows them
    }
    m_log.append(line);
    m_log.last().at += m_begins;
}

/// What was last read of the current step; null if nothing was.
const ScriptLine *SessionGuide::lastSpoken() const
{
    for (qsizetype i = m_next - 1; i >= 0; --i) {
        if (m_lines[i].what == ScriptLine::What::Speech)
            return &m_lines[i];
    }
    return nullptr;
}

void SessionGuide::orient(const SessionEngine &engine)
{
    if (!lastSpoken())
        sayStep(engine);
}

void SessionGuide::pause()
{
    hush();
    // Hands off, as after a press.
    sound(Cue::Release);
    say(tr("Paused."));
}

void SessionGuide::resume(const SessionEngine &engine)
{
    sound(Cue::Press);
    const ScriptLine *spoken = lastSpoken();
    if (spoken && engine.elapsedInStep() - spoken->at < readingTime(spoken->content))
        say(spoken->content, m_language);
    else
        sayStep(engine);
}

void SessionGuide::sound(Cue cue)
{
    m_tones.play(toneOf(cue));
    m_log.append({.at = m_begins + m_heard, .what = ScriptLine::What::Tone, .cue = cue});
}

void SessionGuide::sayStep(const SessionEngine &engine)
{
    say(words::titleWithSide(m_catalogue, engine.plan().steps.at(engine.currentStep())), m_language);
}

void SessionGuide::say(const QString &words)
{
    say(words, words::programLanguage());
}

void SessionGuide::say(const QString &words, const QLocale &language)
{
    speak(words, language);
    m_log.append({.at = m_begins + m_heard, .what = ScriptLine::What::Speech, .content = words});
}

/// In the language of the words, whatever the system speaks.
void SessionGuide::speak(const QString &words, const QLocale &language)
{
    if (m_voice)
        m_voice->speak(words, language);
}

void SessionGuide::hush()
{
    m_tones.stop();
    if (m_voice)
        m_voice->stop();
}

std::optional<milliseconds> SessionGuide::untilNext(const SessionEngine &engine) const
{
    for (qsizetype i = m_next; i < m_lines.size(); ++i) {
        const bool isHeard =
            m_lines[i].what != ScriptLine::What::Text && m_lines[i].what != ScriptLine::What::Picture;
        if (isHeard)
            return std::max(m_lines[i].at - engine.elapsedInStep(), milliseconds(0));
    }
    return std::nullopt;
}

} // namespace nape
