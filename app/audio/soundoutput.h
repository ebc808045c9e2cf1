// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/soundfile.h"

#include <QList>
#include <QtPlugin>

#include <functional>
#include <memory>

namespace nape
{

/// Where a loudspeaker gets its samples from.
class SoundSource
{
public:
    virtual ~SoundSource() = default;

    /// Writes up to `count` mono samples and says how many; fewer than `count` means that nothing more
    /// sounds. May be called from a thread of the sound system.
    virtual qsizetype read(qint16 *samples, qsizetype count) = 0;
};

/// A loudspeaker that may come and go.
class SoundOutput
{
public:
    virtual ~SoundOutput() = default;

    virtual bool hasDevice() const = 0;
    virtual int sampleRate() const = 0;
    /// There is something to read: plays until the source has no more, then rests. Call it after every sound
    /// that was added.
    virtual void wake() = 0;
    /// Called whenever hasDevice() or sampleRate() may have changed.
    virtual void setDeviceListener(std::function<void()> listener) = 0;
};

/// What the audio plugin offers. Qt Multimedia and libsndfile bring dozens of libraries; as a plugin they are
/// loaded when the first session starts and cost the start of the program nothing.
class SoundOutputFactory
{
public:
    virtual ~SoundOutputFactory() = default;
    /// `source` must outlive the output.
    virtual std::unique_ptr<SoundOutput> create(SoundSource &source) = 0;
    virtual SoundFile readFile(const QString &file) = 0;
};

} // namespace nape

#define NAPE_SOUND_OUTPUT_IID "nape.SoundOutputFactory/2"
Q_DECLARE_INTERFACE(nape::SoundOutputFactory, NAPE_SOUND_OUTPUT_IID)
