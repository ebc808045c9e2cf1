// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace nape::system
{

/// Whether the desktop asks for dark windows. Call it before the program sets a palette of its own.
bool prefersDark();

/// Whether the desktop asks programs to keep still. Asked of the system each time; false where it does not
/// say.
bool prefersReducedMotion();

} // namespace nape::system
