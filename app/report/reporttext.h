// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace nape
{

/// What people typed, ready for a page: line ends as one kind, no control characters (a page could not be
/// read as XML), no halves of characters, no marks that would turn the direction of what follows.
QString printable(const QString &text);

/// At most `most` characters, cut between words and never within a character.
QString beginning(const QString &text, qsizetype most);

/// The same, with a word that it is shortened.
QString shortened(const QString &text, qsizetype most);

/// Of a name within a sentence or a table.
constexpr qsizetype longestName = 60;

} // namespace nape
