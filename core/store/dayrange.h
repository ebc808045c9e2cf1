// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

namespace nape
{

/// Calendar days, both included.
struct DayRange {
    QDate first;
    QDate last;
};

} // namespace nape
