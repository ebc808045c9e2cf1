// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diaryreader.h"
#include "core/store/diarystore.h"

#include "tests/core/store/storefixture.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QFileInfo>

#include <thread>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::IsEmpty;

namespace
{

class ExcerptTest : public StoreTest
{
protected:
    void fill()
    {
        const Medicine medicine = savedMedicine();
        DiaryEntries entries;
        for (int i = 0; i < 80; ++i) {
            entries.headaches.append(random.headache());
            entries.doses.append(random.dose(medicine, random.optional(entries.headaches.last().id)));
            entries.sessions.append(random.session());
            entries.days.append(random.day(random.date()));
            entries.excluded.append(random.excludedPeriod());
        }
        ASSERT_TRUE(ok(store->save(entries)));
        ASSERT_TRUE(ok(store->moveToTrash(entries.headaches[3].id)));
        ASSERT_TRUE(ok(store->moveToTrash(entries.sessions[3].id)));
    }

    static QList<SessionRecord> withoutSteps(QList<SessionRecord> sessions)
    {
        for (SessionRecord &session : sessions)
            session.steps.clear();
        return sessions;
    }
};

} // namespace

TEST_F(ExcerptTest, HoldsWhatThePlainListsHold)
{
    fill();
    for (int round = 0; round < 40; ++round) {
        Period period{random.date(), random.date()};
        if (period.last < period.first)
            std::swap(period.first, period.last);
        const DiaryExcerpt excerpt = store->excerpt(period).value();
        // Some days around it belong to it: they decide what is true within.
        const DayRange range{period.first.addDays(-30), period.last.addDays(3)};
        ASSERT_EQ(excerpt.period, period);
        ASSERT_EQ(excerpt.now, Moment::now(clock));
        ASSERT_EQ(excerpt.headaches, store->headaches(range).value());
        const QList<Dose> doses = store->doses(range).value();
        for (const Dose &dose : doses)
            ASSERT_TRUE(excerpt.doses.contains(dose));
        ASSERT_EQ(excerpt.days, store->days(range).value());
        ASSERT_EQ(excerpt.sessions, withoutSteps(store->sessions(range).value()));
        ASSERT_EQ(excerpt.excluded, store->excludedPeriods().value());
        ASSERT_EQ(excerpt.medicines, store->allMedicines().value());
    }
}

TEST_F(ExcerptTest, AKeyWithOddCharactersComesThrough)
{
    Headache headache = headacheAt(clock, Moment::now(clock));
    headache.symptoms = {{.key = u"a\u001eb\u001fc"_s}};
    headache.places = {{{RegionKey(u"r\u001f"_s), Side::Left}, {}, {}}};
    DayRecord day;
    day.day = Moment::now(clock).localDay;
    day.factors = {{u"x\u001ey"_s, Answer::Yes}};
    ASSERT_TRUE(ok(store->save(headache)));
    ASSERT_TRUE(ok(store->save(day)));
    const DiaryExcerpt excerpt = store->excerpt({day.day, day.day}).value();
    EXPECT_EQ(excerpt.headaches, QList<Headache>{headache});
    EXPECT_EQ(excerpt.days, QList<DayRecord>{day});
}

TEST_F(ExcerptTest, FactorsLeftOutCanBeAddedLater)
{
    fill();
    const Period always{QDate(1900, 1, 1), QDate(2100, 1, 1)};
    const DiaryExcerpt whole = store->excerpt(always).value();
    const auto reader = DiaryReader::open(file(), clock).value();
    const DiaryExcerpt quick = reader->excerpt(always, DayFactors::LeftOut).value();
    EXPECT_EQ(quick.factors, DayFactors::LeftOut);
    EXPECT_EQ(quick.headaches, whole.headaches);
    ASSERT_EQ(quick.days.size(), whole.days.size());
    int answers = 0;
    for (qsizetype i = 0; i < whole.days.size(); ++i) {
        DayRecord plain = whole.days[i];
        answers += static_cast<int>(plain.factors.size());
        plain.factors.clear();
        plain.amounts.clear();
        ASSERT_EQ(quick.days[i], plain);
    }
    EXPECT_GT(answers, 0);
    const DiaryExcerpt added = reader->withFactors(quick).value();
    EXPECT_EQ(added.factors, DayFactors::Loaded);
    EXPECT_EQ(added.days, whole.days);
}

