// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/limits.h"

#include <QCoreApplication>
#include <QLocale>

namespace nape
{

namespace
{

constexpr qint64 clockTolerance = 60'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::Diary)
};

} // namespace

bool isInFuture(qint64 utcMs, const Moment &now)
{
    return utcMs > now.utcMs + clockTolerance;
}

bool isDayToCome(const QDate &day, const Moment &now)
{
    return day > now.localDay.addDays(1);
}

bool isDiaryDay(const QDate &day)
{
    return day.isValid() && day.year() >= firstDiaryYear && day.year() <= 9999;
}

bool isTooLong(const QString &text)
{
    return text.size() > longestText;
}

QString tooLongSentence()
{
    return Words::tr("A text can have at most %1 characters.").arg(QLocale().toString(longestText));
}

} // namespace nape
