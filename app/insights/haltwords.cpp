// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/haltwords.h"

namespace nape
{

QString HaltWords::grade(HaltGrade grade)
{
    switch (grade) {
    case HaltGrade::Minimal:
        return tr("grade I, minimal or infrequent");
    case HaltGrade::Mild:
        return tr("grade II, mild or infrequent");
    case HaltGrade::Moderate:
        return tr("grade III, moderate");
    case HaltGrade::Severe:
        return tr("grade IV, severe");
    }
    Q_UNREACHABLE();
}

} // namespace nape
