// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exportcommand.h"

#include "core/exchange/diaryjson.h"

#include <QDir>
#include <QSaveFile>

namespace nape::cli
{

using namespace Qt::StringLiterals;

Outcome runExport(const QStringList &arguments, Environment environment)
{
    CommandParser parser(u"export"_s, u"Writes the whole diary as one JSON file that only you may read. "
                                      "A file of that name is replaced."_s);
    parser.takeArgument(u"FILE"_s, u"The file to write."_s);
    const auto proceed = parser.parse(arguments, environment);
    if (!proceed)
        return tl::unexpected(proceed.error());
    if (!*proceed)
        return {};

    const auto store = openDiary(environment, IfMissing::Fail);
    if (!store)
        return tl::unexpected(store.error());
    const auto json = exportDiary(**store, environment.clock);
    if (!json)
        return failed(json.error());
    QSaveFile file(parser.argument());
    bool isWhole = file.open(QIODevice::WriteOnly);
    if (isWhole) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        isWhole = file.write(*json) == json->size() && file.flush();
        if (!isWhole)
            file.cancelWriting();
    }
    if (!isWhole || !file.commit())
        return failed(u"“%1” could not be written: %2."_s.arg(QDir::toNativeSeparators(parser.argument()),
                                                              file.errorString()));
    return {};
}

} // namespace nape::cli
