// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/tonesloader.h"
#include "app/bodymap/bodyatlas.h"
#include "app/main/startup.h"
#include "app/mainwindow/mainwindow.h"
#include "app/platform/accessiblescrollarea.h"
#include "app/platform/system.h"
#include "app/relief/reliefpage.h"
#include "app/theme/icons.h"
#include "app/theme/napestyle.h"

#include <QApplication>
#include <QFontMetrics>
#include <QTimer>

#include <cstdlib>
#include <future>
#include <optional>

// Composes the program: reads the command line, loads the knowledge, opens the diary, shows the window.
int main(int argc, char **argv)
{
    using namespace nape;

    const StartupTimer timer;
    QCoreApplication::setApplicationName(QStringLiteral("nape"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NAPE_VERSION));
    answerWithoutWindow(argc, argv);
    QApplication::setStyle(new NapeStyle);
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Nape"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.nape.Nape"));

    installLanguage(application);
    installAccessibleScrollAreas();
    const StartupOptions options = StartupOptions::parse(application);
    // Fonts, the knowledge and then the drawings are found and read beside what else a start has to do.
    auto fonts = std::async(std::launch::async,
                            [font = QGuiApplication::font()] { return QFontMetrics(font).height(); });
    auto knowledge = std::async(std::launch::async, [&options] {
        return Catalogue::load(options.catalogueFolder, contentPacksBeside(options.diaryFile));
    });
    const bool systemIsDark = system::prefersDark();
    const SystemClock clock;
    Settings settings;
    Appearance appearance;
    appearance.setTextSize(settings.textSize());
    appearance.setComfortLight(settings.comfortLight());
    const PaletteName usual = systemIsDark ? PaletteName::Dark : PaletteName::Light;
    appearance.setPalette(options.palette.value_or(ComfortSwitch::paletteAtStart(settings, clock, usual)));

    // For what has to be asked before there is a window.
    std::optional<ComfortSwitch> beforeWindow(std::in_place, appearance, settings, clock);
    const auto catalogue = knowledge.get();
    if (!catalogue) {
        tellWhyNot(catalogue.error(), options);
        return EXIT_FAILURE;
    }
    tellPackFaults(*catalogue);
    // Only now: a program that cannot start leaves the diary as it is.
    const auto diary = openDiary(options, clock);
    if (!diary)
        return EXIT_FAILURE;

    beforeWindow.reset();
    BodyAtlas::readAhead(*catalogue, appearance.look());
    MainWindow window(*catalogue, *diary->store, clock, appearance, settings, &loadTones, &loadVoice);
    window.show();
    if (options.selfTest)
        return runSelfTest(window);
    if (options.startupBenchmark)
        reportFirstPaint(window.reliefPage(), timer);
    // Nobody waits for it: the window is seen first.
    QTimer::singleShot(std::chrono::seconds(1), &application,
                       [] { QGuiApplication::setWindowIcon(programIcon()); });
    return application.exec();
}