TEST_F(ExcerptTest, FactorsAreAddedToTheDaysThatAreThere)
{
    const auto dayWith = [](int dayOfMonth, const QString &factor) {
        DayRecord day;
        day.day = QDate(2020, 2, dayOfMonth);
        day.factors = {{factor, Answer::Yes}};
        day.amounts = {{factor, 2.5}};
        return day;
    };
    for (const int day : {1, 3, 5})
        ASSERT_TRUE(ok(store->save(dayWith(day, u"coffee"_s))));
    const auto reader = DiaryReader::open(file(), clock).value();
    const DiaryExcerpt quick =
        reader->excerpt({QDate(2020, 1, 1), QDate(2020, 12, 31)}, DayFactors::LeftOut).value();
    // Written meanwhile: a day emptied, days added before, between and after, an odd key that is read row by
    // row.
    for (const QString &factor : {u"stress"_s, u"x\u001ey"_s}) {
        DayRecord emptied;
        emptied.day = QDate(2020, 2, 3);
        ASSERT_TRUE(ok(store->save(emptied)));
        for (const int day : {2, 4, 6})
            ASSERT_TRUE(ok(store->save(dayWith(day, factor))));
        ASSERT_TRUE(ok(store->save(dayWith(5, factor))));
        const QList<DayRecord> days = reader->withFactors(quick).value().days;
        ASSERT_EQ(days.size(), 3);
        EXPECT_EQ(days[0], dayWith(1, u"coffee"_s));
        EXPECT_EQ(days[1], emptied);
        EXPECT_EQ(days[2], dayWith(5, factor));
    }
    DiaryExcerpt empty{.factors = DayFactors::LeftOut};
    EXPECT_EQ(reader->withFactors(empty).value().factors, DayFactors::Loaded);
}

TEST_F(ExcerptTest, AnEmptyDiaryHasNoFirstDay)
{
    EXPECT_EQ(store->firstDay().value(), std::nullopt);
    DayRecord day;
    day.day = QDate(2020, 2, 3);
    day.bleeding = Answer::No;
    ASSERT_TRUE(ok(store->save(day)));
    EXPECT_EQ(store->firstDay().value(), day.day);
}

TEST_F(ExcerptTest, AReaderInAnotherThreadSeesWhatTheStoreWrites)
{
    fill();
    const Period always{QDate(1900, 1, 1), QDate(2100, 1, 1)};
    const DiaryExcerpt expected = store->excerpt(always).value();
    qsizetype before = 0, after = 0;
    bool isSame = false;
    std::thread([&] {
        const auto reader = DiaryReader::open(file(), clock).value();
        const DiaryExcerpt excerpt = reader->excerpt(always).value();
        isSame = excerpt.headaches == expected.headaches && excerpt.days == expected.days;
        before = reader->search({}, 10'000).value().entries.size();
    }).join();
    EXPECT_TRUE(isSame);
    ASSERT_TRUE(ok(store->save(headacheAt(clock, Moment::now(clock)))));
    std::thread([&] {
        const auto reader = DiaryReader::open(file(), clock).value();
        after = reader->search({}, 10'000).value().entries.size();
        EXPECT_TRUE(reader->firstDay().value());
    }).join();
    EXPECT_EQ(after, before + 1);
    // The store's locks are still there: another program finds them, and so does the store itself.
    EXPECT_TRUE(ok(store->save(headacheAt(clock, Moment::now(clock)))));
    EXPECT_THAT(store->check().value(), IsEmpty());
}

TEST_F(ExcerptTest, AReaderNeverMakesOrChangesADiary)
{
    const QString missing = folder.path(u"missing.sqlite"_s);
    EXPECT_EQ(DiaryReader::open(missing, clock).error().code, ErrorCode::NotFound);
    EXPECT_FALSE(QFile::exists(missing));
    folder.write(u"empty.sqlite"_s, {});
    EXPECT_EQ(DiaryReader::open(folder.path(u"empty.sqlite"_s), clock).error().code, ErrorCode::NotFound);
    folder.write(u"garbage.sqlite"_s, QByteArray(5000, 'x'));
    const auto garbage = DiaryReader::open(folder.path(u"garbage.sqlite"_s), clock);
    ASSERT_FALSE(garbage);
    EXPECT_EQ(garbage.error().code, ErrorCode::NotADatabase);
    EXPECT_EQ(TestFolder::bytesOf(folder.path(u"garbage.sqlite"_s)), QByteArray(5000, 'x'));
}
