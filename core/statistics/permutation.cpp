// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/permutation.h"

#include <algorithm>
#include <cstring>
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
        if (options.isCancelled && options.isCancelled())
            return {1, drawn - 1};
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
    const signed char *source = from.data();
    signed char *target = to.data();
    for (const size_t block : m_order) {
        std::memcpy(target, source + block * m_blockLength, m_blockLength);
        target += m_blockLength;
    }
    const size_t moved = m_order.size() * m_blockLength;
    std::copy(from.begin() + static_cast<std::ptrdiff_t>(moved), from.end(), target);

    // An answered day on which a hole came to lie takes the same day of another block. Not of a near one,
    // which would often be in the same comparison and make its days alike. Its own block has an answer, so
    // the search ends.
    target = to.data();
    const size_t halfway = (m_order.size() + 1) / 2 * m_blockLength;
    for (size_t day = 0; day < moved; ++day) {
        if (target[day] != hole || source[day] == hole)
            continue;
        size_t other = (day + halfway) % moved;
        while (target[other] == hole)
            other = (other + m_blockLength) % moved;
        target[day] = target[other];
    }
    for (size_t day = 0; day < moved; ++day) {
        if (source[day] == hole)
            target[day] = hole;
    }
}

} // namespace nape::statistics
