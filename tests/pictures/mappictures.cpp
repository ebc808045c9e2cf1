// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"
#include "app/theme/appearance.h"
#include "app/theme/napestyle.h"
#include "resources/resources.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTextStream>

#include <cstdlib>

// Draws every view of the body with every layer, as the program shows them, and writes one sheet per layer
// and palette: map-<layer>-<palette>.jpg.

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

struct Plate {
    BodyMap::Shown shown;
    QRect place; ///< on the sheet
};

constexpr QSize sheetSize(1600, 1640);
// Soft shading: a fifth of the size of a PNG, and no difference to see.
constexpr int jpegQuality = 88;

const QList<Plate> plates{
    {BodyMap::Shown::Front, {0, 0, 800, 640}},      {BodyMap::Shown::Back, {800, 0, 800, 640}},
    {BodyMap::Shown::LeftSide, {0, 640, 800, 640}}, {BodyMap::Shown::RightSide, {800, 640, 800, 640}},
    {BodyMap::Shown::Hand, {0, 1280, 533, 360}},    {BodyMap::Shown::Forearm, {533, 1280, 534, 360}},
    {BodyMap::Shown::Foot, {1067, 1280, 533, 360}},
};

struct Sheet {
    QString name;
    std::optional<BodyMap::Layer> layer;
};

const QList<Sheet> sheets{
    {u"figure"_s, std::nullopt},
    {u"muscles"_s, BodyMap::Layer::Muscles},
    {u"nerves"_s, BodyMap::Layer::Nerves},
    {u"points"_s, BodyMap::Layer::Points},
};

QImage sheetOf(BodyMap &map)
{
    QImage image(sheetSize, QImage::Format_RGB32);
    QPainter painter(&image);
    for (const Plate &plate : plates) {
        map.setShown(plate.shown);
        map.resize(plate.place.size());
        painter.drawPixmap(plate.place.topLeft(), map.grab());
    }
    return image;
}

} // namespace

int main(int argc, char **argv)
{
    // The same picture on every machine, with a display or without.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(new NapeStyle);
    QApplication application(argc, argv);
    QTextStream err(stderr);
    if (argc != 2) {
        err << "usage: nape_map_pictures FOLDER\n";
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const auto catalogue = Catalogue::load(resources::catalogueFolder());
    if (!catalogue) {
        err << sentence(catalogue.error()) << '\n';
        return EXIT_FAILURE;
    }

    Appearance appearance;
    for (const PaletteName palette : {PaletteName::Light, PaletteName::Dark, PaletteName::Comfort}) {
        appearance.setPalette(palette);
        for (const Sheet &sheet : sheets) {
            BodyMap map(*catalogue, appearance);
            map.setMode(BodyMap::Mode::Display);
            if (sheet.layer)
                map.setLayerShown(*sheet.layer, true);
            const QString file = folder.filePath(u"map-%1-%2.jpg"_s.arg(sheet.name, toKey(palette)));
            if (!sheetOf(map).save(file, "jpg", jpegQuality)) {
                err << "cannot write " << file << '\n';
                return EXIT_FAILURE;
            }
        }
    }
    return EXIT_SUCCESS;
}
