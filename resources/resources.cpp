// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/resources.h"

// The macro must stand outside of any namespace. It names a symbol of the compiled resources, so a linker
// cannot leave them out of a program that asks for any of them.
static void linkResources()
{
    Q_INIT_RESOURCE(nape);
}

namespace nape::resources
{

using namespace Qt::StringLiterals;

QDir catalogueFolder()
{
    linkResources();
    return QDir(u":/nape/catalogue"_s);
}

QString bodyMapFile(View view)
{
    linkResources();
    switch (view) {
    case View::Front:
        return u":/nape/bodymap/front.svg"_s;
    case View::Back:
        return u":/nape/bodymap/back.svg"_s;
    case View::LeftSide:
    case View::RightSide:
        return u":/nape/bodymap/side.svg"_s;
    case View::Hand:
        return u":/nape/bodymap/hand.svg"_s;
    case View::Forearm:
        return u":/nape/bodymap/forearm.svg"_s;
    case View::Foot:
        return u":/nape/bodymap/foot.svg"_s;
    }
    Q_UNREACHABLE();
}

QString bodyMapPalettesFile()
{
    linkResources();
    return u":/nape/bodymap/palettes.json"_s;
}

QString iconFile(const QString &name)
{
    linkResources();
    return u":/nape/icons/%1.svg"_s.arg(name);
}

QString englishWordsFile()
{
    linkResources();
    return u":/nape/i18n/nape_en.qm"_s;
}

} // namespace nape::resources
