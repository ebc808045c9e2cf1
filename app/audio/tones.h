// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace nape
{

/// The sounds of a session. Time never comes from here: the player asks for a tone when the engine has moved
/// on.
class Tones : public QObject
{
    Q_OBJECT

public:
    enum class Tone { StepChange, SideChange, Finished };

    using QObject::QObject;

    /// Opens the sound device, if that has not been done yet: at the start of a session rather than of the
    /// program, which would have to wait for it.
    virtual void prepare() = 0;
    virtual void play(Tone tone) = 0;
    /// Known after prepare(). False without a sound device: the session then goes on in silence and says so
    /// once.
    virtual bool isAvailable() const = 0;

    void setMuted(bool muted) { m_muted = muted; }
    bool isMuted() const { return m_muted; }

Q_SIGNALS:
    /// The device came or went.
    void availabilityChanged(bool available);

private:
    bool m_muted = false;
};

} // namespace nape
