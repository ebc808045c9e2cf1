// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

namespace nape::system
{

/// Whether the desktop shows notifications of programs. May ask the desktop, so not before it matters.
bool canNotify();

/// Shows one with no word about health in it, and calls `clicked` if it is chosen. Nothing happens where the
/// desktop has none.
void notify(const QString &sentence, std::function<void()> clicked);

} // namespace nape::system
