// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

namespace nape
{

/// Here rather than beside the headache, because what is below the diary speaks of attacks as well.
using HeadacheId = Id<struct HeadacheTag>;

} // namespace nape
