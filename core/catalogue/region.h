// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/side.h"
#include "core/catalogue/confidence.h"

#include <QList>
#include <QStringList>

namespace nape
{

/// The drawings of the body. The person's left side faces the viewer's left; the right side is its mirror.
/// The last three are small ones beside the head, each with both sides of the body.
enum class View { Front, Back, LeftSide, RightSide, Hand, Forearm, Foot };

inline constexpr View allViews[] = {View::Front, View::Back,    View::LeftSide, View::RightSide,
                                    View::Hand,  View::Forearm, View::Foot};

/// Of "front", "back", "side" (both sides), "hand", "forearm", "foot"; empty for any other key.
QList<View> viewsFromKey(const QString &key);
/// "front", "back", "left_side", "right_side", "hand", "forearm", "foot".
QString toKey(View view);

/// How hands may touch a region at all.
enum class Contact {
    Any,
    PinchOnly, ///< only muscle lifted between finger and thumb, one side at a time
    None,      ///< may be named as painful, is never a target
};

/// A region of the body map. Words: texts `region.<key>.name`, `.underneath`, `.avoid`, `.patterns`, and for
/// each of its sides `place.<key>-<side>`.
struct Region {
    RegionKey key;
    QList<Side> sides;
    QList<View> views;
    /// 0 blocked, 1 feather, 2 light, 3 moderate, 4 firm; no step may press harder here.
    int maxPressure = 0;
    Contact contact = Contact::Any;
    Confidence confidence = Confidence::General; ///< of what is said about it
    QStringList sources;
};

} // namespace nape
