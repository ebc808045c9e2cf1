// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPageSize>
#include <QRectF>

#include <functional>

class QPainter;
class QWidget;

namespace nape
{

/// Something to be printed, page by page.
struct PrintJob {
    QString title; ///< in the list of the printer
    QPageSize paper = QPageSize(QPageSize::A4);
    int pages = 1;
    /// Paints the page, from 0, into the whole sheet.
    std::function<void(QPainter &painter, const QRectF &sheet, int page)> paint;
};

enum class PrintOutcome { Printed, Cancelled, Failed };

/// What the print module offers. Qt PrintSupport and the printers of a computer are asked only when somebody
/// prints.
class Printing
{
public:
    virtual ~Printing() = default;
    /// Asks on which printer and how often, and prints.
    virtual PrintOutcome print(QWidget *parent, const PrintJob &job) = 0;
};

} // namespace nape

#define NAPE_PRINTING_IID "nape.Printing/1"
Q_DECLARE_INTERFACE(nape::Printing, NAPE_PRINTING_IID)
