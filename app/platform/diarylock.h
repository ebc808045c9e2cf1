// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace nape
{

/// Only one window at a time works on a diary: two would offer each other's running session for keeping.
/// The command line needs no lock; SQLite keeps its single writes apart.
class DiaryLock
{
public:
    /// Busy if another window holds the diary. The lock of a program that was killed counts for nothing.
    static Result<DiaryLock> acquire(const QString &diaryFile);

private:
    explicit DiaryLock(std::unique_ptr<QLockFile> lock) : m_lock(std::move(lock)) {}
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace nape
