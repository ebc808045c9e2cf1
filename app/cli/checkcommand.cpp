// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkcommand.h"

namespace nape::cli
{

using namespace Qt::StringLiterals;

Outcome runCheck(const QStringList &arguments, Environment environment)
{
    CommandParser parser(u"check"_s, u"Checks that the diary file is sound and counts what is in it."_s);
    const auto proceed = parser.parse(arguments, environment);
    if (!proceed)
        return tl::unexpected(proceed.error());
    if (!*proceed)
        return {};

    const auto store = openDiary(environment, IfMissing::Fail);
    if (!store)
        return tl::unexpected(store.error());
    const auto faults = (*store)->check();
    if (!faults)
        return failed(faults.error());
    if (!faults->isEmpty()) {
        for (const QString &fault : *faults)
            environment.out << fault << '\n';
        return failed(Error{ErrorCode::DatabaseDamaged, (*store)->file(), {}});
    }
    const auto counts = (*store)->counts();
    if (!counts)
        return failed(counts.error());
    environment.out << u"The diary is sound."_s << '\n'
                    << u"headaches "_s << counts->headaches << '\n'
                    << u"doses     "_s << counts->doses << '\n'
                    << u"medicines "_s << counts->medicines << '\n'
                    << u"days      "_s << counts->days << '\n'
                    << u"sessions  "_s << counts->sessions << '\n'
                    << u"in the bin "_s << counts->inTrash << '\n';
    return {};
}

} // namespace nape::cli
