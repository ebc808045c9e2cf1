// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/headachesection.h"

namespace nape
{

HeadacheSection::HeadacheSection(QWidget *parent) : QWidget(parent) {}

} // namespace nape
