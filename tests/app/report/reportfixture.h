// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportpages.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/diarycatalogue.h"
#include "core/exchange/demodiary.h"
#include "core/report/reportperiod.h"
#include "core/store/diarystore.h"
#include "resources/resources.h"
#include "tests/core/insights/diarybuilder.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <QPaintEngine>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace nape
{

/// What stands on a page: words in the order of painting, sizes of type, colours.
struct PrintedPage {
    QStringList words;
    double smallest = 1e9; ///< height of type, in page units
    double lowest = 0;     ///< line that any word stands on
    std::set<QRgb> colours;

    QString text() const { return words.join(QLatin1Char(' ')).simplified(); }
    double smallestPoints() const { return smallest / pages::point; }
};

/// Writes down what would be printed.
class PageReader final : public QPaintDevice
{
public:
    const PrintedPage &page() const { return m_engine.page; }
    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return 1 << 15;
        case PdmWidthMM:
        case PdmHeightMM:
            return 700;
        case PdmNumColors:
            return 1 << 24;
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 1200;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    class Engine final : public QPaintEngine
    {
    public:
        Engine() : QPaintEngine(AllFeatures) {}

        PrintedPage page;

        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        Type type() const override { return User; }
        void updateState(const QPaintEngineState &changed) override
        {
            if (changed.state() & DirtyPen && changed.pen().style() != Qt::NoPen)
                page.colours.insert(changed.pen().color().rgb());
            if (changed.state() & DirtyBrush && changed.brush().style() == Qt::SolidPattern)
                page.colours.insert(changed.brush().color().rgb());
        }
        void drawTextItem(const QPointF &at, const QTextItem &item) override
        {
            page.words.append(item.text());
            if (!item.text().trimmed().isEmpty()) {
                page.smallest = std::min(page.smallest, double(item.font().pixelSize()));
                page.lowest = std::max(page.lowest, at.y());
            }
        }
        void drawPath(const QPainterPath &) override {}
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    };
    mutable Engine m_engine;
};

inline const Catalogue &reportCatalogue()
{
    static const auto loaded = Catalogue::load(resources::catalogueFolder());
    return *loaded;
}

inline const DiaryCatalogue &reportTerms()
{
    static const auto loaded = DiaryCatalogue::load(resources::catalogueFolder(), reportCatalogue());
    return *loaded;
}

inline const HeadPictures &reportPictures()
{
    static const auto loaded = HeadPictures::load(reportCatalogue());
    return *loaded;
}

inline DiaryExcerpt demoExcerpt(quint32 seed, int months = usualReportMonths, int years = 1)
{
    const FakeClock clock;
    const TestFolder folder;
    const auto store = DiaryStore::open(folder.path(QStringLiteral("demo.sqlite")), clock);
    EXPECT_TRUE(ok(store));
    EXPECT_TRUE(ok(writeDemoDiary(**store, reportCatalogue(), clock, {.years = years, .seed = seed})));
    const auto excerpt = (*store)->excerpt(lastMonths(Moment::now(clock).localDay, months));
    EXPECT_TRUE(ok(excerpt));
    return *excerpt;
}

/// Of a diary that is no longer than the period of the report.
inline ReportDocument documentOf(const DiaryExcerpt &excerpt, const ReportRequest &request = {})
{
    const DiaryFacts facts(excerpt);
    return ReportDocument::of(DoctorReport::of(facts, facts, reportCatalogue(), request), reportCatalogue(),
                              reportTerms(), QLocale(QLocale::English, QLocale::UnitedKingdom));
}

inline PrintedPage readPage(const ReportPages &pages, int page)
{
    PageReader reader;
    QPainter painter(&reader);
    pages.paint(painter, QRectF(QPointF(), pages.size()), page);
    painter.end();
    return reader.page();
}

/// An attack a day with everything that is long.
inline QString endlessText()
{
    return QStringLiteral("صداع نصفي 🧠 כאב ראש <b>&amp; \"quoted\" %1 ").repeated(2500);
}

} // namespace nape
