// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportloader.h"

#include "tests/app/report/reportfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class ReportLoaderTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto store = DiaryStore::open(file, clock);
        ASSERT_TRUE(ok(store));
        ASSERT_TRUE(ok(writeDemoDiary(**store, reportCatalogue(), clock, {.years = 3, .seed = 1})));
    }

    ReportOrder everything() const
    {
        return {.last = Moment::now(clock).localDay, .request = {.withDetails = true, .withNotes = true}};
    }
    /// The one that is answered last.
    LaidReport wait(ReportLoader &loader)
    {
        LaidReport laid;
        const auto connection = QObject::connect(&loader, &ReportLoader::loaded, &loader,
                                                 [&laid](const LaidReport &report) { laid = report; });
        EXPECT_TRUE(QTest::qWaitFor([&] { return !loader.isLoading(); }, 60'000));
        QObject::disconnect(connection);
        return laid;
    }

    FakeClock clock;
    TestFolder folder;
    QString file = folder.path(u"diary.sqlite"_s);
};

} // namespace

TEST_F(ReportLoaderTest, AnOrderThatIsReplacedIsNeverAnswered)
{
    ReportLoader loader(file, reportCatalogue(), clock);
    const QSignalSpy answers(&loader, &ReportLoader::loaded);
    loader.load(everything());
    loader.load({.first = QDate(2026, 2, 1), .last = QDate(2026, 2, 28)});
    const LaidReport laid = wait(loader);
    ASSERT_TRUE(laid.document);
    EXPECT_EQ(laid.document->period, u"1 February 2026 – 28 February 2026"_s);
    QTest::qWait(0);
    EXPECT_EQ(answers.count(), 1);
}

TEST_F(ReportLoaderTest, ACancelledOrderIsNeverAnsweredAndGoingDoesNotWaitForIt)
{
    const QSignalSpy *answers = nullptr;
    {
        ReportLoader loader(file, reportCatalogue(), clock);
        answers = new QSignalSpy(&loader, &ReportLoader::loaded);
        loader.load(everything());
        loader.cancel();
        EXPECT_FALSE(loader.isLoading());
        loader.load(everything());
    }
    EXPECT_EQ(answers->count(), 0);
    delete answers;
}

TEST_F(ReportLoaderTest, OwnWordsAndPaperChangeWithoutCountingAgain)
{
    ReportLoader loader(file, reportCatalogue(), clock);
    ReportOrder order{.first = QDate(2026, 2, 1), .last = QDate(2026, 2, 28)};
    loader.load(order);
    const LaidReport first = wait(loader);
    ASSERT_TRUE(QFile::remove(file)); // there is nothing left to count
    order.request.ownWords = u"What about magnesium?"_s;
    order.paper = Paper::Letter;
    loader.layAgain(order);
    const LaidReport second = wait(loader);
    ASSERT_TRUE(first.document && second.document);
    EXPECT_FALSE(first.document->ownWords);
    EXPECT_EQ(second.document->ownWords->paragraphs, QStringList{u"What about magnesium?"_s});
    EXPECT_EQ(second.pages->paper(), Paper::Letter);
    EXPECT_EQ(second.document->keyNumbers.first().value, first.document->keyNumbers.first().value);
}

TEST_F(ReportLoaderTest, ADiaryThatCannotBeReadIsToldOnce)
{
    ASSERT_TRUE(QFile::remove(file));
    ReportLoader loader(file, reportCatalogue(), clock);
    const QSignalSpy failures(&loader, &ReportLoader::failed);
    loader.load(everything());
    wait(loader);
    EXPECT_EQ(failures.count(), 1);
    EXPECT_FALSE(loader.isLoading());
}
