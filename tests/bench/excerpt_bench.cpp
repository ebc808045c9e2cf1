// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long it takes from opening a diary beside the window until the first numbers of Insights are there, and
// what filters of the list cost.
//
// Usage: excerpt_bench DIARY…, for example diaries made by nape-cli demo.

#include "core/insights/medicationuse.h"
#include "core/insights/periodnumbers.h"
#include "core/store/diaryreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

namespace
{

using namespace nape;
using namespace Qt::StringLiterals;
constexpr int rounds = 21;

/// Time of the processor rather than of the wall: all is read from the cache of the system, and other
/// programs must not count.
double processorMs()
{
    std::timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

template <class Work>
auto timed(std::vector<double> &times, Work &&work)
{
    const double begin = processorMs();
    auto result = work();
    times.push_back(processorMs() - begin);
    return result;
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + std::ssize(values) / 2, values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const SystemClock clock;
    const QDate today = Moment::now(clock).localDay;
    for (int i = 1; i < argc; ++i) {
        const QString file = QString::fromLocal8Bit(argv[i]);
        std::vector<double> load, facts, numbers, all, text, filters;
        qsizetype headaches = 0, days = 0, found = 0;
        for (int round = 0; round < rounds; ++round) {
            timed(all, [&] {
                auto excerpt = timed(load, [&] {
                    const auto reader = DiaryReader::open(file, clock);
                    if (!reader)
                        std::exit(1);
                    const auto first = (*reader)->firstDay();
                    return (*reader)->excerpt({first->value_or(today), today}, DayFactors::LeftOut).value();
                });
                headaches = excerpt.headaches.size();
                days = excerpt.days.size();
                const Period period = excerpt.period;
                const auto worked =
                    timed(facts, [&] { return std::make_unique<DiaryFacts>(std::move(excerpt)); });
                return timed(numbers, [&] {
                    medicationUse(*worked, period);
                    return monthlyNumbers(*worked, period.first, period.last);
                });
            });
            const auto reader = DiaryReader::open(file, clock).value();
            found = timed(text, [&] {
                        return reader->search({.text = u"storm"_s, .days = true}, 100).value();
                    }).entries.size();
            timed(filters, [&] {
                return reader
                    ->search({.region = RegionKey(u"temple"_s),
                              .leastPain = Intensity::fromInt(6),
                              .medicine = DiarySearch::Medicine::With,
                              .symptom = u"nausea"_s},
                             100)
                    .value();
            });
        }
        std::printf(
            "%s: %lld headaches, %lld days; load %.1f ms, facts %.1f ms, numbers of all months %.1f ms, "
            "together %.1f ms (first %.1f); text search %.1f ms (%lld found), filters %.1f ms\n",
            argv[i], static_cast<long long>(headaches), static_cast<long long>(days), median(load),
            median(facts), median(numbers), median(all), all.front(), median(text),
            static_cast<long long>(found), median(filters));
    }
    return 0;
}
