// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/headpictures.h"

namespace nape
{

/// The report as one file that needs no other: no scripts, no links, pictures within. It is well-formed XML
/// as well, so that it can be checked; tables have headings and captions, and it prints in black on white.
QByteArray reportHtml(const ReportDocument &document, const HeadPictures &pictures);

} // namespace nape
