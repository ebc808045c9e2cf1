// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/confidence.h"

namespace nape
{

using namespace Qt::StringLiterals;

QString toKey(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Primary:
        return u"V"_s;
    case Confidence::Secondary:
        return u"V2"_s;
    case Confidence::General:
        return u"K"_s;
    case Confidence::Design:
        return u"D"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Confidence> confidenceFromKey(const QString &key)
{
    for (const auto confidence :
         {Confidence::Primary, Confidence::Secondary, Confidence::General, Confidence::Design}) {
        if (toKey(confidence) == key)
            return confidence;
    }
    return std::nullopt;
}

} // namespace nape
