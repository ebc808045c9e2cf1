// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/comfortlight.h"
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

    /// On paper: soft greys, whatever the palette of the program, so that what is drawn over them stands out.
    BodyPalettes onPaper() const;

    const QStringList &roles() const { return m_roles; }
    /// Null for an unknown role.
    QColor colour(const Look &look, const QString &role) const
    {
        return look.lit(m_colours[look.palette].value(role));
    }
    QColor placeholder(const QString &role) const { return m_placeholders.value(role); }

    /// The drawing in the colours of that palette and light.
    QByteArray recoloured(const QByteArray &svg, const Look &look) const;
    /// Differs if recoloured() would.
    QByteArray fingerprint(const Look &look) const;

private:
    QStringList m_roles;
    QHash<QString, QColor> m_placeholders;
    QMap<PaletteName, QHash<QString, QColor>> m_colours;
};

} // namespace nape
