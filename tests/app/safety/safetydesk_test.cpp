// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/safetydesk.h"

#include "resources/resources.h"
#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

class SafetyDeskTest : public testing::Test
{
protected:
    SafetyDeskTest()
        : catalogue(*Catalogue::load(resources::catalogueFolder())),
          store(std::move(*DiaryStore::open(folder.path(u"diary.sqlite"_s), clock))),
          desk(catalogue, *store, clock)
    {
        QObject::connect(&desk, &SafetyDesk::changed, &desk, [this] { ++changes; });
    }

    QMap<SignKey, Answer> noSigns() const
    {
        return WarningCheck::noneOfThese(catalogue, Moment::now(clock)).signs;
    }

    TestFolder folder;
    FakeClock clock;
    const Catalogue catalogue;
    std::unique_ptr<DiaryStore> store;
    SafetyDesk desk;
    int changes = 0;
};

} // namespace

TEST_F(SafetyDeskTest, KnowsTheProfileOfTheDiary)
{
    HealthProfile profile;
    profile.setElapsed(QuestionKey(u"age"_s), 17, TimeUnit::Years, Moment::now(clock));
    ASSERT_TRUE(ok(desk.save(profile)));
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(desk.profile(), profile);
    EXPECT_TRUE(desk.assessment().isEverythingBlocked());
    EXPECT_EQ(SafetyDesk(catalogue, *store, clock).profile(), profile);
}

TEST_F(SafetyDeskTest, AsksForTheCardOnceADay)
{
    EXPECT_TRUE(desk.needsCheck());
    ASSERT_TRUE(ok(desk.add(noSigns(), {})));
    EXPECT_FALSE(desk.needsCheck());
    EXPECT_EQ(desk.assessment().warningSigns(), WarningSigns::Asked);
    clock.advance(24h);
    EXPECT_TRUE(desk.needsCheck());
    EXPECT_EQ(desk.assessment().warningSigns(), WarningSigns::NotYetAsked);
}

TEST_F(SafetyDeskTest, AsksForTheCardOncePerHeadache)
{
    Headache headache = headacheAt(clock, Moment::now(clock));
    ASSERT_TRUE(ok(store->save(headache)));
    ASSERT_TRUE(ok(desk.add(noSigns(), {})));
    EXPECT_FALSE(desk.needsCheck());
    clock.advance(1h);
    headache.end = Moment::now(clock);
    ASSERT_TRUE(ok(store->save(headache)));
    EXPECT_TRUE(desk.needsCheck());
}

TEST_F(SafetyDeskTest, ASignThatIsThereBlocksTheSession)
{
    QMap<SignKey, Answer> signs = noSigns();
    signs.insert(SignKey(u"RF3"_s), Answer::NotSure);
    ASSERT_TRUE(ok(desk.add(signs, {})));
    EXPECT_TRUE(desk.assessment().isEverythingBlocked());
    EXPECT_EQ(desk.assessment().urgency(), Urgency::Emergency);
}
