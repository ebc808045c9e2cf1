// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodypalettes.h"

#include "app/bodymap/drawingfile.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype colourLength = 7; // "#rrggbb"

QColor colourIn(const QJsonObject &object, const QString &role)
{
    const QString text = object.value(role).toString();
    return text.size() == colourLength ? QColor(text) : QColor();
}

} // namespace

Result<BodyPalettes> BodyPalettes::load(const QString &file)
{
    const auto bytes = readDrawingFile(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(*bytes, &parseError).object();
    const QJsonObject placeholders = root.value("placeholders"_L1).toObject();
    const QJsonObject palettes = root.value("palettes"_L1).toObject();
    if (placeholders.isEmpty())
        return drawingFault(file, u"no placeholders; "_s + parseError.errorString());

    BodyPalettes made;
    made.m_roles = placeholders.keys();
    for (const QString &role : std::as_const(made.m_roles)) {
        const QColor placeholder = colourIn(placeholders, role);
        if (!placeholder.isValid())
            return drawingFault(file, u"placeholders."_s + role);
        made.m_placeholders.insert(role, placeholder);
        for (const PaletteName palette : allPalettes) {
            const QColor colour = colourIn(palettes.value(toKey(palette)).toObject(), role);
            if (!colour.isValid())
                return drawingFault(file, u"palettes."_s + toKey(palette) + u'.' + role);
            made.m_colours[palette].insert(role, colour);
        }
    }
    return made;
}

BodyPalettes BodyPalettes::onPaper() const
{
    BodyPalettes paper = *this;
    for (const QString &role : m_roles) {
        constexpr double ink = 0.55; // a face in full colour would cover the page in it
        const double grey = 1 - (1 - qGray(m_colours[PaletteName::Light].value(role).rgb()) / 255.0) * ink;
        for (const PaletteName palette : allPalettes)
            paper.m_colours[palette].insert(role, QColor::fromRgbF(float(grey), float(grey), float(grey)));
    }
    return paper;
}

QByteArray BodyPalettes::recoloured(const QByteArray &svg, const Look &look) const
{
    // In one pass, so that a colour just written is never taken for a placeholder.
    QHash<QRgb, QByteArray> replacements;
    for (const QString &role : m_roles)
        replacements.insert(m_placeholders.value(role).rgb(), colour(look, role).name().toLatin1());
    QByteArray result = svg;
    for (qsizetype at = result.indexOf('#'); at >= 0 && at + colourLength <= result.size();
         at = result.indexOf('#', at + 1)) {
        bool isHex = false;
        const uint rgb = QByteArrayView(result).sliced(at + 1, colourLength - 1).toUInt(&isHex, 16);
        const auto replacement = isHex ? replacements.constFind(0xff000000 | rgb) : replacements.constEnd();
        if (replacement != replacements.constEnd())
            result.replace(at, colourLength, *replacement);
    }
    return result;
}

QByteArray BodyPalettes::fingerprint(const Look &look) const
{
    QByteArray colours;
    for (const QString &role : m_roles)
        colours += m_placeholders.value(role).name().toLatin1() + colour(look, role).name().toLatin1();
    return colours;
}

} // namespace nape
