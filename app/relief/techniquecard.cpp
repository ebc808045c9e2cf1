// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/techniquecard.h"

#include "app/library/techniquewords.h"

namespace nape
{

namespace
{

QList<ChoiceCard::Line> linesFor(const Catalogue &catalogue, const Technique &technique, int pressure,
                                 const QString &gently, const QString &warning,
                                 const TechniqueCard::Reason &reason)
{
    QList<ChoiceCard::Line> lines{{.text = words::minutesAndMotion(catalogue, technique)}};
    if (reason.isClaim)
        lines.append({.text = reason.text});
    if (technique.touches())
        lines.append({.text = words::pressure(catalogue, pressure), .pressure = pressure});
    lines.append({.text = gently, .isSoftened = true});
    lines.append({.text = warning});
    lines.append({.text = words::evidence(catalogue, technique), .isQuiet = true});
    if (!reason.isClaim)
        lines.append({.text = reason.text, .isQuiet = true, .isDetail = true});
    return lines;
}

} // namespace

TechniqueCard::TechniqueCard(const Catalogue &catalogue, const Technique &technique, int highestPressure,
                             const QString &gently, const QString &warning, const Reason &reason,
                             const Appearance &appearance, QWidget *parent)
    : ChoiceCard(catalogue.name(technique.key),
                 linesFor(catalogue, technique, highestPressure, gently, warning, reason), appearance,
                 parent),
      m_technique(technique.key)
{
    setObjectName(QStringLiteral("techniqueCard_") + technique.key.toString());
    QStringList words{words::minutesAndMotion(catalogue, technique)};
    if (technique.touches())
        words.append(tr("Pressure: %1.").arg(words::pressure(catalogue, highestPressure)));
    words << gently << warning << words::evidence(catalogue, technique) << reason.text;
    words.removeAll(QString());
    setAccessibleDescription(words.join(QLatin1Char(' ')));
}

} // namespace nape
