// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodydrawing.h"

#include "app/bodymap/bodyatlas.h"
#include "tests/app/bodymap/bodymapfixture.h"
#include "tests/support/testfolder.h"

#include <QImage>
#include <QPainter>
#include <QXmlStreamReader>

#include <algorithm>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

const BodyAtlas &builtInAtlas()
{
    static const BodyAtlas atlas = *BodyAtlas::load(builtInCatalogue(), BodyFiles::builtIn());
    return atlas;
}

/// The ids in the group `regions`, read independently of the program.
QStringList regionIdsIn(const QString &file)
{
    QStringList ids;
    QXmlStreamReader xml(TestFolder::bytesOf(file));
    int depthInRegions = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            const QString id = xml.attributes().value("id"_L1).toString();
            if (depthInRegions > 0)
                ids.append(id);
            if (depthInRegions > 0 || id == "regions"_L1)
                ++depthInRegions;
        } else if (token == QXmlStreamReader::EndElement && depthInRegions > 0) {
            --depthInRegions;
        }
    }
    return ids;
}

QImage painted(const BodyDrawing &drawing, PaletteName palette = PaletteName::Light)
{
    QImage image(250, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(0.25, 0.25);
    drawing.paint(painter, palette);
    return image;
}

} // namespace

class DrawingOfView : public testing::TestWithParam<View>
{
protected:
    const BodyDrawing &drawing() const { return *builtInAtlas().drawing(GetParam()); }
};

TEST_P(DrawingOfView, HoldsExactlyThePlacesThatTheCatalogueNames)
{
    QStringList named;
    for (const Place &place : placesInView(builtInCatalogue(), GetParam()))
        named.append(place.toString());
    QStringList drawn = regionIdsIn(resources::bodyMapFile(GetParam()));
    if (GetParam() == View::RightSide) // the mirror of the same file
        drawn.replaceInStrings(u"-left"_s, u"-right"_s);
    named.sort();
    drawn.sort();
    EXPECT_EQ(drawn, named);
    EXPECT_EQ(drawing().shapes().size(), named.size());
}

TEST_P(DrawingOfView, IsAThousandUnitsWideAndAsHighAsTheAtlasSaysBeforeReadingIt)
{
    EXPECT_EQ(drawing().viewBox(), builtInAtlas().viewBox(GetParam()));
    EXPECT_EQ(drawing().viewBox().left(), 0);
    EXPECT_EQ(drawing().viewBox().width(), 1000);
}

TEST_P(DrawingOfView, EachRegionIsFoundAtAPointInsideIt)
{
    for (const RegionShape &shape : drawing().shapes()) {
        const QPointF point = pointInside(shape);
        ASSERT_TRUE(shape.path.contains(point)) << shape.place.toString().toStdString();
        const RegionShape *found = drawing().shapeAt(point);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->place, shape.place);
    }
}

TEST_P(DrawingOfView, EachRegionIsOneClosedShapeWithinTheFrame)
{
    const QRectF frame = drawing().viewBox().adjusted(-1, -1, 1, 1);
    for (const RegionShape &shape : drawing().shapes()) {
        const auto polygons = shape.path.toSubpathPolygons();
        ASSERT_EQ(polygons.size(), 1) << shape.place.toString().toStdString();
        EXPECT_TRUE(polygons.first().isClosed()) << shape.place.toString().toStdString();
        EXPECT_TRUE(frame.contains(shape.bounds)) << shape.place.toString().toStdString();
    }
}

TEST_P(DrawingOfView, LeftMirrorsRight)
{
    if (sideShownBy(GetParam()))
        GTEST_SKIP() << "shows one side only";
    const double width = drawing().viewBox().width();
    for (const RegionShape &shape : drawing().shapes()) {
        if (shape.place.side != Side::Left)
            continue;
        const RegionShape *other = drawing().shape({shape.place.region, Side::Right});
        ASSERT_TRUE(other) << shape.place.toString().toStdString();
        EXPECT_NEAR(shape.area, other->area, shape.area * 0.01);
        const QPointF mirrored(width - pointInside(shape).x(), pointInside(shape).y());
        const RegionShape *found = drawing().shapeAt(mirrored);
        ASSERT_TRUE(found) << shape.place.toString().toStdString();
        EXPECT_EQ(found->place, other->place);
    }
}

