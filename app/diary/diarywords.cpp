// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/diarywords.h"

#include <QStringList>

namespace nape
{

QString DiaryWords::intensityWord(Intensity intensity)
{
    if (intensity.value() == 0)
        return tr("none", "pain");
    if (intensity.value() <= 3)
        return tr("mild", "pain");
    if (intensity.value() <= 6)
        return tr("moderate", "pain");
    return tr("severe", "pain");
}

QString DiaryWords::intensityText(Intensity intensity)
{
    //: The number and the word for the strength of pain: "7, severe"
    return tr("%1, %2").arg(QLocale().toString(intensity.value()), intensityWord(intensity));
}

QString DiaryWords::headacheTitle(Intensity intensity)
{
    if (intensity.value() == 0)
        return tr("Headache without pain");
    if (intensity.value() <= 3)
        return tr("Mild headache");
    if (intensity.value() <= 6)
        return tr("Moderate headache");
    return tr("Severe headache");
}

QString DiaryWords::dayText(const QDate &day, const QLocale &locale)
{
    //: Format of a day without its year, as in "Monday 2 March"; letters as in Qt's date formats
    return locale.toString(day, tr("dddd d MMMM"));
}

QString DiaryWords::shortDayText(const QDate &day, const QLocale &locale)
{
    //: Short format of a day without its year, as in "Mon 2 Mar"; letters as in Qt's date formats
    return locale.toString(day, tr("ddd d MMM"));
}

QString DiaryWords::monthText(const QDate &month, const QLocale &locale)
{
    //: %1 name of a month, %2 year
    return tr("%1 %2").arg(locale.standaloneMonthName(month.month()), locale.toString(month, u"yyyy"));
}

QString DiaryWords::timeText(const QTime &time, const QLocale &locale)
{
    return locale.toString(time, QLocale::ShortFormat);
}

QString DiaryWords::durationText(std::chrono::milliseconds duration, const QLocale &locale)
{
    const qint64 minutes = std::chrono::floor<std::chrono::minutes>(duration).count();
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    const auto number = [&locale](qint64 value) { return locale.toString(value); };

    if (minutes < 1)
        return tr("less than a minute");
    if (hours == 0)
        return tr("%1 min").arg(number(minutes));
    if (days == 0)
        return minutes % 60 == 0 ? tr("%1 h").arg(number(hours))
                                 : tr("%1 h %2 min").arg(number(hours), number(minutes % 60));
    const QString dayCount = days == 1 ? tr("1 day") : tr("%n days", nullptr, int(days));
    //: %1 "2 days", %2 hours beyond them
    return hours % 24 == 0 ? dayCount : tr("%1 %2 h").arg(dayCount, number(hours % 24));
}

QString DiaryWords::momentText(const Moment &moment, Precision precision, Day day)
{
    const QString said = day == Day::WithYear ? QLocale().toString(moment.localDay, QLocale::ShortFormat)
                         : day == Day::Short  ? shortDayText(moment.localDay)
                                              : QString();
    if (precision == Precision::DayOnly)
        return said.isEmpty() ? tr("time not known") : said;
    const QString time = timeText(moment.local().time());
    //: %1 day, %2 time: "Mon 2 Mar, 08:15"
    const QString exact = said.isEmpty() ? time : tr("%1, %2", "day and time").arg(said, time);
    //: a time or a length that is only roughly known
    return precision == Precision::About ? tr("about %1").arg(exact) : exact;
}

QString DiaryWords::sinceText(const Headache &headache, const QDate &today)
{
    const QDate day = headache.start.localDay;
    if (day == today && headache.startPrecision == Precision::DayOnly)
        return tr("today");
    return momentText(headache.start, headache.startPrecision,
                      day == today ? Day::Unsaid : dayBeside(day, today));
}

QString DiaryWords::lengthText(const Headache &headache, const Moment &now)
{
    const auto isAny = [&](Precision precision) {
        return headache.startPrecision == precision || (headache.end && headache.endPrecision == precision);
    };
    if (isAny(Precision::DayOnly))
        return {};
    const QString text = durationText(length(headache, now));
    return isAny(Precision::About) ? tr("about %1").arg(text) : text;
}

std::chrono::milliseconds DiaryWords::length(const Headache &headache, const Moment &now)
{
    const qint64 end = headache.end ? headache.end->utcMs : now.utcMs;
    return std::chrono::milliseconds(std::max<qint64>(0, end - headache.start.utcMs));
}

QString DiaryWords::placesText(const QList<Place> &places, const Catalogue &catalogue)
{
    QStringList names;
    for (const Place &place : places)
        names.append(catalogue.name(place));
    //: Between the places where it hurts: "Left temple, Brow"
    return names.join(tr(", "));
}

QList<Place> DiaryWords::placesOf(const Headache &headache)
{
    QList<Place> places;
    for (const PainPlace &painful : headache.places)
        places.append(painful.place);
    return places;
}

QString DiaryWords::medicineText(const Medicine &medicine)
{
    //: %1 name of a medicine, %2 its strength: "Sumatriptan 50 mg"
    return medicine.strength.isEmpty() ? medicine.name : tr("%1 %2").arg(medicine.name, medicine.strength);
}

QString DiaryWords::doseText(const Medicine &medicine, double amount)
{
    //: %1 how many, %2 medicine: "2 × Sumatriptan 50 mg"
    return amount == 1.0 ? medicineText(medicine)
                         : tr("%1 × %2").arg(QLocale().toString(amount, 'g', 6), medicineText(medicine));
}

QString DiaryWords::reliefText(int relief)
{
    switch (relief) {
    case 0:
        return tr("no relief");
    case 1:
        return tr("a little relief");
    case 2:
        return tr("much relief");
    default:
        return tr("complete relief");
    }
}

QString DiaryWords::answersText(const DayRecord &day, const DiaryCatalogue &terms)
{
    QStringList said;
    if (day.sleepHours)
        said.append(tr("slept %1 h").arg(QLocale().toString(*day.sleepHours)));
    for (auto factor = day.factors.begin(); factor != day.factors.end(); ++factor) {
        if (*factor == Answer::Yes)
            said.append(terms.factorName(factor.key()));
    }
    if (day.bleeding == Answer::Yes)
        said.append(terms.factorName(QStringLiteral("bleeding")));
    if (day.pressureHpa) {
        // As weather reports write it.
        QLocale ungrouped;
        ungrouped.setNumberOptions(QLocale::OmitGroupSeparator);
        said.append(tr("%1 hPa").arg(ungrouped.toString(*day.pressureHpa)));
    }
    if (!day.weather.isEmpty())
        said.append(day.weather);
    //: Between what was answered about a day: "slept 6.5 h, Alcohol"
    return said.join(tr(", "));
}

QString DiaryWords::headacheText(const Headache &headache)
{
    return headacheText(headache.intensity, headache.start, headache.startPrecision);
}

QString DiaryWords::headacheText(const Intensity &intensity, const Moment &start, Precision precision)
{
    //: %1 "Severe headache", %2 "Mon 2 Mar, 08:15"
    return tr("%1, %2", "headache and its start").arg(headacheTitle(intensity), momentText(start, precision));
}

} // namespace nape
