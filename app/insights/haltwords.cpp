// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/haltwords.h"

#include <QLocale>

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

QString HaltWords::result(int daysAsked, const HaltScore &score)
{
    const QLocale locale;
    const QString sum = locale.toString(score.sum);
    const QString asked = locale.toString(daysAsked);
    if (score.grade)
        //: %1 number of days asked about, %2 sum, %3 "grade II, mild"
        return tr("HALT, %1 days: score %2, %3").arg(asked, sum, grade(*score.grade));
    return tr("HALT, %1 days: score %2; grades are only defined for 90 days").arg(asked, sum);
}

} // namespace nape
