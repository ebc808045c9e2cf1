// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace nape
{

/// Has a screen reader say the words now, without moving the focus. `source` is the widget that shows them.
void announce(QWidget *source, const QString &words);

/// Hears what is announced as well, whether a screen reader runs or not; null for nobody. For tests, which
/// have no desktop and so no screen reader.
void listenToAnnouncements(std::function<void(const QString &)> listener);

} // namespace nape
