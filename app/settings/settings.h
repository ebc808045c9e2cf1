// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/loudness.h"
#include "app/theme/appearance.h"
#include "core/diary/sessionrecord.h"
#include "core/session/sessionplan.h"

#include <QSettings>

#include <optional>

namespace nape
{

/// What the program remembers about itself between starts; nothing about the person's health.
class Settings
{
public:
    /// The platform's usual place, or `file` (tests).
    explicit Settings(const QString &file = {});

    std::optional<PaletteName> palette() const; ///< none: follow the system
    void setPalette(PaletteName name);
    /// When comfort was last known to be on, in milliseconds of UTC; none: it was turned off.
    std::optional<std::chrono::milliseconds> comfortSeen() const;
    void setComfortSeen(const std::optional<std::chrono::milliseconds> &at);
    ComfortLight comfortLight() const;
    void setComfortLight(ComfortLight light);
    Appearance::TextSize textSize() const;
    void setTextSize(Appearance::TextSize size);
    bool regionListVisible() const;
    void setRegionListVisible(bool visible);
    std::chrono::minutes sessionLength() const; ///< the one last chosen
    void setSessionLength(std::chrono::minutes length);
    /// Seconds to settle, and to move over to the other side.
    static constexpr std::chrono::seconds longestPause{30};
    Pauses pauses() const;
    void setPauses(const Pauses &pauses);
    bool soundOn() const;
    void setSoundOn(bool on);
    /// The offer of the health questions was declined: once is enough.
    bool profileOfferDeclined() const;
    void setProfileOfferDeclined(bool declined);
    int volume(SoundGroup group) const; ///< 0 … 100
    void setVolume(SoundGroup group, int volume);
    bool voiceOn() const; ///< whether a voice reads the steps, where there is one
    void setVoiceOn(bool on);
    QString endSound() const; ///< a WAV file; empty: the usual bell
    void setEndSound(const QString &file);
    /// Whether the pictures of movements move; none: as the system has it.
    std::optional<bool> movingPictures() const;
    void setMovingPictures(bool moving);
    /// Whether the desktop may say that a rating is due; off unless the person wants it.
    bool notifies() const;
    void setNotifies(bool on);
    /// The session that the end of the program interrupted, by its id; none if there is none to go on with.
    std::optional<SessionId> interruptedSession() const;
    void setInterruptedSession(const std::optional<SessionId> &session);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

private:
    QSettings m_settings;
};

} // namespace nape
