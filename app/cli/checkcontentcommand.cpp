// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkcontentcommand.h"

#include "core/catalogue/catalogue.h"
#include "resources/resources.h"

#include <QFileInfo>

namespace nape::cli
{

using namespace Qt::StringLiterals;

namespace
{

void printCount(QTextStream &out, const QString &what, qsizetype count)
{
    out << what.leftJustified(11) << count << '\n';
}

Outcome checkPack(const QDir &folder, QTextStream &out)
{
    const auto own = Catalogue::load(resources::catalogueFolder());
    if (!own)
        return failed(own.error());
    const auto pack = ContentPack::check(*own, folder);
    if (!pack)
        return failed(pack.error());
    out << u"The content pack “%1” (%2 %3, %4, %5) is sound.\n"_s.arg(pack->name, pack->key, pack->version,
                                                                      pack->author, pack->licence);
    printCount(out, u"techniques"_s, pack->techniques);
    printCount(out, u"tips"_s, pack->tips);
    printCount(out, u"texts"_s, pack->texts);
    if (!pack->languages.isEmpty())
        out << u"languages  "_s << pack->languages.join(u", "_s) << '\n';
    if (!pack->sounds.isEmpty())
        out << u"sounds     "_s << QStringList(pack->sounds.keys()).join(u", "_s) << '\n';
    return {};
}

Outcome checkCatalogue(const QDir &folder, QTextStream &out)
{
    const auto catalogue = Catalogue::load(folder);
    if (!catalogue)
        return failed(catalogue.error());
    out << u"The catalogue is sound.\n"_s;
    printCount(out, u"regions"_s, catalogue->regions().size());
    printCount(out, u"techniques"_s, catalogue->techniques().size());
    printCount(out, u"points"_s, catalogue->points().size() + catalogue->triggerPoints().size());
    printCount(out, u"studies"_s, catalogue->studies().size());
    printCount(out, u"oils"_s, catalogue->oils().size());
    printCount(out, u"mechanisms"_s, catalogue->mechanisms().size());
    printCount(out, u"tips"_s, catalogue->tips().size());
    printCount(out, u"sources"_s, catalogue->sources().size());
    return {};
}

} // namespace

Outcome runCheckContent(const QStringList &arguments, Environment environment)
{
    CommandParser parser(u"check-content"_s,
                         u"Checks a content pack, or a whole catalogue, and says what is in it."_s);
    parser.takeArgument(u"DIR"_s, u"The folder: that of a pack holds pack.json, that of a catalogue "
                                  "regions.json."_s);
    const auto proceed = parser.parse(arguments, environment);
    if (!proceed)
        return tl::unexpected(proceed.error());
    if (!*proceed)
        return {};

    const QString name = QDir::toNativeSeparators(parser.argument());
    const QDir folder(parser.argument());
    if (!QFileInfo(parser.argument()).isDir())
        return failed(u"There is no folder “%1”."_s.arg(name));
    if (folder.exists(u"pack.json"_s))
        return checkPack(folder, environment.out);
    if (folder.exists(u"regions.json"_s))
        return checkCatalogue(folder, environment.out);
    return failed(u"“%1” is neither a content pack nor a catalogue: it holds neither pack.json nor "
                  "regions.json."_s.arg(name));
}

} // namespace nape::cli
