// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace nape
{

/// Of an attack: the hours or days that announce it, the pain, and what is left afterwards.
enum class Phase { Before, During, After };

QString toKey(Phase phase); ///< "before", "during", "after"
std::optional<Phase> phaseFromKey(const QString &key);

} // namespace nape
