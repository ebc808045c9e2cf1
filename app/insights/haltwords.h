// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/halt.h"

#include <QCoreApplication>

namespace nape
{

/// The grades of HALT in words, the same in the window and in the report for the doctor.
class HaltWords
{
    Q_DECLARE_TR_FUNCTIONS(nape::HaltWords)

public:
    /// "grade II, mild or infrequent"
    static QString grade(HaltGrade grade);
};

} // namespace nape
