// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long opening a diary takes, and the first questions of the Relief and Diary pages to it.
//
// Usage: open_bench DIARY…, for example diaries made by nape-cli demo.

#include "core/store/diarystore.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace
{

using namespace nape;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int rounds = 51;

struct Times {
    std::vector<double> open, month, ongoing, helpful;
};

template <class Work>
auto timed(std::vector<double> &times, Work &&work)
{
    const auto begin = std::chrono::steady_clock::now();
    auto result = work();
    times.push_back(Milliseconds(std::chrono::steady_clock::now() - begin).count());
    if (!result)
        std::exit(1);
    return std::move(*result);
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
        Times times;
        for (int round = 0; round < rounds; ++round) {
            const auto store = timed(times.open, [&] { return DiaryStore::open(file, clock); });
            timed(times.ongoing, [&] { return store->ongoingHeadache(); });
            timed(times.month, [&] { return store->headaches({today.addDays(-30), today}); });
            timed(times.helpful, [&] { return store->mostHelpful(3); });
        }
        std::printf(
            "%s: first open %.2f ms, open %.2f ms, ongoing %.2f ms, month %.2f ms, most helpful %.2f ms\n",
            argv[i], times.open.front(), median(times.open), median(times.ongoing), median(times.month),
            median(times.helpful));
    }
    return 0;
}
