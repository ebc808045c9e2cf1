// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/doctorreport.h"

#include <QObject>

#include <memory>

class QCoreApplication;

namespace nape
{

class Catalogue;
class DiaryCatalogue;

namespace cli
{

/// What the report module offers. Setting type and painting need Qt Gui, which the command line does not
/// link: it runs where there is none.
class ReportDrawer
{
public:
    virtual ~ReportDrawer() = default;

    enum class Format { Pdf, Html };

    /// One that can draw and needs no display; the one before must be gone.
    virtual std::unique_ptr<QCoreApplication> createApplication(int &argc, char **argv) = 0;
    /// `paper`: "a4", "letter", or empty for what is usual where the person lives.
    virtual Result<QByteArray> draw(const DoctorReport &report, const Catalogue &catalogue,
                                    const DiaryCatalogue &diaryCatalogue, Format format,
                                    const QString &paper) = 0;
    /// The whole file or none.
    virtual Result<void> write(const QString &file, const QByteArray &bytes) = 0;
};

} // namespace cli

} // namespace nape

#define NAPE_REPORT_DRAWER_IID "nape.ReportDrawer/1"
Q_DECLARE_INTERFACE(nape::cli::ReportDrawer, NAPE_REPORT_DRAWER_IID)
