// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace nape
{

/// A screen reader hears a KeyChoice or TypedChoice by its question; Qt names a combo box by its value where
/// no label belongs to it. Does its work once.
void installAccessibleChoices();

} // namespace nape
