// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the drawings keep to the proportions of docs/body-map.md, and whether their regions cover the body
// as it says.

#include "app/bodymap/bodyatlas.h"

#include "tests/app/bodymap/bodymapfixture.h"

#include <QImage>
#include <QPainter>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

constexpr double headHeight = 560;

const BodyAtlas &builtInAtlas()
{
    static const BodyAtlas atlas = *BodyAtlas::load(builtInCatalogue(), BodyFiles::builtIn());
    return atlas;
}

QPointF mark(View view, const char *name, Side side = Side::Middle)
{
    const auto found = builtInAtlas().drawing(view)->landmark(QString::fromLatin1(name), side);
    EXPECT_TRUE(found) << name;
    return found.value_or(QPointF());
}

double height(View view, const char *name, Side side = Side::Middle)
{
    return mark(view, name, side).y();
}

std::string viewTitle(const testing::TestParamInfo<View> &info)
{
    QString name = toKey(info.param);
    name.remove(u'_');
    return name.toStdString();
}

class HeadSeenFrom : public testing::TestWithParam<View>
{
protected:
    Side side() const { return sideShownBy(GetParam()).value_or(Side::Left); }
};

/// The pixels, one per unit of the drawing, that the regions of a view cover: how often, and by which.
struct Coverage {
    explicit Coverage(const BodyDrawing &drawing)
        : size(drawing.viewBox().size().toSize()),
          times(size_t(size.width()) * size_t(size.height())),
          region(times.size(), -1)
    {
        for (int i = 0; i < drawing.shapes().size(); ++i) {
            QImage one(size, QImage::Format_Grayscale8);
            one.fill(0);
            QPainter painter(&one);
            painter.fillPath(drawing.shapes()[i].path, Qt::white);
            painter.end();
            for (int y = 0; y < size.height(); ++y) {
                const uchar *line = one.constScanLine(y);
                for (int x = 0; x < size.width(); ++x) {
                    if (line[x] > 0) {
                        times[at(x, y)] += 1;
                        region[at(x, y)] = i;
                    }
                }
            }
        }
    }

    size_t at(int x, int y) const { return size_t(y) * size_t(size.width()) + size_t(x); }

    QSize size;
    std::vector<int> times;
    std::vector<int> region;
};

class RegionsSeenFrom : public testing::TestWithParam<View>
{
protected:
    const BodyDrawing &drawing() const { return *builtInAtlas().drawing(GetParam()); }
};

} // namespace

TEST_P(HeadSeenFrom, IsAsHighAsTheOthersAndStandsAtTheSameLevel)
{
    if (GetParam() != View::Back) {
        EXPECT_NEAR(height(GetParam(), "chin") - height(GetParam(), "crown"), headHeight, 6);
    }
    EXPECT_NEAR(height(GetParam(), "crown"), 50, 3);
    EXPECT_NEAR(height(GetParam(), "acromion", side()), 834, 8);
    EXPECT_NEAR(height(GetParam(), "ear-top", side()), 288, 8);
    EXPECT_NEAR(height(GetParam(), "ear-lobe", side()), 450, 10);
    EXPECT_NEAR(height(GetParam(), "neck-shoulder-turn", side()), 700, 20);
}

TEST_P(HeadSeenFrom, HasItsEyesAtHalfItsHeight)
{
    if (GetParam() == View::Back)
        GTEST_SKIP() << "no eyes there";
    const double half = (height(GetParam(), "crown") + height(GetParam(), "chin")) / 2;
    EXPECT_NEAR(height(GetParam(), "pupil", side()), half, 6);
    EXPECT_NEAR(height(GetParam(), "eye-outer", side()), half, 8);
}

TEST_P(HeadSeenFrom, HasAFaceOfThreeEqualParts)
{
    if (GetParam() == View::Back)
        GTEST_SKIP() << "no face there";
    const double hair = height(GetParam(), "hairline-mid");
    const double brow =
        (height(GetParam(), "brow-inner", side()) + height(GetParam(), "brow-mid", side())) / 2;
    const double nose = height(GetParam(), "nose-wing", side()) + 12; // its base lies a little lower
    const double chin = height(GetParam(), "chin");
    const double third = (chin - hair) / 3;
    EXPECT_NEAR(brow - hair, third, third * 0.12);
    EXPECT_NEAR(nose - brow, third, third * 0.12);
    EXPECT_NEAR(chin - nose, third, third * 0.12);
}

TEST_P(HeadSeenFrom, HasItsEarsBetweenBrowAndNose)
{
    const View face = GetParam() == View::Back ? View::Front : GetParam();
    EXPECT_NEAR(height(GetParam(), "ear-top", side()), height(face, "brow-outer", side()), 12);
    EXPECT_NEAR(height(GetParam(), "ear-lobe", side()), height(face, "nose-wing", side()) + 12, 15);
}

INSTANTIATE_TEST_SUITE_P(Views, HeadSeenFrom,
                         testing::Values(View::Front, View::Back, View::LeftSide, View::RightSide),
                         viewTitle);

