// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include <optional>

namespace nape
{

/// Figures as they were drawn before, kept in a folder as plain pixels: reading one takes about a
/// millisecond, drawing it anew some twenty. Anything odd (a missing, short or damaged file) is no figure,
/// and it is drawn again. All functions may be called from any thread.
class FigureCache
{
public:
    /// In the system's folder for caches, or `folder` (tests).
    explicit FigureCache(const QString &folder = {});

    /// `key` stands for everything the figure depends on.
    std::optional<QImage> find(const QByteArray &key, const QSize &pixels) const;
    /// Writes in the background; a failure costs nothing but time at the next start. Keeps only the newest
    /// figures.
    void keepLater(const QByteArray &key, const QImage &figure) const;

    static constexpr int mostFigures = 12;

private:
    QString m_folder;
};

} // namespace nape
