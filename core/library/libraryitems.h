// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/library/searchindex.h"

#include <optional>

namespace nape
{

/// What stands in the library, in the order in which it is shown.
enum class LibraryKind {
    Technique,
    PressurePoint,
    TriggerPoint,
    Muscle,
    Region,
    Oil,
    OilFact, ///< shown together with the oils
    Tip,
    Mechanism,
    WarningSign,
    SafetyRule,
    StopRule,
    Study,
    Source,
};

/// "technique", "point" …: for links within the library.
QString toKey(LibraryKind kind);
std::optional<LibraryKind> libraryKindFromKey(const QString &key);

/// Names one thing in the library, whatever its kind.
struct LibraryId {
    LibraryKind kind = LibraryKind::Technique;
    QString key; ///< as in the catalogue

    /// "technique/T_SCALP"
    QString toString() const;
    static std::optional<LibraryId> fromString(const QString &text);

    friend bool operator==(const LibraryId &, const LibraryId &) = default;
    friend size_t qHash(const LibraryId &id, size_t seed = 0)
    {
        return qHashMulti(seed, int(id.kind), id.key);
    }
};

struct LibraryItem {
    LibraryId id;
    QString title;
    QString detail; ///< a second line that tells it from others; may be empty
};

/// The number by which a source is cited: its place in the list of sources.
int sourceNumber(const Catalogue &catalogue, const QString &source);

/// Everything in the catalogue, kind by kind, in catalogue order.
QList<LibraryItem> libraryItems(const Catalogue &catalogue);

/// What is said about the item rests on these. Empty for a source.
QStringList sourcesOf(const Catalogue &catalogue, const LibraryId &id);

/// By which words the item is found.
SearchDocument searchDocument(const Catalogue &catalogue, const LibraryItem &item);

} // namespace nape
