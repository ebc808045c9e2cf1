// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/safety/safetyassessment.h"

namespace nape::cli
{

/// What a file for `nape-cli plan --profile` says: docs/data-format.md.
struct ProfileFile {
    HealthProfile profile;
    QMap<SignKey, Answer> signs;
    QStringList unknown; ///< keys of which this version knows nothing
};

/// Refused with one sentence if it is no such file or holds a value of the wrong kind.
tl::expected<ProfileFile, Failure> readProfile(const QString &file, const Catalogue &catalogue);

} // namespace nape::cli
