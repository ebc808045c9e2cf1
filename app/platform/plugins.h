// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace nape::plugins
{

/// The root object of one of our modules, looked for beside the program, then where it is installed. Null if
/// it is missing or does not fit. A module stays loaded to the end.
QObject *load(const QString &name);

template <class Interface>
Interface *load(const QString &name)
{
    return qobject_cast<Interface *>(load(name));
}

} // namespace nape::plugins
