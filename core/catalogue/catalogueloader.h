// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/catalogue/jsonrecord.h"

#include <QSet>

namespace nape
{

/// Reads and checks the files of one folder, once: sources first, then what cites them, then the words for
/// all of it.
class CatalogueLoader
{
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueLoader)

public:
    explicit CatalogueLoader(const QDir &folder) : m_folder(folder) {}

    Result<Catalogue> load();

private:
    JsonRecord readFile(const QString &name);
    void readSources();
    void readRegions();
    void readTechniques();
    void readTips();
    void readTexts();

    Region readRegion(JsonRecord &record);
    Technique readTechnique(JsonRecord &record);
    Step readStep(JsonRecord &record);
    void readTimes(JsonRecord &record, Step &step) const;
    void readPressure(JsonRecord &record, Step &step) const;
    void checkTouch(const JsonRecord &record, const Step &step) const;
    QStringList readCitations(JsonRecord &record) const;

    void needText(const QString &key) { m_neededTexts.append(key); }
    void needTexts(const QString &prefix, std::initializer_list<QLatin1StringView> parts);

    QDir m_folder;
    FirstFault m_faults;
    Catalogue m_catalogue;
    QSet<QString> m_sourceKeys;
    QSet<StepKey> m_stepKeys;
    QStringList m_neededTexts;
};

} // namespace nape
