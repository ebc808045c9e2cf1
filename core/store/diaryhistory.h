// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/diaryreader.h"
#include "core/store/diarystore.h"

#include <algorithm>

namespace nape
{

/// The excerpt of all days up to `last`, from the first that the diary says anything about: what patterns and
/// overuse are judged from (judgementOf()). `diary`: a DiaryStore, or a DiaryReader beside the window's
/// thread.
template <class Diary>
Result<DiaryExcerpt> historyOf(const Diary &diary, const QDate &last)
{
    const Result<std::optional<QDate>> first = diary.firstDay();
    if (!first)
        return tl::unexpected(first.error());
    return diary.excerpt({std::min(first->value_or(last), last), last});
}

} // namespace nape
