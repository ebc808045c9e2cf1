// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/main/startup.h"

#include "app/mainwindow/mainwindow.h"
#include "app/platform/dialogs.h"
#include "core/catalogue/catalogue.h"
#include "core/store/diaryfile.h"
#include "resources/resources.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int wrongUsage = 2;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::Startup)
};

void printError(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
}

Result<OpenDiary> openOnce(const QString &file, const Clock &clock)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    auto lock = DiaryLock::acquire(file);
    if (!lock)
        return tl::unexpected(lock.error());
    auto store = DiaryStore::open(file, clock);
    if (!store)
        return tl::unexpected(store.error());
    return OpenDiary{std::move(*lock), std::move(*store)};
}

/// Calls back once, after the widget has been painted and the event loop has come round again.
class FirstPaint final : public QObject
{
public:
    FirstPaint(QWidget &widget, std::function<void()> then) : QObject(&widget), m_then(std::move(then))
    {
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, m_then);
        }
        return false;
    }

private:
    std::function<void()> m_then;
};

} // namespace

StartupOptions StartupOptions::parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Guided self-massage and a diary for people with headaches."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption diary(u"diary"_s, Words::tr("Use this diary instead of the usual one."),
                                   u"FILE"_s, defaultDiaryFile());
    QStringList names;
    for (const PaletteName name : allPalettes)
        names.append(toKey(name));
    const QCommandLineOption palette(u"palette"_s, Words::tr("Colours: %1.").arg(names.join(u", "_s)),
                                     u"NAME"_s);
    const QCommandLineOption catalogue(u"catalogue"_s,
                                       Words::tr("Read techniques and texts from this folder."), u"DIR"_s,
                                       resources::catalogueFolder().path());
    const QCommandLineOption selfTest(u"self-test"_s,
                                      Words::tr("Load everything, open the window and all pages, quit."));
    const QCommandLineOption benchmark(u"startup-benchmark"_s,
                                       Words::tr("Print the time to the first paint, quit."));
    parser.addOptions({diary, palette, catalogue, selfTest, benchmark});

    const auto refuseUsage = [](const QString &sentence) {
        printError(sentence);
        std::exit(wrongUsage);
    };
    if (!parser.parse(application.arguments()))
        refuseUsage(parser.errorText() + u' ' + Words::tr("Try “nape --help”."));
    if (parser.isSet(u"help"_s))
        parser.showHelp(0);
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        refuseUsage(Words::tr("“%1” is not expected here; try “nape --help”.")
                        .arg(parser.positionalArguments().first()));

    StartupOptions options;
    options.diaryFile = QFileInfo(parser.value(diary)).absoluteFilePath();
    options.catalogueFolder = QDir(parser.value(catalogue));
    options.selfTest = parser.isSet(selfTest);
    options.startupBenchmark = parser.isSet(benchmark);
    if (parser.isSet(palette)) {
        options.palette = paletteFromKey(parser.value(palette));
        if (!options.palette)
            refuseUsage(Words::tr("There is no palette “%1”; choose one of %2.")
                            .arg(parser.value(palette), names.join(u", "_s)));
    }
    return options;
}

void answerWithoutWindow(int &argc, char **argv)
{
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    const auto asks = [&words](std::initializer_list<std::string_view> options) {
        return std::ranges::any_of(options, [&](std::string_view option) {
            return std::ranges::find(words, option) != words.end();
        });
    };
    if (asks({"-h", "--help", "--help-all", "-v", "--version"})) {
        const QCoreApplication application(argc, argv);
        StartupOptions::parse(application);
    }
#ifdef Q_OS_LINUX
    // Qt would abort with a list of its plugins.
    const auto isSet = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY") && !isSet("QT_QPA_PLATFORM") &&
        !asks({"-platform", "--platform"})) {
        printError(Words::tr(
            "Nape needs a screen to show its window on, and finds none (DISPLAY and WAYLAND_DISPLAY "
            "are not set); for scripts there is nape-cli."));
        std::exit(EXIT_FAILURE);
    }
#endif
}

void installLanguage(QApplication &application)
{
    // A system without a language ("C") has no usable date formats either.
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    auto *translator = new QTranslator(&application);
    if (translator->load(resources::englishWordsFile()))
        QCoreApplication::installTranslator(translator);
}

std::optional<OpenDiary> openDiary(const StartupOptions &options, const Clock &clock)
{
    QString file = options.diaryFile;
    for (;;) {
        auto diary = openOnce(file, clock);
        if (diary)
            return std::move(*diary);
        printError(sentence(diary.error()));
        if (options.isUnattended())
            return std::nullopt;
        switch (dialogs::askAboutDiary(sentence(diary.error()))) {
        case dialogs::OpenChoice::TryAgain:
            break;
        case dialogs::OpenChoice::ChooseAnother:
            file = dialogs::chooseDiary(nullptr, QFileInfo(file).absolutePath()).value_or(file);
            break;
        case dialogs::OpenChoice::Quit:
            return std::nullopt;
        }
    }
}

void tellWhyNot(const Error &error, const StartupOptions &options)
{
    printError(sentence(error));
    if (!options.isUnattended())
        dialogs::tell(nullptr, sentence(error));
}

void tellPackFaults(const Catalogue &catalogue)
{
    for (const Error &fault : catalogue.packFaults())
        printError(sentence(fault));
}

int runSelfTest(MainWindow &window)
{
    using enum MainWindow::Page;
    for (const MainWindow::Page page : {Library, Diary, Insights, Relief}) {
        window.showPage(page);
        QCoreApplication::processEvents();
    }
    return EXIT_SUCCESS;
}

void reportFirstPaint(QWidget &page, const StartupTimer &timer)
{
    new FirstPaint(page, [&timer] {
        std::printf("first_paint_ms=%lld\n", static_cast<long long>(timer.milliseconds()));
        std::fflush(stdout);
        QCoreApplication::quit();
    });
}

} // namespace nape
