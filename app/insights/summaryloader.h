// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/insights/monthlysummary.h"

#include <QObject>
#include <QThreadPool>

namespace nape
{

/// Counts the months of a diary beside the window's thread: reading ten years takes longer than the window
/// may be held. The thread has a connection of its own, because a store belongs to the thread that opened it.
class SummaryLoader : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the loader and may be asked from its thread.
    SummaryLoader(const QString &file, const Clock &clock, QObject *parent = nullptr);
    ~SummaryLoader() override;

    /// From the month of `first`, or of the oldest headache, to that of `today`. An earlier request that is
    /// not answered yet never will be.
    void load(const std::optional<QDate> &first, const QDate &today);
    bool isLoading() const { return m_request != m_answered; }

Q_SIGNALS:
    /// Empty if there is no headache in the period.
    void loaded(const QList<nape::MonthSummary> &summaries);
    void failed(const nape::Error &error);

private:
    QString m_file;
    const Clock &m_clock;
    QThreadPool m_thread; // of one, so that requests come in order
    int m_request = 0;
    int m_answered = 0;

    void take(int request, const Result<QList<MonthSummary>> &result);
};

} // namespace nape
