// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/insightsloader.h"

#include "core/store/diaryreader.h"

#include <algorithm>
#include <memory>

namespace nape
{

namespace
{

DayNumbers daysOf(const DiaryFacts &facts, const std::optional<QDate> &firstDay)
{
    const Period &period = facts.excerpt().period;
    // Of months before the first entry nothing is known, and nothing has to be said.
    return {.period = period,
            .firstDay = firstDay,
            .whole = numbersOf(facts, period),
            .months = monthlyNumbers(facts, std::max(period.first, firstDay.value_or(period.first)),
                                     facts.countable(period).last)};
}

MedicineNumbers medicineOf(const DiaryFacts &facts, const DayNumbers &days)
{
    MedicineNumbers medicine{.period = facts.countable(facts.excerpt().period),
                             .whole = days.whole,
                             .months = days.months,
                             .uses = medicationUse(facts, facts.excerpt().period),
                             .rolling = {}};
    for (const MedicationUse &use : medicine.uses)
        medicine.rolling.insert(use.drugClass, rollingMedicationDays(facts, use.drugClass, medicine.period));
    return medicine;
}

TrendNumbers trendNumbers(const DiaryFacts &facts, const InsightsRequest &wanted)
{
    const Period &period = facts.excerpt().period;
    TrendNumbers numbers{.period = period,
                         .measure = wanted.measure,
                         .trend = trendOf(facts, period, wanted.measure),
                         .split = {},
                         .beforeAfter = {},
                         .response = {}};
    if (wanted.split && *wanted.split > period.first && *wanted.split <= period.last) {
        numbers.split = wanted.split;
        const Period before{period.first, wanted.split->addDays(-1)};
        const Period after{*wanted.split, period.last};
        numbers.beforeAfter = compare(facts, before, after, wanted.measure);
        numbers.response = responseOf(facts, before, after, wanted.measure);
    }
    return numbers;
}

/// `history`: up to the last day of the period. `now`: of all days that experiments are about.
WholeDiaryNumbers wholeNumbers(const DiaryFacts &history, const DiaryFacts &now)
{
    WholeDiaryNumbers whole{
        .judgement = judgementOf(history), .questionnaires = now.excerpt().questionnaires, .experiments = {}};
    std::ranges::stable_sort(whole.questionnaires, std::greater(),
                             [](const QuestionnaireRecord &each) { return each.answered.utcMs; });
    for (const Experiment &experiment : now.excerpt().experiments) {
        const Experiment taken = experiment.ended ? experiment : withTurnsTaken(experiment, now);
        whole.experiments.append(
            {.experiment = taken, .isNews = taken != experiment, .result = resultOf(taken, now)});
    }
    std::ranges::stable_sort(whole.experiments, std::greater(),
                             [](const ExperimentNumbers &each) { return each.experiment.started.utcMs; });
    return whole;
}

} // namespace

InsightsLoader::InsightsLoader(const QString &file, const Clock &clock, QObject *parent)
    : QObject(parent), m_file(file), m_clock(clock)
{
    m_thread.setMaxThreadCount(1);
    // No thread waits about for nothing.
    m_thread.setExpiryTimeout(1000);
}

InsightsLoader::~InsightsLoader()
{
    cancel();
    m_thread.waitForDone();
}

void InsightsLoader::cancel()
{
    ++m_request;
    m_isLoading = false;
    m_thread.clear();
}

void InsightsLoader::load(const InsightsRequest &request)
{
    begin(request, Parts::All);
}

void InsightsLoader::loadTrend(const InsightsRequest &request)
{
    begin(request, Parts::Trend);
}

void InsightsLoader::begin(const InsightsRequest &wanted, Parts parts)
{
    cancel();
    m_isLoading = true;
    // This object outlives the work: its destructor waits for it.
    m_thread.start([this, request = int(m_request), wanted, parts] { work(request, wanted, parts); });
}

void InsightsLoader::finish(int request)
{
    tell(request, [this] {
        m_isLoading = false;
        Q_EMIT finished();
    });
}

void InsightsLoader::tell(int request, std::function<void()> what)
{
    QMetaObject::invokeMethod(
        this,
        [this, request, what = std::move(what)] {
            if (!isCancelled(request))
                what();
        },
        Qt::QueuedConnection);
}

void InsightsLoader::work(int request, const InsightsRequest &wanted, Parts parts)
{
    const auto fail = [&](const Error &error) {
        tell(request, [this, error] {
            m_isLoading = false;
            Q_EMIT failed(error);
        });
    };
    if (isCancelled(request))
        return;
    const auto reader = DiaryReader::open(m_file, m_clock);
    if (!reader)
        return fail(reader.error());
    const auto firstDay = (*reader)->firstDay();
    if (!firstDay)
        return fail(firstDay.error());
    const QDate today = Moment::now(m_clock).localDay;
    const Period period = wanted.choice.period(today, *firstDay);
    auto excerpt = (*reader)->excerpt(period, DayFactors::LeftOut);
    if (!excerpt)
        return fail(excerpt.error());
    if (isCancelled(request))
        return;
    const DiaryFacts facts(std::move(*excerpt));

    if (parts == Parts::Trend) {
        tell(request, [this, trend = trendNumbers(facts, wanted)] { Q_EMIT trendReady(trend); });
        return finish(request);
    }
    const DayNumbers days = daysOf(facts, *firstDay);
    tell(request, [this, days] { Q_EMIT daysReady(days); });
    if (isCancelled(request))
        return;
    tell(request, [this, medicine = medicineOf(facts, days)] { Q_EMIT medicineReady(medicine); });
    if (isCancelled(request))
        return;
    tell(request, [this, places = painPlaces(facts, period)] { Q_EMIT placesReady(places); });
    if (isCancelled(request))
        return;
    tell(request, [this, trend = trendNumbers(facts, wanted)] { Q_EMIT trendReady(trend); });
    if (isCancelled(request))
        return;
    tell(request, [this, help = whatHelps(facts, period)] { Q_EMIT helpReady(help); });
    if (isCancelled(request))
        return;

    // Facts are not copied: what is needed beside those of the period is made here.
    const auto load = [&](const Period &wider) -> Result<std::unique_ptr<DiaryFacts>> {
        auto more = (*reader)->excerpt(wider, DayFactors::LeftOut);
        if (!more)
            return tl::unexpected(more.error());
        return std::make_unique<DiaryFacts>(std::move(*more));
    };
    const Period past{std::min(firstDay->value_or(period.last), period.last), period.last};
    std::unique_ptr<DiaryFacts> pastFacts;
    if (past != period) {
        auto loaded = load(past);
        if (!loaded)
            return fail(loaded.error());
        pastFacts = std::move(*loaded);
    }
    if (isCancelled(request))
        return;
    const DiaryFacts &history = pastFacts ? *pastFacts : facts;
    std::unique_ptr<DiaryFacts> experimentFacts;
    if (past.last < today && !facts.excerpt().experiments.isEmpty()) {
        auto loaded = load({std::min(firstDay->value_or(today), today), today});
        if (!loaded)
            return fail(loaded.error());
        experimentFacts = std::move(*loaded);
    }
    if (isCancelled(request))
        return;
    tell(request, [this, whole = wholeNumbers(history, experimentFacts ? *experimentFacts : history)] {
        Q_EMIT wholeDiaryReady(whole);
    });
    if (isCancelled(request))
        return;

    auto detailed = (*reader)->withFactors(facts.excerpt());
    if (!detailed)
        return fail(detailed.error());
    const DiaryFacts factsWithFactors(std::move(*detailed));
    const TriggerFindings triggers =
        findTriggers(factsWithFactors, period, {.isCancelled = [this, request] { return isCancelled(request); }});
    tell(request, [this, triggers] { Q_EMIT triggersReady(triggers); });
    finish(request);
}

} // namespace nape
