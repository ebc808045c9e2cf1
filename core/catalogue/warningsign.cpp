// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/warningsign.h"

namespace nape
{

using namespace Qt::StringLiterals;

QString toKey(Urgency urgency)
{
    switch (urgency) {
    case Urgency::None:
        return u"NONE"_s;
    case Urgency::Soon:
        return u"SOON"_s;
    case Urgency::Today:
        return u"TODAY"_s;
    case Urgency::Emergency:
        return u"EMERGENCY"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Urgency> urgencyFromKey(const QString &key)
{
    for (const Urgency urgency : {Urgency::None, Urgency::Soon, Urgency::Today, Urgency::Emergency}) {
        if (toKey(urgency) == key)
            return urgency;
    }
    return std::nullopt;
}

} // namespace nape
