// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace nape
{

/// The person's own words on a button or in a menu, as they were typed: there a single "&" would only
/// underline the letter behind it.
QString buttonText(QString words);

} // namespace nape