TEST_P(DrawingOfView, ThePersonsLeftIsWhereTheViewerSeesIt)
{
    if (const auto side = sideShownBy(GetParam())) {
        for (const RegionShape &shape : drawing().shapes())
            EXPECT_TRUE(shape.place.side == *side || shape.place.side == Side::Middle);
        return;
    }
    // Seen from the front, it is on the viewer's right; from the back, on the viewer's left.
    for (const RegionShape &shape : drawing().shapes()) {
        if (shape.place.side == Side::Middle)
            continue;
        const bool atViewersLeft = shape.bounds.center().x() < 500;
        EXPECT_EQ(atViewersLeft, (shape.place.side == Side::Right) == (GetParam() == View::Front))
            << shape.place.toString().toStdString();
    }
}

TEST_P(DrawingOfView, NothingIsSaidWhenItLoadsAndPaints)
{
    const Warnings warnings;
    auto atlas = BodyAtlas::load(builtInCatalogue(), BodyFiles::builtIn());
    ASSERT_TRUE(atlas);
    for (const PaletteName palette : allPalettes)
        painted(*atlas->drawing(GetParam()), palette);
    EXPECT_EQ(warnings.text(), "");
}

TEST_P(DrawingOfView, EachPaletteGivesAnotherPicture)
{
    auto atlas = BodyAtlas::load(builtInCatalogue(), BodyFiles::builtIn());
    ASSERT_TRUE(atlas);
    QList<QImage> pictures;
    for (const PaletteName palette : allPalettes) {
        const QImage picture = painted(*atlas->drawing(GetParam()), palette);
        EXPECT_FALSE(pictures.contains(picture)) << toKey(palette).toStdString();
        pictures.append(picture);
    }
}

TEST_P(DrawingOfView, RegionsCannotBeSeenInThePicture)
{
    // The same picture, whether the regions are known or not: paint() draws the figure only.
    const View read = GetParam() == View::RightSide ? View::LeftSide : GetParam();
    BodyDrawing bare = *BodyDrawing::load(read, resources::bodyMapFile(read),
                                          *BodyPalettes::load(resources::bodyMapPalettesFile()), {});
    if (read != GetParam())
        bare = bare.mirrored(GetParam());
    EXPECT_TRUE(bare.shapes().isEmpty());
    EXPECT_EQ(painted(bare), painted(drawing()));
}

INSTANTIATE_TEST_SUITE_P(Views, DrawingOfView, testing::ValuesIn(allViews), [](const auto &shown) {
    QString name = toKey(shown.param);
    name.remove(u'_');
    return name.toStdString();
});

TEST(BodyDrawing, TheRightSideMirrorsTheLeftPointForPoint)
{
    const BodyDrawing &left = *builtInAtlas().drawing(View::LeftSide);
    const BodyDrawing &right = *builtInAtlas().drawing(View::RightSide);
    ASSERT_EQ(left.shapes().size(), right.shapes().size());
    for (const RegionShape &shape : left.shapes()) {
        const Side other = shape.place.side == Side::Left ? Side::Right : Side::Middle;
        const RegionShape *mirrored = right.shape({shape.place.region, other});
        ASSERT_TRUE(mirrored) << shape.place.toString().toStdString();
        EXPECT_EQ(mirrored->path, QTransform(-1, 0, 0, 1, 1000, 0).map(shape.path));
    }
    ASSERT_EQ(left.muscles().size(), right.muscles().size());
    for (qsizetype i = 0; i < left.muscles().size(); ++i) {
        EXPECT_EQ(right.muscles()[i].key, left.muscles()[i].key);
        EXPECT_EQ(right.muscles()[i].side, Side::Right);
    }
}

