// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>

namespace nape
{

/// One of our own line drawings (`resources/icons/<name>.svg`) in the given colour. Always stands beside a
/// word.
QIcon lineIcon(const QString &name, const QColor &colour);

/// Of the program itself, for the window list.
QIcon programIcon();

} // namespace nape
