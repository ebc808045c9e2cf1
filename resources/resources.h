// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/region.h"

#include <QDir>
#include <QString>

/// What is compiled into the program. Nobody else spells a path that begins with ":/".
namespace nape::resources
{

QDir catalogueFolder();

/// The drawing of a view. Both sides are one drawing, of the left one.
QString bodyMapFile(View view);
/// What the placeholder colours of the drawings become in each palette.
QString bodyMapPalettesFile();
/// One of our line drawings, black on nothing: "relief", "diary" …
QString iconFile(const QString &name);
/// The plural forms of the English source texts.
QString englishWordsFile();

} // namespace nape::resources
