// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>

namespace nape
{

namespace
{

tl::unexpected<Error> cannotWrite(const QString &file, const QString &detail)
{
    const QString words = QCoreApplication::translate(
        "nape::ReportFile",
        "“%1” could not be written; check that its folder exists, belongs to you and has room.");
    return failure(ErrorCode::InvalidInput, words.arg(QDir::toNativeSeparators(file)), detail);
}

} // namespace

using namespace Qt::StringLiterals;

QByteArray reportPdf(const ReportDocument &document, const ReportPages &pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(u"%1, %2"_s.arg(document.title, document.period));
        writer.setCreator(u"Nape "_s + QStringLiteral(NAPE_VERSION));
        writer.setResolution(1200);
        // The margins are part of the page; with any here the sheet would be moved by them.
        writer.setPageLayout(QPageLayout(pageSize(pages.paper()), QPageLayout::Portrait, QMarginsF()));
        QPainter painter(&writer);
        for (int page = 0; page < pages.count(); ++page) {
            if (page > 0)
                writer.newPage();
            pages.paint(painter, QRectF(0, 0, writer.width(), writer.height()), page);
        }
    }
    return buffer.data();
}

Result<void> writeReport(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return cannotWrite(file, out.errorString());
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // On a full disk QSaveFile writes a part, says how much, and would commit it.
    const bool isWhole = out.write(bytes) == bytes.size() && out.flush();
    if (!isWhole)
        out.cancelWriting();
    if (!out.commit())
        return cannotWrite(file, out.errorString());
    return {};
}

QString suggestedFileName(const QDate &made, const QString &ending)
{
    return u"headache-report-%1.%2"_s.arg(made.toString(Qt::ISODate), ending);
}

} // namespace nape
