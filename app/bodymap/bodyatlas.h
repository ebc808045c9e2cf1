// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodydrawing.h"
#include "core/catalogue/catalogue.h"

#include <QMap>

#include <memory>

namespace nape
{

/// Where the drawings lie.
struct BodyFiles {
    /// Without the right side: it is the mirror of the left one.
    QMap<View, QString> drawings;
    QString palettes;

    /// As compiled into the program.
    static BodyFiles builtIn();
};

/// All drawings of the body with the places that the catalogue knows in them. Front and back are read at
/// once, every other one when it is first asked for. To be used from the thread of the windows.
class BodyAtlas
{
public:
    /// CatalogueFault if the files of front and back, or the colours, cannot be read or used. `look`: see
    /// BodyDrawing::load().
    static Result<BodyAtlas> load(const Catalogue &catalogue, const BodyFiles &files, const Look &look = {});
    /// The built-in drawings, read once for all maps that show the same catalogue.
    static Result<std::shared_ptr<const BodyAtlas>> shared(const Catalogue &catalogue, const Look &look);
    /// Begins to read them beside the caller's thread; shared() will wait for them. Has to be followed by it.
    static void readAhead(const Catalogue &catalogue, const Look &look);
    /// Without any drawing: what is left when the files are damaged.
    BodyAtlas();
    BodyAtlas(BodyAtlas &&) noexcept;
    BodyAtlas &operator=(BodyAtlas &&) noexcept;
    ~BodyAtlas();

    /// Those there are files for, front first.
    QList<View> views() const;
    /// Reads the file if that was not done yet. Null if there is none, or if it cannot be used.
    const BodyDrawing *drawing(View view) const;
    bool isRead(View view) const;
    /// Known without reading anything; a test compares it with the files.
    QRectF viewBox(View view) const;

    /// What the catalogue says that the view shows; empty without a file for it. Reads nothing.
    const QList<Place> &placesIn(View view) const;
    /// Null if the view does not show the place.
    const RegionShape *shape(View view, const Place &place) const;

    /// In reading order, each once: the first view from top to bottom, then what only later views show.
    QList<Place> places(const QList<View> &views) const;
    /// The one of `views` that shows the place largest; none if none does.
    std::optional<View> bestView(const Place &place, const QList<View> &views) const;

private:
    struct Shelf;
    std::unique_ptr<Shelf> m_shelf;
};

/// Small drawings beside the body: each shows both sides of one region.
bool isInset(View view);

/// Every place of the catalogue that this view should show.
QList<Place> placesInView(const Catalogue &catalogue, View view);

} // namespace nape
