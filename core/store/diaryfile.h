// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace nape
{

/// `diary.sqlite` in the person's own data folder, for the window program and the command line alike.
QString defaultDiaryFile();

/// What a look at the file's first bytes tells. Nothing is opened for writing and no lock is taken, so that a
/// file which is not ours stays as it was to the byte.
enum class DiaryFileState {
    Missing,
    Empty, ///< no bytes: a diary may begin here
    Diary, ///< by its header; a table further behind may still be damaged
};

/// Not for a diary that this process has open already: closing the file again would drop the locks that
/// SQLite holds on it (POSIX locks belong to the process, https://www.sqlite.org/howtocorrupt.html §2.2).
///
/// NotADatabase, DatabaseTooNew, DatabaseDamaged (shorter than its header says), ReadOnly or CannotOpen if no
/// diary can be kept there.
Result<DiaryFileState> probeDiaryFile(const QString &file, int newestVersion);

/// Creates an empty file that only its owner may read, and its folder if that is missing.
Result<void> createDiaryFile(const QString &file);

} // namespace nape
