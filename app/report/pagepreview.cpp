// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/pagepreview.h"

#include <QPaintEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace nape
{

namespace
{

constexpr int gap = 16;

QRgb shownGrey(int grey, const Colours &colours)
{
    const double lightness = double(grey) / 255;
    const double share = lightness * lightness;
    const auto channel = [share](int ink, int paper) {
        return static_cast<int>(std::lround(ink + (paper - ink) * share));
    };
    return qRgb(channel(colours.text.red(), colours.surface.red()),
                channel(colours.text.green(), colours.surface.green()),
                channel(colours.text.blue(), colours.surface.blue()));
}

void tint(QImage &sheet, const Colours &colours)
{
    std::array<QRgb, 256> shades{};
    for (size_t grey = 0; grey < shades.size(); ++grey)
        shades[grey] = shownGrey(static_cast<int>(grey), colours);
    for (int y = 0; y < sheet.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(sheet.scanLine(y));
        for (int x = 0; x < sheet.width(); ++x)
            line[x] = shades[size_t(qGray(line[x]))];
    }
}

} // namespace

QColor shownInstead(const QColor &printed, const Colours &window)
{
    return QColor::fromRgb(shownGrey(qGray(printed.rgb()), window));
}

PagePreview::PagePreview(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance)
{
    setObjectName(QStringLiteral("pagePreview"));
    setAccessibleName(tr("Preview"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(1000);
    connect(&m_appearance, &Appearance::changed, this, &PagePreview::forget);
}

PagePreview::~PagePreview()
{
    ++m_round;
    m_thread.clear();
    m_thread.waitForDone();
}

void PagePreview::setPages(std::shared_ptr<const ReportPages> pages, const QString &words)
{
    m_pages = std::move(pages);
    setAccessibleDescription(words);
    drawAgain();
    updateGeometry();
}

void PagePreview::setZoom(double zoom, int room)
{
    setMinimumWidth(static_cast<int>(std::lround(room * std::clamp(zoom, 1.0, largestZoom))));
}

bool PagePreview::isTinted() const
{
    return m_appearance.paletteName() != PaletteName::Light;
}

void PagePreview::forget()
{
    m_sheets.clear();
    drawAgain();
}

void PagePreview::drawAgain()
{
    ++m_round;
    m_thread.clear();
    m_underWay.clear();
    m_sheets.resize(m_pages ? m_pages->count() : 0);
    m_outdated.clear();
    for (int page = 0; page < m_sheets.size(); ++page)
        m_outdated.insert(page);
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

void PagePreview::draw(int page)
{
    if (m_underWay.contains(page))
        return;
    m_underWay.insert(page);
    const double ratio = devicePixelRatioF();
    const QSize size = (QSizeF(sheetRect(page).size()) * ratio).toSize();
    const std::optional<Colours> colours = isTinted() ? std::optional(m_appearance.colours()) : std::nullopt;
    // This widget outlives the work: its destructor waits for it.
    m_thread.start([this, round = int(m_round), page, size, ratio, colours, pages = m_pages] {
        if (m_round != round)
            return;
        QImage sheet(size, QImage::Format_RGB32);
        sheet.fill(Qt::white);
        {
            QPainter painter(&sheet);
            pages->paint(painter, QRectF(QPointF(), QSizeF(size)), page);
        }
        if (colours)
            tint(sheet, *colours);
        sheet.setDevicePixelRatio(ratio);
        QMetaObject::invokeMethod(
            this, [this, round, page, sheet] { take(round, page, sheet); }, Qt::QueuedConnection);
    });
}

void PagePreview::take(int round, int page, const QImage &sheet)
{
    if (m_round != round)
        return;
    m_underWay.remove(page);
    m_outdated.remove(page);
    m_sheets[page] = sheet;
    update(sheetRect(page));
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
        if (m_outdated.contains(page))
            draw(page);
        if (m_sheets[page].isNull())
            painter.fillRect(rect, isTinted() ? m_appearance.colours().surface : QColor(Qt::white));
        else
            painter.drawImage(rect, m_sheets[page]);
        painter.setPen(m_appearance.colours().hairline);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        drawAgain();
}

} // namespace nape
