// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/halt.h"

#include <QCoreApplication>

namespace nape
{

/// How HALT scores are said, in the window and in the report.
class HaltWords
{
    Q_DECLARE_TR_FUNCTIONS(nape::HaltWords)

public:
    /// "grade II, mild or infrequent"
    static QString grade(HaltGrade grade);
    /// "HALT, 90 days: score 8, grade II, mild or infrequent"
    static QString result(int daysAsked, const HaltScore &score);
};

} // namespace nape
