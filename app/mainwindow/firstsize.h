// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>

namespace nape
{

/// The first size of a window: as it is meant, where the screen has room for it. How thick the frame will be
/// is not known before the window is shown; this leaves room for that of the usual desktops.
inline QSize firstSize(const QSize &wanted, const QSize &smallest, const QSize &available)
{
    constexpr QSize frame(16, 48);
    return wanted.boundedTo(available - frame).expandedTo(smallest);
}

} // namespace nape
