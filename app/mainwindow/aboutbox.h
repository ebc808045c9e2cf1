// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace nape
{

/// Name, version, licence and the medical notice.
void showAboutBox(QWidget *parent);

} // namespace nape
