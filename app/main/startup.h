// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/platform/diarylock.h"
#include "app/theme/colours.h"
#include "core/store/diarystore.h"

#include <QDir>
#include <QElapsedTimer>

class QApplication;
class QCoreApplication;
class QWidget;

namespace nape
{

class Catalogue;
class MainWindow;

/// The command line of the desktop program.
struct StartupOptions {
    QString diaryFile;
    QDir catalogueFolder;
    std::optional<PaletteName> palette;
    bool selfTest = false;
    bool startupBenchmark = false;

    /// Nobody is there to answer a question.
    bool isUnattended() const { return selfTest || startupBenchmark; }

    /// Prints help or version and exits 0, or says what is wrong and exits 2, where that is asked for.
    static StartupOptions parse(const QCoreApplication &application);
};

/// Answers a question for help or version, which needs no screen, and ends the program; ends it with a
/// sentence where there is no screen to show a window on. Call before there is a QApplication.
void answerWithoutWindow(int &argc, char **argv);

/// The words of the person's language, as far as there are any; English numbers ("1 minute", "2 minutes")
/// else.
void installLanguage(QApplication &application);

/// An open diary that no other window works on.
struct OpenDiary {
    DiaryLock lock;
    std::unique_ptr<DiaryStore> store;
};

/// Opens the diary; if that fails, says why and offers to try again or to choose another one. None when the
/// person gives up, or at once when nobody is there.
std::optional<OpenDiary> openDiary(const StartupOptions &options, const Clock &clock);

/// Says on stderr and, if somebody is there, in a window why the program cannot start.
void tellWhyNot(const Error &error, const StartupOptions &options);

/// Says on stderr which content packs were left out, and why; the program goes on with its own content.
void tellPackFaults(const Catalogue &catalogue);

/// Goes through all pages once. Returns the exit code.
int runSelfTest(MainWindow &window);

/// Time since the program's first line.
class StartupTimer
{
public:
    StartupTimer() { m_timer.start(); }
    qint64 milliseconds() const { return m_timer.elapsed(); }

private:
    QElapsedTimer m_timer;
};

/// Prints `first_paint_ms=N` after the first complete paint of the page and ends the program.
void reportFirstPaint(QWidget &page, const StartupTimer &timer);

} // namespace nape
