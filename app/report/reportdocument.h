// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/doctorreport.h"

#include <QLocale>
#include <QStringList>

namespace nape
{

class Catalogue;
class DiaryCatalogue;

/// A table as words. The same rows stand on paper and in the web page.
struct ReportTable {
    struct Row {
        QStringList cells;
        /// In a second line under the first cell, or beside it; empty if there is none.
        QStringList asides = {};
        bool isTotal = false;

        QString aside() const;
    };

    QString caption; ///< what a screen reader says first
    QStringList columns;
    QList<Row> rows;
    /// How many columns at the left hold words; what follows are numbers, which stand to the right.
    int wordColumns = 1;
    /// Of all columns, how wide each wants to be; empty: the first takes what the others leave.
    QList<double> widths = {};

    /// Only the first rows, and how many are left out.
    ReportTable first(qsizetype most) const;
};

/// A heading and what stands under it.
struct ReportSection {
    QString title;
    QStringList paragraphs = {};
    std::optional<ReportTable> table = {};
    QStringList remarks = {}; ///< smaller, at the end
    /// Words of the person themselves: each with its own direction of writing.
    bool isOwnWords = false;
};

/// A large number and what it is.
struct KeyNumber {
    QString value;
    QString label;
    bool isKnown = true; ///< else the value is a word that says so
};

/// One day of the calendar grid as it is drawn.
struct CalendarCell {
    enum class Mark { Nothing, NotAnswered, Free, Headache, LeftOut };

    Mark mark = Mark::Nothing;
    std::optional<int> worst = {}; ///< of a headache; none if nobody said how strong it was
    bool hasMedicine = false;
    QString words = {}; ///< all of it, for who cannot see it

    QString sign() const; ///< what stands in the cell: "7", "×", "–" …
};

struct CalendarMonth {
    QString name;
    QList<CalendarCell> days;
};

struct ReportCalendar {
    QString title;
    QList<CalendarMonth> months; ///< oldest first
    QStringList legend; ///< in the order of the marks: free, headache, left out, not answered, medicine
};

/// How much of all headaches hurt at a place, for the pictures; the number is that of its row in the table.
struct HeatSpot {
    Place place;
    double share = 0;
    int number = 0; ///< 0: none
};

/// The report in words, in the order in which it is read: what PDF, web page and preview have in common.
struct ReportDocument {
    QString title;
    QString period;
    QString made;
    QString name; ///< "Name" and "Date of birth": lines to be filled in by hand
    QString dateOfBirth;
    QString completeness; ///< one sentence; with a second one if counts are "at least"
    QList<KeyNumber> keyNumbers;
    ReportCalendar calendar; ///< all months; a page shows the last ones
    /// For a page that cannot hold the months: a few years with their numbers. None if the months are few.
    std::optional<ReportSection> years;
    ReportSection months;
    std::optional<ReportSection> symptoms;
    ReportSection medicines;
    ReportSection places;
    QList<HeatSpot> heat;
    QString heatWords; ///< what the pictures show
    ReportSection helps;
    ReportSection patterns;
    std::optional<ReportSection> questionnaires;
    ReportSection warningSigns;
    std::optional<ReportSection> ownWords;
    ReportSection counting;       ///< what the words mean
    QString rules;                ///< by which it was counted; and that this is not a diagnosis
    QList<ReportSection> details; ///< empty without details and notes
    QString language;             ///< "en"

    static ReportDocument of(const DoctorReport &report, const Catalogue &catalogue,
                             const DiaryCatalogue &diaryCatalogue, const QLocale &locale = QLocale());
};

/// How long a text of the person may get on the page, and one note of the details.
constexpr qsizetype longestOwnWords = 4000;
constexpr qsizetype longestNote = 400;
/// Rows of the details: beyond that nobody reads, and the newest come first.
constexpr qsizetype mostHeadaches = 200;
constexpr qsizetype mostNotes = 100;

} // namespace nape
