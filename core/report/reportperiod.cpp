// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reportperiod.h"

namespace nape
{

Period lastMonths(const QDate &today, int months)
{
    return Period::lastMonths(today, months);
}

} // namespace nape
