// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/dayrecord.h"
#include "core/diary/dose.h"
#include "core/diary/sessionrecord.h"

#include <variant>

namespace nape
{

/// Everything in the diary that can be thrown away.
enum class EntryKind {
    Headache,
    Dose,
    Session,
    Medicine,
    PreventiveCourse,
    ExcludedPeriod,
    Questionnaire,
    Experiment,
    Routine,
};

/// One entry of any kind. The id is its text, since ids of different kinds are different types.
struct EntryRef {
    EntryKind kind = EntryKind::Headache;
    QString id;

    template <class Tag>
    static EntryRef of(EntryKind kind, const Id<Tag> &id)
    {
        return {kind, id.toString()};
    }

    friend bool operator==(const EntryRef &, const EntryRef &) = default;
};

/// What is said about a deleted entry in one line: which of these there are depends on its kind. Never loaded
/// whole, so that a bin of ten thousand is quick.
struct BinEntry {
    EntryRef entry;
    qint64 deletedMs = 0;
    /// Headache: its start. Dose: taken. Session and experiment: started. Questionnaire: answered.
    std::optional<Moment> when = {};
    /// Of a headache.
    std::optional<Moment> end = {};
    std::optional<Intensity> intensity = {};
    /// Of courses and excluded periods.
    std::optional<QDate> firstDay = {};
    std::optional<QDate> lastDay = {};
    /// Dose, course: the medicine's name. Medicine, routine: its own. Session: the technique's key.
    /// Experiment: both techniques' keys with a space between. Excluded period: the reason's key.
    /// Questionnaire: its kind.
    QString name = {};
    QString note = {}; ///< its first line

    friend bool operator==(const BinEntry &, const BinEntry &) = default;
};

/// What the list shows: any of these, newest first.
using FoundEntry = std::variant<Headache, Dose, SessionRecord, DayRecord>;

/// The filters of the list. Those of headaches (pain, symptom) leave out everything else when they are set.
struct DiarySearch {
    enum class Medicine { Any, With, Without };

    /// Each word must occur in a note, a medicine's name or another text of the entry; capital letters do not
    /// matter in any script.
    QString text = {};
    /// Keys whose names hold the text (DiaryCatalogue::keysNamed(), regions, techniques): an entry with one
    /// of them is found as well.
    QStringList keys = {};
    std::optional<QDate> firstDay = {};
    std::optional<QDate> lastDay = {};
    std::optional<RegionKey> region = {};
    std::optional<Side> side = {}; ///< of the region
    std::optional<Intensity> leastPain = {};
    std::optional<Intensity> mostPain = {};
    Medicine medicine = Medicine::Any; ///< whether an acute or any other dose was taken for the headache
    QString symptom = {};              ///< answered with yes, in any phase
    bool headaches = true;
    bool doses = true;
    bool sessions = true;
    bool days = false; ///< notes of days; a day is only found by its text or keys
};

/// One page of what was found, newest first.
struct FoundPage {
    /// Where the next page goes on; opaque.
    struct Mark {
        qint64 ms = 0;
        QString id;
    };

    QList<FoundEntry> entries;
    std::optional<Mark> next; ///< none: this was the last
};

} // namespace nape