TEST(BodyCanon, WidthsOfTheHeadAreThoseOfAnAdult)
{
    QRectF head;
    for (const char *key : {"scalp_side-left", "scalp_side-right", "temple-left", "temple-right"})
        head |= builtInAtlas().shape(View::Front, place(key))->bounds;
    EXPECT_NEAR(head.width() / headHeight, 0.70, 0.03) << "breadth, with the hair";

    QRectF profile;
    for (const RegionShape &shape : builtInAtlas().drawing(View::LeftSide)->shapes()) {
        if (QList<RegionKey>{RegionKey(u"forehead"_s), RegionKey(u"occiput"_s), RegionKey(u"crown"_s)}
                .contains(shape.place.region))
            profile |= shape.bounds;
    }
    EXPECT_NEAR(profile.width() / headHeight, 0.87, 0.04) << "depth";

    const double eye = std::abs(mark(View::Front, "eye-outer", Side::Left).x() -
                                mark(View::Front, "eye-inner", Side::Left).x());
    const double face = std::abs(mark(View::Front, "jaw-angle", Side::Left).x() -
                                 mark(View::Front, "jaw-angle", Side::Right).x());
    EXPECT_NEAR(face / eye, 4, 0.6) << "the face is five eyes wide at its widest, four at the jaw";

    const double shoulders = std::abs(mark(View::Back, "acromion", Side::Left).x() -
                                      mark(View::Back, "acromion", Side::Right).x());
    EXPECT_NEAR(shoulders / headHeight, 1.62, 0.12);
}

TEST(BodyCanon, FrontAndBackAgreeWhereBothShowAMark)
{
    for (const char *name : {"ear-top", "ear-lobe", "acromion"}) {
        const QPointF front = mark(View::Front, name, Side::Left);
        const QPointF back = mark(View::Back, name, Side::Left);
        EXPECT_NEAR(front.x(), 1000 - back.x(), 2) << name;
        EXPECT_NEAR(front.y(), back.y(), 2) << name;
    }
}

TEST(BodyCanon, MarksOfTheRightSideMirrorThoseOfTheLeft)
{
    const BodyDrawing &left = *builtInAtlas().drawing(View::LeftSide);
    const BodyDrawing &right = *builtInAtlas().drawing(View::RightSide);
    ASSERT_FALSE(left.landmarks().isEmpty());
    ASSERT_EQ(left.landmarks().size(), right.landmarks().size());
    for (const char *name : {"tragus", "mastoid-tip", "C7", "crown"}) {
        const auto seen = left.landmark(QString::fromLatin1(name), Side::Left);
        const auto mirrored = right.landmark(QString::fromLatin1(name), Side::Right);
        ASSERT_TRUE(seen && mirrored) << name;
        EXPECT_EQ(*mirrored, QPointF(1000 - seen->x(), seen->y())) << name;
    }
    EXPECT_FALSE(left.landmark(u"tragus"_s, Side::Right));
    EXPECT_FALSE(right.landmark(u"tragus"_s, Side::Left));
}

TEST_P(RegionsSeenFrom, OverlapNowhere)
{
    const Coverage coverage(drawing());
    // Neighbours share their border; a pixel on it may belong to both.
    int inside = 0;
    for (int y = 1; y + 1 < coverage.size.height(); ++y) {
        for (int x = 1; x + 1 < coverage.size.width(); ++x) {
            bool all = true;
            for (const QPoint &near :
                 {QPoint(0, 0), QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)})
                all = all && coverage.times[coverage.at(x + near.x(), y + near.y())] > 1;
            inside += all;
        }
    }
    EXPECT_EQ(inside, 0);
}

TEST_P(RegionsSeenFrom, LeaveNoGapsBetweenNeighbours)
{
    // A gap is bare and has two different regions close by on opposite sides of it.
    constexpr int close = 6;
    const Coverage coverage(drawing());
    int gaps = 0;
    for (int y = close; y + close < coverage.size.height(); ++y) {
        for (int x = close; x + close < coverage.size.width(); ++x) {
            if (coverage.times[coverage.at(x, y)] > 0)
                continue;
            const auto between = [&](int dx, int dy) {
                const int a = coverage.region[coverage.at(x - dx, y - dy)];
                const int b = coverage.region[coverage.at(x + dx, y + dy)];
                return a >= 0 && b >= 0 && a != b;
            };
            if (between(close, 0) && between(0, close))
                ++gaps;
        }
    }
    EXPECT_LE(gaps, 30) << "a corner where three meet may round";
}

TEST_P(RegionsSeenFrom, CoverScalpFaceAndNeckButForWhatIsDeclaredBare)
{
    // Lips and chin; from the side also eye and nose, which are pointed at from the front. What lies below
    // the neck is not looked at, nor a rim where the figure fades into the paper.
    const QMap<View, QRect> bare{{View::Front, QRect(392, 440, 216, 180)},
                                 {View::LeftSide, QRect(200, 290, 185, 322)},
                                 {View::RightSide, QRect(615, 290, 185, 322)}};
    constexpr int neckEnds = 690;
    QImage figure(drawing().viewBox().size().toSize(), QImage::Format_ARGB32_Premultiplied);
    figure.fill(Qt::transparent);
    QPainter painter(&figure);
    drawing().paint(painter, PaletteName::Light);
    painter.end();
    const Coverage coverage(drawing());
    int body = 0;
    int missed = 0;
    QRect where;
    for (int y = 0; y < neckEnds; ++y) {
        for (int x = 0; x < figure.width(); ++x) {
            if (figure.pixelColor(x, y).alpha() < 250)
                continue;
            if (bare.value(GetParam()).contains(x, y))
                continue;
            ++body;
            if (coverage.times[coverage.at(x, y)] == 0) {
                ++missed;
                where |= QRect(x, y, 1, 1);
            }
        }
    }
    EXPECT_LE(double(missed) / body, 0.01)
        << where.x() << "," << where.y() << " " << where.width() << "x" << where.height();
}

INSTANTIATE_TEST_SUITE_P(Views, RegionsSeenFrom,
                         testing::Values(View::Front, View::Back, View::LeftSide, View::RightSide),
                         viewTitle);
