// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/insights/insightsnumbers.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace nape
{

/// Works out the numbers of a diary beside the window's thread, one part after another, the quick ones first.
/// The thread reads the diary with a connection of its own, and only reads.
class InsightsLoader : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the loader and may be asked from its thread.
    InsightsLoader(const QString &file, const Clock &clock, QObject *parent = nullptr);
    ~InsightsLoader() override;

    /// What an earlier request has not answered yet it never will.
    void load(const InsightsRequest &request);
    /// Only the trend anew, with trendReady() and finished().
    void loadTrend(const InsightsRequest &request);
    /// Nothing more is answered until the next request.
    void cancel();
    bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    // In this order, each once for a request.
    void daysReady(const nape::DayNumbers &days);
    void medicineReady(const nape::MedicineNumbers &medicine);
    void placesReady(const nape::PainPlaces &places);
    void trendReady(const nape::TrendNumbers &trend);
    void helpReady(const nape::WhatHelps &help);
    void wholeDiaryReady(const nape::WholeDiaryNumbers &whole);
    void triggersReady(const nape::TriggerFindings &triggers);
    /// Instead of what has not come yet.
    void failed(const nape::Error &error);
    void finished();

private:
    QString m_file;
    const Clock &m_clock;
    QThreadPool m_thread; // of one, so that requests come in order
    std::atomic<int> m_request = 0;
    bool m_isLoading = false;

    bool isCancelled(int request) const { return m_request != request; }
    enum class Parts { All, Trend };
    void begin(const InsightsRequest &wanted, Parts parts);
    void work(int request, const InsightsRequest &wanted, Parts parts);
    void finish(int request);
    /// Tells the window's thread, unless something else was asked for meanwhile.
    void tell(int request, std::function<void()> what);
};

} // namespace nape
