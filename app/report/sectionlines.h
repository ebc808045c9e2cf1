// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/sectionblock.h"

/// Sections in a few lines of text, where there is no room for their tables.
namespace nape::pages
{

/// A table of one row as a text, where there is no room for more; its first cell says of how many.
BlockPtr asLines(const ReportSection &section);
/// What helped most surely, in lines where there is no room for a table; without a table the section as it
/// is.
BlockPtr helpsAsLines(const ReportSection &helps, qsizetype most, Rest rest);

} // namespace nape::pages
