// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace nape
{

/// Makes scroll areas safe to walk for assistive technology. Qt's own interface (seen in 6.4) asks for a
/// child by number without checking that it is there; when a scroll bar vanishes between a screen reader's
/// two questions, that ends the program. Call once, before the first window.
void installAccessibleScrollAreas();

} // namespace nape
