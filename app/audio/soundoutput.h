// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QtPlugin>

#include <functional>
#include <memory>

namespace nape
{

/// A loudspeaker that may come and go.
class SoundOutput
{
public:
    virtual ~SoundOutput() = default;

    virtual bool hasDevice() const = 0;
    virtual int sampleRate() const = 0;
    /// Plays mono samples at sampleRate(); a sound that is still playing ends.
    virtual void play(const QList<qint16> &samples) = 0;
    virtual void setDeviceListener(std::function<void()> listener) = 0;
};

/// What the audio plugin offers. Qt Multimedia brings dozens of libraries; as a plugin they are loaded when
/// the first session starts and cost the start of the program nothing.
class SoundOutputFactory
{
public:
    virtual ~SoundOutputFactory() = default;
    virtual std::unique_ptr<SoundOutput> create() = 0;
};

/// From the plugin beside the program; null if it is missing or does not fit.
std::unique_ptr<SoundOutput> loadSoundOutput();

} // namespace nape

#define NAPE_SOUND_OUTPUT_IID "nape.SoundOutputFactory/1"
Q_DECLARE_INTERFACE(nape::SoundOutputFactory, NAPE_SOUND_OUTPUT_IID)
