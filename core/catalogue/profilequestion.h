// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key.h"
#include "core/catalogue/confidence.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace nape
{

enum class QuestionKind {
    Answer,  ///< yes, no, not sure
    Elapsed, ///< how long ago something was, or an age: kept as a point in time, so that it grows by itself
    Places,  ///< places of the body map
    Choice,  ///< one of a few
};

enum class TimeUnit { Hours, Days, Weeks, Years };

enum class QuestionTime {
    Lasting,      ///< in the health profile
    Now,          ///< changes from day to day: asked with the warning signs
    WarningSigns, ///< not asked by itself: a warning sign settles it
};

/// A question of the health profile. Words: text `profile.<key>.question` (none for what the warning signs
/// settle) and, for a lasting one, `.why` it is asked; `.leftOut` and `.gently` where a rule is careful while
/// it is unknown; for each choice `profile.<key>.<choice>.name`; for each group `profilegroup.<group>.title`.
struct ProfileQuestion {
    QuestionKey key;
    QuestionKind kind = QuestionKind::Answer;
    QuestionTime time = QuestionTime::Lasting;
    QString group;
    std::optional<TimeUnit> unit;  ///< Elapsed
    int lowest = 0;                ///< Elapsed
    int highest = 0;               ///< Elapsed
    QStringList choices;           ///< Choice
    QList<RegionKey> regions;      ///< Places: those that may be named; empty for all
    std::optional<QuestionKey> of; ///< only asked where this answer is yes
    Confidence confidence = Confidence::General;
    QStringList sources;
};

} // namespace nape
