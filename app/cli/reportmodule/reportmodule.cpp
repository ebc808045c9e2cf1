// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/reportdrawer.h"
#include "app/report/reportfile.h"
#include "app/report/reporthtml.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <QRawFont>

namespace nape::cli
{

using namespace Qt::StringLiterals;

namespace
{

/// Names of families are no sign: fontconfig's "Sans Serif" is there even if nothing stands behind it.
bool hasFonts()
{
    return !QRawFont::fromFont(QGuiApplication::font()).fontTable("cmap").isEmpty();
}

} // namespace

class ReportModule final : public QObject, public ReportDrawer
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID NAPE_REPORT_DRAWER_IID)
    Q_INTERFACES(nape::cli::ReportDrawer)

public:
    std::unique_ptr<QCoreApplication> createApplication(int &argc, char **argv) override
    {
        // Whatever the person has set for their windows: here there is none, and perhaps no display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qunsetenv("QT_QPA_PLATFORMTHEME");
        // Qt's remarks on a session without a desktop help nobody; our errors are one sentence.
        QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false\nqt.*.warning=false"));
        return std::make_unique<QGuiApplication>(argc, argv);
    }

    Result<QByteArray> draw(const DoctorReport &report, const Catalogue &catalogue,
                            const DiaryCatalogue &diaryCatalogue, Format format,
                            const QString &paper) override
    {
        const auto pictures = HeadPictures::load(catalogue);
        if (!pictures)
            return tl::unexpected(pictures.error());
        const ReportDocument document = ReportDocument::of(report, catalogue, diaryCatalogue);
        if (format == Format::Html)
            return reportHtml(document, *pictures);
        // Without any font a page would be written that has no words on it.
        if (!hasFonts())
            return failure(ErrorCode::InvalidInput,
                           u"This computer has no fonts to set a page with; please install some, or write a "
                           "web page with --out FILE.html."_s,
                           u"no font families"_s);
        return reportPdf(document,
                         ReportPages(document, *pictures, paperFromKey(paper).value_or(usualPaper())));
    }

    Result<void> write(const QString &file, const QByteArray &bytes) override
    {
        return writeReport(file, bytes);
    }
};

} // namespace nape::cli

#include "reportmodule.moc"
