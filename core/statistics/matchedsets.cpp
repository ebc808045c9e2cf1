// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/matchedsets.h"

#include "core/statistics/distributions.h"
#include "core/statistics/proportion.h"
#include "core/statistics/rootfinding.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace nape::statistics
{

namespace
{

constexpr double tail = (1 - confidence) / 2;
constexpr double infinity = std::numeric_limits<double>::infinity();
/// Odds ratios outside e^±40 are 0 or infinite for any purpose.
constexpr double widestLogOdds = 40;

/// How many of the discordant sets have an exposed case, if the odds ratio were `exp(logOdds)`: a sum of
/// independent draws, each with the chance of its own set (the likelihood of conditional logistic
/// regression).
class ExposedCases
{
public:
    explicit ExposedCases(std::span<const MatchedSet> sets)
    {
        for (const MatchedSet &set : sets) {
            if (!set.isDiscordant())
                continue;
            const double exposed = int(set.caseExposed) + set.exposedControls;
            m_logOddsAtOne.push_back(std::log(exposed / (set.size() - exposed)));
            m_observed += set.caseExposed;
        }
    }

    int sets() const { return static_cast<int>(m_logOddsAtOne.size()); }
    int observed() const { return m_observed; }

    double atLeastObserved(double logOdds) const
    {
        const std::vector<double> probabilities = distribution(logOdds);
        double total = 0;
        for (size_t k = probabilities.size(); k-- > static_cast<size_t>(m_observed);)
            total += probabilities[k];
        return std::min(1.0, total);
    }
    double atMostObserved(double logOdds) const
    {
        const std::vector<double> probabilities = distribution(logOdds);
        double total = 0;
        for (size_t k = 0; k <= static_cast<size_t>(m_observed); ++k)
            total += probabilities[k];
        return std::min(1.0, total);
    }

private:
    std::vector<double> distribution(double logOdds) const
    {
        std::vector<double> probabilities{1.0};
        for (const double atOne : m_logOddsAtOne) {
            const double exposed = 1 / (1 + std::exp(-(atOne + logOdds)));
            probabilities.push_back(0.0);
            for (size_t k = probabilities.size(); k-- > 0;)
                probabilities[k] =
                    probabilities[k] * (1 - exposed) + (k > 0 ? probabilities[k - 1] * exposed : 0.0);
        }
        return probabilities;
    }

    std::vector<double> m_logOddsAtOne;
    int m_observed = 0;
};

double twiceSmaller(double lower, double upper)
{
    return std::min(1.0, 2 * std::min(lower, upper));
}

} // namespace

MatchedOddsRatio matchedPairs(int b, int c)
{
    const int discordant = b + c;
    if (discordant == 0)
        return {.oddsRatio = Estimate::without(std::nullopt, 0, NoInterval::TooFew)};
    const Interval share = *clopperPearson(b, discordant).interval;
    const auto odds = [](double probability) {
        return probability >= 1 ? infinity : probability / (1 - probability);
    };
    return {.oddsRatio = Estimate::with(c == 0 ? infinity : double(b) / c,
                                        {odds(share.lower), odds(share.upper)}, discordant),
            .p = twiceSmaller(binomialAtMost(b, discordant, 0.5), binomialAtLeast(b, discordant, 0.5))};
}

MatchedOddsRatio mantelHaenszel(std::span<const MatchedSet> sets)
{
    const ExposedCases cases(sets);
    if (cases.sets() == 0)
        return {.oddsRatio = Estimate::without(std::nullopt, 0, NoInterval::TooFew)};

    double exposedCase = 0;
    double unexposedCase = 0;
    for (const MatchedSet &set : sets) {
        (set.caseExposed ? exposedCase : unexposedCase) +=
            double(set.caseExposed ? set.unexposedControls : set.exposedControls) / set.size();
    }
    const double lower = cases.observed() == 0
                             ? 0.0
                             : std::exp(zeroBetween(-widestLogOdds, widestLogOdds, [&](double logOdds) {
                                   return cases.atLeastObserved(logOdds) - tail;
                               }));
    const double upper = cases.observed() == cases.sets()
                             ? infinity
                             : std::exp(zeroBetween(-widestLogOdds, widestLogOdds, [&](double logOdds) {
                                   return cases.atMostObserved(logOdds) - tail;
                               }));
    return {.oddsRatio = Estimate::with(unexposedCase == 0 ? infinity : exposedCase / unexposedCase,
                                        {lower, upper}, cases.sets()),
            .p = twiceSmaller(cases.atMostObserved(0), cases.atLeastObserved(0))};
}

} // namespace nape::statistics
