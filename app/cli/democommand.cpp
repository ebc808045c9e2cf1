// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/democommand.h"

#include "core/exchange/demodiary.h"
#include "resources/resources.h"

namespace nape::cli
{

using namespace Qt::StringLiterals;

Outcome runDemo(const QStringList &arguments, Environment environment)
{
    CommandParser parser(u"demo"_s, u"Makes a believable synthetic diary in a new file."_s);
    parser.options().addOptions({
        {u"years"_s, u"How many years up to today, 1 to 100."_s, u"N"_s, u"1"_s},
        {u"seed"_s, u"Another number makes another person."_s, u"S"_s, u"1"_s},
    });
    const auto proceed = parser.parse(arguments, environment);
    if (!proceed)
        return tl::unexpected(proceed.error());
    if (!*proceed)
        return {};

    bool areYearsNumber = false;
    bool isSeedNumber = false;
    const DemoOptions options{.years = parser.value(u"years"_s).toInt(&areYearsNumber),
                              .seed = parser.value(u"seed"_s).toUInt(&isSeedNumber)};
    if (!areYearsNumber || options.years < 1 || options.years > longestDemoYears)
        return wrongUsage(u"--years must be a whole number from 1 to 100."_s);
    if (!isSeedNumber)
        return wrongUsage(u"--seed must be a whole number that is not negative."_s);
    // A made-up life must not mix with the person's own.
    if (!environment.isDiaryGiven)
        return wrongUsage(u"demo needs --diary FILE, so that it never writes into your own diary."_s);

    const auto catalogue = Catalogue::load(resources::catalogueFolder());
    if (!catalogue)
        return failed(catalogue.error());
    const auto store = openDiary(environment, IfMissing::Create);
    if (!store)
        return tl::unexpected(store.error());
    if (const auto written = writeDemoDiary(**store, *catalogue, environment.clock, options); !written)
        return failed(written.error());
    const auto counts = (*store)->counts();
    if (!counts)
        return failed(counts.error());
    environment.out << u"%1 headaches, %2 doses, %3 days, %4 sessions"_s.arg(counts->headaches)
                           .arg(counts->doses)
                           .arg(counts->days)
                           .arg(counts->sessions)
                    << '\n';
    return {};
}

} // namespace nape::cli
