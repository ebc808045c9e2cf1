// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportpages.h"
#include "app/theme/appearance.h"

#include <QImage>
#include <QSet>
#include <QThreadPool>
#include <QWidget>

#include <atomic>

namespace nape
{

/// A colour of the page in the colours of the window: paper becomes the surface and ink becomes words. Greys
/// keep nearer to the words than they are on paper, where they are read in better light.
QColor shownInstead(const QColor &printed, const Colours &window);

/// The pages of the report below each other, as wide as there is room; drawn beside the window's thread, the
/// page before stays until the next one is there. A white sheet would glare in a dark room, so in every
/// palette but the light one the page is shown in its surface and its words instead.
class PagePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(const Appearance &appearance, QWidget *parent = nullptr);
    ~PagePreview() override;

    /// `words`: what stands on the pages, for who cannot see them.
    void setPages(std::shared_ptr<const ReportPages> pages, const QString &words);
    /// No page that is seen is still being drawn.
    bool isDrawn() const { return m_underWay.isEmpty(); }
    /// Whether the colours are others than those that are printed.
    bool isTinted() const;

    /// Of what fits into the width of `room`, the inside of a scroll area: 1 to largestZoom. Larger than that
    /// is scrolled.
    void setZoom(double zoom, int room);
    static constexpr double largestZoom = 4;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Appearance &m_appearance;
    std::shared_ptr<const ReportPages> m_pages;
    QList<QImage> m_sheets; ///< as they are shown; null: not drawn yet
    QSet<int> m_outdated;   ///< pages whose sheet is that of before
    QSet<int> m_underWay;
    std::atomic<int> m_round = 0; ///< what was begun in an earlier one is not wanted any more
    QThreadPool m_thread;         // of one: the page that is seen first comes first

    QRect sheetRect(int page) const;
    void draw(int page);
    void take(int round, int page, const QImage &sheet);
    /// All pages anew.
    void drawAgain();
    /// In other colours what was there would glare until then.
    void forget();
};

} // namespace nape
