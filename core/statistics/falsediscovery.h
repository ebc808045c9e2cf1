// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace nape::statistics
{

/// What is flagged at this q is by chance in at most every tenth case.
constexpr double falseDiscoveryRate = 0.10;

/// The q value of each p value, in the same order (Benjamini & Hochberg 1995). All that was tested belongs
/// in, not only what looked good.
std::vector<double> benjaminiHochberg(std::span<const double> pValues);

} // namespace nape::statistics
