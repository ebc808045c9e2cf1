// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/statement.h"

#include "core/store/database.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::HasSubstr;

namespace
{

class StatementTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = Database::open(folder.path(u"diary.sqlite"_s));
        ASSERT_TRUE(ok(opened));
        database = std::move(*opened);
    }

    /// Binds `bindings` to a statement with the names :key, :value and :now, in a transaction of its own.
    Result<ChangeSet> bind(Bindings bindings)
    {
        return database->write([&](Write &write) {
            write.run(u"INSERT INTO settings (key, value, changed_ms) VALUES (:key, :value, :now)"_s,
                      bindings);
        });
    }

    qint64 rowCount()
    {
        return database
            ->read([&] {
                Rows rows = database->rows(u"SELECT count(*) FROM settings"_s);
                rows.next();
                return rows.integer(0);
            })
            .value();
    }

    TestFolder folder;
    std::unique_ptr<Database> database;
};

} // namespace

TEST_F(StatementTest, RunsWhenEveryNameIsBoundOnce)
{
    EXPECT_TRUE(ok(bind({{u":key", u"a"_s}, {u":value", nullptr}, {u":now", 1}})));
    EXPECT_EQ(rowCount(), 1);
}

TEST_F(StatementTest, AForgottenNameIsRefusedInsteadOfBecomingNull)
{
    const auto refused = bind({{u":key", u"a"_s}, {u":now", 1}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::DatabaseFailed);
    EXPECT_THAT(refused.error().detail.toStdString(), HasSubstr("3 names, 2 values"));
    EXPECT_EQ(rowCount(), 0);
}

TEST_F(StatementTest, AMisspeltNameIsRefused)
{
    const auto refused = bind({{u":key", u"a"_s}, {u":valeu", nullptr}, {u":now", 1}});
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().detail.toStdString(), HasSubstr("no such name :valeu"));
}

TEST_F(StatementTest, ANameBoundTwiceIsRefused)
{
    const auto refused = bind({{u":key", u"a"_s}, {u":key", u"b"_s}, {u":now", 1}});
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().detail.toStdString(), HasSubstr("bound twice"));
}

TEST_F(StatementTest, ValuesOfTheRunBeforeAreNotKept)
{
    ASSERT_TRUE(ok(bind({{u":key", u"a"_s}, {u":value", u"\"first\""_s}, {u":now", 1}})));
    ASSERT_TRUE(ok(bind({{u":key", u"b"_s}, {u":value", nullptr}, {u":now", 2}})));
    const auto isNull = database->read([&] {
        Rows rows = database->rows(u"SELECT value FROM settings WHERE key = :key"_s, {{u":key", u"b"_s}});
        return rows.next() && rows.isNull(0);
    });
    EXPECT_TRUE(isNull.value());
}

TEST_F(StatementTest, EmptyTextIsTextAndNotNull)
{
    const auto type = database->read([&] {
        Rows rows = database->rows(u"SELECT typeof(:text)"_s, {{u":text", QString()}});
        rows.next();
        return rows.text(0);
    });
    EXPECT_EQ(type.value(), u"text"_s);
}

TEST_F(StatementTest, NumbersKeepTheirTypeAndSize)
{
    const qint64 large = 253'402'300'799'999;
    const auto read = database->read([&] {
        Rows rows = database->rows(u"SELECT :large, typeof(:large), :real, typeof(:real)"_s,
                                   {{u":large", large}, {u":real", 0.1}});
        rows.next();
        EXPECT_EQ(rows.integer(0), large);
        EXPECT_EQ(rows.text(1), u"integer"_s);
        EXPECT_EQ(rows.real(2), 0.1);
        EXPECT_EQ(rows.text(3), u"real"_s);
        return true;
    });
    EXPECT_TRUE(ok(read));
}

TEST_F(StatementTest, AStatementThatIsNoSqlIsAFailureWithItsBeginning)
{
    const auto refused = database->write([](Write &write) { write.run(u"SELEC nothing"_s); });
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().detail.toStdString(), HasSubstr("SELEC nothing"));
}

TEST(Placeholders, AreFoundOutsideQuotesAndComments)
{
    EXPECT_THAT(placeholders(uR"(SELECT ':no', ":nor", :one -- :comment
                                 WHERE a=:two AND b = :one AND c = :three_3)"_s),
                ElementsAre(u":one"_s, u":two"_s, u":three_3"_s));
    EXPECT_TRUE(placeholders(u"SELECT 1 -- :end"_s).empty());
    EXPECT_TRUE(placeholders(u"SELECT 'open"_s).empty());
}

// What the driver would silently turn into text does not compile.
static_assert(!std::is_constructible_v<SqlValue, bool>);
static_assert(!std::is_constructible_v<SqlValue, QDateTime>);
static_assert(!std::is_constructible_v<SqlValue, QVariant>);
static_assert(!std::is_constructible_v<SqlValue, quint64>);
static_assert(!std::is_constructible_v<SqlValue, const char16_t *>);
