// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace nape
{

/// How well a time is known.
enum class Precision { Exact, About, DayOnly };

QString toKey(Precision precision); ///< "exact", "about", "day"
std::optional<Precision> precisionFromKey(const QString &key);

} // namespace nape
