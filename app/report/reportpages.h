// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/paper.h"
#include "app/report/reportblocks.h"

#include <functional>
#include <optional>

namespace nape
{

struct ReportRoom;

/// The report as pages of paper: one that holds what a doctor asks first, then the details if there are any.
/// Where there is too much for one page, tables on it are cut and say how much is left out, then own words
/// go on behind it; the figures at its top always stay.
class ReportPages
{
public:
    /// `pictures` must outlive the pages. To be made in a program with a QGuiApplication, in any thread: it
    /// sets type. Once `isCancelled`, the rest is missing and the pages are good for nothing.
    ReportPages(const ReportDocument &document, const HeadPictures &pictures, Paper paper,
                std::function<bool()> isCancelled = {});

    int count() const { return static_cast<int>(m_pages.size()); }
    Paper paper() const { return m_paper; }
    /// In page units.
    QSizeF size() const { return m_size; }
    /// How many of the pages hold the report without its details; 1 unless it runs on.
    int frontPages() const { return m_frontPages; }
    /// How many letters of the own words stand on the first page; none if it holds them all.
    std::optional<qsizetype> ownWordsInFront() const { return m_ownWordsInFront; }

    /// The whole sheet into `target`, on nothing: the ground is that of the paper.
    void paint(QPainter &painter, const QRectF &target, int page) const;

private:
    struct Item {
        pages::BlockPtr block;
        double y;
    };
    using Page = std::vector<Item>;

    void layFront(const ReportDocument &document, const HeadPictures &pictures);
    void flowFront(const ReportDocument &document, const HeadPictures &pictures, const ReportRoom &room,
                   qsizetype letters, bool hasCounting);
    /// What the first page did not hold, and the details.
    void layRest(const ReportDocument &document);
    void layWhatWasCut(const ReportDocument &document);
    void startPage();
    void flowSection(const ReportSection &section);
    /// Goes on below what is there; parts what does not fit.
    void flow(pages::BlockPtr block);
    void paintFoot(QPainter &painter, int page) const;

    Paper m_paper;
    QSizeF m_size;
    QRectF m_room; ///< within the margins and above the foot
    double m_y = 0;
    std::vector<Page> m_pages;
    int m_frontPages = 1;
    std::optional<qsizetype> m_ownWordsInFront;
    bool m_isCountingInFront = false;    ///< what the words mean
    const ReportRoom *m_shown = nullptr; ///< how much of everything the first page holds
    QString m_foot;
    std::function<bool()> m_isCancelled;
};

} // namespace nape
