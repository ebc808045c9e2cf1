// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace nape::cli
{

/// `nape-cli check-content DIR`: whether a content pack, or a whole catalogue, is sound, and what is in it.
Outcome runCheckContent(const QStringList &arguments, Environment environment);

} // namespace nape::cli
