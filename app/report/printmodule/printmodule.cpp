// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/printing.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace nape
{

namespace
{

/// The sheet of the job as large as it fits onto the paper that lies in the printer.
QRectF fitted(const QSizeF &sheet, const QRectF &paper)
{
    const QSizeF size = sheet.scaled(paper.size(), Qt::KeepAspectRatio);
    return {QPointF((paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2), size};
}

} // namespace

class PrintModule final : public QObject, public Printing
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID NAPE_PRINTING_IID)
    Q_INTERFACES(nape::Printing)

public:
    PrintOutcome print(QWidget *parent, const PrintJob &job) override
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setDocName(job.title);
        printer.setPageSize(job.paper);
        // The margins are part of the page.
        printer.setFullPage(true);
        QPrintDialog dialog(&printer, parent);
        dialog.setOption(QAbstractPrintDialog::PrintPageRange);
        dialog.setMinMax(1, job.pages);
        if (dialog.exec() != QDialog::Accepted)
            return PrintOutcome::Cancelled;

        const int first = std::max(printer.fromPage(), 1);
        const int last = printer.toPage() > 0 ? std::min(printer.toPage(), job.pages) : job.pages;
        QPainter painter;
        if (!painter.begin(&printer))
            return PrintOutcome::Failed;
        const QRectF sheet =
            fitted(job.paper.size(QPageSize::Point), printer.paperRect(QPrinter::DevicePixel));
        for (int page = first; page <= last; ++page) {
            if (page > first && !printer.newPage())
                return PrintOutcome::Failed;
            job.paint(painter, sheet, page - 1);
        }
        return painter.end() ? PrintOutcome::Printed : PrintOutcome::Failed;
    }
};

} // namespace nape

#include "printmodule.moc"
