// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/drawingfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace nape
{

tl::unexpected<Error> drawingFault(const QString &file, const QString &detail)
{
    const QString words = QCoreApplication::translate(
        "BodyDrawing", "The drawing file “%1” is missing or damaged. Please install the program again.");
    return failure(ErrorCode::CatalogueFault, words.arg(QFileInfo(file).fileName()), detail);
}

Result<QByteArray> readDrawingFile(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return drawingFault(file, in.errorString());
    return in.readAll();
}

} // namespace nape
