// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

namespace nape
{

/// A page of the library as simple HTML: headings, paragraphs and lists without colours or sizes of their
/// own, so that it follows palette and text size.
QString techniqueHtml(const Catalogue &catalogue, const Technique &technique);
QString tipHtml(const Catalogue &catalogue, const Tip &tip);

} // namespace nape