TEST(BodyDrawing, TheRightSideIsPaintedAsTheMirrorOfTheLeft)
{
    const QImage left = painted(*builtInAtlas().drawing(View::LeftSide)).mirrored(true, false);
    const QImage right = painted(*builtInAtlas().drawing(View::RightSide));
    int different = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x)
            different += std::abs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y))) > 24;
    }
    EXPECT_LT(different, left.width() * left.height() / 100);
}

TEST(BodyDrawing, TheSmallerOfTwoRegionsUnderAPointWins)
{
    const TestFolder folder;
    const QString file =
        folder.write(u"d.svg"_s, R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
        <g id="figure"><rect width="100" height="100"/></g>
        <g id="regions" fill-opacity="0"><path id="temple-left" d="M10 10H30V30H10Z"/>
        <path id="brow-left" d="M0 0H90V90H0Z"/></g></svg>)");
    const BodyPalettes palettes = *BodyPalettes::load(resources::bodyMapPalettesFile());
    for (const auto &order :
         {placesOf({"temple-left", "brow-left"}), placesOf({"brow-left", "temple-left"})}) {
        const auto drawing = BodyDrawing::load(View::Front, file, palettes, order);
        ASSERT_TRUE(drawing);
        EXPECT_EQ(drawing->shapeAt({20, 20})->place, place("temple-left"));
        EXPECT_EQ(drawing->shapeAt({50, 50})->place, place("brow-left"));
        EXPECT_EQ(drawing->shapeAt({95, 95}), nullptr);
    }
}

TEST(BodyDrawing, AFileThatIsNoDrawingIsAFaultThatNamesIt)
{
    const TestFolder folder;
    const BodyPalettes palettes = *BodyPalettes::load(resources::bodyMapPalettesFile());
    const QString empty = folder.write(u"empty.svg"_s, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    for (const QString &file : {empty, folder.path(u"missing.svg"_s)}) {
        const auto drawing = BodyDrawing::load(View::Front, file, palettes, {});
        ASSERT_FALSE(drawing);
        EXPECT_EQ(drawing.error().code, ErrorCode::CatalogueFault);
    }
}

TEST(BodyDrawing, LandmarksAreWhereTheyAreDrawn)
{
    const BodyDrawing &front = *builtInAtlas().drawing(View::Front);
    const auto crown = front.landmark(u"crown"_s);
    const auto chin = front.landmark(u"chin"_s);
    ASSERT_TRUE(crown && chin);
    EXPECT_LT(crown->y(), chin->y());
    EXPECT_NEAR(crown->x(), 500, 1);
    EXPECT_EQ(front.landmark(u"tail"_s), std::nullopt);
}

TEST(BodyAtlas, PlacesAreReadFromTopToBottomAndFrontToBack)
{
    const QList<Place> all = builtInAtlas().places({View::Front, View::Back});
    const auto before = [&all](const char *a, const char *b) {
        return all.contains(place(a)) && all.contains(place(b)) &&
               all.indexOf(place(a)) < all.indexOf(place(b));
    };
    EXPECT_EQ(all.first(), place("crown-middle"));
    EXPECT_TRUE(before("forehead-middle", "eye-left"));
    EXPECT_TRUE(before("eye-right", "eye-left"));
    EXPECT_TRUE(before("cheek-left", "neck_front-middle"));
    EXPECT_TRUE(before("shoulder-left", "occiput-left"));
    EXPECT_EQ(QSet<Place>(all.begin(), all.end()).size(), all.size());
}

TEST(BodyAtlas, APlaceInTwoViewsIsBestSeenWhereItIsLargest)
{
    const QList<View> both{View::Front, View::Back};
    EXPECT_EQ(builtInAtlas().bestView(place("trap_upper-left"), both), View::Back);
    EXPECT_EQ(builtInAtlas().bestView(place("trap_upper-left"), {View::Front}), View::Front);
    EXPECT_EQ(builtInAtlas().bestView(place("eye-left"), both), View::Front);
    EXPECT_EQ(builtInAtlas().bestView(place("eye-left"), {View::Back}), std::nullopt);
}
