// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/repeatedsession.h"

#include <algorithm>

namespace nape
{

QList<RoutineItem> itemsOf(const SessionRecord &session)
{
    using namespace std::chrono_literals;
    struct Part {
        RoutineItem item;
        std::chrono::seconds time{0};
    };
    QList<Part> parts;
    for (const DoneStep &step : session.steps) {
        const PlannedStep &planned = step.planned;
        if (planned.kind == StepKind::Rest)
            continue;
        // Getting ready begins a part even of the technique that came before.
        if (parts.isEmpty() || planned.kind == StepKind::GetReady ||
            parts.last().item.technique != planned.technique)
            parts.append({{planned.technique, {}, 0min}, 0s});
        Part &part = parts.last();
        part.time += planned.length;
        for (const Place &place : planned.places) {
            if (!part.item.places.contains(place))
                part.item.places.append(place);
        }
    }
    QList<RoutineItem> items;
    for (Part &part : parts) {
        part.item.length = std::max(2min, std::chrono::round<std::chrono::minutes>(part.time));
        items.append(part.item);
    }
    return items;
}

} // namespace nape
