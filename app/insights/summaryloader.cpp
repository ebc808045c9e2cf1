// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/summaryloader.h"

#include "core/store/diarystore.h"

#include <algorithm>

namespace nape
{

namespace
{

const QDate longAgo(1900, 1, 1); // no headache can be older

Result<QList<MonthSummary>> summariesOf(const QString &file, const Clock &clock,
                                        const std::optional<QDate> &first, const QDate &today)
{
    const auto store = DiaryStore::open(file, clock);
    if (!store)
        return tl::unexpected(store.error());
    const auto headaches = (*store)->headaches({first.value_or(longAgo), today});
    if (!headaches)
        return tl::unexpected(headaches.error());
    if (headaches->isEmpty())
        return QList<MonthSummary>();
    const auto dayOf = [](const Headache &headache) { return headache.start.localDay; };
    const QDate oldest = std::ranges::min(*headaches, {}, dayOf).start.localDay;
    return monthlySummaries(*headaches, first.value_or(oldest), today, today);
}

} // namespace

SummaryLoader::SummaryLoader(const QString &file, const Clock &clock, QObject *parent)
    : QObject(parent), m_file(file), m_clock(clock)
{
    m_thread.setMaxThreadCount(1);
    // No thread waits about for nothing.
    m_thread.setExpiryTimeout(1000);
}

SummaryLoader::~SummaryLoader()
{
    m_thread.clear();
    m_thread.waitForDone();
}

void SummaryLoader::load(const std::optional<QDate> &first, const QDate &today)
{
    m_thread.clear();
    const int request = ++m_request;
    m_thread.start([this, request, first, today] {
        // This object outlives the work: its destructor waits for it.
        auto result = summariesOf(m_file, m_clock, first, today);
        QMetaObject::invokeMethod(
            this, [this, request, result = std::move(result)] { take(request, result); },
            Qt::QueuedConnection);
    });
}

void SummaryLoader::take(int request, const Result<QList<MonthSummary>> &result)
{
    if (request != m_request)
        return;
    m_answered = request;
    if (result)
        Q_EMIT loaded(*result);
    else
        Q_EMIT failed(result.error());
}

} // namespace nape
