// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/jsonrecord.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

JsonRecord recordOf(const char *json, FirstFault &faults)
{
    return JsonRecord(QJsonDocument::fromJson(json).object(), u"things.json"_s, u"thing 1"_s, faults);
}

QString sentenceOf(const FirstFault &faults)
{
    return faults.error() ? sentence(*faults.error()) : QString();
}

} // namespace

TEST(JsonRecord, ReadsWhatIsThere)
{
    FirstFault faults;
    JsonRecord record = recordOf(R"({"key": "a.1", "size": 3, "on": true, "names": ["x", "y"]})", faults);
    EXPECT_EQ(record.key(), u"a.1"_s);
    EXPECT_EQ(record.number("size"_L1, 0, 3), 3);
    EXPECT_EQ(record.optionalNumber("weight"_L1, 0, 3), std::nullopt);
    EXPECT_TRUE(record.flag("on"_L1));
    EXPECT_FALSE(record.flag("off"_L1));
    EXPECT_EQ(record.names("names"_L1, JsonRecord::Empty::Refused), (QStringList{u"x"_s, u"y"_s}));
    record.refuseOthers();
    EXPECT_EQ(sentenceOf(faults), QString());
}

TEST(JsonRecord, SaysFileKeyAndReason)
{
    FirstFault faults;
    JsonRecord record = recordOf(R"({"key": "a.1", "size": 7})", faults);
    record.key();
    record.number("size"_L1, 0, 5);
    EXPECT_EQ(sentenceOf(faults), u"The file things.json is faulty at a.1 › size: 7 is not between 0 and 5; "
                                  "reinstall Nape or correct the file."_s);
}

TEST(JsonRecord, KeepsTheFirstFault)
{
    FirstFault faults;
    JsonRecord record = recordOf("{}", faults);
    record.text("first"_L1);
    record.text("second"_L1);
    EXPECT_TRUE(sentenceOf(faults).contains(u"› first: it is missing"_s));
}

TEST(JsonRecord, RefusesNamesThatWereNotAskedFor)
{
    FirstFault faults;
    JsonRecord record = recordOf(R"({"key": "a", "presure": 2})", faults);
    record.key();
    record.refuseOthers();
    EXPECT_TRUE(sentenceOf(faults).contains(u"a › presure: nothing of this name"_s));
}

TEST(JsonRecord, NamesTheRecordByItsPlaceUntilItsKeyIsKnown)
{
    FirstFault faults;
    JsonRecord record = recordOf(R"({"parts": [{"key": "a"}, {}]})", faults);
    for (JsonRecord &part : record.records("parts"_L1))
        part.key();
    EXPECT_TRUE(sentenceOf(faults).contains(u"thing 1 › parts 2 › key: it is missing"_s));
}
