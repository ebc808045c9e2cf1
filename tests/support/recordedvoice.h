// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/voice.h"

#include <QStringList>

#include <functional>

namespace nape
{

/// Writes down what would be read aloud.
class RecordedVoice final : public Voice
{
    Q_OBJECT

public:
    using Voice::Voice;

    void prepare() override { ++prepared; }
    void speak(const QString &text, const QLocale &language) override
    {
        if (!isOn() || isSilenced())
            return;
        spoken.append(text);
        languages.append(language.language());
        if (heard)
            heard(text);
    }
    void tryOut(const QString &text, const QLocale &language) override { speak(text, language); }
    void stop() override { ++stopped; }
    bool isAvailable() const override { return isOpen && reason.isEmpty(); }
    QString unavailabilityReason() const override { return reason; }

    /// As an engine that is found only after a while.
    void answer()
    {
        isOpen = true;
        Q_EMIT availabilityChanged(true);
    }
    /// As an engine that fails or hangs does.
    void fail(const QString &sentence)
    {
        reason = sentence;
        Q_EMIT availabilityChanged(false);
        Q_EMIT notice(sentence);
    }

    bool isOpen = true;
    int prepared = 0;
    int stopped = 0;
    QStringList spoken;
    QList<QLocale::Language> languages;
    QString reason;
    std::function<void(const QString &)> heard;
};

} // namespace nape
