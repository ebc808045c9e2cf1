// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/plugin/multimediaoutput.h"
#include "app/audio/plugin/wavfile.h"

namespace nape
{

class AudioPlugin final : public QObject, public SoundOutputFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID NAPE_SOUND_OUTPUT_IID)
    Q_INTERFACES(nape::SoundOutputFactory)

public:
    std::unique_ptr<SoundOutput> create(SoundSource &source) override
    {
        return std::make_unique<MultimediaOutput>(source);
    }
    SoundFile readFile(const QString &file) override { return readWavFile(file); }
};

} // namespace nape

#include "audioplugin.moc"
