// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportdocument.h"

namespace nape
{

class ReportWords;

/// What follows the page if it was asked for: every headache, all places, the conditions of the patterns,
/// the answers of questionnaires, notes.
QList<ReportSection> detailsOf(const DoctorReport &report, const Catalogue &catalogue,
                               const DiaryCatalogue &diaryCatalogue, const ReportWords &words);

} // namespace nape
