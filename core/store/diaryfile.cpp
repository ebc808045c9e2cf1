// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diaryfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QtEndian>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr quint32 diaryApplicationId = 0x4e617065; // "Nape"

/// The first 100 bytes, https://www.sqlite.org/fileformat2.html#the_database_header
struct Header {
    QByteArray bytes;

    static constexpr qsizetype length = 100;

    bool isComplete() const
    {
        return bytes.size() == length && bytes.startsWith(QByteArray("SQLite format 3\0", 16));
    }
    quint32 number(qsizetype offset) const { return qFromBigEndian<quint32>(bytes.constData() + offset); }
    qint64 pageSize() const
    {
        const auto size = qFromBigEndian<quint16>(bytes.constData() + 16);
        return size == 1 ? 65536 : size;
    }
    quint32 pageCount() const { return number(28); }
    bool hasValidPageCount() const { return number(24) == number(92); }
    int userVersion() const { return static_cast<int>(number(60)); }
    quint32 applicationId() const { return number(68); }
};

bool hasContent(const QString &file)
{
    return QFileInfo(file).size() > 0;
}

} // namespace

QString defaultDiaryFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(u"diary.sqlite"_s);
}

Result<DiaryFileState> probeDiaryFile(const QString &file, int newestVersion)
{
    const QFileInfo info(file);
    if (!info.exists())
        return DiaryFileState::Missing;
    if (!info.isFile())
        return failure(ErrorCode::CannotOpen, file, u"not a file"_s);

    // After a crash, and while another program is at work, the journals beside the file hold what it lacks;
    // SQLite puts that right itself. Looked at first, because a program that closes the diary empties its log
    // last.
    const bool isWhole = !hasContent(file + u"-wal"_s) && !hasContent(file + u"-journal"_s);
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return failure(ErrorCode::CannotOpen, file, in.errorString());
    const Header header{in.read(Header::length)};
    const bool isEmpty = header.bytes.isEmpty();
    if (!isEmpty) {
        if (!header.isComplete())
            return failure(ErrorCode::NotADatabase, file, u"no SQLite header"_s);
        if (header.applicationId() != diaryApplicationId)
            return failure(ErrorCode::NotADatabase, file, u"the database of another application"_s);
        if (header.userVersion() > newestVersion)
            return failure(ErrorCode::DatabaseTooNew, file, u"schema %1"_s.arg(header.userVersion()));
        if (isWhole && header.hasValidPageCount() && in.size() < header.pageSize() * header.pageCount())
            return failure(ErrorCode::DatabaseDamaged, file, u"shorter than its header says"_s);
    }
    in.close();

    // Only trying tells: permission bits are not the whole truth (lists of rights, read-only disks).
    if (!in.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return failure(ErrorCode::ReadOnly, file, in.errorString());
    if (!QFileInfo(info.absolutePath()).isWritable())
        return failure(ErrorCode::ReadOnly, file, u"the folder is read-only"_s);
    return isEmpty ? DiaryFileState::Empty : DiaryFileState::Diary;
}

Result<void> createDiaryFile(const QString &file)
{
    const QDir folder = QFileInfo(file).absoluteDir();
    if (!folder.exists()) {
        const QDir parent = QFileInfo(folder.absolutePath()).absoluteDir();
        if (!parent.mkpath(u"."_s) || !parent.mkdir(folder.dirName(), ownerOnly | QFile::ExeOwner))
            return failure(ErrorCode::CannotOpen, file, u"the folder cannot be created"_s);
    }
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)) {
        const bool isReadOnly = !QFileInfo(folder.absolutePath()).isWritable();
        const bool isFull = QStorageInfo(folder).bytesAvailable() == 0;
        return failure(isReadOnly ? ErrorCode::ReadOnly
                       : isFull   ? ErrorCode::DiskFull
                                  : ErrorCode::CannotOpen,
                       file, out.errorString());
    }
    return {};
}

} // namespace nape
