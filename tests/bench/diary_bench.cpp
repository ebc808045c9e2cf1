// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the diary page holds the window's thread while one leafs through the calendar, looks for something
// and scrolls the list: at most 16 ms for each step, or it fails. `diary_bench FILE` with a diary of ten
// years
// (`nape-cli --diary FILE demo --years 10`); it makes a dense one itself.

#include "app/diary/diarypage.h"
#include "app/diary/monthcalendar.h"
#include "app/diary/searchbar.h"
#include "resources/resources.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QUndoStack>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <thread>
#include <vector>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

constexpr double budgetMs = 16;
bool isWithinBudget = true;

/// Of this thread, so that a machine with other work to do does not fail the program.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// The longest time for which a step, and each answer to it that comes later, holds the window's thread.
void measure(const char *what, int steps, const DiaryPage &page, const std::function<void(int)> &step)
{
    std::vector<double> held;
    double longestWall = 0;
    for (int i = 0; i < steps; ++i) {
        double longest = 0;
        const auto hold = [&](const std::function<void()> &work) {
            QElapsedTimer wall;
            wall.start();
            const double begin = processorMs();
            work();
            QCoreApplication::processEvents(); // with the painting it caused
            longest = std::max(longest, processorMs() - begin);
            longestWall = std::max(longestWall, double(wall.nsecsElapsed()) / 1e6);
        };
        hold([&] { step(i); });
        while (page.isLoading()) {
            std::this_thread::sleep_for(std::chrono::microseconds(200));
            hold([] {});
        }
        hold([] {});
        held.push_back(longest);
    }
    std::ranges::sort(held);
    const bool isQuick = held.back() <= budgetMs;
    isWithinBudget = isWithinBudget && isQuick;
    std::printf("%-40s median %6.2f ms  worst %6.2f ms  (by the clock %6.2f ms)%s\n", what,
                held[held.size() / 2], held.back(), longestWall, isQuick ? "" : "  OVER BUDGET");
}

void measurePage(const Catalogue &catalogue, DiaryStore &store, const Clock &clock, int months)
{
    const QTemporaryDir folder;
    Appearance appearance;
    Settings settings(folder.filePath(u"nape.ini"_s));
    QUndoStack undo;
    DiaryPage page(store, catalogue, clock, appearance, settings, undo);
    page.resize(1280, 800);
    page.show();
    QCoreApplication::processEvents();

    auto *previous = page.findChild<QAbstractButton *>(u"previousMonthButton"_s);
    auto *list = page.findChild<QListView *>(u"entriesList"_s);
    measure("one month back", months, page, [&](int) { previous->click(); });
    const auto scroll = [&](int) {
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->value() + 120);
    };
    measure("scrolling a month's list", 40, page, scroll);
    const QDate day = Moment::now(clock).localDay;
    measure("opening a day", 20, page, [&](int i) { page.showDay(day.addDays(-3 * i)); });
    page.findChild<QAbstractButton *>(u"filtersButton"_s)->click();
    auto *most = page.findChild<QSpinBox *>(u"mostPainBox"_s);
    auto *search = page.findChild<SearchBar *>();
    most->setValue(10);
    measure("finding by a filter", 5, page, [&](int) { Q_EMIT search->changed(); });
    measure("scrolling what was found", 400, page, scroll);
    most->setValue(most->minimum());
    auto *words = page.findChild<QLineEdit *>(u"searchField"_s);
    for (const char *text : {"e", "temple", "nothing like this"}) {
        words->setText(QLatin1String(text));
        measure(qPrintable(u"finding \"%1\""_s.arg(QLatin1String(text))), 5, page,
                [&](int) { Q_EMIT search->changed(); });
    }
    words->clear();
    measure("back to the month", 1, page, [&](int) { Q_EMIT search->changed(); });
    auto *year = page.findChild<QAbstractButton *>(u"yearButton"_s);
    measure("the year and back", 10, page, [&](int) { year->click(); });
}

/// 200 attacks in each of twelve months, told in detail.
bool fillDensely(DiaryStore &store, const Clock &clock)
{
    DiaryEntries entries;
    const Moment now = Moment::now(clock);
    constexpr int monthHours = 30 * 24;
    for (int i = 1; i <= 12 * 200; ++i) {
        const qint64 startMs = now.utcMs - qint64(i) * monthHours * 3'600'000 / 200;
        const auto at = [&](int minutes) { return Moment::at(startMs + minutes * 60'000, clock.zone()); };
        Headache headache{
            .id = HeadacheId::create(clock), .start = at(0), .intensity = *Intensity::fromInt(i % 11)};
        headache.end = at(120);
        headache.note = u"again, number %1"_s.arg(i);
        headache.places = {{{RegionKey(u"temple"_s), Side::Left}, {}, {}},
                           {{RegionKey(u"brow"_s), Side::Left}, {}, {}}};
        headache.readings = {{at(0), *Intensity::fromInt(i % 5)}, {at(60), headache.intensity}};
        headache.symptoms = {{.key = u"nausea"_s, .grade = 1}, {.key = u"light"_s, .grade = {}}};
        entries.headaches.append(headache);
    }
    return store.save(entries).has_value();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("usage: diary_bench FILE\n", stderr);
        return EXIT_FAILURE;
    }
    const SystemClock clock;
    const auto catalogue = Catalogue::load(resources::catalogueFolder());
    auto store = DiaryStore::open(QString::fromLocal8Bit(argv[1]), clock);
    if (!catalogue || !store) {
        std::fputs("the catalogue or the diary cannot be read\n", stderr);
        return EXIT_FAILURE;
    }
    std::printf("%s\n", argv[1]);
    measurePage(*catalogue, **store, clock, 110);

    const QTemporaryDir folder;
    auto dense = DiaryStore::open(folder.filePath(u"dense.sqlite"_s), clock);
    if (!dense || !fillDensely(**dense, clock)) {
        std::fputs("the dense diary cannot be made\n", stderr);
        return EXIT_FAILURE;
    }
    std::puts("200 attacks a month");
    measurePage(*catalogue, **dense, clock, 10);
    return isWithinBudget ? EXIT_SUCCESS : EXIT_FAILURE;
}
