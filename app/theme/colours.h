// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>
#include <optional>

namespace nape
{

enum class PaletteName { Light, Dark, Comfort, Soft, Contrast };

inline constexpr std::array allPalettes{PaletteName::Light, PaletteName::Dark, PaletteName::Comfort,
                                        PaletteName::Soft, PaletteName::Contrast};

/// "light", "dark" …: as on the command line, in the settings and in the drawings' palette file.
QString toKey(PaletteName name);
std::optional<PaletteName> paletteFromKey(const QString &key);

/// The colours of one palette. Text on window and surface keeps a contrast of at least 4.5 : 1.
struct Colours {
    QColor window;
    QColor surface; ///< cards, lists, input fields
    QColor text;
    QColor quietText;            ///< secondary words
    QColor accent;               ///< the main action, selection, focus ring
    QColor accentText;           ///< words on the accent
    QColor hairline;             ///< borders of cards and fields
    QColor hover;                ///< a surface under the pointer
    std::array<QColor, 11> pain; ///< for intensity 0 … 10; the number always stands beside it

    static const Colours &of(PaletteName name);

    /// The colour of this palette that is easiest to read on the pain colour of that intensity.
    QColor textOnPain(int intensity) const;
    QPalette toPalette() const;
};

/// Relative luminance and contrast ratio as defined by WCAG 2.2.
double relativeLuminance(const QColor &colour);
double contrastRatio(const QColor &a, const QColor &b);

} // namespace nape
