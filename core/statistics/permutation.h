// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/statistics/randomnumbers.h"

#include <functional>
#include <span>
#include <vector>

namespace nape::statistics
{

struct PermutationOptions {
    std::uint32_t seed = 20260101;
    int permutations = 4'999;
    /// Once this many permutations reached the observed value, the answer "may well be chance" is clear, and
    /// no more are drawn (Besag & Clifford 1991). The p value stays valid.
    int enoughExceedances = 20;
    /// Asked between two draws; once it says yes, the rest is not worked out and the answer means nothing.
    std::function<bool()> isCancelled = {};
};

struct PermutationP {
    double p = 1;
    int permutations = 0; ///< really drawn
};

/// How often `draw`, the statistic after one random rearrangement, is at least `observed`.
PermutationP permutationTest(double observed, const std::function<double(RandomNumbers &)> &draw,
                             const PermutationOptions &options = {});

/// Rearranges a series of days in whole blocks, so that what belongs together from day to day stays together,
/// and, since blocks are whole weeks, each value keeps its day of the week. Days after the last whole block
/// stay where they are, and so do days without an answer: if holes moved, fewer comparisons would be left
/// than there really are, and chance would look smaller than it is.
class BlockShuffle
{
public:
    /// Two weeks: a good or a bad phase of a few days seldom crosses the edge.
    static constexpr int usualBlock = 14;
    /// The value of a day without an answer.
    static constexpr signed char hole = -1;

    explicit BlockShuffle(int days, int blockLength = usualBlock);

    int blocks() const { return static_cast<int>(m_order.size()); }
    /// `to` gets the rearranged values of `from`; both have as many as there are days.
    void apply(std::span<const signed char> from, std::span<signed char> to, RandomNumbers &random);

private:
    size_t m_blockLength;
    std::vector<size_t> m_order;
};

} // namespace nape::statistics
