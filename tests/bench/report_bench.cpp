// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the window of the report for the doctor holds the window's thread. `report_bench FILE` with a
// diary of ten years (`nape-cli --diary FILE demo --years 10`).

#include "app/report/reportdialog.h"
#include "core/catalogue/catalogue.h"
#include "core/store/diarystore.h"
#include "resources/resources.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

/// Knows the longest time that one event took.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    double worst = 0;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const bool isTaken = QApplication::notify(receiver, event);
        worst = std::max(worst, double(timer.nsecsElapsed()) / 1e6);
        --m_depth;
        return isTaken;
    }

private:
    int m_depth = 0;
};

void measure(TimedApplication &application, ReportDialog &dialog, const char *what,
             const std::function<void()> &step)
{
    QElapsedTimer whole;
    QElapsedTimer held;
    whole.start();
    held.start();
    application.worst = 0;
    step();
    application.worst = double(held.nsecsElapsed()) / 1e6;
    do {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    } while (!dialog.isReady());
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(); // the painting it caused
    std::printf("%-34s held at most %7.1f ms  there after %7.1f ms\n", what, application.worst,
                double(whole.nsecsElapsed()) / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    TimedApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("usage: report_bench FILE\n", stderr);
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
    const Appearance appearance;
    std::optional<ReportDialog> dialog;
    QElapsedTimer opening;
    opening.start();
    dialog.emplace(**store, *catalogue, clock, appearance);
    std::printf("%-34s held         %7.1f ms\n", "made", double(opening.nsecsElapsed()) / 1e6);
    measure(application, *dialog, "shown, three months", [&] { dialog->show(); });
    auto *period = dialog->findChild<QComboBox *>(u"reportPeriodCombo"_s);
    measure(application, *dialog, "ten years", [&] { period->setCurrentIndex(3); });
    measure(application, *dialog, "with details",
            [&] { dialog->findChild<QCheckBox *>(u"reportDetailsCheck"_s)->click(); });
    auto *words = dialog->findChild<QPlainTextEdit *>(u"reportWordsEdit"_s);
    measure(application, *dialog, "own words typed", [&] { words->setPlainText(u"What about my neck?"_s); });
    auto *scroll = dialog->findChild<QScrollArea *>(u"reportPreviewScroll"_s)->verticalScrollBar();
    measure(application, *dialog, "scrolled by a page", [&] { scroll->setValue(scroll->value() + 800); });
    dialog->setChooseFile(
        [&](QWidget *, const QString &) { return std::optional(folder.filePath(u"report.pdf"_s)); });
    measure(application, *dialog, "saved as PDF", [&] { dialog->savePdf(); });
    measure(application, *dialog, "shown as text",
            [&] { dialog->findChild<QCheckBox *>(u"reportAsTextCheck"_s)->click(); });
    period->setCurrentIndex(0);
    QElapsedTimer closing;
    closing.start();
    dialog.reset();
    std::printf("%-34s held         %7.1f ms\n", "closed while it counts",
                double(closing.nsecsElapsed()) / 1e6);
    return EXIT_SUCCESS;
}
