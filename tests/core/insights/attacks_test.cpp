// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/attacks.h"

#include "tests/core/insights/diarybuilder.h"

#include <gmock/gmock.h>

#include <numeric>

using namespace nape;
using testing::ElementsAre;

namespace
{

class AttacksTest : public testing::Test
{
protected:
    /// Hours since the beginning of 2026 in UTC.
    Moment hour(double hours) const
    {
        return Moment::at(QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() +
                              qint64(hours * 3'600'000),
                          QTimeZone("Europe/Berlin"));
    }
    void headache(double from, std::optional<double> to, int intensity = 5)
    {
        diary.headache(hour(from), to ? std::optional(hour(*to)) : std::nullopt, intensity);
    }
    /// How many headaches each attack has.
    std::vector<int> sizes(AttackRule rule = AttackRule::Within48Hours)
    {
        std::vector<int> found;
        for (const Attack &attack : attacksOf(diary.excerpt().headaches, rule))
            found.push_back(int(attack.headaches.size()));
        return found;
    }

    DiaryBuilder diary;
};

} // namespace

TEST_F(AttacksTest, NoHeadachesAreNoAttacks)
{
    EXPECT_THAT(sizes(), ElementsAre());
}

TEST_F(AttacksTest, ARecurrenceWithin48HoursIsTheSameAttack)
{
    headache(0, 5);
    headache(53, 60);
    EXPECT_THAT(sizes(), ElementsAre(2)) << "exactly 48 hours";
    EXPECT_THAT(sizes(AttackRule::Under24Hours), ElementsAre(1, 1));
}

TEST_F(AttacksTest, AMinuteMoreIsAnother)
{
    headache(0, 5);
    headache(53.02, 60);
    EXPECT_THAT(sizes(), ElementsAre(1, 1));
}

TEST_F(AttacksTest, TheClinicsRuleAsksForLessThan24Hours)
{
    headache(0, 5);
    headache(28.9, 30);
    headache(54, 55);
    EXPECT_THAT(sizes(AttackRule::Under24Hours), ElementsAre(2, 1)) << "24 hours exactly is another";
    EXPECT_THAT(sizes(), ElementsAre(3));
}

TEST_F(AttacksTest, TheGapCountsFromTheLongestAndNotFromTheLast)
{
    headache(0, 100);
    headache(10, 20);
    headache(140, 141);
    EXPECT_THAT(sizes(), ElementsAre(3));
    const Attack attack = attacksOf(diary.excerpt().headaches).first();
    EXPECT_EQ(attack.start, hour(0));
    EXPECT_EQ(*attack.end, hour(141));
}

TEST_F(AttacksTest, OneThatGoesOnSwallowsAllThatBeginAfterIt)
{
    headache(0, 5, 3);
    headache(200, {}, 4);
    headache(900, 910, 8);
    EXPECT_THAT(sizes(), ElementsAre(1, 2));
    const Attack attack = attacksOf(diary.excerpt().headaches).last();
    EXPECT_EQ(attack.end, std::nullopt);
    EXPECT_EQ(attack.worst, pain(8));
}

TEST_F(AttacksTest, TheOrderOfTheListDoesNotMatter)
{
    headache(300, 310);
    headache(0, 5);
    headache(40, 41);
    EXPECT_THAT(sizes(), ElementsAre(2, 1));
    EXPECT_THAT(attacksOf(diary.excerpt().headaches).first().headaches, ElementsAre(1, 2));
}

TEST_F(AttacksTest, ClockChangesDoNotStretchTheGap)
{
    // 29 March 2026 has 23 hours in Berlin: 2 p.m. the day before to 3 p.m. two days later are 48 h, not 49.
    const QDate before(2026, 3, 28);
    diary.headache(diary.at(before, 10), diary.at(before, 14));
    diary.headache(diary.at(before.addDays(2), 15), diary.at(before.addDays(2), 16));
    EXPECT_THAT(sizes(), ElementsAre(2));
    // 25 October 2026 has 25 hours.
    DiaryBuilder autumn;
    const QDate day(2026, 10, 24);
    autumn.headache(autumn.at(day, 10), autumn.at(day, 14));
    autumn.headache(autumn.at(day.addDays(2), 13, 30), autumn.at(day.addDays(2), 16));
    EXPECT_EQ(attacksOf(autumn.excerpt().headaches).size(), 2);
}

TEST_F(AttacksTest, TwoHundredInAMonthAreStillOneEachTime)
{
    for (int i = 0; i < 200; ++i)
        headache(i * 3.6, i * 3.6 + 1);
    EXPECT_THAT(sizes(), ElementsAre(200));
}

TEST_F(AttacksTest, EveryHeadacheIsInExactlyOneAttackAndGapsAreLongerThanTheRule)
{
    const quint32 seed = QRandomGenerator::global()->generate();
    SCOPED_TRACE("seed " + std::to_string(seed));
    QRandomGenerator random(seed);
    for (int round = 0; round < 40; ++round) {
        diary.excerpt().headaches.clear();
        for (int i = int(random.bounded(40)); i > 0; --i) {
            const double from = random.bounded(3000.0);
            headache(from, from + random.bounded(90.0));
        }
        for (const AttackRule rule : {AttackRule::Within48Hours, AttackRule::Under24Hours}) {
            const auto attacks = attacksOf(diary.excerpt().headaches, rule);
            QList<qsizetype> seen;
            for (qsizetype i = 0; i < attacks.size(); ++i) {
                seen += attacks[i].headaches;
                if (i > 0) {
                    const qint64 gap = attacks[i].start.utcMs - attacks[i - 1].end->utcMs;
                    ASSERT_GE(gap, (rule == AttackRule::Within48Hours ? 48 : 24) * 3'600'000LL);
                }
                for (const qsizetype index : attacks[i].headaches) {
                    ASSERT_GE(diary.excerpt().headaches[index].start.utcMs, attacks[i].start.utcMs);
                    ASSERT_LE(diary.excerpt().headaches[index].end->utcMs, attacks[i].end->utcMs);
                }
            }
            std::sort(seen.begin(), seen.end());
            QList<qsizetype> all(diary.excerpt().headaches.size());
            std::iota(all.begin(), all.end(), 0);
            ASSERT_EQ(seen, all);
        }
    }
}
