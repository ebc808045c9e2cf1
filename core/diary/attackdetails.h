// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/answer.h"
#include "core/base/side.h"

#include <QString>

#include <optional>

namespace nape
{

/// One aura symptom of an attack. Several in one attack are several of these.
struct Aura {
    QString kind;                  ///< key: "visual", "sensory", "speech", "motor", "brainstem", "retinal"
    std::optional<qint64> startMs; ///< milliseconds since 1970 in UTC
    std::optional<int> minutes;
    std::optional<Side> side;
    std::optional<Answer> spreads;  ///< over at least five minutes
    std::optional<Answer> positive; ///< something appears (zigzags, tingling) rather than only fails
    std::optional<Answer> reversible;
    std::optional<Answer> firstEver;
    QString note;

    friend bool operator==(const Aura &, const Aura &) = default;
};

/// What an attack cost in one area of life.
struct Loss {
    QString area; ///< key: "work", "household", "social", "bed_rest" …
    std::optional<Answer> answer;
    std::optional<double> hoursLost;  ///< ≥ 0
    std::optional<int> percentUsable; ///< 0–100

    friend bool operator==(const Loss &, const Loss &) = default;
};

/// What the person thinks may have set off the attack.
struct SuspectedTrigger {
    QString key; ///< a factor of the catalogue: "stress", "alcohol" …
    Answer answer = Answer::Yes;
    QString note;

    friend bool operator==(const SuspectedTrigger &, const SuspectedTrigger &) = default;
};

} // namespace nape
