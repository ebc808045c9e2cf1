// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace nape
{

/// For words that are plain text and may need more than one line, as all do with large letters.
QLabel *wrappedLabel(const QString &objectName, QWidget *parent = nullptr);
/// The same, for words that do not change.
QLabel *wrappedWords(const QString &words);

} // namespace nape
