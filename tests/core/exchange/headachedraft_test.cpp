// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/headachedraft.h"
#include "tests/support/fakeclock.h"

#include <QJsonObject>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

HeadacheDraft begun(std::optional<Intensity> intensity)
{
    const FakeClock clock;
    Headache headache{HeadacheId::create(clock),
                      Moment::now(clock),
                      Precision::About,
                      {},
                      Precision::Exact,
                      *Intensity::fromInt(0),
                      {},
                      {},
                      {},
                      {},
                      {},
                      {},
                      {}};
    headache.places = {{.place = Place{RegionKey(u"temple"_s), Side::Left}, .intensity = {}, .quality = {}}};
    headache.auras = {{.kind = u"visual"_s, .minutes = 20}};
    headache.note = u"half a sentence"_s;
    return {headache, intensity};
}

} // namespace

TEST(HeadacheDraft, ComesBackAsItWasWithAndWithoutItsStrength)
{
    for (const auto &intensity : {std::optional<Intensity>(), Intensity::fromInt(0), Intensity::fromInt(7)}) {
        const HeadacheDraft draft = begun(intensity);
        EXPECT_EQ(HeadacheDraft::fromJson(draft.toJson()), draft);
    }
}

TEST(HeadacheDraft, WhatCannotBeUnderstoodIsNone)
{
    EXPECT_FALSE(HeadacheDraft::fromJson({}));
    EXPECT_FALSE(HeadacheDraft::fromJson(u"text"_s));
    QJsonObject json = begun({}).toJson().toObject();
    json[u"intensity"_s] = 11;
    EXPECT_FALSE(HeadacheDraft::fromJson(json));
    json = begun({}).toJson().toObject();
    QJsonObject entry = json[u"entry"_s].toObject();
    entry.remove(u"id"_s);
    json[u"entry"_s] = entry;
    EXPECT_FALSE(HeadacheDraft::fromJson(json));
}
