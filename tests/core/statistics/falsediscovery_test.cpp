// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/falsediscovery.h"

#include "tests/core/statistics/randomdata.h"

#include <algorithm>

using namespace nape::statistics;

TEST(FalseDiscovery, AgreesWithTheVector)
{
    const auto q = benjaminiHochberg(std::vector{.001, .012, .021, .040, .20, .74});
    const std::vector<double> expected{.006, .036, .042, .060, .24, .74};
    ASSERT_EQ(q.size(), expected.size());
    for (size_t i = 0; i < q.size(); ++i)
        EXPECT_NEAR(q[i], expected[i], 1e-12);
    EXPECT_EQ(std::count_if(q.begin(), q.end(), [](double each) { return each <= falseDiscoveryRate; }), 4);
}

TEST(FalseDiscovery, NothingAndOne)
{
    EXPECT_TRUE(benjaminiHochberg({}).empty());
    EXPECT_EQ(benjaminiHochberg(std::vector{0.3}), std::vector{0.3});
    EXPECT_EQ(benjaminiHochberg(std::vector{1.0, 1.0}), (std::vector{1.0, 1.0}));
}

TEST(FalseDiscovery, AgreesWithTheDefinitionWordByWord)
{
    RandomData random;
    for (int round = 0; round < 100; ++round) {
        auto p = random.values(random.between(1, 30), 0, 1);
        const auto q = benjaminiHochberg(p);
        // q of one: the least, over all p at least as great, of p · m / (how many are at most that p).
        for (size_t i = 0; i < p.size(); ++i) {
            double least = 1;
            for (const double other : p) {
                if (other < p[i])
                    continue;
                const auto atMost =
                    std::count_if(p.begin(), p.end(), [&](double each) { return each <= other; });
                least = std::min(least, other * double(p.size()) / double(atMost));
            }
            ASSERT_NEAR(q[i], least, 1e-12);
        }
    }
}
