// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/sessionengine.h"
#include "core/session/sessionscript.h"

#include <QCoreApplication>
#include <QLocale>

#include <functional>

namespace nape
{

class Tones;
class Voice;

/// What leads a person whose eyes are closed: plays the script of a session, tone by tone and line by line,
/// as the engine gets there. It follows the engine and never leads it; what is late by more than a moment is
/// not made up for, unless it is about safety.
class SessionGuide
{
    Q_DECLARE_TR_FUNCTIONS(nape::SessionGuide)

public:
    /// All must outlive the guide.
    SessionGuide(const Catalogue &catalogue, Tones &tones) : m_catalogue(catalogue), m_tones(tones) {}
    void setVoice(Voice *voice) { m_voice = voice; }
    /// Where words are shown that a person must not miss, for those who hear no voice.
    void setNotice(std::function<void(const QString &)> show) { m_notice = std::move(show); }

    /// A session begins: finds device and voice.
    void prepare();
    /// Another step became current, or this one began once more.
    void enter(const SessionEngine &engine);
    /// Plays what has become due.
    void follow(const SessionEngine &engine);
    /// The current step got longer.
    void lengthen(const SessionEngine &engine);
    /// The session came to its end.
    void finish(const SessionEngine &engine);
    /// Went there by a key: says which step it is, unless its script has just done so.
    void orient(const SessionEngine &engine);
    /// Held by the person: what sounds ends, and a tone and a word say so.
    void pause();
    /// Goes on with a tone, and says once more what the pause cut off, or else which step it is.
    void resume(const SessionEngine &engine);
    /// Beside the script: an answer to a key, in the language of the program unless told otherwise.
    void say(const QString &words);
    void say(const QString &words, const QLocale &language);
    /// Whatever sounds, ends.
    void hush();

    /// How long until something is due in the current step; none if nothing more is.
    std::optional<std::chrono::milliseconds> untilNext(const SessionEngine &engine) const;

    /// All that was asked for since prepare(), with times of the session as planned, also what a muted or
    /// missing device did not sound: tones, and words as "speech".
    const QList<ScriptLine> &log() const { return m_log; }

private:
    const Catalogue &m_catalogue;
    Tones &m_tones;
    Voice *m_voice = nullptr;
    std::function<void(const QString &)> m_notice;
    QList<ScriptLine> m_lines; // of the current step
    QLocale m_language;        // of its words
    qsizetype m_next = 0;
    std::chrono::milliseconds m_begins{0}; // of the current step in the session
    std::chrono::milliseconds m_heard{0};  // up to there, in the current step
    QList<ScriptLine> m_log;

    void perform(const ScriptLine &line, std::chrono::milliseconds late);
    void speak(const QString &words, const QLocale &language);
    void sayStep(const SessionEngine &engine);
    void sound(Cue cue);
    const ScriptLine *lastSpoken() const;
};

} // namespace nape
