// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diaryreader.h"

#include "core/store/database.h"
#include "core/store/excerptrepository.h"
#include "core/store/searchrepository.h"
#include "core/store/tallyrepository.h"

namespace nape
{

Result<std::unique_ptr<DiaryReader>> DiaryReader::open(const QString &file, const Clock &clock)
{
    auto database = Database::openForReading(file);
    if (!database)
        return tl::unexpected(database.error());
    return std::unique_ptr<DiaryReader>(new DiaryReader(std::move(*database), clock));
}

DiaryReader::DiaryReader(std::unique_ptr<Database> database, const Clock &clock)
    : m_database(std::move(database)), m_clock(clock)
{
}

DiaryReader::~DiaryReader() = default;

Result<DiaryExcerpt> DiaryReader::excerpt(const Period &period, DayFactors factors) const
{
    return m_database->read(
        [&] { return ExcerptRepository(*m_database).load(period, Moment::now(m_clock), factors); });
}

Result<DiaryExcerpt> DiaryReader::withFactors(DiaryExcerpt excerpt) const
{
    return m_database->read([&] {
        ExcerptRepository(*m_database).addFactors(excerpt);
        return std::move(excerpt);
    });
}

Result<std::optional<QDate>> DiaryReader::firstDay() const
{
    return m_database->read([&] { return ExcerptRepository(*m_database).firstDay(); });
}

Result<FoundPage> DiaryReader::search(const DiarySearch &search, int most,
                                      const std::optional<FoundPage::Mark> &mark) const
{
    const QDate today = Moment::now(m_clock).localDay;
    return m_database->read([&] { return SearchRepository(*m_database).find(search, most, mark, today); });
}

Result<RangeTally> DiaryReader::tally(const DayRange &range) const
{
    const QDate today = Moment::now(m_clock).localDay;
    return m_database->read([&] { return TallyRepository(*m_database).tally(range, today); });
}

} // namespace nape
