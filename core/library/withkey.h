// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <algorithm>

namespace nape
{

/// The record of that key, which must be among them.
template <class Record, class Key>
const Record &withKey(const QList<Record> &records, const Key &key)
{
    const auto found = std::ranges::find(records, key, &Record::key);
    Q_ASSERT(found != records.end());
    return *found;
}

} // namespace nape
