// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/sessionwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace nape::words
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::SessionWords)
};

QString textKey(const PlannedStep &step, const QString &what)
{
    return u"step.%1.%2"_s.arg(step.step.toString(), what);
}

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

QString sides(const PlannedStep &step)
{
    const auto has = [&step](Side side) {
        return std::any_of(step.places.begin(), step.places.end(),
                           [side](const Place &place) { return place.side == side; });
    };
    const bool left = has(Side::Left);
    const bool right = has(Side::Right);
    if (left && right)
        return Words::tr("Both sides");
    if (left)
        return Words::tr("Left side");
    return right ? Words::tr("Right side") : QString();
}

QString pressure(const Catalogue &catalogue, const PlannedStep &step)
{
    if (step.pressure == 0)
        return Words::tr("No pressure");
    return Words::tr("%1 pressure", "%1 is feather, light, moderate, firm")
        .arg(catalogue.text(u"pressure.%1.name"_s.arg(step.pressure)));
}

QString title(const Catalogue &catalogue, const PlannedStep &step)
{
    return catalogue.text(textKey(step, u"title"_s));
}

QString text(const Catalogue &catalogue, const PlannedStep &step)
{
    return catalogue.text(textKey(step, u"text"_s));
}

QString titleWithSide(const Catalogue &catalogue, const PlannedStep &step)
{
    const QString side = sides(step);
    if (side.isEmpty())
        return title(catalogue, step);
    return Words::tr("%1, %2", "a step and its side: Top of the shoulder, left side")
        .arg(title(catalogue, step), side.front().toLower() + side.mid(1));
}

QString advice(const Catalogue &catalogue, const PlannedStep &step)
{
    const Technique *technique = catalogue.technique(step.technique);
    QStringList paragraphs;
    for (const Step &candidate : technique ? technique->steps : QList<Step>()) {
        if (candidate.isAdvice && candidate.motion == step.motion)
            paragraphs.append(catalogue.text(u"step.%1.text"_s.arg(candidate.key.toString())));
    }
    return paragraphs.join(u"\n\n"_s);
}

} // namespace nape::words
