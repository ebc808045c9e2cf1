// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportblocks.h"

#include <limits>

namespace nape::pages
{

/// All of a table, or of a text.
inline constexpr qsizetype whole = std::numeric_limits<qsizetype>::max();

/// Where what the first page has no room for stands.
enum class Rest { Nowhere, NextPage, Details };

/// That so many more stand there.
QString leftOut(qsizetype count, Rest rest);

BlockPtr heading(const QString &words);
/// A section in one piece. A table with more rows than `most` is cut and says so; a total always stays.
BlockPtr section(const ReportSection &section, qsizetype most, qsizetype longestText, Rest rest,
                 BlockPtr picture = nullptr, double pictureWidth = 1);

} // namespace nape::pages
