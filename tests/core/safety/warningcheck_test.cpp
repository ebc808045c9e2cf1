// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/warningcheck.h"

#include "tests/core/catalogue/cataloguecopy.h"
#include "tests/support/fakeclock.h"
#include "tests/support/safetyvalues.h"

#include <gtest/gtest.h>

#include <ostream>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto None = Urgency::None;
constexpr auto Soon = Urgency::Soon;
constexpr auto Today = Urgency::Today;
constexpr auto Emergency = Urgency::Emergency;

struct Case {
    const char *sign;
    Urgency urgency;
    const char *followUp = nullptr;
    Urgency withFollowUp = Urgency::None;
    const char *fact = nullptr;
};

std::ostream &operator<<(std::ostream &out, const Case &c)
{
    return out << c.sign;
}

const Case cases[] = {
    {"RF1", Emergency, nullptr, None, "stiff_neck"},
    {"RF1b", Today, nullptr, None, "headache_new_severe"},
    {"RF2", Soon, "RF2.worse", Today, "headache_new_severe"},
    {"RF3", Emergency},
    {"RF4", Emergency, nullptr, None, "headache_new_severe"},
    {"RF5", Soon, nullptr, None, "headache_new_severe"},
    {"RF6", Soon, nullptr, None, "headache_new_severe"},
    {"RF7", Soon, "RF7.puncture", Today},
    {"RF8", Soon, "RF8.first", Emergency},
    {"RF9", Today},
    {"RF10", Today},
    {"RF11", Emergency, nullptr, None, "headache_new_severe"},
    {"RF12", Emergency},
    {"RF13", Today, "RF13.danger", Emergency},
    {"RF14", Today, nullptr, None, "headache_new_severe"},
    {"RF15", Soon},
    {"RF_GCA", Today, "RF_GCA.sight", Emergency, "gca_signs"},
    {"RF_CAD", Emergency, nullptr, None, "cad_signs"},
    {"RF_CO", Emergency},
    {"STROKE_TIA", Today, nullptr, None, "stroke_tia"},
};

WarningCheck withSign(const char *sign, Answer answer)
{
    WarningCheck check = WarningCheck::noneOfThese(realCatalogue(), someMoment());
    const SignKey key(QString::fromLatin1(sign));
    check.signs.insert(key, answer);
    if (const WarningSign *known = realCatalogue().warningSign(key)) {
        for (const WarningFollowUp &followUp : known->followUps)
            check.signs.insert(followUp.key, Answer::No);
    }
    return check;
}

SafetyAssessment assessmentWith(const WarningCheck &check)
{
    return SafetyAssessment::of(realCatalogue(), clearProfile(realCatalogue()), check, someMoment());
}

Moment after(std::chrono::milliseconds time)
{
    Moment moment = someMoment();
    moment.utcMs += time.count();
    return moment;
}

OngoingAttack attack(std::chrono::milliseconds afterCheck)
{
    static const HeadacheId id = HeadacheId::create(FakeClock());
    return {id, after(afterCheck).utcMs};
}

class WarningSignTable : public testing::TestWithParam<Case>
{
};

} // namespace

TEST_P(WarningSignTable, AsksForHelpAsUrgentlyAsItShouldAndBlocksFromTodayOn)
{
    const Case &c = GetParam();
    for (const Answer answer : {Answer::Yes, Answer::NotSure}) {
        const WarningCheck check = withSign(c.sign, answer);
        EXPECT_EQ(check.urgency(realCatalogue()), c.urgency);
        ASSERT_EQ(check.raised(realCatalogue()).size(), 1);
        EXPECT_EQ(check.raised(realCatalogue()).first().sign, SignKey(QString::fromLatin1(c.sign)));
        const SafetyAssessment assessment = assessmentWith(check);
        EXPECT_EQ(assessment.isEverythingBlocked(), c.urgency >= Today);
        if (c.urgency >= Today) {
            EXPECT_EQ(assessment.blockingEverything().first().rule, RuleKey(u"S01"_s));
        }
        if (c.fact) {
            EXPECT_EQ(
                check.facts(realCatalogue()).value(QuestionKey(QString::fromLatin1(c.fact)), Answer::No),
                Answer::Yes);
        }
    }
    EXPECT_EQ(withSign(c.sign, Answer::No).urgency(realCatalogue()), None);
    EXPECT_FALSE(assessmentWith(withSign(c.sign, Answer::No)).isEverythingBlocked());
}

