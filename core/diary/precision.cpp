// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/precision.h"

namespace nape
{

using namespace Qt::StringLiterals;

QString toKey(Precision precision)
{
    switch (precision) {
    case Precision::Exact:
        return u"exact"_s;
    case Precision::About:
        return u"about"_s;
    case Precision::DayOnly:
        return u"day"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Precision> precisionFromKey(const QString &key)
{
    for (const Precision precision : {Precision::Exact, Precision::About, Precision::DayOnly}) {
        if (toKey(precision) == key)
            return precision;
    }
    return std::nullopt;
}

} // namespace nape
