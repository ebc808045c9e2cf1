// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace nape
{

/// The program came with a drawing file that is missing or cannot be used.
tl::unexpected<Error> drawingFault(const QString &file, const QString &detail);

/// All bytes of a file of the body map, or the fault.
Result<QByteArray> readDrawingFile(const QString &file);

} // namespace nape
