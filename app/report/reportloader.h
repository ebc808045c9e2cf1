// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/report/doctorreport.h"

#include <QObject>
#include <QThreadPool>

namespace nape
{

/// Counts a report beside the window's thread: years take longer than the window may be held.
class ReportLoader : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the loader; `clock` may be asked from its thread.
    ReportLoader(const QString &file, const Catalogue &catalogue, const Clock &clock,
                 QObject *parent = nullptr);
    ~ReportLoader() override;

    /// From `first`, or from the first day of the diary, to `last`. An earlier request that is not answered
    /// yet never will be.
    void load(const std::optional<QDate> &first, const QDate &last, const ReportRequest &request);
    bool isLoading() const { return m_request != m_answered; }

Q_SIGNALS:
    void loaded(const nape::DoctorReport &report);
    void failed(const nape::Error &error);

private:
    QString m_file;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
    QThreadPool m_thread; // of one, so that requests come in order
    int m_request = 0;
    int m_answered = 0;

    void take(int request, const Result<DoctorReport> &result);
};

} // namespace nape
