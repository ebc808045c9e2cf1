// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/headache.h"

#include <QJsonValue>
#include <QString>

#include <optional>

namespace nape
{

/// A new headache that is still being entered: kept with the diary, so that it outlives the program.
struct HeadacheDraft {
    Headache headache; ///< its own intensity says nothing
    std::optional<Intensity> intensity;

    /// The setting of the diary in which it lies.
    static const QString settingKey;

    QJsonValue toJson() const;
    /// None if there is none, or if it cannot be understood.
    static std::optional<HeadacheDraft> fromJson(const QJsonValue &json);

    friend bool operator==(const HeadacheDraft &, const HeadacheDraft &) = default;
};

} // namespace nape
