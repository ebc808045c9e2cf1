// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace nape::cli
{

using namespace Qt::StringLiterals;

tl::unexpected<Failure> wrongUsage(const QString &sentence)
{
    return tl::unexpected(Failure{sentence, Failure::WrongUsage});
}

tl::unexpected<Failure> failed(const Error &error)
{
    return failed(sentence(error));
}

tl::unexpected<Failure> failed(const QString &sentence)
{
    return tl::unexpected(Failure{sentence, Failure::Failed});
}

CommandParser::CommandParser(const QString &name, const QString &description) : m_name(name)
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption({u"diary"_s, u"The diary file; without it, your own."_s, u"FILE"_s});
    m_parser.addOption({{u"h"_s, u"help"_s}, u"This text."_s});
}

void CommandParser::takeArgument(const QString &name, const QString &description)
{
    m_argument = name;
    m_parser.addPositionalArgument(name, description);
}

tl::expected<bool, Failure> CommandParser::parse(const QStringList &arguments, Environment &environment)
{
    // The parser takes the first argument for the program's name and shows it in the help.
    if (!m_parser.parse(QStringList{u"nape-cli "_s + m_name} + arguments))
        return wrongUsage(m_parser.errorText() + u" See nape-cli %1 --help."_s.arg(m_name));
    if (m_parser.isSet(u"help"_s)) {
        QString help = m_parser.helpText();
        // helpText() names the executable; what was typed has the command after it.
        help.replace(QCoreApplication::arguments().constFirst(), u"nape-cli "_s + m_name);
        environment.out << help;
        return false;
    }
    const QStringList given = m_parser.positionalArguments();
    const qsizetype expected = m_argument.isEmpty() ? 0 : 1;
    if (given.size() < expected || (expected == 1 && given.constFirst().isEmpty()))
        return wrongUsage(u"%1 is missing; see nape-cli %2 --help."_s.arg(m_argument, m_name));
    if (given.size() > expected) {
        return wrongUsage(
            u"“%1” is not expected here; see nape-cli %2 --help."_s.arg(given.at(expected), m_name));
    }
    if (m_parser.isSet(u"diary"_s)) {
        environment.diaryFile = m_parser.value(u"diary"_s);
        environment.isDiaryGiven = true;
    }
    if (environment.diaryFile.isEmpty())
        return wrongUsage(u"--diary needs the name of a file."_s);
    return true;
}

void addPeriodOptions(CommandParser &parser, const QString &usualFrom)
{
    parser.options().addOptions({
        {u"from"_s, u"The first day, for example 2026-03-01; without it, %1."_s.arg(usualFrom), u"DAY"_s},
        {u"to"_s, u"The last day; without it, today."_s, u"DAY"_s},
    });
}

tl::expected<Period, Failure> periodOf(const CommandParser &parser, const Clock &clock, LastDay lastDay,
                                       const std::function<QDate(const QDate &last)> &usualFirst)
{
    const QDate today = Moment::now(clock).localDay;
    const auto day = [&parser](const QString &option) {
        return QDate::fromString(parser.value(option), Qt::ISODate);
    };
    const QDate last = parser.isSet(u"to"_s) ? day(u"to"_s) : today;
    const QDate first = parser.isSet(u"from"_s) ? day(u"from"_s)
                        : last.isValid()        ? usualFirst(last)
                                                : QDate();
    if (!first.isValid() || !last.isValid())
        return wrongUsage(u"--from and --to must be days like 2026-03-01."_s);
    if (last < first)
        return wrongUsage(u"--from must not be after --to."_s);
    if (lastDay == LastDay::TodayAtMost && last > today)
        return wrongUsage(u"--to must not be after today: the days to come have no entries yet."_s);
    constexpr int longestYears = 400;
    if (first.addYears(longestYears) < last)
        return wrongUsage(u"--from and --to may be at most 400 years apart."_s);
    return Period{first, last};
}

tl::expected<std::unique_ptr<DiaryStore>, Failure> openDiary(const Environment &environment,
                                                             IfMissing ifMissing)
{
    if (ifMissing == IfMissing::Fail && !QFileInfo::exists(environment.diaryFile)) {
        return failed(u"There is no diary at “%1” yet; log a headache to begin one."_s.arg(
            QDir::toNativeSeparators(environment.diaryFile)));
    }
    auto store = DiaryStore::open(environment.diaryFile, environment.clock);
    if (!store)
        return failed(store.error());
    return std::move(*store);
}

std::optional<PointInTime> parseTime(const QString &text, const Clock &clock)
{
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODate);
    if (!parsed.isValid())
        return std::nullopt;
    if (parsed.timeSpec() != Qt::LocalTime)
        return PointInTime{Moment::at(parsed.toMSecsSinceEpoch(), clock.zone())};
    const bool isDayOnly = !text.contains(u'T') && !text.contains(u' ');
    return PointInTime{Moment::at(QDateTime(parsed.date(), parsed.time(), clock.zone())), isDayOnly};
}

} // namespace nape::cli
