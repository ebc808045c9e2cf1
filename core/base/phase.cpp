// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/phase.h"

namespace nape
{

using namespace Qt::StringLiterals;

QString toKey(Phase phase)
{
    switch (phase) {
    case Phase::Before:
        return u"before"_s;
    case Phase::During:
        return u"during"_s;
    case Phase::After:
        return u"after"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Phase> phaseFromKey(const QString &key)
{
    for (const Phase phase : {Phase::Before, Phase::During, Phase::After}) {
        if (toKey(phase) == key)
            return phase;
    }
    return std::nullopt;
}

} // namespace nape
