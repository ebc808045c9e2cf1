// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportpages.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/catalogue/diarycatalogue.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace nape
{

/// What the person chose.
struct ReportOrder {
    std::optional<QDate> first; ///< none: from the first day of the diary
    QDate last;
    ReportRequest request = {};
    Paper paper = Paper::A4;
};

/// A report as it lies on paper, with its words.
struct LaidReport {
    QDate made;
    std::shared_ptr<const HeadPictures> pictures;
    std::shared_ptr<const ReportDocument> document;
    std::shared_ptr<const ReportPages> pages;
};

/// Counts a report and lays it on pages beside the window's thread: years take longer than the window may be
/// held.
class ReportLoader : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the loader; `clock` may be asked from its thread.
    ReportLoader(const QString &file, const Catalogue &catalogue, const Clock &clock,
                 QObject *parent = nullptr);
    /// What is under way ends at its next step.
    ~ReportLoader() override;

    /// An earlier order that is not answered yet never will be.
    void load(const ReportOrder &order) { begin(order, Numbers::Anew); }
    /// The same numbers with other own words or on other paper.
    void layAgain(const ReportOrder &order) { begin(order, Numbers::AsCounted); }
    /// Nothing more is answered until the next order.
    void cancel();
    bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    void loaded(const nape::LaidReport &report);
    void failed(const nape::Error &error);

private:
    enum class Numbers { Anew, AsCounted };
    using IsCancelled = std::function<bool()>;

    QString m_file;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
    QThreadPool m_thread; // of one, so that orders come one after another
    std::atomic<int> m_order = 0;
    bool m_isLoading = false;

    // Only of the thread that counts.
    std::optional<DoctorReport> m_counted; ///< of the last order that was counted to its end
    std::optional<DiaryCatalogue> m_terms;
    std::shared_ptr<const HeadPictures> m_pictures;

    void begin(const ReportOrder &order, Numbers numbers);
    /// None if it was cancelled.
    std::optional<Result<LaidReport>> work(const ReportOrder &order, Numbers numbers,
                                           const IsCancelled &isCancelled);
    Result<void> readResources();
    std::optional<Result<DoctorReport>> count(const ReportOrder &order, const IsCancelled &isCancelled) const;
    void take(int number, const Result<LaidReport> &result);
};

} // namespace nape
