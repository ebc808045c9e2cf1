// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/loudness.h"

#include <QLocale>
#include <QObject>

namespace nape
{

class Tones;

/// Reads the steps of a session aloud, where the system has a voice for their language. It follows the
/// session and never leads it: all calls return at once, and none fails. Without a voice the session goes on.
class Voice : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// At the start of each session, after Tones::prepare(): looks for a voice, if it is on. What is to be
    /// spoken meanwhile waits, the last of it only.
    virtual void prepare() = 0;
    /// Reads `text`, which is in `language`, instead of whatever is being read. Nothing while off, muted or
    /// unavailable, and before prepare().
    virtual void speak(const QString &text, const QLocale &language) = 0;
    /// For a person who chooses a volume: prepare() and speak(), at full chosen loudness.
    virtual void tryOut(const QString &text, const QLocale &language) = 0;
    virtual void stop() = 0;

    /// False until the engine has answered, and once it has failed.
    virtual bool isAvailable() const = 0;
    /// Why there is no voice, in one calm sentence; empty while there is one or nobody knows yet.
    virtual QString unavailabilityReason() const = 0;

    /// 0 … 100, heard from the next words on.
    void setVolume(int volume);
    int volume() const { return m_volume; }

    /// The person's choice to have a voice at all. While off, nothing is looked for and nothing is said about
    /// it.
    void setOn(bool on);
    bool isOn() const { return m_on; }

    /// Whether its words are heard while it is not muted, as far as is known: an engine that has not answered
    /// yet may still turn out to have none.
    bool mayBeHeard() const;

    void setMuted(bool muted);
    bool isMuted() const { return m_muted; }
    /// From now on muted whenever the tones are, and silent while the device they had is gone: some engines
    /// crash when they find no device where there was one.
    void muteWith(Tones &tones);

Q_SIGNALS:
    void availabilityChanged(bool available);
    /// The device of the tones went, or came back.
    void deviceChanged();
    /// The engine has begun with these words: the log of what was read.
    void spoke(const QString &text);
    /// One calm sentence to be shown; said once.
    void notice(const QString &sentence);

protected:
    /// Muted, or without the device.
    bool isSilenced() const { return m_muted || m_deviceIsGone; }

private:
    int m_volume = usualVolume(SoundGroup::Voice);
    bool m_on = true;
    bool m_muted = false;
    bool m_deviceIsGone = false;

    void takeDevice(bool available);
};

} // namespace nape