TEST_P(WarningSignTable, IsMoreUrgentWithItsFollowUp)
{
    const Case &c = GetParam();
    const WarningSign *sign = realCatalogue().warningSign(SignKey(QString::fromLatin1(c.sign)));
    ASSERT_TRUE(sign);
    ASSERT_EQ(sign->followUps.size(), c.followUp ? 1 : 0);
    if (!c.followUp)
        return;
    for (const Answer answer : {Answer::Yes, Answer::NotSure}) {
        WarningCheck check = withSign(c.sign, Answer::Yes);
        check.signs.insert(SignKey(QString::fromLatin1(c.followUp)), answer);
        EXPECT_EQ(check.urgency(realCatalogue()), c.withFollowUp);
        EXPECT_TRUE(assessmentWith(check).isEverythingBlocked());
    }
    WarningCheck open = withSign(c.sign, Answer::Yes);
    open.signs.remove(SignKey(QString::fromLatin1(c.followUp)));
    EXPECT_FALSE(open.isComplete(realCatalogue())) << "a sign that is there needs its follow-up";
}

INSTANTIATE_TEST_SUITE_P(Table, WarningSignTable, testing::ValuesIn(cases),
                         [](const auto &given) { return std::string(given.param.sign); });

TEST(WarningCheck, TheTableHoldsEverySign)
{
    EXPECT_EQ(realCatalogue().warningSigns().size(), qsizetype(std::size(cases)));
}

TEST(WarningCheck, TheSignsFitIntoAFewGroups)
{
    QSet<QString> groups;
    for (const WarningSign &sign : realCatalogue().warningSigns())
        groups.insert(sign.group);
    EXPECT_GE(groups.size(), 4);
    EXPECT_LE(groups.size(), 6);
}

TEST(WarningCheck, NoneOfTheseAnswersEverySign)
{
    const WarningCheck check = WarningCheck::noneOfThese(realCatalogue(), someMoment());
    EXPECT_TRUE(check.isComplete(realCatalogue()));
    EXPECT_EQ(check.urgency(realCatalogue()), None);
    EXPECT_TRUE(check.raised(realCatalogue()).isEmpty());
}

TEST(WarningCheck, TheMostUrgentSignComesFirst)
{
    WarningCheck check = withSign("RF6", Answer::Yes);
    check.signs.insert(SignKey(u"RF3"_s), Answer::Yes);
    EXPECT_EQ(check.raised(realCatalogue()).first().sign, SignKey(u"RF3"_s));
    EXPECT_EQ(check.urgency(realCatalogue()), Emergency);
}

TEST(WarningCheck, IsAskedBeforeTheFirstSessionAndAgainAfterADay)
{
    const WarningCheck check = WarningCheck::noneOfThese(realCatalogue(), someMoment());
    const auto asks = [](const std::optional<WarningCheck> &last, const Moment &now) {
        return needsAsking(last, now, std::nullopt, realCatalogue());
    };
    EXPECT_TRUE(asks(std::nullopt, someMoment()));
    EXPECT_FALSE(asks(check, someMoment()));
    EXPECT_FALSE(asks(check, after(24h - 1ms)));
    EXPECT_TRUE(asks(check, after(24h)));
    EXPECT_TRUE(asks(check, after(-1ms))) << "the clock was set back";
}

TEST(WarningCheck, HoldsForOneAttack)
{
    const auto asks = [](const WarningCheck &last, const std::optional<OngoingAttack> &ongoing) {
        return needsAsking(last, after(1h), ongoing, realCatalogue());
    };
    WarningCheck check = WarningCheck::noneOfThese(realCatalogue(), someMoment());
    EXPECT_FALSE(asks(check, attack(-1h))) << "written down later, begun before";
    EXPECT_TRUE(asks(check, attack(1min))) << "another headache has begun since";

    check.headache = attack(0h).headache;
    EXPECT_FALSE(asks(check, attack(-1h)));
    EXPECT_TRUE(asks(check, std::nullopt)) << "that one is over";
    FakeClock clock;
    EXPECT_TRUE(asks(check, OngoingAttack{HeadacheId::create(clock), after(-1h).utcMs}));
}

TEST(WarningCheck, IsAskedAgainIfASignWasLeftOut)
{
    WarningCheck check = WarningCheck::noneOfThese(realCatalogue(), someMoment());
    check.signs.remove(SignKey(u"RF9"_s));
    EXPECT_TRUE(needsAsking(check, someMoment(), std::nullopt, realCatalogue()));
}

TEST(WarningCheck, AnswersAboutNowCountAsFacts)
{
    WarningCheck check = WarningCheck::noneOfThese(realCatalogue(), someMoment());
    EXPECT_FALSE(check.facts(realCatalogue()).contains(QuestionKey(u"allodynia_now"_s)));
    check.now.insert(QuestionKey(u"allodynia_now"_s), Answer::Yes);
    EXPECT_EQ(assessmentWith(check).of(Place{RegionKey(u"crown"_s), Side::Middle}).pressureCap, 1);
}
