// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/figurecache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>

namespace nape
{

namespace
{

constexpr auto format = QImage::Format_RGB32;

QByteArray checksum(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
}

QString fileOf(const QString &folder, const QByteArray &key)
{
    return folder + u'/' + QString::fromLatin1(checksum(key).toHex()) + QStringLiteral(".figure");
}

void write(const QString &folder, const QByteArray &key, const QImage &figure)
{
    if (!QDir().mkpath(folder))
        return;
    const QByteArray pixels(reinterpret_cast<const char *>(figure.constBits()), figure.sizeInBytes());
    QSaveFile file(fileOf(folder, key));
    if (file.open(QIODevice::WriteOnly) && file.write(checksum(pixels) + pixels) > 0)
        file.commit();

    const QStringList newestFirst =
        QDir(folder).entryList({QStringLiteral("*.figure")}, QDir::Files, QDir::Time);
    for (const QString &old : newestFirst.mid(FigureCache::mostFigures))
        QFile::remove(QDir(folder).filePath(old));
}

} // namespace

FigureCache::FigureCache(const QString &folder)
    : m_folder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::CacheLocation) +
                                      QStringLiteral("/figures")
                                : folder)
{
}

std::optional<QImage> FigureCache::find(const QByteArray &key, const QSize &pixels) const
{
    QImage figure(pixels, format);
    QFile file(fileOf(m_folder, key));
    const qsizetype checksumSize = QCryptographicHash::hashLength(QCryptographicHash::Sha1);
    if (figure.isNull() || !file.open(QIODevice::ReadOnly) ||
        file.size() != checksumSize + figure.sizeInBytes())
        return std::nullopt;
    const QByteArray expected = file.read(checksumSize);
    const QByteArray bytes = file.readAll();
    if (bytes.size() != figure.sizeInBytes() || checksum(bytes) != expected)
        return std::nullopt;
    std::copy(bytes.cbegin(), bytes.cend(), figure.bits());
    return figure;
}

void FigureCache::keepLater(const QByteArray &key, const QImage &figure) const
{
    QThreadPool::globalInstance()->start([folder = m_folder, key, figure] { write(folder, key, figure); });
}

} // namespace nape
