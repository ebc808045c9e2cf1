// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/reportcommand.h"

#include "app/cli/reportdrawer.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/diarycatalogue.h"
#include "core/report/reportkeys.h"
#include "core/report/reportperiod.h"
#include "core/store/diaryhistory.h"
#include "resources/resources.h"

#include <QFileInfo>

namespace nape::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Task {
    Period period;
    QString file;
    ReportDrawer::Format format = ReportDrawer::Format::Pdf;
    QString paper;
    bool withDetails = false;
    bool withNotes = false;
    std::optional<QString> ownWords; ///< none: those of the diary
};

tl::expected<Task, Failure> taskFrom(const CommandParser &parser, const Clock &clock)
{
    const auto period = periodOf(parser, clock, LastDay::TodayAtMost,
                                 [](const QDate &last) { return lastMonths(last, usualReportMonths).first; });
    if (!period)
        return tl::unexpected(period.error());
    Task task{.period = *period,
              .file = parser.value(u"out"_s),
              .paper = parser.value(u"paper"_s).toLower(),
              .withDetails = parser.isSet(u"details"_s),
              .withNotes = parser.isSet(u"notes"_s)};
    if (task.file.isEmpty())
        return wrongUsage(u"--out FILE is missing; see nape-cli report --help."_s);
    const QString ending = QFileInfo(task.file).suffix().toLower();
    if (ending == "html"_L1 || ending == "htm"_L1)
        task.format = ReportDrawer::Format::Html;
    else if (ending != "pdf"_L1)
        return wrongUsage(u"--out must end with .pdf or .html."_s);
    if (!task.paper.isEmpty() && task.paper != "a4"_L1 && task.paper != "letter"_L1)
        return wrongUsage(u"--paper must be a4 or letter."_s);
    if (parser.isSet(u"words"_s))
        task.ownWords = parser.value(u"words"_s);
    return task;
}

tl::expected<DoctorReport, Failure> reportFrom(const Task &task, const DiaryStore &store,
                                               const Catalogue &catalogue)
{
    const auto excerpt = store.excerpt(task.period);
    if (!excerpt)
        return failed(excerpt.error());
    const auto history = historyOf(store, task.period.last);
    if (!history)
        return failed(history.error());
    const auto check = store.lastWarningCheck();
    if (!check)
        return failed(check.error());
    QString words = task.ownWords.value_or(QString());
    if (!task.ownWords) {
        const auto kept = store.setting(keys::reportWords);
        if (!kept)
            return failed(kept.error());
        words = kept->toString();
    }
    return DoctorReport::of(DiaryFacts(*excerpt), DiaryFacts(*history), catalogue,
                            {.ownWords = words,
                             .withDetails = task.withDetails,
                             .withNotes = task.withNotes,
                             .warningCheck = *check});
}

} // namespace

Outcome runReport(const QStringList &arguments, Environment environment)
{
    CommandParser parser(
        u"report"_s,
        u"Writes a page for the doctor. No display is needed. What the person wrote for the doctor in "
        u"the window is on it; notes of the diary are not, unless asked for."_s);
    parser.options().addOptions({
        {u"out"_s, u"The file to write; its ending, .pdf or .html, says which kind."_s, u"FILE"_s},
        {u"paper"_s, u"a4 or letter; without it, what is usual in your country."_s, u"SIZE"_s},
        {u"details"_s, u"Every headache and all rows of all tables, on pages of their own."_s},
        {u"notes"_s, u"Also the notes of headaches, doses and days."_s},
        {u"words"_s, u"Own words for the doctor, in place of those kept in the diary."_s, u"TEXT"_s},
    });
    addPeriodOptions(parser, u"three whole months before that of the last"_s);
    const auto proceed = parser.parse(arguments, environment);
    if (!proceed)
        return tl::unexpected(proceed.error());
    if (!*proceed)
        return {};
    const auto task = taskFrom(parser, environment.clock);
    if (!task)
        return tl::unexpected(task.error());

    ReportDrawer *drawer = environment.drawer ? environment.drawer() : nullptr;
    if (!drawer)
        return failed(
            u"The part of Nape that draws pages (nape-report) is missing; please install the program again."_s);
    const auto catalogue = Catalogue::load(resources::catalogueFolder());
    if (!catalogue)
        return failed(catalogue.error());
    const auto diaryCatalogue = DiaryCatalogue::load(resources::catalogueFolder(), *catalogue);
    if (!diaryCatalogue)
        return failed(diaryCatalogue.error());
    const auto store = openDiary(environment, IfMissing::Fail);
    if (!store)
        return tl::unexpected(store.error());
    const auto report = reportFrom(*task, **store, *catalogue);
    if (!report)
        return tl::unexpected(report.error());
    const auto bytes = drawer->draw(*report, *catalogue, *diaryCatalogue, task->format, task->paper);
    if (!bytes)
        return failed(bytes.error());
    if (const auto written = drawer->write(task->file, *bytes); !written)
        return failed(written.error());
    return {};
}

} // namespace nape::cli
