// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/headachedraft.h"

#include "core/exchange/entryjson.h"

namespace nape
{

using namespace Qt::StringLiterals;

const QString HeadacheDraft::settingKey = u"headache.draft"_s;

QJsonValue HeadacheDraft::toJson() const
{
    return JsonWriter().put("entry"_L1, written(headache)).put("intensity"_L1, intensity).object();
}

std::optional<HeadacheDraft> HeadacheDraft::fromJson(const QJsonValue &json)
{
    if (!json.isObject())
        return std::nullopt;
    JsonFault fault;
    JsonFields fields(json, {}, fault);
    JsonFields entry(fields.object("entry"_L1), u"entry"_s, fault);
    const auto id = entry.id<HeadacheId>("id"_L1);
    if (!id)
        return std::nullopt;
    const HeadacheDraft draft{headacheFrom(entry, *id), fields.intensity("intensity"_L1)};
    return fault.error() ? std::nullopt : std::optional(draft);
}

} // namespace nape
