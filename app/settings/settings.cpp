// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/settings.h"

#include "core/session/sessionplanner.h"

#include <QStandardPaths>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

const QString paletteKey = u"palette"_s;
const QString textSizeKey = u"textSize"_s;
const QString regionListKey = u"regionList"_s;
const QString lengthKey = u"sessionMinutes"_s;
const QString getReadyKey = u"getReadySeconds"_s;
const QString sideChangeKey = u"sideChangeSeconds"_s;
const QString soundKey = u"sound"_s;
const QString profileOfferKey = u"profileOfferDeclined"_s;
const QString voiceKey = u"voice"_s;
const QString endSoundKey = u"endSound"_s;
const QString movingPicturesKey = u"movingPictures"_s;
const QString comfortSeenKey = u"comfortSeen"_s;
const QString brightnessKey = u"comfortBrightness"_s;
const QString warmthKey = u"comfortWarmth"_s;
const QString notifyKey = u"notifications"_s;
const QString interruptedKey = u"interruptedSession"_s;
const QString geometryKey = u"windowGeometry"_s;

QString volumeKey(SoundGroup group)
{
    switch (group) {
    case SoundGroup::Tones:
        return u"toneVolume"_s;
    case SoundGroup::Rhythm:
        return u"rhythmVolume"_s;
    case SoundGroup::Voice:
        return u"voiceVolume"_s;
    }
    Q_UNREACHABLE();
}

QString usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/nape.ini"_s;
}

} // namespace

Settings::Settings(const QString &file)
    : m_settings(file.isEmpty() ? usualFile() : file, QSettings::IniFormat)
{
}

std::optional<PaletteName> Settings::palette() const
{
    return paletteFromKey(m_settings.value(paletteKey).toString());
}

void Settings::setPalette(PaletteName name)
{
    m_settings.setValue(paletteKey, toKey(name));
}

std::optional<std::chrono::milliseconds> Settings::comfortSeen() const
{
    bool isNumber = false;
    const qint64 stored = m_settings.value(comfortSeenKey).toLongLong(&isNumber);
    return isNumber ? std::optional(std::chrono::milliseconds(stored)) : std::nullopt;
}

void Settings::setComfortSeen(const std::optional<std::chrono::milliseconds> &at)
{
    if (at)
        m_settings.setValue(comfortSeenKey, qint64(at->count()));
    else
        m_settings.remove(comfortSeenKey);
    // A program that is killed in an attack must not come back in bright light.
    m_settings.sync();
}

ComfortLight Settings::comfortLight() const
{
    bool isNumber = false;
    const int brightness = m_settings.value(brightnessKey).toInt(&isNumber);
    return ComfortLight::of(isNumber ? brightness : ComfortLight::usualBrightness,
                            m_settings.value(warmthKey).toInt());
}

void Settings::setComfortLight(ComfortLight light)
{
    m_settings.setValue(brightnessKey, light.brightness);
    m_settings.setValue(warmthKey, light.warmth);
}

Appearance::TextSize Settings::textSize() const
{
    const int stored = m_settings.value(textSizeKey).toInt();
    return Appearance::TextSize(std::clamp(stored, 0, int(Appearance::TextSize::Largest)));
}

void Settings::setTextSize(Appearance::TextSize size)
{
    m_settings.setValue(textSizeKey, int(size));
}

bool Settings::regionListVisible() const
{
    return m_settings.value(regionListKey, true).toBool();
}

void Settings::setRegionListVisible(bool visible)
{
    m_settings.setValue(regionListKey, visible);
}

std::chrono::minutes Settings::sessionLength() const
{
    bool isNumber = false;
    const int stored = m_settings.value(lengthKey).toInt(&isNumber);
    return isNumber
               ? std::clamp(std::chrono::minutes(stored), SessionPlanner::shortest, SessionPlanner::longest)
               : std::chrono::minutes(5);
}

void Settings::setSessionLength(std::chrono::minutes length)
{
    m_settings.setValue(lengthKey, int(length.count()));
}

Pauses Settings::pauses() const
{
    const auto stored = [this](const QString &key, std::chrono::seconds usual) {
        bool isNumber = false;
        const int seconds = m_settings.value(key).toInt(&isNumber);
        return isNumber ? std::clamp(std::chrono::seconds(seconds), std::chrono::seconds(0), longestPause)
                        : usual;
    };
    return {stored(getReadyKey, usualPauses.getReady), stored(sideChangeKey, usualPauses.sideChange)};
}

void Settings::setPauses(const Pauses &pauses)
{
    m_settings.setValue(getReadyKey, int(pauses.getReady.count()));
    m_settings.setValue(sideChangeKey, int(pauses.sideChange.count()));
}

bool Settings::soundOn() const
{
    return m_settings.value(soundKey, true).toBool();
}

void Settings::setSoundOn(bool on)
{
    m_settings.setValue(soundKey, on);
}

bool Settings::profileOfferDeclined() const
{
    return m_settings.value(profileOfferKey, false).toBool();
}

void Settings::setProfileOfferDeclined(bool declined)
{
    m_settings.setValue(profileOfferKey, declined);
}

int Settings::volume(SoundGroup group) const
{
    bool isNumber = false;
    const int stored = m_settings.value(volumeKey(group)).toInt(&isNumber);
    return isNumber ? std::clamp(stored, 0, loudestVolume) : usualVolume(group);
}

void Settings::setVolume(SoundGroup group, int volume)
{
    m_settings.setValue(volumeKey(group), std::clamp(volume, 0, loudestVolume));
}

bool Settings::voiceOn() const
{
    return m_settings.value(voiceKey, true).toBool();
}

void Settings::setVoiceOn(bool on)
{
    m_settings.setValue(voiceKey, on);
}

QString Settings::endSound() const
{
    return m_settings.value(endSoundKey).toString();
}

void Settings::setEndSound(const QString &file)
{
    m_settings.setValue(endSoundKey, file);
}

std::optional<bool> Settings::movingPictures() const
{
    if (!m_settings.contains(movingPicturesKey))
        return std::nullopt;
    return m_settings.value(movingPicturesKey).toBool();
}

void Settings::setMovingPictures(bool moving)
{
    m_settings.setValue(movingPicturesKey, moving);
}

bool Settings::notifies() const
{
    return m_settings.value(notifyKey, false).toBool();
}

void Settings::setNotifies(bool on)
{
    m_settings.setValue(notifyKey, on);
}

std::optional<SessionId> Settings::interruptedSession() const
{
    return SessionId::fromString(m_settings.value(interruptedKey).toString());
}

void Settings::setInterruptedSession(const std::optional<SessionId> &session)
{
    if (session)
        m_settings.setValue(interruptedKey, session->toString());
    else
        m_settings.remove(interruptedKey);
    // The computer may go down in the next moment.
    m_settings.sync();
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

} // namespace nape
