// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/insightscommand.h"

#include "app/cli/insightsresult.h"
#include "core/store/diaryhistory.h"
#include "resources/resources.h"

#include <QJsonDocument>

namespace nape::cli
{

using namespace Qt::StringLiterals;

InsightsResult::InsightsResult(const DiaryFacts &facts, const DiaryFacts &history, const Period &period)
    : rules(facts.rules()),
      whole(numbersOf(facts, period)),
      months(monthlyNumbers(facts, period.first, period.last)),
      use(medicationUse(facts, period)),
      judgement(judgementOf(history)),
      helps(whatHelps(facts, period)),
      triggers(findTriggers(facts, period)),
      trend(trendOf(facts, period, DayMeasure::HeadacheDays))
{
}

Outcome runInsights(const QStringList &arguments, Environment environment)
{
    CommandParser parser(u"insights"_s,
                         u"Says what the diary tells about a time: days, medicines, patterns, what "
                         "helps, possible triggers, trend."_s);
    parser.options().addOptions({
        {u"from"_s, u"The first day, for example 2026-03-01; without it, a year before the last."_s,
         u"DAY"_s},
        {u"to"_s, u"The last day; without it, today."_s, u"DAY"_s},
        {u"format"_s, u"table or json."_s, u"FORMAT"_s, u"table"_s},
    });
    const auto proceed = parser.parse(arguments, environment);
    if (!proceed)
        return tl::unexpected(proceed.error());
    if (!*proceed)
        return {};

    const QString format = parser.value(u"format"_s);
    if (format != "table"_L1 && format != "json"_L1)
        return wrongUsage(u"--format must be table or json."_s);
    Period period{{}, Moment::now(environment.clock).localDay};
    if (parser.isSet(u"to"_s))
        period.last = QDate::fromString(parser.value(u"to"_s), Qt::ISODate);
    period.first = parser.isSet(u"from"_s) ? QDate::fromString(parser.value(u"from"_s), Qt::ISODate)
                                           : period.last.addYears(-1).addDays(1);
    if (!period.first.isValid() || !period.last.isValid())
        return wrongUsage(u"--from and --to must be days like 2026-03-01."_s);
    if (period.last < period.first)
        return wrongUsage(u"--from must not be after --to."_s);
    constexpr int longestYears = 200;
    if (period.first.addYears(longestYears) < period.last)
        return wrongUsage(u"--from and --to may be at most 200 years apart."_s);

    // Opened once for writing, so that an old diary is brought up to date.
    auto store = openDiary(environment, IfMissing::Fail);
    if (!store)
        return tl::unexpected(store.error());
    auto excerpt = (*store)->excerpt(period);
    if (!excerpt)
        return failed(excerpt.error());
    const DiaryFacts facts(*std::move(excerpt));
    auto history = historyOf(**store, period.last);
    if (!history)
        return failed(history.error());
    const InsightsResult result(facts, DiaryFacts(*std::move(history)), period);
    if (format == "json"_L1) {
        environment.out << QString::fromUtf8(QJsonDocument(toJson(result)).toJson());
        return {};
    }
    const auto catalogue = Catalogue::load(resources::catalogueFolder());
    if (!catalogue)
        return failed(catalogue.error());
    const auto diary = DiaryCatalogue::load(resources::catalogueFolder(), *catalogue);
    if (!diary)
        return failed(diary.error());
    printTables(environment.out, result, {*catalogue, *diary});
    return {};
}

} // namespace nape::cli
