// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::Error)
};

} // namespace

QString sentence(const Error &error)
{
    const QString file = QDir::toNativeSeparators(error.subject);

    switch (error.code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::CatalogueFault:
    case ErrorCode::LengthTooShort:
    case ErrorCode::NothingToDo:
    case ErrorCode::WarningSignsNotAsked:
    case ErrorCode::BlockedForSafety:
        return error.subject;
    case ErrorCode::NotFound:
        return Words::tr("This entry is no longer in the diary; it may have been deleted in another window.");
    case ErrorCode::NotADatabase:
        return Words::tr("“%1” is not a Nape diary; it was left as it is – choose another file.").arg(file);
    case ErrorCode::DatabaseDamaged:
        return Words::tr(
                   "The diary “%1” is damaged and was left as it is; make a copy of it, then bring back a "
                   "backup.")
            .arg(file);
    case ErrorCode::DatabaseTooNew:
        return Words::tr("The diary “%1” was written by a newer version of Nape and was left as it is; "
                         "please update the program.")
            .arg(file);
    case ErrorCode::ReadOnly:
        return Words::tr(
                   "The diary “%1” cannot be written to; make the file and its folder writable, or choose "
                   "another "
                   "place.")
            .arg(file);
    case ErrorCode::CannotOpen:
        return Words::tr("The diary “%1” cannot be opened; check that the folder exists and belongs to you.")
            .arg(file);
    case ErrorCode::DiskFull:
        return Words::tr(
                   "The disk is full, so nothing was changed in the diary “%1”; free some space and try "
                   "again.")
            .arg(file);
    case ErrorCode::Busy:
        return Words::tr(
                   "Another program is using the diary “%1” right now; close it or try again in a moment.")
            .arg(file);
    case ErrorCode::OpenElsewhere:
        return Words::tr("The diary “%1” is already open in another Nape window; please use that one.")
            .arg(file);
    case ErrorCode::DatabaseFailed:
        return Words::tr("The diary “%1” could not be read or written, so nothing was changed; try again.")
            .arg(file);
    }
    Q_UNREACHABLE();
}

} // namespace nape
