// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/sessionplan.h"

namespace nape
{

/// A technique in a routine.
struct RoutineItem {
    TechniqueKey technique;
    QList<Place> places; ///< empty: where it hurts then, the chosen places
    std::chrono::minutes length{5};

    friend bool operator==(const RoutineItem &, const RoutineItem &) = default;
};

/// Techniques that a person likes to do one after the other, under a name of their own.
struct Routine {
    RoutineId id;
    QString name;
    QList<RoutineItem> items;

    std::chrono::minutes length() const
    {
        std::chrono::minutes total{0};
        for (const RoutineItem &item : items)
            total += item.length;
        return total;
    }

    friend bool operator==(const Routine &, const Routine &) = default;
};

} // namespace nape
