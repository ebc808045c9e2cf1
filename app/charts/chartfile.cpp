// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/chartfile.h"

#include "app/charts/chartparts.h"

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

/// A chart as it stands on a page: below its title the legend, then the chart, or its rows.
class Page
{
public:
    Page(const Chart &chart, const QSizeF &size, const ChartLook &look) : m_chart(chart), m_look(look)
    {
        const QList<ChartPtr> rows = chart.pageRows();
        for (const ChartPtr &row : rows)
            m_parts.append(
                {row.get(), {size.width() * double(row->count()) / double(chart.count()), size.height()}});
        if (m_parts.isEmpty())
            m_parts.append({&chart, size});
        m_rows = rows;
        for (const Part &part : m_parts) {
            m_width = std::max(m_width, part.size.width());
            m_height += part.size.height();
        }
        m_height += rowGap() * double(m_parts.size() - 1);
    }

    QSizeF size() const
    {
        return {std::ceil(m_width + 2 * margin),
                std::ceil(m_height + legend().height() + 2 * margin + titleHeight(m_look))};
    }
    void paint(QPainter &painter) const
    {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRectF(QPointF(), size()), m_look.colours.surface);
        QFont bold = m_look.font;
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(m_look.colours.text);
        painter.drawText(QRectF(margin, margin, m_width, titleHeight(m_look) * 0.75),
                         Qt::AlignLeft | Qt::AlignTop, m_chart.title());
        painter.translate(margin, margin + titleHeight(m_look));
        legend().paint(painter, {}, m_look);
        painter.translate(0, legend().height());
        for (const Part &part : m_parts) {
            part.chart->paint(painter, part.size, m_look);
            painter.translate(0, part.size.height() + rowGap());
        }
    }

private:
    struct Part {
        const Chart *chart;
        QSizeF size;
    };
    const Chart &m_chart;
    ChartLook m_look;
    QList<ChartPtr> m_rows; ///< keeps them alive
    QList<Part> m_parts;
    double m_width = 0;
    double m_height = 0;

    chartparts::Legend legend() const { return {m_chart.legend(), m_width, m_look.font}; }
    double rowGap() const { return QFontMetricsF(m_look.font).height(); }
};

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
    const Page page(chart, size, look);
    QImage image((page.size() * pngScale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pngScale);
    image.fill(look.colours.surface);
    QPainter painter(&image);
    page.paint(painter);
    painter.end();
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return write(content, file);
}

Result<void> saveSvg(const Chart &chart, const QSizeF &size, const ChartLook &look, const QString &file)
{
    const Page page(chart, size, look);
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(page.size().toSize());
    generator.setViewBox(QRectF(QPointF(), page.size()));
    generator.setTitle(chart.title());
    generator.setDescription(asText(chart));
    QPainter painter(&generator);
    page.paint(painter);
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
