// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key.h"

#include <optional>

namespace nape
{

/// The person's own side.
enum class Side { Left, Right, Middle };

/// "left", "right", "middle": as in the catalogue, the drawings and the diary file.
QString toKey(Side side);
std::optional<Side> sideFromKey(const QString &key);

/// One place on the body: a region and, for paired regions, which of the two.
struct Place {
    RegionKey region;
    Side side = Side::Middle;

    /// "temple-left": the id of its shape in the drawings.
    QString toString() const;
    static std::optional<Place> fromString(const QString &text);

    friend bool operator==(const Place &, const Place &) = default;
    friend bool operator<(const Place &a, const Place &b)
    {
        return a.region == b.region ? a.side < b.side : a.region < b.region;
    }
    friend size_t qHash(const Place &place, size_t seed = 0)
    {
        return qHashMulti(seed, place.region, int(place.side));
    }
};

} // namespace nape
