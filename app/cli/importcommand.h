// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace nape::cli
{

/// `nape-cli import`: takes in such a file; what is newer here stays.
Outcome runImport(const QStringList &arguments, Environment environment);

} // namespace nape::cli
