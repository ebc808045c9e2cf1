// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodydrawing.h"
#include "core/catalogue/catalogue.h"

#include <QMap>

namespace nape
{

/// Where the drawings lie.
struct BodyFiles {
    QMap<View, QString> drawings;
    QString palettes;

    /// Front and back, as compiled into the program.
    static BodyFiles builtIn();
};

/// All drawings of the body with the places that the catalogue knows in them.
class BodyAtlas
{
public:
    /// CatalogueFault if a file cannot be read or used.
    static Result<BodyAtlas> load(const Catalogue &catalogue, const BodyFiles &files,
                                  PaletteName palette = PaletteName::Light);
    /// Without any drawing: what is left when the files are damaged.
    BodyAtlas() = default;

    /// Front first.
    QList<View> views() const;
    /// Null if there is no such drawing.
    const BodyDrawing *drawing(View view) const;
    const RegionShape *shape(View view, const Place &place) const;

    /// In reading order, each once: the first view from top to bottom, then what only later views show.
    QList<Place> places(const QList<View> &views) const;
    /// The one of `views` that shows the place largest; none if none does.
    std::optional<View> bestView(const Place &place, const QList<View> &views) const;

    void setPalette(PaletteName palette);

private:
    std::vector<BodyDrawing> m_drawings;
};

/// Every place of the catalogue that this view should show.
QList<Place> placesInView(const Catalogue &catalogue, View view);

} // namespace nape
