// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the diary page holds the window's thread while one leafs through the calendar and scrolls the
// list: at most 16 ms for each step. `diary_bench FILE` with a diary of ten years
// (`nape-cli --diary FILE demo --years 10`).

#include "app/diary/diarypage.h"
#include "app/diary/monthcalendar.h"
#include "app/diary/searchbar.h"
#include "resources/resources.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QUndoStack>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

void measure(const char *what, int steps, const std::function<void(int)> &step)
{
    std::vector<double> held;
    for (int i = 0; i < steps; ++i) {
        QElapsedTimer timer;
        timer.start();
        step(i);
        QCoreApplication::processEvents(); // with the painting it caused
        held.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(held);
    std::printf("%-28s median %6.2f ms  worst %6.2f ms\n", what, held[held.size() / 2], held.back());
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
    const QTemporaryDir folder;
    Appearance appearance;
    Settings settings(folder.filePath(u"nape.ini"_s));
    QUndoStack undo;
    DiaryPage page(**store, *catalogue, clock, appearance, settings, undo);
    page.resize(1280, 800);
    page.show();
    QCoreApplication::processEvents();

    auto *previous = page.findChild<QAbstractButton *>(u"previousMonthButton"_s);
    auto *list = page.findChild<QListView *>(u"entriesList"_s);
    measure("one month back", 110, [&](int) { previous->click(); });
    const auto scroll = [&](int) {
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->value() + 120);
    };
    measure("scrolling a month's list", 40, scroll);
    auto *filters = page.findChild<QAbstractButton *>(u"filtersButton"_s);
    filters->click();
    page.findChild<QSpinBox *>(u"mostPainBox"_s)->setValue(10);
    auto *search = page.findChild<SearchBar *>();
    measure("finding in ten years", 5, [&](int) { Q_EMIT search->changed(); });
    measure("scrolling what was found", 400, scroll);
    auto *year = page.findChild<QAbstractButton *>(u"yearButton"_s);
    measure("the year and back", 10, [&](int) { year->click(); });
    return EXIT_SUCCESS;
}
