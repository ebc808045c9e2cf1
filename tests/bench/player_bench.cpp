// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a running session costs: processor time of this program as a share of one core, for every kind of
// movement drawn 30 times a second (at most 5 %), then paused, dimmed and ended (no wake-ups). Real time, a
// real window: run it on a desktop or under Xvfb, on an idle machine. `player_bench [SECONDS]` for each.

#include "app/session/sessionpage.h"
#include "resources/resources.h"
#include "tests/support/silenttones.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <sys/resource.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

struct Usage {
    double processor = 0; ///< seconds
    double wall = 0;
    long wakes = 0; ///< how often the program came out of a sleep
};

Usage now()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    timespec wall{};
    clock_gettime(CLOCK_MONOTONIC, &wall);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return {seconds(used.ru_utime) + seconds(used.ru_stime), double(wall.tv_sec) + double(wall.tv_nsec) / 1e9,
            used.ru_nvcsw};
}

void wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void measure(const char *what, std::chrono::seconds time)
{
    wait(1s); // until the pictures are there
    const Usage before = now();
    wait(time);
    const Usage after = now();
    const double wall = after.wall - before.wall;
    std::printf("%-16s %5.2f %% of a core %7.1f wake-ups a second\n", what,
                100 * (after.processor - before.processor) / wall, double(after.wakes - before.wakes) / wall);
    std::fflush(stdout);
}

/// A plan of one long step: the first of the catalogue with that motion.
std::optional<SessionPlan> planOf(const Catalogue &catalogue, Motion motion)
{
    for (const Technique &technique : catalogue.techniques()) {
        for (const Step &step : technique.steps) {
            if (step.isAdvice || step.motion != motion || (step.regions.isEmpty() && !step.needsNoPlace))
                continue;
            PlannedStep planned{.technique = technique.key, .step = step.key, .motion = motion};
            for (const RegionKey &region : step.regions) {
                for (const Side side : catalogue.region(region)->sides)
                    planned.places.append({region, side});
            }
            planned.length = 10min;
            planned.pressure = step.highestPressure;
            planned.perMinute = step.perMinute;
            const bool isContinuous = step.repetitions == 1 || step.perMinute.has_value();
            planned.holdSeconds = isContinuous && motion != Motion::Breathe ? 0 : step.seconds;
            planned.pauseSeconds = step.pauseSeconds;
            SessionPlan plan;
            plan.technique = technique.key;
            plan.asked = 10min;
            plan.steps = {planned};
            return plan;
        }
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto seconds = std::chrono::seconds(argc > 1 ? std::max(1, std::atoi(argv[1])) : 15);
    const auto catalogue = Catalogue::load(resources::catalogueFolder());
    const QTemporaryDir folder;
    const SystemClock clock;
    const auto store = DiaryStore::open(folder.filePath(u"diary.sqlite"_s), clock);
    if (!catalogue || !store)
        return EXIT_FAILURE;
    Appearance appearance;
    SilentTones tones;
    SessionPage page(*catalogue, **store, clock, appearance, tones);
    page.resize(1280, 860);
    page.show();

    for (const Motion motion : allMotions) {
        if (const auto plan = planOf(*catalogue, motion)) {
            page.begin(*plan);
            measure(qPrintable(toKey(motion)), seconds);
        }
    }
    page.begin(*planOf(*catalogue, Motion::Circle));
    page.setStillPictures(true);
    measure("still pictures", seconds);
    page.setStillPictures(false);
    const auto click = [&page](const QString &name) { page.findChild<QAbstractButton *>(name)->click(); };
    click(u"pauseSessionButton"_s);
    measure("paused", seconds);
    click(u"pauseSessionButton"_s);
    click(u"blackScreenButton"_s);
    measure("black screen", seconds);
    page.keepAndStop();
    measure("ended", seconds);
    return EXIT_SUCCESS;
}
