// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"

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
    Appearance::TextSize textSize() const;
    void setTextSize(Appearance::TextSize size);
    bool regionListVisible() const;
    void setRegionListVisible(bool visible);
    bool soundOn() const;
    void setSoundOn(bool on);
    /// The offer of the health questions was declined: once is enough.
    bool profileOfferDeclined() const;
    void setProfileOfferDeclined(bool declined);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

private:
    QSettings m_settings;
};

} // namespace nape
