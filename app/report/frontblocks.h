// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportroom.h"
#include "app/report/sectionblock.h"

#include <vector>

namespace nape::pages
{

/// What the first page holds, from the top to the own words and what the words mean, which have functions of
/// their own.
std::vector<BlockPtr> frontBlocks(const ReportDocument &document, const HeadPictures &pictures,
                                  const ReportRoom &room, Rest rest);
/// So many letters of the own words, and that they go on if these are not all.
BlockPtr ownWordsBlock(const ReportDocument &document, qsizetype letters);
/// What the words mean, or where that stands, and the rules.
BlockPtr countingBlock(const ReportDocument &document, bool isWhole);

} // namespace nape::pages
