// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/region.h"

namespace nape
{

using namespace Qt::StringLiterals;

QString toKey(View view)
{
    switch (view) {
    case View::Front:
        return u"front"_s;
    case View::Back:
        return u"back"_s;
    case View::LeftSide:
        return u"left_side"_s;
    case View::RightSide:
        return u"right_side"_s;
    case View::Hand:
        return u"hand"_s;
    case View::Forearm:
        return u"forearm"_s;
    case View::Foot:
        return u"foot"_s;
    }
    Q_UNREACHABLE();
}

QList<View> viewsFromKey(const QString &key)
{
    if (key == "side"_L1)
        return {View::LeftSide, View::RightSide};
    for (const View view : {View::Front, View::Back, View::Hand, View::Forearm, View::Foot}) {
        if (toKey(view) == key)
            return {view};
    }
    return {};
}

} // namespace nape
