// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/plugin/wavfile.h"

#include <QFile>
#include <QFileInfo>

#include <sndfile.h>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace nape
{

namespace
{

using Problem = SoundFile::Problem;

constexpr int lowestRate = 1000;
constexpr int highestRate = 400'000;
constexpr int mostChannels = 64;
constexpr sf_count_t framesAtOnce = 4096;

QFile *of(void *data)
{
    return static_cast<QFile *>(data);
}

/// libsndfile reads through Qt, so that every file name works on every system.
SF_VIRTUAL_IO throughQt()
{
    SF_VIRTUAL_IO io{};
    io.get_filelen = [](void *data) -> sf_count_t { return of(data)->size(); };
    io.seek = [](sf_count_t offset, int whence, void *data) -> sf_count_t {
        const qint64 from = whence == SEEK_CUR ? of(data)->pos() : whence == SEEK_END ? of(data)->size() : 0;
        of(data)->seek(from + offset);
        return of(data)->pos();
    };
    io.read = [](void *to, sf_count_t count, void *data) -> sf_count_t {
        return std::max<qint64>(of(data)->read(static_cast<char *>(to), count), 0);
    };
    io.write = [](const void *, sf_count_t, void *) -> sf_count_t { return 0; };
    io.tell = [](void *data) -> sf_count_t { return of(data)->pos(); };
    return io;
}

bool isWav(int format)
{
    const int kind = format & SF_FORMAT_TYPEMASK;
    return kind == SF_FORMAT_WAV || kind == SF_FORMAT_WAVEX || kind == SF_FORMAT_RF64;
}

/// Whether it says of itself that it is one: a damaged WAV file is told apart from a song of another kind.
bool claimsToBeWav(QFile &file)
{
    const QByteArray start = file.peek(12);
    return (start.startsWith("RIFF") || start.startsWith("RF64")) && start.endsWith("WAVE");
}

void readFrames(SNDFILE *wav, const SF_INFO &info, SoundFile &sound)
{
    const auto longest = sf_count_t(longestOwnSound.count()) * info.samplerate;
    std::vector<float> frames(size_t(framesAtOnce * info.channels));
    while (sf_count_t(sound.samples.size()) < longest) {
        const sf_count_t wanted = std::min(framesAtOnce, longest - sf_count_t(sound.samples.size()));
        const sf_count_t got = sf_readf_float(wav, frames.data(), wanted);
        for (sf_count_t frame = 0; frame < got; ++frame) {
            float sum = 0;
            for (int channel = 0; channel < info.channels; ++channel)
                sum += frames[size_t(frame * info.channels + channel)];
            sound.samples.push_back(sum / float(info.channels));
        }
        if (got < wanted)
            break;
    }
}

} // namespace

SoundFile readWavFile(const QString &name)
{
    QFile file(name);
    // Whatever is no plain file, a pipe above all, might never end.
    if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
        return {.problem = Problem::Missing};
    if (file.size() > largestSoundFile)
        return {.problem = Problem::Huge};
    if (!claimsToBeWav(file))
        return {.problem = Problem::NotWav};

    SF_VIRTUAL_IO io = throughQt();
    SF_INFO info{};
    const std::unique_ptr<SNDFILE, int (*)(SNDFILE *)> wav(sf_open_virtual(&io, SFM_READ, &info, &file),
                                                           &sf_close);
    if (!wav || !isWav(info.format) || info.samplerate < lowestRate || info.samplerate > highestRate ||
        info.channels < 1 || info.channels > mostChannels)
        return {.problem = Problem::Broken};

    SoundFile sound;
    sound.rate = info.samplerate;
    readFrames(wav.get(), info, sound);
    if (sound.samples.empty())
        sound.problem = Problem::Broken;
    return sound;
}

} // namespace nape
