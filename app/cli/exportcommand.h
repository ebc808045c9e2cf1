// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace nape::cli
{

/// `nape-cli export`: the whole diary as one JSON file.
Outcome runExport(const QStringList &arguments, Environment environment);

} // namespace nape::cli
