// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the numbers of the Insights page take: the first ones, each further part, and how long the
// window's thread is held while they arrive and while every subject is shown, walked and scrolled.
//
// Usage: insights_bench DIARY, for example one of 10 years made by nape-cli demo. QT_QPA_PLATFORM=offscreen
// will do.

#include "app/charts/chartview.h"
#include "app/insights/insightspage.h"
#include "resources/resources.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QUndoStack>

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

namespace
{

using namespace nape;

/// Works off all events, and notes how long each turn of the loop took that did not only wait.
class Turns
{
public:
    void run(int milliseconds)
    {
        QElapsedTimer total;
        total.start();
        while (total.elapsed() < milliseconds) {
            QElapsedTimer turn;
            turn.start();
            QApplication::processEvents();
            m_longest = std::max(m_longest, double(turn.nsecsElapsed()) / 1e6);
        }
    }
    /// What a click or a key does before the loop goes on.
    template <class Work>
    void hold(Work work)
    {
        QElapsedTimer turn;
        turn.start();
        work();
        m_longest = std::max(m_longest, double(turn.nsecsElapsed()) / 1e6);
    }
    template <class Condition>
    void runUntil(Condition condition)
    {
        while (!condition())
            run(1);
    }
    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    double m_longest = 0;
};

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + std::ssize(values) / 2, values.end());
    return values[values.size() / 2];
}

void timeLoader(const QString &file, const Clock &clock, PeriodChoice::Kind kind, const char *name)
{
    constexpr int rounds = 11;
    std::vector<double> days, medicine, places, trend, help, whole, triggers;
    for (int round = 0; round < rounds; ++round) {
        InsightsLoader loader(file, clock);
        QElapsedTimer timer;
        bool isDone = false;
        const auto note = [&timer](std::vector<double> &times) {
            return [&timer, &times] { times.push_back(double(timer.nsecsElapsed()) / 1e6); };
        };
        QObject::connect(&loader, &InsightsLoader::daysReady, &loader, note(days));
        QObject::connect(&loader, &InsightsLoader::medicineReady, &loader, note(medicine));
        QObject::connect(&loader, &InsightsLoader::placesReady, &loader, note(places));
        QObject::connect(&loader, &InsightsLoader::trendReady, &loader, note(trend));
        QObject::connect(&loader, &InsightsLoader::helpReady, &loader, note(help));
        QObject::connect(&loader, &InsightsLoader::wholeDiaryReady, &loader, note(whole));
        QObject::connect(&loader, &InsightsLoader::triggersReady, &loader, note(triggers));
        QObject::connect(&loader, &InsightsLoader::finished, &loader, [&isDone] { isDone = true; });
        timer.start();
        loader.load({.choice = {.kind = kind, .own = {}}});
        while (!isDone)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    std::printf(
        "%-10s ms after asking: days %.1f, medicine %.1f, places %.1f, trend %.1f, help %.1f, patterns %.1f, "
        "triggers %.1f\n",
        name, median(days), median(medicine), median(places), median(trend), median(help), median(whole),
        median(triggers));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2)
        return 2;
    const SystemClock clock;
    const QString file = QString::fromLocal8Bit(argv[1]);
    const auto catalogue = Catalogue::load(resources::catalogueFolder());
    const auto store = DiaryStore::open(file, clock);
    if (!catalogue || !store)
        return 1;

    timeLoader(file, clock, PeriodChoice::Kind::ThreeMonths, "3 months");
    timeLoader(file, clock, PeriodChoice::Kind::All, "all");

    Appearance appearance;
    QElapsedTimer timer;
    timer.start();
    QUndoStack undo;
    InsightsPage page(**store, *catalogue, clock, appearance, undo);
    std::printf("page made: %.1f ms\n", double(timer.nsecsElapsed()) / 1e6);
    page.resize(1280, 800);
    page.show();
    Turns turns;
    turns.runUntil([&] { return !page.isLoading(); });
    std::printf("longest turn, first showing: %.1f ms\n", turns.takeLongest());
    auto *list = page.findChild<QListWidget *>(QStringLiteral("insightsSubjectList"));
    page.setChoice({.kind = PeriodChoice::Kind::All, .own = {}});
    turns.runUntil([&] { return !page.isLoading(); });
    turns.run(200);
    std::printf("longest turn, all of the diary arriving: %.1f ms\n", turns.takeLongest());
    for (int row = 0; row < list->count(); ++row) {
        turns.hold([&] { list->setCurrentRow(row); });
        turns.run(300);
        const double shown = turns.takeLongest();
        for (auto *view : page.findChildren<ChartView *>()) {
            if (!view->isVisible())
                continue;
            view->setFocus();
            for (const int key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_PageDown, Qt::Key_End}) {
                QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
                turns.hold([&] { QApplication::sendEvent(view, &press); });
                turns.run(20);
            }
        }
        for (auto *scroll : page.findChildren<QScrollArea *>()) {
            if (!scroll->isVisible())
                continue;
            for (int step = 0; step < 10; ++step) {
                scroll->verticalScrollBar()->setValue(step * scroll->verticalScrollBar()->maximum() / 10);
                scroll->horizontalScrollBar()->setValue(step * scroll->horizontalScrollBar()->maximum() / 10);
                turns.run(5);
            }
        }
        std::printf("longest turn, %s: shown %.1f ms, walked and scrolled %.1f ms\n",
                    qPrintable(list->item(row)->text()), shown, turns.takeLongest());
    }
    return 0;
}
