// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace nape
{

/// Has a screen reader say the words now, without moving the focus. `source` is the widget that shows them.
void announce(QWidget *source, const QString &words);

} // namespace nape
