// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/sessionrecord.h"

#include <gtest/gtest.h>

#include <QSet>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

/// Every value has its own key and comes back from it; what is no key gives no value.
template <class Enum, class FromKey>
void expectKeys(const QList<Enum> &values, const QStringList &keys, FromKey fromKey)
{
    ASSERT_EQ(values.size(), keys.size());
    for (qsizetype i = 0; i < values.size(); ++i) {
        EXPECT_EQ(toKey(values[i]), keys[i]) << "keys stand in people's diaries and never change";
        EXPECT_EQ(fromKey(keys[i]), values[i]);
    }
    for (const QString &other : {QString(), u"Yes"_s, u"unheard_of"_s})
        EXPECT_FALSE(fromKey(other)) << other.toStdString();
}

} // namespace

TEST(DiaryKeys, OfAnswers)
{
    expectKeys<Answer>({Answer::Yes, Answer::No, Answer::NotSure}, {u"yes"_s, u"no"_s, u"not_sure"_s},
                       answerFromKey);
}

TEST(DiaryKeys, OfPrecision)
{
    expectKeys<Precision>({Precision::Exact, Precision::About, Precision::DayOnly},
                          {u"exact"_s, u"about"_s, u"day"_s}, precisionFromKey);
}

TEST(DiaryKeys, OfPhases)
{
    expectKeys<Phase>({Phase::Before, Phase::During, Phase::After}, {u"before"_s, u"during"_s, u"after"_s},
                      phaseFromKey);
}

TEST(DiaryKeys, OfOutcomes)
{
    expectKeys<SessionOutcome>(
        {SessionOutcome::Running, SessionOutcome::Finished, SessionOutcome::Stopped, SessionOutcome::Worse},
        {u"running"_s, u"finished"_s, u"stopped"_s, u"worse"_s}, sessionOutcomeFromKey);
}

TEST(DiaryKeys, OfRatings)
{
    expectKeys<RatingMoment>(
        {RatingMoment::Before, RatingMoment::After, RatingMoment::HalfHour, RatingMoment::TwoHours},
        {u"before"_s, u"after"_s, u"half_hour"_s, u"two_hours"_s}, ratingMomentFromKey);
}
