// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace nape::keys
{

/// Setting of the diary: the person's own words for their doctor.
inline const QString reportWords = QStringLiteral("report.words");

} // namespace nape::keys
