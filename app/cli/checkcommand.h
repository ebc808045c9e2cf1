// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace nape::cli
{

/// `nape-cli check`: whether the diary file is sound, and how much is in it.
Outcome runCheck(const QStringList &arguments, Environment environment);

} // namespace nape::cli
