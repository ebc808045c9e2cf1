// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/sessionwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <chrono>

namespace nape::words
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::SessionWords)
};

} // namespace

QString duration(std::chrono::milliseconds time)
{
    const auto seconds = int(std::chrono::floor<std::chrono::seconds>(time).count());
    const QLocale locale;
    if (seconds < 60)
        return Words::tr("%1 s", "a duration in seconds").arg(locale.toString(seconds));
    if (seconds % 60 == 0)
        return Words::tr("%1 min", "a duration in minutes").arg(locale.toString(seconds / 60));
    return Words::tr("%1 min %2 s", "a duration in minutes and seconds")
        .arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
}

QString timeLeft(std::chrono::seconds time)
{
    const int minutes = int(time / 1min);
    const int seconds = int((time % 1min).count());
    if (minutes == 0)
        return Words::tr("%n seconds left", nullptr, seconds);
    if (seconds == 0)
        return Words::tr("%n minutes left", nullptr, minutes);
    return Words::tr("%1 min %2 s left", "time left in minutes and seconds")
        .arg(QLocale().toString(minutes), QLocale().toString(seconds));
}

ShortTime shortTime(std::chrono::seconds time)
{
    const int seconds = int(time.count());
    if (seconds < 60)
        return {QLocale().toString(seconds),
                Words::tr("seconds", "below a number, as in 43 seconds", seconds)};
    // A clock reading, the same in every language.
    return {u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')),
            Words::tr("minutes", "below a time like 2:10")};
}

} // namespace nape::words
