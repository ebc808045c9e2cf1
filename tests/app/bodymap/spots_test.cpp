// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The spots of the catalogue, built on the landmarks of the drawings: each lies where the catalogue says.
// The right side view mirrors the left one, so the left one is enough here.

#include "app/bodymap/bodydrawing.h"
#include "tests/app/bodymap/bodymapfixture.h"
#include "tests/support/testfolder.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

constexpr View drawnViews[] = {View::Front, View::Back,    View::LeftSide,
                               View::Hand,  View::Forearm, View::Foot};

QList<Place> allPlaces(View view)
{
    QList<Place> places;
    for (const Region &region : builtInCatalogue().regions()) {
        for (const Side side : region.sides) {
            if (region.views.contains(view))
                places.append({region.key, side});
        }
    }
    return places;
}

const BodyDrawing &drawingOf(View view)
{
    static const std::map<View, BodyDrawing> drawings = [] {
        std::map<View, BodyDrawing> all;
        const BodyPalettes palettes = *BodyPalettes::load(resources::bodyMapPalettesFile());
        for (const View drawn : drawnViews) {
            auto drawing =
                BodyDrawing::load(drawn, resources::bodyMapFile(drawn), palettes, allPlaces(drawn));
            if (!drawing)
                qFatal("%s", qPrintable(sentence(drawing.error())));
            all.emplace(drawn, std::move(*drawing));
        }
        return all;
    }();
    return drawings.at(view);
}

LandmarkFinder landmarksOf(View view)
{
    return [&drawing = drawingOf(view)](const QString &name, Side side) {
        const auto paired = drawing.landmark(name + u'-' + toKey(side));
        return paired ? paired : drawing.landmark(name);
    };
}

/// One spot of a point, where it lies on one side in one view.
struct BuiltSpot {
    std::string name;
    const BodySpot *point = nullptr;
    View view = View::Front;
    Side side = Side::Left;
    std::optional<QPointF> at;
};

void build(const QString &name, const BodySpot &point, QList<BuiltSpot> &spots)
{
    for (const View view : drawnViews) {
        for (const Side side : point.sides) {
            if (view == View::LeftSide && side == Side::Right)
                continue;
            for (const Construction &construction : point.spots.value(view)) {
                const QString where = u"%1 %2 %3"_s.arg(name, toKey(view), toKey(side));
                spots.append({where.toStdString(), &point, view, side,
                              constructed(construction, view, side, landmarksOf(view))});
            }
        }
    }
}

const QList<BuiltSpot> &allSpots()
{
    static const QList<BuiltSpot> spots = [] {
        QList<BuiltSpot> all;
        for (const PressurePoint &point : builtInCatalogue().points())
            build(point.key.toString(), point, all);
        for (const TriggerPoint &point : builtInCatalogue().triggerPoints())
            build(point.key.toString(), point, all);
        return all;
    }();
    return spots;
}

/// In profile the midline is the edge of the regions of the side that is seen.
bool liesInItsRegion(const BuiltSpot &spot)
{
    const RegionShape *shape = drawingOf(spot.view).shapeAt(*spot.at);
    if (!shape || !spot.point->regions.contains(shape->place.region))
        return false;
    return shape->place.side == spot.side || (spot.view == View::LeftSide && spot.side == Side::Middle);
}

std::string whereItLies(const BuiltSpot &spot)
{
    const RegionShape *shape = drawingOf(spot.view).shapeAt(*spot.at);
    return u"%1, %2 in %3"_s.arg(spot.at->x())
        .arg(spot.at->y())
        .arg(shape ? shape->place.toString() : u"no region"_s)
        .toStdString();
}

QPointF spotOf(const char *point, View view, Side side)
{
    const std::string name =
        u"%1 %2 %3"_s.arg(QLatin1StringView(point), toKey(view), toKey(side)).toStdString();
    const auto found = std::ranges::find(allSpots(), name, &BuiltSpot::name);
    return found == allSpots().end() ? QPointF() : found->at.value_or(QPointF());
}

QPointF landmark(const char *name, View view, Side side = Side::Left)
{
    return landmarksOf(view)(QString::fromLatin1(name), side).value_or(QPointF());
}

double cunBetween(const QPointF &a, const QPointF &b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y()) / unitsPerCun;
}

/// On the ring that says how far off a finger may be.
QList<QPointF> ringOf(const BuiltSpot &spot)
{
    constexpr int corners = 16;
    QList<QPointF> ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        ring.append(*spot.at +
                    spot.point->toleranceCun * unitsPerCun * QPointF(std::cos(angle), std::sin(angle)));
    }
    return ring;
}

} // namespace

TEST(Spots, EachIsBuiltFromLandmarksThatTheDrawingHas)
{
    EXPECT_GE(allSpots().size(), 150);
    for (const BuiltSpot &spot : allSpots())
        EXPECT_TRUE(spot.at) << spot.name;
}

