// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/distributions.h"

#include "core/statistics/estimate.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <cmath>
#include <limits>

namespace nape::statistics
{

namespace
{

namespace policies = boost::math::policies;

// Errors become NaN or infinity instead of exceptions; double all the way, since a long double is not the
// same on every computer.
using Policy = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>, policies::evaluation_error<policies::ignore_error>,
    policies::rounding_error<policies::ignore_error>, policies::promote_double<false>,
    policies::discrete_quantile<policies::real>>;

using Normal = boost::math::normal_distribution<double, Policy>;
using Student = boost::math::students_t_distribution<double, Policy>;
using Beta = boost::math::beta_distribution<double, Policy>;
using Binomial = boost::math::binomial_distribution<double, Policy>;

} // namespace

double normalDensity(double z)
{
    return boost::math::pdf(Normal(), z);
}

double normalCdf(double z)
{
    return boost::math::cdf(Normal(), z);
}

double normalQuantile(double probability)
{
    if (probability == 0.0 || probability == 1.0)
        return probability == 0.0 ? -std::numeric_limits<double>::infinity()
                                  : std::numeric_limits<double>::infinity();
    return boost::math::quantile(Normal(), probability);
}

double normalTwoSided()
{
    static const double value = normalQuantile(0.5 + confidence / 2);
    return value;
}

double studentQuantile(double probability, double degreesOfFreedom)
{
    return boost::math::quantile(Student(degreesOfFreedom), probability);
}

double betaQuantile(double probability, double a, double b)
{
    return boost::math::quantile(Beta(a, b), probability);
}

double binomialAtMost(int successes, int trials, double probability)
{
    if (successes < 0)
        return 0.0;
    return successes >= trials ? 1.0 : boost::math::cdf(Binomial(trials, probability), successes);
}

double binomialAtLeast(int successes, int trials, double probability)
{
    if (successes <= 0)
        return 1.0;
    if (successes > trials)
        return 0.0;
    return boost::math::cdf(boost::math::complement(Binomial(trials, probability), successes - 1));
}

double logFactorial(int n)
{
    // Not std::lgamma, which writes a global variable: we compute in several threads.
    return boost::math::lgamma(double(n) + 1.0, Policy());
}

double logChoose(int n, int k)
{
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

} // namespace nape::statistics
