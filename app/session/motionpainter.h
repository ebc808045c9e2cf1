// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/motionpicture.h"
#include "app/theme/colours.h"

class QPainter;

namespace nape
{

/// Rings and lines with a rim of the ground's colour, so that they are seen on skin and on hair in every
/// palette.
void paintMotion(QPainter &painter, const QList<MotionShape> &shapes, const Colours &colours);

} // namespace nape
