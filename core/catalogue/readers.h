// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

namespace nape
{

class CatalogueReading;

// One function per file of the catalogue. Each reports faults to the reading and returns what it could read;
// `known` is what earlier files held, for references to it.

QList<Source> readSources(CatalogueReading &reading);
QList<Region> readRegions(CatalogueReading &reading);
QList<Muscle> readMuscles(CatalogueReading &reading);
QList<TriggerPoint> readTriggerPoints(CatalogueReading &reading, const Catalogue &known);
QList<PressurePoint> readPoints(CatalogueReading &reading, const Catalogue &known);
QList<Study> readStudies(CatalogueReading &reading);
QList<Technique> readTechniques(CatalogueReading &reading, const Catalogue &known);
/// `oils.json` holds the oils and what goes for all of them.
struct Oils {
    QList<Oil> oils;
    QList<OilFact> facts;
};
Oils readOils(CatalogueReading &reading);
QList<Mechanism> readMechanisms(CatalogueReading &reading);
QList<Tip> readTips(CatalogueReading &reading);
QList<ProfileQuestion> readProfileQuestions(CatalogueReading &reading, const Catalogue &known);
QList<WarningSign> readWarningSigns(CatalogueReading &reading, const Catalogue &known);
QList<SafetyRule> readSafetyRules(CatalogueReading &reading, const Catalogue &known);
StopRules readStopRules(CatalogueReading &reading);
/// `pack.json`, and which words lie beside it.
ContentPack readContentPack(CatalogueReading &reading);
/// Why a text cannot be shown; none if it can.
std::optional<QString> faultOfText(const QString &text);
/// The words of a pack, language by language: English for all it brings, further languages for what they
/// translate, our own words (`own`) included as far as these do not protect.
QList<std::pair<QString, QHash<QString, QString>>>
readPackTexts(CatalogueReading &reading, const QStringList &languages, const QHash<QString, QString> &own);
/// The words of everything that was read before, and of what is never named in a file: all that are needed, and
/// no others.
QHash<QString, QString> readTexts(CatalogueReading &reading);
/// The words of what was read before alone.
QHash<QString, QString> readNeededTexts(CatalogueReading &reading);

} // namespace nape
