// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/permutation.h"

#include <algorithm>
#include <numeric>

namespace nape::statistics
{

PermutationP permutationTest(double observed, const std::function<double(RandomNumbers &)> &draw,
                             const PermutationOptions &options)
{
    RandomNumbers random(options.seed);
    // Equal but for rounding is equal.
    const double reached = observed - 1e-9 * std::max(1.0, observed < 0 ? -observed : observed);
    int exceedances = 0;
    for (int drawn = 1; drawn <= options.permutations; ++drawn) {
        if (draw(random) >= reached && ++exceedances == options.enoughExceedances)
            return {double(exceedances) / drawn, drawn};
    }
    // The observed order is one of the possible ones.
    return {double(exceedances + 1) / (options.permutations + 1), options.permutations};
}

BlockShuffle::BlockShuffle(int days, int blockLength)
    : m_blockLength(static_cast<size_t>(blockLength)), m_order(static_cast<size_t>(days / blockLength))
{
    std::iota(m_order.begin(), m_order.end(), size_t(0));
}

void BlockShuffle::apply(std::span<const signed char> from, std::span<signed char> to, RandomNumbers &random)
{
    random.shuffle(m_order);
    for (size_t block = 0; block < m_order.size(); ++block) {
        const auto source = from.subspan(m_order[block] * m_blockLength, m_blockLength);
        std::copy(source.begin(), source.end(), to.subspan(block * m_blockLength).begin());
    }
    const size_t rest = m_order.size() * m_blockLength;
    std::copy(from.begin() + static_cast<std::ptrdiff_t>(rest), from.end(),
              to.begin() + static_cast<std::ptrdiff_t>(rest));
}

} // namespace nape::statistics
