// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/library/pagewriter.h"

namespace nape
{

// What stands on the page of each kind of item, below its title.

void writePage(PageWriter &page, const Catalogue &catalogue, const Technique &technique);
void writePage(PageWriter &page, const Catalogue &catalogue, const PressurePoint &point);
void writePage(PageWriter &page, const Catalogue &catalogue, const TriggerPoint &point);
void writePage(PageWriter &page, const Catalogue &catalogue, const Muscle &muscle);
void writePage(PageWriter &page, const Catalogue &catalogue, const Region &region);
void writePage(PageWriter &page, const Catalogue &catalogue, const Oil &oil);
void writePage(PageWriter &page, const Catalogue &catalogue, const OilFact &fact);
void writePage(PageWriter &page, const Catalogue &catalogue, const Tip &tip);
void writePage(PageWriter &page, const Catalogue &catalogue, const Mechanism &mechanism);
void writePage(PageWriter &page, const Catalogue &catalogue, const Study &study);
void writePage(PageWriter &page, const Catalogue &catalogue, const WarningSign &sign);
void writePage(PageWriter &page, const Catalogue &catalogue, const SafetyRule &rule);
void writeStopRule(PageWriter &page, const Catalogue &catalogue, const QString &key);
/// With everything that cites it.
void writePage(PageWriter &page, const Catalogue &catalogue, const Source &source,
               const QList<LibraryItem> &citing);

/// The end of every page but that of a source.
void writeSources(PageWriter &page, const Catalogue &catalogue, Confidence confidence,
                  const QStringList &sources);

} // namespace nape
