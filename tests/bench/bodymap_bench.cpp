// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What it costs to move the pointer over the map: finding the region (at most 5 µs), and showing it in a
// window of 3840 x 2160 (at most twice as much as copying a picture of that size once). Both are printed at
// the end.

#include "app/bodymap/bodymap.h"
#include "resources/resources.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <random>

using namespace nape;

namespace
{

constexpr QSize screen(3840, 2160);

const Catalogue &catalogue()
{
    static const Catalogue loaded = *Catalogue::load(resources::catalogueFolder());
    return loaded;
}

std::unique_ptr<BodyMap> mapOfSize(const QSize &size)
{
    static const Appearance &appearance = *new Appearance(qApp); // gone with the application
    auto map = std::make_unique<BodyMap>(catalogue(), appearance);
    map->resize(size);
    map->show();
    QApplication::processEvents();
    return map;
}

/// As on the Relief page with every point shown, and a referral.
void showSpots(BodyMap &map)
{
    map.setLayerShown(BodyMap::Layer::Points, true);
    map.setReferral(TriggerPointKey(QStringLiteral("uttrp1")), Side::Left);
    QApplication::processEvents();
}

void measureHits(benchmark::State &state, const BodyMap &map)
{
    std::mt19937 random(1);
    std::uniform_real_distribution<double> x(0, map.width());
    std::uniform_real_distribution<double> y(0, map.mapLayout().views.first().plate.bottom());
    std::vector<QPointF> points(1024);
    std::ranges::generate(points, [&] { return QPointF(x(random), y(random)); });
    size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(map.placeAt(points[i++ % points.size()]));
}

void hitTest(benchmark::State &state)
{
    const auto map = mapOfSize({700, 740});
    measureHits(state, *map);
}

void hitTestWithSpots(benchmark::State &state)
{
    const auto map = mapOfSize({700, 740});
    showSpots(*map);
    measureHits(state, *map);
}

void hitTestFromTheSide(benchmark::State &state)
{
    const auto map = mapOfSize({700, 740});
    map->setShown(BodyMap::Shown::RightSide);
    measureHits(state, *map);
}

void fullBlit(benchmark::State &state)
{
    QPixmap picture(screen);
    picture.fill(Qt::gray);
    QImage target(screen, QImage::Format_RGB32);
    for (auto _ : state) {
        QPainter painter(&target);
        painter.drawPixmap(0, 0, picture);
    }
}

/// One move of the pointer into another region and everything that follows, up to the painted window.
void hover(BodyMap &map, const QPointF &to)
{
    QMouseEvent move(QEvent::MouseMove, to, map.mapToGlobal(to), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&map, &move);
    QApplication::processEvents();
}

void hoverRegions(benchmark::State &state, BodyMap &map)
{
    std::vector<QPointF> points;
    for (const PlacedView &placed : map.mapLayout().views) {
        for (const RegionShape &shape : map.atlas().drawing(placed.view)->shapes())
            points.push_back(*map.pointInside(placed.view, shape.place));
    }
    std::ranges::shuffle(points, std::mt19937(1));
    size_t i = 0;
    for (auto _ : state)
        hover(map, points[i++ % points.size()]);
}

void hoverEveryRegion(benchmark::State &state)
{
    const auto map = mapOfSize(screen);
    hoverRegions(state, *map);
}

void hoverWithSpots(benchmark::State &state)
{
    const auto map = mapOfSize(screen);
    showSpots(*map);
    hoverRegions(state, *map);
}

void hoverWithMusclesAndNerves(benchmark::State &state)
{
    const auto map = mapOfSize(screen);
    map->setLayerShown(BodyMap::Layer::Muscles, true);
    map->setLayerShown(BodyMap::Layer::Nerves, true);
    QApplication::processEvents();
    hoverRegions(state, *map);
}

/// Everything hatched, as when a warning sign forbids all massage.
void hoverAllBlocked(benchmark::State &state)
{
    const auto map = mapOfSize(screen);
    map->setBlocked(map->allPlaces());
    QApplication::processEvents();
    hoverRegions(state, *map);
}

/// Between the two largest regions of all.
void hoverLargestRegions(benchmark::State &state)
{
    const auto owner = mapOfSize(screen);
    BodyMap &map = *owner;
    const auto largest = map.atlas().drawing(View::Back)->shapes().last(2);
    const QPointF points[] = {*map.pointInside(View::Back, largest[0].place),
                              *map.pointInside(View::Back, largest[1].place)};
    size_t i = 0;
    for (auto _ : state)
        hover(map, points[i++ % 2]);
}

BENCHMARK(hitTest);
BENCHMARK(hitTestWithSpots);
BENCHMARK(hitTestFromTheSide);
BENCHMARK(fullBlit)->Unit(benchmark::kMillisecond);
BENCHMARK(hoverEveryRegion)->Unit(benchmark::kMillisecond);
BENCHMARK(hoverLargestRegions)->Unit(benchmark::kMillisecond);
BENCHMARK(hoverWithSpots)->Unit(benchmark::kMillisecond);
BENCHMARK(hoverWithMusclesAndNerves)->Unit(benchmark::kMillisecond);
BENCHMARK(hoverAllBlocked)->Unit(benchmark::kMillisecond);

/// Prints as usual, and remembers the times for the ratios.
class Remembering final : public benchmark::ConsoleReporter
{
public:
    std::map<std::string, double> seconds;

    void ReportRuns(const std::vector<Run> &runs) override
    {
        for (const Run &run : runs)
            seconds[run.benchmark_name()] = run.real_accumulated_time / double(run.iterations);
        ConsoleReporter::ReportRuns(runs);
    }
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    Remembering times;
    benchmark::RunSpecifiedBenchmarks(&times);
    const double blit = times.seconds["fullBlit"];
    for (const char *hit : {"hitTest", "hitTestWithSpots", "hitTestFromTheSide"})
        std::printf("%s_us=%.2f\n", hit, times.seconds[hit] * 1e6);
    for (const char *repaint : {"hoverEveryRegion", "hoverLargestRegions", "hoverWithSpots",
                                "hoverWithMusclesAndNerves", "hoverAllBlocked"})
        std::printf("%s_per_full_blit=%.2f\n", repaint, times.seconds[repaint] / blit);
}
