// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/chartfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace nape::chartfile
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::chartfile)
};

constexpr qreal margin = 24;
constexpr int pngScale = 2; ///< sharp enough to be printed

qreal titleHeight(const ChartLook &look)
{
    return QFontMetricsF(look.font).height() * 2;
}

QSizeF pageSize(const QSizeF &size, const ChartLook &look)
{
    return {std::ceil(size.width() + 2 * margin), std::ceil(size.height() + 2 * margin + titleHeight(look))};
}

void paintPage(QPainter &painter, const Chart &chart, const QSizeF &size, const ChartLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), pageSize(size, look)), look.colours.surface);
    QFont bold = look.font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(look.colours.text);
    painter.drawText(QRectF(margin, margin, size.width(), titleHeight(look) * 0.75),
                     Qt::AlignLeft | Qt::AlignTop, chart.title());
    painter.translate(margin, margin + titleHeight(look));
    chart.paint(painter, size, look);
}

Result<void> write(const QByteArray &content, const QString &file)
{
    QSaveFile target(file);
    // A picture of somebody's health is for nobody else on the computer.
    if (!target.open(QIODevice::WriteOnly) ||
        !target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        target.write(content) != content.size() || !target.commit())
        return failure(ErrorCode::InvalidInput,
                       Words::tr("The picture could not be saved as “%1”; choose another folder.")
                           .arg(QDir::toNativeSeparators(file)),
                       target.errorString());
    return {};
}

} // namespace

Result<void> savePng(const Chart &chart, const QSizeF &size, const ChartLook &look, const QString &file)
{
    QImage image((pageSize(size, look) * pngScale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pngScale);
    image.fill(look.colours.surface);
    QPainter painter(&image);
    paintPage(painter, chart, size, look);
    painter.end();
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return write(content, file);
}

Result<void> saveSvg(const Chart &chart, const QSizeF &size, const ChartLook &look, const QString &file)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(pageSize(size, look).toSize());
    generator.setViewBox(QRectF(QPointF(), pageSize(size, look)));
    generator.setTitle(chart.title());
    generator.setDescription(asText(chart));
    QPainter painter(&generator);
    paintPage(painter, chart, size, look);
    painter.end();
    buffer.close();
    return write(content, file);
}

QString asText(const Chart &chart)
{
    const ChartTable table = chart.table();
    QStringList lines{chart.title(), table.columns.join(u'\t')};
    for (const QStringList &row : table.rows)
        lines.append(row.join(u'\t'));
    return lines.join(u'\n') + u'\n';
}

} // namespace nape::chartfile
