// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace nape
{

/// How well a fact was checked. Words: text `confidence.<key>.name`.
enum class Confidence {
    Primary,   ///< seen in the original publication or its abstract
    Secondary, ///< seen in a secondary source only
    General,   ///< general knowledge, not checked again
    Design,    ///< a value of our own that no study claims
};

/// "V", "V2", "K", "D".
QString toKey(Confidence confidence);
std::optional<Confidence> confidenceFromKey(const QString &key);

} // namespace nape
