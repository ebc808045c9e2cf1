// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/colours.h"
#include "core/base/result.h"

#include <QHash>
#include <QMap>

namespace nape
{

/// The drawings are made in placeholder colours, one per role ("skin", "hair", "line"); this says what each
/// role looks like in each palette of the program.
class BodyPalettes
{
public:
    /// CatalogueFault if the file cannot be read or a role has no colour in one of the palettes.
    static Result<BodyPalettes> load(const QString &file);

    const QStringList &roles() const { return m_roles; }
    /// Null for an unknown role.
    QColor colour(PaletteName palette, const QString &role) const { return m_colours[palette].value(role); }
    QColor placeholder(const QString &role) const { return m_placeholders.value(role); }

    /// The drawing in the colours of that palette.
    QByteArray recoloured(const QByteArray &svg, PaletteName palette) const;
    /// Differs if recoloured() would.
    QByteArray fingerprint(PaletteName palette) const;

private:
    QStringList m_roles;
    QHash<QString, QColor> m_placeholders;
    QMap<PaletteName, QHash<QString, QColor>> m_colours;
    QMap<PaletteName, QHash<QRgb, QByteArray>> m_replacements;
};

} // namespace nape
