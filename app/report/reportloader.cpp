// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportloader.h"

#include "core/store/diaryreader.h"

namespace nape
{

namespace
{

Result<DoctorReport> reportOf(const QString &file, const Catalogue &catalogue, const Clock &clock,
                              const std::optional<QDate> &first, const QDate &last,
                              const ReportRequest &request)
{
    const auto reader = DiaryReader::open(file, clock);
    if (!reader)
        return tl::unexpected(reader.error());
    QDate from = first.value_or(last);
    if (!first) {
        const auto known = (*reader)->firstDay();
        if (!known)
            return tl::unexpected(known.error());
        from = std::min(last, known->value_or(last));
    }
    const auto excerpt = (*reader)->excerpt({from, last});
    if (!excerpt)
        return tl::unexpected(excerpt.error());
    return DoctorReport::of(DiaryFacts(*excerpt), catalogue, request);
}

} // namespace

ReportLoader::ReportLoader(const QString &file, const Catalogue &catalogue, const Clock &clock,
                           QObject *parent)
    : QObject(parent), m_file(file), m_catalogue(catalogue), m_clock(clock)
{
    m_thread.setMaxThreadCount(1);
    // No thread waits about for nothing.
    m_thread.setExpiryTimeout(1000);
}

ReportLoader::~ReportLoader()
{
    m_thread.clear();
    m_thread.waitForDone();
}

void ReportLoader::load(const std::optional<QDate> &first, const QDate &last, const ReportRequest &request)
{
    m_thread.clear();
    const int number = ++m_request;
    m_thread.start([this, number, first, last, request] {
        // This object outlives the work: its destructor waits for it.
        auto result = reportOf(m_file, m_catalogue, m_clock, first, last, request);
        QMetaObject::invokeMethod(
            this, [this, number, result = std::move(result)] { take(number, result); }, Qt::QueuedConnection);
    });
}

void ReportLoader::take(int request, const Result<DoctorReport> &result)
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
