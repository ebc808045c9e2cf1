// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace nape
{

/// The words of a text as they are compared in a search: small letters without accents ("Fēngchí" is
/// "fengchi"), apostrophes left out, everything else that is no letter or number parts words. Chinese signs
/// and other letters part as well: "GB20风池" are two words.
QStringList foldedWords(const QString &text);

} // namespace nape
