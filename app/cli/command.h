// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/diary/period.h"
#include "core/store/diarystore.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <functional>

namespace nape::cli
{

/// Why a command did not do what it should, and what a script learns from it.
struct Failure {
    enum ExitCode { Failed = 1, WrongUsage = 2 };

    QString sentence;
    ExitCode exitCode = Failed;
};

using Outcome = tl::expected<void, Failure>;

tl::unexpected<Failure> wrongUsage(const QString &sentence);
tl::unexpected<Failure> failed(const Error &error);
tl::unexpected<Failure> failed(const QString &sentence);

class ReportDrawer;

/// What a command works with.
struct Environment {
    const Clock &clock;
    QTextStream &out;
    /// As given before the command; a command may be given another.
    QString diaryFile;
    bool isDiaryGiven = false;
    /// For the command that draws: replaces the application by one that can. To be called before anything
    /// else is opened. Null if this is not installed.
    std::function<ReportDrawer *()> drawer = {};
};

/// The options of one command, on top of --diary and --help, which all have.
class CommandParser
{
public:
    CommandParser(const QString &name, const QString &description);

    QCommandLineParser &options() { return m_parser; }
    /// One argument that is no option and must be given; shown in the help as `name`.
    void takeArgument(const QString &name, const QString &description);
    QString argument() const { return m_parser.positionalArguments().value(0); }
    bool isSet(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList values(const QString &option) const { return m_parser.values(option); }

    /// False after --help, which has then been printed. Takes --diary into `environment`.
    tl::expected<bool, Failure> parse(const QStringList &arguments, Environment &environment);

private:
    QString m_name;
    QString m_argument; ///< as in the help; empty if the command takes none
    QCommandLineParser m_parser;
};

/// Adds --from and --to. `usualFrom` completes "The first day, for example 2026-03-01; without it, …".
void addPeriodOptions(CommandParser &parser, const QString &usualFrom);
enum class LastDay { AnyDay, TodayAtMost };
/// What --from and --to say; `usualFirst` gives the first day that belongs to a last one. At most 400 years.
tl::expected<Period, Failure> periodOf(const CommandParser &parser, const Clock &clock, LastDay lastDay,
                                       const std::function<QDate(const QDate &last)> &usualFirst);

enum class IfMissing { Create, Fail };

tl::expected<std::unique_ptr<DiaryStore>, Failure> openDiary(const Environment &environment,
                                                             IfMissing ifMissing);

struct PointInTime {
    Moment moment;
    bool isDayOnly = false;
};

/// "2026-03-02T14:30", with or without seconds and offset, or "2026-03-02". Without an offset it is a time
/// where the clock is.
std::optional<PointInTime> parseTime(const QString &text, const Clock &clock);

} // namespace nape::cli
