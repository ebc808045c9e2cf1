// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/diarystore.h"

namespace nape
{

// The whole diary as one JSON file that people and programs can read, described in docs/data-format.md.

/// Everything that is not in the bin, and what lies there of medicines and routines that are referred to.
Result<QByteArray> exportDiary(const DiaryStore &store, const Clock &clock);
QByteArray toJson(const DiaryEntries &entries, const Moment &written);

/// InvalidInput with one sentence that names the place if the file is none of ours or cannot be understood;
/// no half of it is returned then. Names of fields that this version does not know are kept where an entry
/// has room for them.
Result<DiaryEntries> entriesFromJson(const QByteArray &json);

/// All in one transaction. Entries that are in the diary already are replaced by newer ones of the file; what
/// was thrown away stays in the bin. Details that do not fit their headache are no reason to refuse a file, see
/// withDetailsThatFit().
Result<void> importDiary(DiaryStore &store, const QByteArray &json);

} // namespace nape
