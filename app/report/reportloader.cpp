// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportloader.h"

#include "core/store/diaryhistory.h"
#include "core/store/diaryreader.h"
#include "resources/resources.h"

#include <algorithm>

namespace nape
{

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
    cancel();
    m_thread.waitForDone();
}

void ReportLoader::cancel()
{
    ++m_order;
    m_isLoading = false;
    m_thread.clear();
}

void ReportLoader::begin(const ReportOrder &order, Numbers numbers)
{
    // What was to be counted and is not, the numbers of before do not replace.
    if (m_isLoading)
        numbers = Numbers::Anew;
    cancel();
    m_isLoading = true;
    // This object outlives the work: its destructor waits for it.
    m_thread.start([this, number = int(m_order), order, numbers] {
        auto result = work(order, numbers, [this, number] { return m_order != number; });
        if (!result)
            return;
        QMetaObject::invokeMethod(
            this, [this, number, result = std::move(*result)] { take(number, result); },
            Qt::QueuedConnection);
    });
}

void ReportLoader::take(int number, const Result<LaidReport> &result)
{
    if (number != m_order)
        return;
    m_isLoading = false;
    if (result)
        Q_EMIT loaded(*result);
    else
        Q_EMIT failed(result.error());
}

std::optional<Result<LaidReport>> ReportLoader::work(const ReportOrder &order, Numbers numbers,
                                                     const IsCancelled &isCancelled)
{
    if (isCancelled())
        return std::nullopt;
    if (const auto read = readResources(); !read)
        return tl::unexpected(read.error());
    if (numbers == Numbers::Anew || !m_counted) {
        m_counted.reset();
        auto counted = count(order, isCancelled);
        if (!counted)
            return std::nullopt;
        if (!*counted)
            return tl::unexpected(counted->error());
        m_counted = std::move(**counted);
    }
    m_counted->ownWords = order.request.ownWords.trimmed();
    auto document =
        std::make_shared<const ReportDocument>(ReportDocument::of(*m_counted, m_catalogue, *m_terms));
    // Whoever has the pages also has the pictures on them.
    std::shared_ptr<const ReportPages> pages(
        new ReportPages(*document, *m_pictures, order.paper, isCancelled),
        [pictures = m_pictures](const ReportPages *made) { delete made; });
    if (isCancelled())
        return std::nullopt;
    return LaidReport{.made = m_counted->made.localDay,
                      .pictures = m_pictures,
                      .document = std::move(document),
                      .pages = std::move(pages)};
}

Result<void> ReportLoader::readResources()
{
    if (!m_terms) {
        auto terms = DiaryCatalogue::load(resources::catalogueFolder(), m_catalogue);
        if (!terms)
            return tl::unexpected(terms.error());
        m_terms = std::move(*terms);
    }
    if (!m_pictures) {
        auto pictures = HeadPictures::load(m_catalogue);
        if (!pictures)
            return tl::unexpected(pictures.error());
        m_pictures = std::make_shared<const HeadPictures>(std::move(*pictures));
    }
    return {};
}

std::optional<Result<DoctorReport>> ReportLoader::count(const ReportOrder &order,
                                                        const IsCancelled &isCancelled) const
{
    const auto reader = DiaryReader::open(m_file, m_clock);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto firstDay = (*reader)->firstDay();
    if (!firstDay)
        return tl::unexpected(firstDay.error());
    const QDate from = order.first.value_or(std::min(order.last, firstDay->value_or(order.last)));
    auto excerpt = (*reader)->excerpt({from, order.last});
    if (!excerpt)
        return tl::unexpected(excerpt.error());
    if (isCancelled())
        return std::nullopt;
    auto history = historyOf(**reader, order.last);
    if (!history)
        return tl::unexpected(history.error());
    if (isCancelled())
        return std::nullopt;
    const DiaryFacts facts(std::move(*excerpt));
    const DiaryFacts all(std::move(*history));
    if (isCancelled())
        return std::nullopt;
    return DoctorReport::of(facts, all, m_catalogue, order.request);
}

} // namespace nape
