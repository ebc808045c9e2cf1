// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportdocument.h"

namespace nape
{

class ReportWords;

/// Where it hurts, in words.
ReportSection placesOf(const DoctorReport &report, const Catalogue &catalogue, const ReportWords &words);
/// And as the pictures show it.
QList<HeatSpot> heatOf(const DoctorReport &report);

} // namespace nape
