// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/diaryterms.h"

#include "resources/resources.h"

namespace nape
{

Result<const DiaryCatalogue *> DiaryTerms::get()
{
    if (!m_terms) {
        auto loaded = DiaryCatalogue::load(resources::catalogueFolder(), m_catalogue);
        if (!loaded)
            return tl::unexpected(loaded.error());
        m_terms = *std::move(loaded);
    }
    return &*m_terms;
}

} // namespace nape
