// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/region.h"

#include <QString>

namespace nape
{

/// "Front", "Left side", "Hand": in the switch and above the picture.
QString viewName(View view);

} // namespace nape
