// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/pagepreview.h"

#include <QPaintEvent>

#include <array>

namespace nape
{

namespace
{

constexpr int gap = 16;

/// Paper becomes the surface and ink becomes words; what lies between stays between.
void tint(QImage &sheet, const Colours &colours)
{
    std::array<QRgb, 256> shades{};
    for (size_t grey = 0; grey < shades.size(); ++grey) {
        const double share = double(grey) / 255;
        const auto channel = [share](int ink, int paper) {
            return static_cast<int>(std::lround(ink + (paper - ink) * share));
        };
        shades[grey] = qRgb(channel(colours.text.red(), colours.surface.red()),
                            channel(colours.text.green(), colours.surface.green()),
                            channel(colours.text.blue(), colours.surface.blue()));
    }
    for (int y = 0; y < sheet.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(sheet.scanLine(y));
        for (int x = 0; x < sheet.width(); ++x)
            line[x] = shades[size_t(qGray(line[x]))];
    }
}

} // namespace

PagePreview::PagePreview(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance)
{
    setObjectName(QStringLiteral("pagePreview"));
    setAccessibleName(tr("Preview"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_appearance, &Appearance::changed, this, &PagePreview::forget);
}

PagePreview::~PagePreview() = default;

void PagePreview::setPages(std::shared_ptr<const ReportPages> pages, const QString &words)
{
    m_pages = std::move(pages);
    setAccessibleDescription(words);
    forget();
    updateGeometry();
}

bool PagePreview::isTinted() const
{
    return m_appearance.paletteName() != PaletteName::Light;
}

void PagePreview::forget()
{
    m_sheets.clear();
    if (m_pages)
        m_sheets.resize(m_pages->count());
    update();
}

int PagePreview::heightForWidth(int width) const
{
    if (!m_pages)
        return 0;
    const double sheet = width * m_pages->size().height() / m_pages->size().width();
    return static_cast<int>(std::lround(sheet)) * m_pages->count() + gap * (m_pages->count() - 1);
}

QSize PagePreview::sizeHint() const
{
    constexpr int usualWidth = 560;
    return {usualWidth, m_pages ? heightForWidth(usualWidth) : usualWidth};
}

QRect PagePreview::sheetRect(int page) const
{
    const auto height =
        static_cast<int>(std::lround(width() * m_pages->size().height() / m_pages->size().width()));
    return {0, page * (height + gap), width(), height};
}

const QImage &PagePreview::sheet(int page)
{
    QImage &sheet = m_sheets[page];
    if (sheet.isNull()) {
        const QSize size = sheetRect(page).size();
        sheet = QImage((QSizeF(size) * devicePixelRatioF()).toSize(), QImage::Format_RGB32);
        sheet.fill(Qt::white);
        {
            QPainter painter(&sheet);
            m_pages->paint(painter, QRectF(QPointF(), QSizeF(sheet.size())), page);
        }
        if (isTinted())
            tint(sheet, m_appearance.colours());
        sheet.setDevicePixelRatio(devicePixelRatioF());
    }
    return sheet;
}

void PagePreview::paintEvent(QPaintEvent *event)
{
    if (!m_pages)
        return;
    QPainter painter(this);
    for (int page = 0; page < m_pages->count(); ++page) {
        const QRect rect = sheetRect(page);
        // A page takes a moment to draw; only what is seen is drawn.
        if (!rect.intersects(event->rect()))
            continue;
        painter.drawImage(rect.topLeft(), sheet(page));
        painter.setPen(m_appearance.colours().hairline);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        forget();
}

} // namespace nape
