// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/viewname.h"

#include <QCoreApplication>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::BodyMap)
};

} // namespace

QString viewName(View view)
{
    switch (view) {
    case View::Front:
        return Words::tr("Front");
    case View::Back:
        return Words::tr("Back");
    case View::LeftSide:
        return Words::tr("Left side");
    case View::RightSide:
        return Words::tr("Right side");
    case View::Hand:
        return Words::tr("Hand");
    case View::Forearm:
        return Words::tr("Forearm");
    case View::Foot:
        return Words::tr("Foot");
    }
    Q_UNREACHABLE();
}

} // namespace nape
