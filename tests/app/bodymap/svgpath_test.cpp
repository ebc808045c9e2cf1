// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/svgpath.h"

#include "tests/app/bodymap/bodymapfixture.h"

#include <QSvgRenderer>

using namespace nape;

namespace
{

std::optional<QPainterPath> pathIn(const QByteArray &body, const char *id = "shape")
{
    QSvgRenderer renderer("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 1200\" width=\"50\" "
                          "height=\"60\">" +
                          body + "</svg>");
    return svgPath(renderer, QString::fromLatin1(id));
}

QPainterPath curve()
{
    QPainterPath path(QPointF(10, 20));
    path.cubicTo(30, 40, 50, 60, 70, 80);
    path.lineTo(90, 10);
    path.closeSubpath();
    return path;
}

const QByteArray curveData = "d=\"M10 20C30 40 50 60 70 80L90 10Z\"";

} // namespace

TEST(SvgPath, CurvesComeOutAsTheyAreWritten)
{
    EXPECT_EQ(pathIn("<path id=\"shape\" " + curveData + "/>"), curve());
}

TEST(SvgPath, AnInvisibleShapeStillHasItsPath)
{
    EXPECT_EQ(
        pathIn(
            "<g fill-opacity=\"0\"><path id=\"shape\" fill=\"#000000\" fill-opacity=\"0\" stroke=\"none\" " +
            curveData + "/></g>"),
        curve());
}

TEST(SvgPath, FillAndStrokeOfOneShapeAreOnePath)
{
    EXPECT_EQ(pathIn("<path id=\"shape\" fill=\"#112233\" stroke=\"#000000\" stroke-width=\"8\" " +
                     curveData + "/>"),
              curve());
}

TEST(SvgPath, ItsOwnTransformIsApplied)
{
    QTransform transform;
    transform.translate(100, 200);
    transform.rotate(90);
    EXPECT_EQ(pathIn("<path id=\"shape\" transform=\"translate(100 200) rotate(90)\" " + curveData + "/>"),
              transform.map(curve()));
}

TEST(SvgPath, TheTransformsOfTheGroupsAroundItAreApplied)
{
    QTransform transform;
    transform.translate(100, 200);
    transform.scale(2, 3);
    transform.translate(-5, 7);
    EXPECT_EQ(pathIn("<g transform=\"translate(100 200)\"><g transform=\"scale(2 3)\"><path id=\"shape\" "
                     "transform=\"translate(-5 7)\" " +
                     curveData + "/></g></g>"),
              transform.map(curve()));
}

TEST(SvgPath, SeveralSubpathsStayTogether)
{
    const auto path = pathIn("<path id=\"shape\" d=\"M0 0H10V10H0ZM20 20H30V30H20Z\"/>");
    ASSERT_TRUE(path);
    EXPECT_EQ(path->toSubpathPolygons().size(), 2);
    EXPECT_EQ(path->boundingRect(), QRectF(0, 0, 30, 30));
}

TEST(SvgPath, RectanglesAndCirclesHaveOneToo)
{
    EXPECT_EQ(pathIn("<rect id=\"shape\" x=\"1\" y=\"2\" width=\"30\" height=\"40\"/>")->boundingRect(),
              QRectF(1, 2, 30, 40));
    EXPECT_EQ(pathIn("<circle id=\"shape\" cx=\"50\" cy=\"60\" r=\"7\"/>")->boundingRect(),
              QRectF(43, 53, 14, 14));
}

TEST(SvgPath, AnUnknownIdHasNoneAndSaysNothing)
{
    const Warnings warnings;
    EXPECT_EQ(pathIn("<path id=\"shape\" " + curveData + "/>", "other"), std::nullopt);
    EXPECT_EQ(warnings.text(), "");
}

TEST(SvgPath, AnEmptyGroupHasNone)
{
    EXPECT_EQ(pathIn("<rect width=\"9\" height=\"9\"/><g id=\"shape\"></g>"), std::nullopt);
}
