// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/triggers.h"

#include "core/statistics/falsediscovery.h"
#include "core/statistics/randomnumbers.h"
#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>

// Invented people whose attacks have nothing, or something, to do with what they answer each day. How often
// the program claims a link where there is none must stay at what it promises.

using namespace nape;
using namespace Qt::StringLiterals;
using statistics::RandomNumbers;

namespace
{

/// A trigger of the invented person: attacks begin so many times more often, so many days after it.
struct Planted {
    double riskRatio = 1;
    int lag = 1;
};

struct History {
    int days = 365;
    double attacksPerDay = 0.18;
    Planted planted; ///< by the first factor
};

const std::array factors{u"stress"_s,   u"skipped_meal"_s, u"alcohol"_s, u"weather"_s,
                         u"caffeine"_s, u"screen"_s,       u"travel"_s,  u"exercise"_s};

/// Everything that could be mistaken for a link is in it: factors and attacks both follow the week and the
/// season, factors last for days, attacks come in runs, whole weeks were not answered, and days with pain are
/// answered less often.
DiaryExcerpt invented(const History &history, std::uint32_t seed)
{
    RandomNumbers random(seed);
    FakeClock clock;
    const QDate first(2024, 1, 1);
    DiaryExcerpt excerpt{.period = {first, first.addDays(history.days - 1)},
                         .now = berlin(first.addDays(history.days), QTime(12, 0))};
    const QTimeZone zone("Europe/Berlin");
    const qint64 begin = QDateTime(first, QTime(0, 0), zone).toMSecsSinceEpoch();
    constexpr qint64 dayMs = 86'400'000;

    struct Habit {
        double share, persistence, weekend, season;
    };
    std::array<Habit, factors.size()> habits;
    std::array<bool, factors.size()> yesterday{};
    for (Habit &habit : habits)
        habit = {0.1 + 0.35 * random.share(), 0.6 * random.share(), 0.3 + 1.4 * random.share(),
                 0.6 * random.share()};
    const double phase = 2 * std::numbers::pi * random.share();
    const double attacksOnWeekends = 0.5 + random.share();

    std::vector<bool> firstFactor;
    double proneness = 1;
    int quietUntil = 0;
    int forgottenDays = 0;
    for (int day = 0; day < history.days; ++day) {
        const QDate date = first.addDays(day);
        const bool isWeekend = date.dayOfWeek() >= 6;
        const double wave = std::sin(2 * std::numbers::pi * day / 365 + phase);
        std::array<bool, factors.size()> today{};
        for (size_t i = 0; i < factors.size(); ++i) {
            const Habit &habit = habits[i];
            const double share = std::clamp(
                habit.share * (isWeekend ? habit.weekend : 1) * (1 + habit.season * wave), 0.02, 0.95);
            today[i] = random.chance(habit.persistence) ? yesterday[i] : random.chance(share);
        }
        yesterday = today;
        firstFactor.push_back(today[0]);

        proneness = std::clamp(proneness + (1 - proneness) * 0.05 + 0.12 * random.normal(), 0.3, 2.2);
        double risk =
            history.attacksPerDay * proneness * (isWeekend ? attacksOnWeekends : 1) * (1 + 0.4 * wave);
        if (day >= history.planted.lag && firstFactor[static_cast<size_t>(day - history.planted.lag)])
            risk *= history.planted.riskRatio;
        const bool hasAttack = day >= quietUntil && random.chance(std::min(risk, 0.9));
        if (hasAttack) {
            const int lasts = 1 + int(random.below(2));
            const qint64 start = begin + day * dayMs + 10 * 3'600'000LL;
            excerpt.headaches.append(headacheAt(clock, Moment::at(start, zone)));
            excerpt.headaches.last().end = Moment::at(start + (lasts - 1) * dayMs + 4 * 3'600'000LL, zone);
            quietUntil = day + lasts + 2;
        }
        if (forgottenDays > 0)
            --forgottenDays;
        else if (random.chance(0.006))
            forgottenDays = 5 + int(random.below(15));
        const bool hasPain = day < quietUntil - 2;
        if (forgottenDays > 0 || random.chance(hasPain ? 0.25 : 0.1))
            continue;
        DayRecord record{.day = date, .headacheFree = hasPain ? Answer::No : Answer::Yes};
        for (size_t i = 0; i < factors.size(); ++i) {
            if (random.chance(0.9))
                record.factors.insert(factors[i], today[i] ? Answer::Yes : Answer::No);
        }
        excerpt.days.append(record);
    }
    return excerpt;
}

TriggerFindings findingsOf(const History &history, std::uint32_t seed)
{
    const DiaryFacts facts(invented(history, seed));
    return findTriggers(facts, facts.excerpt().period, {.seed = seed ^ 0x9e3779b9u});
}

/// Histories in which the planted factor was flagged, at its own lag or another.
int found(const History &history, int histories)
{
    int count = 0;
    for (int i = 0; i < histories; ++i) {
        const TriggerFindings findings = findingsOf(history, 50'000u + static_cast<std::uint32_t>(i));
        count += std::ranges::any_of(findings.findings, [](const TriggerFinding &each) {
            return each.factor == factors[0] && each.verdict == TriggerFinding::Verdict::More;
        });
    }
    return count;
}

} // namespace

TEST(TriggerSimulation, WhereThereIsNoLinkOneIsClaimedAsSeldomAsPromised)
{
    constexpr int histories = 400;
    int withFalseFinding = 0;
    int tested = 0;
    int onsets = 0;
    for (std::uint32_t seed = 1; seed <= histories; ++seed) {
        const TriggerFindings findings = findingsOf({}, seed);
        tested += findings.tested;
        onsets += findings.onsets;
        withFalseFinding += std::ranges::any_of(findings.findings, &TriggerFinding::isFlagged);
    }
    const double share = double(withFalseFinding) / histories;
    const double promised = statistics::falseDiscoveryRate;
    const double standardError = std::sqrt(promised * (1 - promised) / histories);
    std::printf("%d of %d histories with a false finding (%.1f %%), on average %.1f tests and %.1f onsets\n",
                withFalseFinding, histories, 100 * share, double(tested) / histories,
                double(onsets) / histories);
    EXPECT_LE(share, promised + 2 * standardError);
    EXPECT_GT(tested, histories * 12) << "otherwise nothing was put to the test";
}

TEST(TriggerSimulation, AStrongLinkIsFoundMoreOftenThanNot)
{
    constexpr int histories = 30;
    const int strong = found({.days = 730, .planted = {.riskRatio = 4, .lag = 1}}, histories);
    const int none = found({.days = 730}, histories);
    EXPECT_GT(strong, histories / 2);
    EXPECT_LT(none, histories / 5);
}

// The table of docs/statistics.md; takes minutes. To print it: --gtest_also_run_disabled_tests
TEST(TriggerSimulation, DISABLED_ThePowerTableOfTheDocumentation)
{
    constexpr int histories = 200;
    for (const double rate : {0.08, 0.12, 0.2}) {
        for (const int days : {365, 730, 1460}) {
            qsizetype attacks = 0;
            for (std::uint32_t seed = 1; seed <= 50; ++seed)
                attacks += invented({.days = days, .attacksPerDay = rate}, seed).headaches.size();
            std::printf("| %.0f | %d |", double(attacks) / 50 * 365 / days, days / 365);
            for (const double ratio : {1.0, 1.5, 2.0, 3.0, 5.0}) {
                const History history{.days = days, .attacksPerDay = rate, .planted = {ratio, 1}};
                std::printf(" %.0f %% |", 100.0 * found(history, histories) / histories);
            }
            std::printf("\n");
            std::fflush(stdout);
        }
    }
}
