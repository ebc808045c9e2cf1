// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportpages.h"
#include "core/base/result.h"

namespace nape
{

/// All pages as a PDF, with its title for whoever lists documents.
QByteArray reportPdf(const ReportDocument &document, const ReportPages &pages);

/// The whole file or none: what was there before stays until the new one is complete. Only its owner may read
/// it. Else the error holds the sentence to show.
Result<void> writeReport(const QString &file, const QByteArray &bytes);

/// "headache-report-2026-03-02.pdf"
QString suggestedFileName(const QDate &made, const QString &ending);

} // namespace nape
