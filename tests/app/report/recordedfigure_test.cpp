// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/recordedfigure.h"

#include "tests/app/report/reportfixture.h"

#include <QBuffer>
#include <QImage>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>

#include <functional>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

constexpr int size = 200;

/// A soft shadow, as heads have it: dark in the middle, nothing at the edge.
void paintShadow(QPainter &painter)
{
    QRadialGradient gradient(100, 100, 80);
    gradient.setColorAt(0, QColor(0, 0, 0, 200));
    gradient.setColorAt(1, QColor(0, 0, 0, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawEllipse(QPointF(100, 100), 80, 80);
}

QImage imageOf(const std::function<void(QPainter &painter)> &paint)
{
    QImage image(size, size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    return image;
}

/// The mean difference of brightness, and the greatest.
std::pair<double, int> difference(const QImage &a, const QImage &b)
{
    double sum = 0;
    int greatest = 0;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const int each = std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
            sum += each;
            greatest = std::max(greatest, each);
        }
    }
    return {sum / (size * size), greatest};
}

} // namespace

TEST(RecordedFigure, ASoftShadowStaysSoftWithoutAnyGradient)
{
    const RecordedFigure figure = RecordedFigure::of(paintShadow);
    const auto [mean, greatest] =
        difference(imageOf(paintShadow), imageOf([&](QPainter &painter) { figure.paint(painter); }));
    EXPECT_LT(mean, 4);
    EXPECT_LT(greatest, 24);
}

TEST(RecordedFigure, ALineThatFadesDoesSoWithoutAnyGradient)
{
    const auto paint = [](QPainter &painter) {
        QLinearGradient gradient(0, 60, 0, 160);
        gradient.setColorAt(0, QColor(0, 0, 0, 220));
        gradient.setColorAt(1, QColor(0, 0, 0, 0));
        painter.setPen(QPen(QBrush(gradient), 8));
        painter.drawLine(100, 20, 100, 180);
    };
    const RecordedFigure figure = RecordedFigure::of(paint);
    const auto [mean, greatest] =
        difference(imageOf(paint), imageOf([&](QPainter &painter) { figure.paint(painter); }));
    EXPECT_LT(mean, 0.5);
    EXPECT_LT(greatest, 48); // half covered pixels at the edge
}

TEST(RecordedFigure, LinesAndAreasComeBackAsTheyWere)
{
    const auto paint = [](QPainter &painter) {
        painter.translate(20, 10);
        painter.rotate(10);
        painter.setPen(QPen(Qt::darkRed, 3));
        painter.setBrush(QColor(0, 80, 160, 120));
        painter.drawRoundedRect(10, 10, 120, 80, 12, 12);
        painter.drawLine(0, 0, 140, 120);
        painter.setOpacity(0.4);
        painter.drawEllipse(60, 60, 80, 60);
    };
    const RecordedFigure figure = RecordedFigure::of(paint);
    const auto [mean, greatest] =
        difference(imageOf(paint), imageOf([&](QPainter &painter) { figure.paint(painter); }));
    EXPECT_LT(mean, 0.5) << greatest;
}

TEST(RecordedFigure, APdfOfItHasNoGradientThatWouldLoseItsSoftness)
{
    const RecordedFigure figure = RecordedFigure::of(paintShadow);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        figure.paint(painter);
    }
    EXPECT_FALSE(buffer.data().contains("/ShadingType"));
    EXPECT_TRUE(buffer.data().contains("/ExtGState")); // its transparency is in there
}

TEST(HeadPictures, AHeadOnPaperLooksAsTheDrawingDoes)
{
    const QString tool = QStandardPaths::findExecutable(u"pdftoppm"_s);
    if (tool.isEmpty())
        GTEST_SKIP() << "pdftoppm is not installed";
    const TestFolder folder;
    const QRectF box = reportPictures().viewBox(View::Front);
    const QSizeF sheet = box.size() / 4;
    const auto paint = [&](QPainter &painter, const QRectF &target) {
        reportPictures().paint(painter, target, View::Front, {}, QFont(), 10);
    };
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(72);
        writer.setPageLayout(QPageLayout(QPageSize(sheet, QPageSize::Point, {}, QPageSize::ExactMatch),
                                         QPageLayout::Portrait, QMarginsF()));
        QPainter painter(&writer);
        paint(painter, QRectF(QPointF(), sheet));
    }
    const QString file = folder.write(u"head.pdf"_s, buffer.data());
    QProcess process;
    process.start(tool, {u"-r"_s, u"72"_s, u"-png"_s, u"-singlefile"_s, file, folder.path(u"head"_s)});
    ASSERT_TRUE(process.waitForFinished());
    const QImage printed(folder.path(u"head.png"_s));
    ASSERT_FALSE(printed.isNull());
    QImage drawn(printed.size(), QImage::Format_RGB32);
    drawn.fill(Qt::white);
    {
        QPainter painter(&drawn);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter, drawn.rect());
    }
    double sum = 0;
    for (int y = 0; y < drawn.height(); ++y) {
        for (int x = 0; x < drawn.width(); ++x)
            sum += std::abs(qGray(drawn.pixel(x, y)) - qGray(printed.pixel(x, y)));
    }
    EXPECT_LT(sum / (drawn.width() * drawn.height()), 4);
}
