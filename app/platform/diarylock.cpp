// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/diarylock.h"

#include <QDir>
#include <QFileInfo>

namespace nape
{

Result<DiaryLock> DiaryLock::acquire(const QString &diaryFile)
{
    auto lock = std::make_unique<QLockFile>(diaryFile + QStringLiteral(".lock"));
    // A diary may stay open for weeks: only a dead owner makes a lock stale, never its age.
    lock->setStaleLockTime(0);
    if (lock->tryLock())
        return DiaryLock(std::move(lock));
    if (lock->error() == QLockFile::LockFailedError)
        return failure(ErrorCode::OpenElsewhere, diaryFile);
    // No lock can be written: the folder is missing or read-only, and opening the diary will say so better.
    return DiaryLock(nullptr);
}

} // namespace nape
