// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/library/pagewriter.h"

namespace nape
{

/// Each study as a link, with what was tested and what came out.
void writeStudies(PageWriter &page, const Catalogue &catalogue, const QList<const Study *> &studies);

namespace words
{

/// Letter and meaning of both grades; once if they are the same.
QString grades(const Catalogue &catalogue, EvidenceGrade tensionType, EvidenceGrade migraine);
QString nauseaGrade(const Catalogue &catalogue, EvidenceGrade grade);
/// "How well this is known: …"
QString confidence(const Catalogue &catalogue, Confidence confidence);

} // namespace words

} // namespace nape
