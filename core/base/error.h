// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace nape
{

/// What went wrong, as far as the words for the user depend on it.
enum class ErrorCode {
    InvalidInput,
    NotFound,
    CatalogueFault,
    LengthTooShort,
    NothingToDo,
    WarningSignsNotAsked,
    BlockedForSafety,
    NotADatabase,
    DatabaseDamaged,
    DatabaseTooNew,
    ReadOnly,
    CannotOpen,
    DiskFull,
    Busy,
    OpenElsewhere,
    DatabaseFailed,
};

/// An error code decides the words for the user; the detail is for the log and never holds diary content.
struct Error {
    ErrorCode code;
    /// InvalidInput, CatalogueFault and those about sessions: a whole sentence for the user.
    /// All others: the file concerned.
    QString subject;
    QString detail;
};

/// One sentence in plain words: what happened and what can be done.
QString sentence(const Error &error);

} // namespace nape
