// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/catalogue/diarycatalogue.h"

namespace nape
{

/// The words of the diary's dialogs, read when the first of them is needed: nothing of it costs time at the
/// start of the program.
class DiaryTerms
{
public:
    /// `catalogue` must outlive it.
    explicit DiaryTerms(const Catalogue &catalogue) : m_catalogue(catalogue) {}

    const Catalogue &catalogue() const { return m_catalogue; }
    /// Never null if there is a value.
    Result<const DiaryCatalogue *> get();

private:
    const Catalogue &m_catalogue;
    std::optional<DiaryCatalogue> m_terms;
};

} // namespace nape
