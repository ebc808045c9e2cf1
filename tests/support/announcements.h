// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/announce.h"

#include <QStringList>

#include <utility>

namespace nape
{

/// What a screen reader is told to say while this lives; only one at a time.
class Announcements final
{
public:
    Announcements()
    {
        listenToAnnouncements([this](const QString &words) { m_heard.append(words); });
    }
    ~Announcements() { listenToAnnouncements({}); }
    Announcements(const Announcements &) = delete;
    Announcements &operator=(const Announcements &) = delete;

    QStringList take() { return std::exchange(m_heard, {}); }

private:
    QStringList m_heard;
};

} // namespace nape
