// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/loudness.h"

#include <QObject>

#include <array>

namespace nape
{

/// The sounds of a session. Time never comes from here: the player asks for a tone when the engine has moved
/// on. All calls return at once, and none fails: what cannot be played is silence.
class Tones : public QObject
{
    Q_OBJECT

public:
    enum class Tone {
        StepChange,
        SideChange,
        Press,
        Release,
        Beat, ///< the rhythm of circles, kneads and strokes: very short, quiet, with a volume of its own
        BreatheIn,
        BreatheOut,
        HalfTime,
        Finished, ///< or the person's own sound, see setEndSound()
    };
    static constexpr std::array allTones{Tone::StepChange, Tone::SideChange, Tone::Press,
                                         Tone::Release,    Tone::Beat,       Tone::BreatheIn,
                                         Tone::BreatheOut, Tone::HalfTime,   Tone::Finished};
    static SoundGroup groupOf(Tone tone)
    {
        return tone == Tone::Beat ? SoundGroup::Rhythm : SoundGroup::Tones;
    }

    explicit Tones(QObject *parent = nullptr);

    /// At the start of each session: opens the sound device if that has not been done yet, reads the person's
    /// own sound, and lets the first sounds come softly. Nothing sounds before it.
    virtual void prepare() = 0;
    /// Adds the tone to what is sounding.
    virtual void play(Tone tone) = 0;
    /// For a person who chooses a volume: as play(), without a session around it.
    virtual void tryOut(Tone tone);
    /// Whatever sounds fades away within a moment.
    virtual void stop();
    /// Known after prepare(). False without a sound device: the session then goes on in silence and says so
    /// once. A device that comes later is used.
    virtual bool isAvailable() const = 0;

    /// 0 … 100, heard from the next tone on. The voice's volume is the Voice's.
    void setVolume(SoundGroup group, int volume);
    int volume(SoundGroup group) const { return m_volumes[size_t(group)]; }

    /// The one switch for everything that sounds: a Voice follows it (Voice::muteWith).
    void setMuted(bool muted);
    bool isMuted() const { return m_muted; }

    /// A WAV file for Tone::Finished; empty for the usual bell. Read at the next prepare().
    void setEndSound(const QString &file);
    const QString &endSound() const { return m_endSound; }
    /// Reads the file now, without playing it: one calm sentence if it cannot be used, else empty. The usual
    /// bell is played instead.
    virtual QString endSoundProblem();

Q_SIGNALS:
    /// The device came or went.
    void availabilityChanged(bool available);
    void mutedChanged(bool muted);
    /// One calm sentence to be shown, said once for each cause.
    void notice(const QString &sentence);

protected:
    virtual void endSoundChanged() {}

private:
    std::array<int, 2> m_volumes;
    bool m_muted = false;
    QString m_endSound;
};

} // namespace nape
