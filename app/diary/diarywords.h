// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/catalogue/diarycatalogue.h"
#include "core/diary/dayrecord.h"
#include "core/diary/dose.h"
#include "core/diary/headache.h"

#include <QCoreApplication>
#include <QLocale>

namespace nape
{

/// How diary values are said, the same in lists, in pictures and to a screen reader.
class DiaryWords
{
    Q_DECLARE_TR_FUNCTIONS(nape::DiaryWords)

public:
    static QString
    intensityWord(Intensity intensity); ///< 0 "none", 1–3 "mild", 4–6 "moderate", 7–10 "severe"
    static QString intensityText(Intensity intensity); ///< "7, severe"
    static QString headacheTitle(Intensity intensity); ///< "Severe headache"

    static QString dayText(const QDate &day, const QLocale &locale = QLocale());      ///< "Monday 2 March"
    static QString shortDayText(const QDate &day, const QLocale &locale = QLocale()); ///< "Mon 2 Mar"
    static QString monthText(const QDate &month, const QLocale &locale = QLocale());  ///< "March 2026"
    static QString timeText(const QTime &time, const QLocale &locale = QLocale());

    /// Whole minutes: "25 min", "2 h 10 min", "1 day 3 h".
    static QString durationText(std::chrono::milliseconds duration, const QLocale &locale = QLocale());
    /// What is said of a day beside a time: nothing where the place around it says it already.
    enum class Day { Unsaid, Short, WithYear };
    /// With its year if that is not this year.
    static Day dayBeside(const QDate &day, const QDate &today)
    {
        return day.year() == today.year() ? Day::Short : Day::WithYear;
    }
    /// As well as it is known: "Mon 2 Mar, 08:15", "about 08:15", "Mon 2 Mar" where only the day is known,
    /// "time not known" where that is said already.
    static QString momentText(const Moment &moment, Precision precision, Day day = Day::Short);
    /// When it began, to be said after "since": "08:15", "today", "Sun 1 Mar, about 22:00".
    static QString sinceText(const Headache &headache, const QDate &today);
    /// Empty if only the day of its start or end is known; "about 2 h" if one of them is estimated.
    static QString lengthText(const Headache &headache, const Moment &now);
    /// From start to end, or up to `now` while it goes on.
    static std::chrono::milliseconds length(const Headache &headache, const Moment &now);

    /// "Left temple, Brow"; empty without places.
    static QString placesText(const QList<Place> &places, const Catalogue &catalogue);
    static QList<Place> placesOf(const Headache &headache);

    static QString medicineText(const Medicine &medicine);            ///< "Sumatriptan 50 mg"
    static QString doseText(const Medicine &medicine, double amount); ///< "2 × Sumatriptan 50 mg"
    static QString reliefText(int relief); ///< 0 "no relief" … 3 "complete relief"
    /// What was answered about a day as a whole, without its note: "slept 6.5 h, Alcohol".
    static QString answersText(const DayRecord &day, const DiaryCatalogue &terms);
    /// "Severe headache, Mon 2 Mar, 08:15": to tell one headache from the others.
    static QString headacheText(const Headache &headache);
    static QString headacheText(const Intensity &intensity, const Moment &start,
                                Precision precision = Precision::Exact);
};

} // namespace nape
