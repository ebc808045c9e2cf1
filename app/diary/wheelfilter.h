// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace nape
{

/// Turning the wheel over a field scrolls the page, as everywhere else on it, and changes nothing unseen.
void leaveWheelToPage(QWidget *field);

} // namespace nape
