// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace nape
{

/// Four answers wherever it matters. "Not asked" is no answer at all: std::nullopt, and no row in the diary.
enum class Answer { Yes, No, NotSure };

QString toKey(Answer answer); ///< "yes", "no", "not_sure"
std::optional<Answer> answerFromKey(const QString &key);

} // namespace nape
