// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/side.h"

namespace nape
{

using namespace Qt::StringLiterals;

QString toKey(Side side)
{
    switch (side) {
    case Side::Left:
        return u"left"_s;
    case Side::Right:
        return u"right"_s;
    case Side::Middle:
        return u"middle"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Side> sideFromKey(const QString &key)
{
    for (const Side side : {Side::Left, Side::Right, Side::Middle}) {
        if (toKey(side) == key)
            return side;
    }
    return std::nullopt;
}

QString Place::toString() const
{
    return region.toString() + u'-' + toKey(side);
}

std::optional<Place> Place::fromString(const QString &text)
{
    const qsizetype dash = text.lastIndexOf(u'-');
    const auto side = sideFromKey(text.mid(dash + 1));
    if (dash <= 0 || !side)
        return std::nullopt;
    return Place{RegionKey(text.left(dash)), *side};
}

} // namespace nape
