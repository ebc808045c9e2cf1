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
    addPeriodOptions(parser, u"a year before the last"_s);
    parser.options().addOptions({
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
    const auto period = periodOf(parser, environment.clock, LastDay::TodayAtMost,
                                 [](const QDate &last) { return last.addYears(-1).addDays(1); });
    if (!period)
        return tl::unexpected(period.error());

    // Opened once for writing, so that an old diary is brought up to date.
    auto store = openDiary(environment, IfMissing::Fail);
    if (!store)
        return tl::unexpected(store.error());
    auto excerpt = (*store)->excerpt(*period);
    if (!excerpt)
        return failed(excerpt.error());
    const DiaryFacts facts(*std::move(excerpt));
    auto history = historyOf(**store, period->last);
    if (!history)
        return failed(history.error());
    const InsightsResult result(facts, DiaryFacts(*std::move(history)), *period);
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
