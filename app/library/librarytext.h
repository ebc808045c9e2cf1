// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/library/library.h"
#include "core/safety/safetyassessment.h"

namespace nape
{

/// The pages of the library, as PageWriter makes them.
class LibraryText
{
public:
    LibraryText(const Catalogue &catalogue, const Library &library)
        : m_catalogue(catalogue), m_library(library)
    {
    }

    /// Before anything is chosen.
    QString startPage() const;
    /// `assessment`: of the person who reads; none if it is not known.
    QString page(const LibraryItem &item, const std::optional<SafetyAssessment> &assessment) const;
    /// Offered only to those who ask for it: its page comes after its safety card.
    bool isOffByDefault(const LibraryId &id) const;
    QString safetyCard(const LibraryItem &item) const;

private:
    QList<LibraryItem> itemsCiting(const QString &source) const;

    const Catalogue &m_catalogue;
    const Library &m_library;
};

} // namespace nape
