// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QPageSize>
#include <QString>

#include <optional>

namespace nape
{

enum class Paper { A4, Letter };

QString toKey(Paper paper); ///< "a4", "letter"
std::optional<Paper> paperFromKey(const QString &key);
/// What printers hold where the person lives.
Paper usualPaper(const QLocale &locale = QLocale());
QPageSize pageSize(Paper paper);

} // namespace nape
