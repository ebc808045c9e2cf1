// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/importcommand.h"

#include "core/exchange/diaryjson.h"

#include <QDir>
#include <QFile>

namespace nape::cli
{

using namespace Qt::StringLiterals;

Outcome runImport(const QStringList &arguments, Environment environment)
{
    CommandParser parser(u"import"_s,
                         u"Takes in a file of nape-cli export, wholly or not at all. Of an entry "
                         "that is there already the newer version stays."_s);
    parser.takeArgument(u"FILE"_s, u"The JSON file."_s);
    const auto proceed = parser.parse(arguments, environment);
    if (!proceed)
        return tl::unexpected(proceed.error());
    if (!*proceed)
        return {};

    QFile file(parser.argument());
    if (!file.open(QIODevice::ReadOnly))
        return failed(u"“%1” could not be read: %2."_s.arg(QDir::toNativeSeparators(parser.argument()),
                                                           file.errorString()));
    const QByteArray json = file.readAll();
    // Understood once before, so that no diary is made for a file that is none.
    if (const auto entries = entriesFromJson(json); !entries)
        return failed(entries.error());
    const auto store = openDiary(environment, IfMissing::Create);
    if (!store)
        return tl::unexpected(store.error());
    if (const auto imported = importDiary(**store, json); !imported)
        return failed(imported.error());
    return {};
}

} // namespace nape::cli