TEST(Spots, EachLiesInARegionThatTheCatalogueNamesForIt)
{
    for (const BuiltSpot &spot : allSpots()) {
        if (spot.at && !spot.point->regions.isEmpty()) {
            EXPECT_TRUE(liesInItsRegion(spot)) << spot.name << " at " << whereItLies(spot);
        }
    }
}

TEST(Spots, EachIsOnTheDrawnBody)
{
    std::map<View, QImage> pictures;
    for (const View view : drawnViews) {
        QImage image(drawingOf(view).viewBox().size().toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        drawingOf(view).paint(painter, PaletteName::Light);
        pictures.emplace(view, image);
    }
    constexpr int wellSeen = 170; // the forearm fades out beyond Outer Pass
    for (const BuiltSpot &spot : allSpots()) {
        ASSERT_TRUE(spot.at) << spot.name;
        EXPECT_GE(pictures.at(spot.view).pixelColor(spot.at->toPoint()).alpha(), wellSeen)
            << spot.name << " at " << whereItLies(spot);
    }
}

TEST(Spots, LeftMirrorsRight)
{
    for (const BuiltSpot &spot : allSpots()) {
        if (spot.view == View::LeftSide)
            continue;
        const QPointF mirrored(drawingOf(spot.view).viewBox().width() - spot.at->x(), spot.at->y());
        const bool hasItsMirror = std::ranges::any_of(allSpots(), [&](const BuiltSpot &other) {
            return other.point == spot.point && other.view == spot.view &&
                   (other.side != spot.side || spot.side == Side::Middle) &&
                   QLineF(*other.at, mirrored).length() < 0.5;
        });
        EXPECT_TRUE(hasItsMirror) << spot.name << " at " << whereItLies(spot);
    }
}

TEST(Spots, NoFingerThatIsALittleOffTouchesTheFrontOfTheNeck)
{
    const RegionKey front(u"neck_front"_s);
    for (const BuiltSpot &spot : allSpots()) {
        for (const QPointF &point : ringOf(spot)) {
            const RegionShape *shape = drawingOf(spot.view).shapeAt(point);
            EXPECT_FALSE(shape && shape->place.region == front) << spot.name;
        }
    }
}

TEST(Spots, KeepTheMeasuresOfTheStandard)
{
    constexpr double exactly = 0.01;
    for (const Side side : {Side::Left, Side::Right}) {
        // Shoulder Well: the middle between C7 and acromion.
        const QPointF middle =
            (landmark("C7", View::Back, side) + landmark("acromion", View::Back, side)) / 2;
        EXPECT_NEAR(cunBetween(spotOf("GB21", View::Back, side), middle), 0, exactly);
        // Two thumb-widths from the crease of the wrist.
        const QPointF wrist = landmark("wrist-crease-mid", View::Forearm, side);
        EXPECT_NEAR((spotOf("PC6", View::Forearm, side).y() - wrist.y()) / unitsPerCun, 2, 0.1);
        EXPECT_NEAR(
            cunBetween(spotOf("TE5", View::Hand, side), landmark("wrist-crease-mid", View::Hand, side)), 2,
            exactly);
        EXPECT_NEAR(std::abs(spotOf("SI15", View::Back, side).x() - 500) / unitsPerCun, 2, exactly);
        EXPECT_NEAR(std::abs(spotOf("SI14", View::Back, side).x() - 500) / unitsPerCun, 3, exactly);
        EXPECT_NEAR(spotOf("GB20", View::Back, side).y(), spotOf("GV16", View::Back, Side::Middle).y(), 0.5);
        EXPECT_NEAR(spotOf("ST3", View::Front, side).y(), landmark("nose-wing", View::Front, side).y(), 0.5);
    }
    EXPECT_NEAR(cunBetween(spotOf("GB8", View::LeftSide, Side::Left), landmark("ear-top", View::LeftSide)),
                1.5, exactly);
    EXPECT_NEAR(spotOf("EX_HN3", View::Front, Side::Middle).x(), 500, 0.5);
}

TEST(Spots, TheStrandsBesideTheSpineStayAwayFromIt)
{
    constexpr double centimetresPerCun = 2;
    for (const Side side : {Side::Left, Side::Right}) {
        const double distance = std::abs(spotOf("semi_m", View::Back, side).x() - 500) / unitsPerCun;
        EXPECT_GE(distance * centimetresPerCun, 1.5);
    }
}

TEST(Spots, EveryMuscleOfTheDrawingsIsInTheCatalogue)
{
    QStringList known;
    for (const Muscle &muscle : builtInCatalogue().muscles())
        known.append(muscle.idInDrawings());

    static const QRegularExpression group(u"id=\"(muscle-[a-z-]+?)(-left|-right)?\""_s);
    int groups = 0;
    for (const View view : drawnViews) {
        const QString svg = QString::fromUtf8(TestFolder::bytesOf(resources::bodyMapFile(view)));
        auto matches = group.globalMatch(svg);
        for (; matches.hasNext(); ++groups) {
            const QString id = matches.next().captured(1);
            EXPECT_TRUE(known.contains(id))
                << id.toStdString() << " in the view " << toKey(view).toStdString();
        }
    }
    EXPECT_GE(groups, 30);
}
