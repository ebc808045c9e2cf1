// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkcommand.h"
#include "app/cli/checkcontentcommand.h"
#include "app/cli/democommand.h"
#include "app/cli/exportcommand.h"
#include "app/cli/importcommand.h"
#include "app/cli/insightscommand.h"
#include "app/cli/listcommand.h"
#include "app/cli/logcommand.h"
#include "app/cli/plancommand.h"
#include "app/cli/reportcommand.h"
#include "app/cli/reportdrawer.h"
#include "app/platform/plugins.h"
#include "core/store/diaryfile.h"

#include <QCoreApplication>
#include <QDir>

#include <memory>

namespace
{

using namespace nape;
using namespace nape::cli;
using namespace Qt::StringLiterals;

struct Command {
    QString name;
    QString summary;
    Outcome (*run)(const QStringList &arguments, Environment environment);
};

const QList<Command> &commands()
{
    static const QList<Command> list{
        {u"log"_s, u"write a headache into the diary"_s, runLog},
        {u"list"_s, u"list headaches and sessions"_s, runList},
        {u"insights"_s, u"say what the diary tells about a time"_s, runInsights},
        {u"plan"_s, u"plan a session, or say what blocks it"_s, runPlan},
        {u"report"_s, u"write a page for the doctor, as PDF or HTML"_s, runReport},
        {u"export"_s, u"write the whole diary as a JSON file"_s, runExport},
        {u"import"_s, u"take in such a file; what is newer here stays"_s, runImport},
        {u"check"_s, u"check the diary file and count what is in it"_s, runCheck},
        {u"check-content"_s, u"check a content pack, or a whole catalogue"_s, runCheckContent},
        {u"demo"_s, u"make a synthetic diary in a new file"_s, runDemo},
    };
    return list;
}

void printHelp(QTextStream &out)
{
    out << u"Usage: nape-cli [--diary FILE] COMMAND [OPTIONS]\n\n"
           "The headache diary of Nape without its window.\n\n"
           "Commands:\n"_s;
    for (const Command &command : commands())
        out << u"  %1  %2\n"_s.arg(command.name, -13).arg(command.summary);
    out << u"\nOptions:\n"
           "  --diary FILE  the diary file; without it, %1\n"
           "  --help        this text, or that of a command: nape-cli log --help\n"
           "  --version     the version\n\n"
           "Exit codes: 0 done, 1 failed, 2 wrong usage.\n"_s.arg(
               QDir::toNativeSeparators(defaultDiaryFile()));
}

Outcome run(const QStringList &arguments, QTextStream &out, const std::function<ReportDrawer *()> &drawer)
{
    const SystemClock clock;
    Environment environment{.clock = clock, .out = out, .diaryFile = defaultDiaryFile(), .drawer = drawer};

    // What stands before the command is ours, what follows belongs to the command.
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOption({u"diary"_s, {}, u"FILE"_s});
    parser.addOption({{u"h"_s, u"help"_s}, {}});
    parser.addOption({{u"v"_s, u"version"_s}, {}});
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText() + u" See nape-cli --help."_s);
    if (parser.isSet(u"help"_s)) {
        printHelp(out);
        return {};
    }
    if (parser.isSet(u"version"_s)) {
        out << u"nape-cli "_s << QStringLiteral(NAPE_VERSION) << '\n';
        return {};
    }
    if (parser.isSet(u"diary"_s)) {
        environment.diaryFile = parser.value(u"diary"_s);
        environment.isDiaryGiven = true;
    }
    QStringList rest = parser.positionalArguments();
    if (rest.isEmpty())
        return wrongUsage(u"A command is missing; see nape-cli --help."_s);
    const QString name = rest.takeFirst();
    for (const Command &command : commands()) {
        if (command.name == name)
            return command.run(rest, environment);
    }
    return wrongUsage(u"“%1” is no command; see nape-cli --help."_s.arg(name));
}

} // namespace

int main(int argc, char **argv)
{
    // Without an organisation, so that the data folder is the same for the window program.
    QCoreApplication::setApplicationName(QStringLiteral("nape"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NAPE_VERSION));
    auto application = std::make_unique<QCoreApplication>(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    // There can be one application only, and the one that draws is known to its module alone.
    const auto drawer = [&]() -> ReportDrawer * {
        auto *found = plugins::load<ReportDrawer>(QStringLiteral("nape-report"));
        if (found) {
            application.reset();
            application = found->createApplication(argc, argv);
        }
        return found;
    };

    QTextStream out(stdout);
    const auto outcome = run(arguments, out, drawer);
    out.flush();
    if (outcome)
        return 0;
    QTextStream(stderr) << outcome.error().sentence << Qt::endl;
    return outcome.error().exitCode;
}
