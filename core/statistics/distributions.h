// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// The distributions that the formulas need, from Boost.Math. Arguments outside the domain give NaN, never an
/// exception.
namespace nape::statistics
{

double normalDensity(double z);
double normalCdf(double z);
double normalQuantile(double probability);
/// 1.959964: a share of `confidence` lies within ± this many standard deviations.
double normalTwoSided();
double studentQuantile(double probability, double degreesOfFreedom);
/// Inverse of the regularized incomplete beta function.
double betaQuantile(double probability, double a, double b);
/// P(X ≤ successes) and P(X ≥ successes) of the binomial distribution.
double binomialAtMost(int successes, int trials, double probability);
double binomialAtLeast(int successes, int trials, double probability);
double logFactorial(int n);
double logChoose(int n, int k);

} // namespace nape::statistics
