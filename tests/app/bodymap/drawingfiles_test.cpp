// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The files themselves: only what every renderer draws alike, and a second renderer that agrees.

#include "app/bodymap/bodyatlas.h"

#include "tests/app/bodymap/bodymapfixture.h"
#include "tests/support/testfolder.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QXmlStreamReader>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

constexpr View files[] = {View::Front, View::Back, View::LeftSide, View::Hand, View::Forearm, View::Foot};

std::string title(const testing::TestParamInfo<View> &info)
{
    QString name = toKey(info.param);
    name.remove(u'_');
    return name.toStdString();
}

class DrawingFile : public testing::TestWithParam<View>
{
protected:
    QByteArray svg() const { return TestFolder::bytesOf(resources::bodyMapFile(GetParam())); }
};

/// How two pictures of the same drawing differ.
struct Difference {
    double mean = 0;  ///< over all channels, of 255
    double share = 0; ///< of pixels that are clearly different
};

Difference difference(const QImage &a, const QImage &b)
{
    constexpr int clearly = 32;
    qint64 sum = 0;
    qint64 different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int off[] = {std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                               std::abs(qBlue(p) - qBlue(q))};
            sum += off[0] + off[1] + off[2];
            different += std::max({off[0], off[1], off[2]}) > clearly;
        }
    }
    const double pixels = double(a.width()) * a.height();
    return {double(sum) / (3 * pixels), double(different) / pixels};
}

} // namespace

TEST_P(DrawingFile, HoldsOnlyElementsThatEveryRendererDraws)
{
    const QStringList allowed{u"svg"_s,  u"title"_s,          u"defs"_s,          u"g"_s,
                              u"path"_s, u"circle"_s,         u"ellipse"_s,       u"stop"_s,
                              u"rect"_s, u"linearGradient"_s, u"radialGradient"_s};
    const QStringList refused{u"style"_s, u"class"_s, u"clip-path"_s, u"mask"_s, u"filter"_s, u"href"_s};
    QXmlStreamReader xml(svg());
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        EXPECT_TRUE(allowed.contains(xml.name())) << xml.name().toString().toStdString();
        for (const QXmlStreamAttribute &attribute : xml.attributes())
            EXPECT_FALSE(refused.contains(attribute.name()))
                << attribute.name().toString().toStdString() << " in line " << xml.lineNumber();
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
}

TEST_P(DrawingFile, RegionsArePlainPathsOnly)
{
    QXmlStreamReader xml(svg());
    int depth = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (depth > 0) {
                EXPECT_EQ(xml.name(), "path"_L1);
                EXPECT_FALSE(xml.attributes().hasAttribute("transform"_L1));
                EXPECT_TRUE(Place::fromString(xml.attributes().value("id"_L1).toString()));
            }
            if (depth > 0 || xml.attributes().value("id"_L1) == "regions"_L1)
                ++depth;
        } else if (token == QXmlStreamReader::EndElement && depth > 0) {
            --depth;
        }
    }
}

TEST_P(DrawingFile, EachIdIsUsedOnce)
{
    const QRegularExpression ids(u"\\bid=\"([^\"]+)\""_s);
    QSet<QString> seen;
    const QString text = QString::fromUtf8(svg());
    for (const QRegularExpressionMatch &match : ids.globalMatch(text)) {
        EXPECT_FALSE(seen.contains(match.captured(1))) << match.captured(1).toStdString();
        seen.insert(match.captured(1));
    }
}

TEST_P(DrawingFile, LooksTheSameInAnotherRenderer)
{
    const QString rsvg = QStandardPaths::findExecutable(u"rsvg-convert"_s);
    if (rsvg.isEmpty())
        GTEST_SKIP() << "rsvg-convert (librsvg) is not installed";
    const auto palettes = *BodyPalettes::load(resources::bodyMapPalettesFile());
    const BodyDrawing drawing =
        *BodyDrawing::load(GetParam(), resources::bodyMapFile(GetParam()), palettes, {});
    const TestFolder folder;
    const QString picture = folder.path(u"picture.png"_s);
    for (const PaletteName palette : {PaletteName::Light, PaletteName::Contrast}) {
        const QString file = folder.write(u"drawing.svg"_s, palettes.recoloured(svg(), palette));
        QProcess process;
        process.start(rsvg, {u"-w"_s, u"500"_s, u"-b"_s, u"white"_s, u"-o"_s, picture, file});
        ASSERT_TRUE(process.waitForFinished());
        ASSERT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
        const QImage theirs = QImage(picture).convertToFormat(QImage::Format_RGB32);
        ASSERT_EQ(theirs.width(), 500);

        QImage ours(theirs.size(), QImage::Format_RGB32);
        ours.fill(Qt::white);
        QPainter painter(&ours);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(0.5, 0.5);
        drawing.paint(painter, palette);
        painter.end();
        const Difference found = difference(ours, theirs);
        EXPECT_LT(found.mean, 2.0) << toKey(palette).toStdString();
        EXPECT_LT(found.share, 0.01) << toKey(palette).toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Files, DrawingFile, testing::ValuesIn(files), title);
