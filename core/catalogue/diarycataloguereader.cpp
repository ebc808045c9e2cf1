// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/catalogue.h"
#include "core/catalogue/cataloguereading.h"
#include "core/catalogue/diarycatalogue.h"
#include "core/catalogue/readers.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueReading)
};

constexpr int mostDaysAsked = 366;

/// What every term has: its words are `<list>.<key>` with these parts.
template <class Term>
Term termOf(CatalogueReading &reading, JsonRecord &record, const QString &key, const QString &list,
            std::initializer_list<QLatin1StringView> parts = {"name"_L1})
{
    Term term;
    term.key = key;
    term.confidence = record.choice("confidence"_L1, confidenceFromKey);
    term.sources = reading.readSources(record);
    reading.needTexts(list + u'.' + key, parts);
    return term;
}

QList<DiaryTerm> readTerms(CatalogueReading &reading, JsonRecord &file, QLatin1StringView records,
                           const QString &list, std::initializer_list<QLatin1StringView> parts = {"name"_L1})
{
    QList<DiaryTerm> terms;
    reading.readList(file, records, [&](JsonRecord &record, const QString &key) {
        terms.append(termOf<DiaryTerm>(reading, record, key, list, parts));
    });
    return terms;
}

QStringList readSymptomGroups(CatalogueReading &reading, JsonRecord &file)
{
    QStringList groups;
    reading.readList(file, "groups"_L1, [&](JsonRecord &, const QString &key) {
        groups.append(key);
        reading.needTexts(u"symptomgroup."_s + key, {"name"_L1});
    });
    return groups;
}

QList<SymptomTerm> readSymptoms(CatalogueReading &reading, JsonRecord &file, const QStringList &groups)
{
    QList<SymptomTerm> symptoms;
    reading.readList(file, "symptoms"_L1, [&](JsonRecord &record, const QString &key) {
        auto symptom = termOf<SymptomTerm>(reading, record, key, u"symptom"_s);
        symptom.phases = record.choices("phases"_L1, phaseFromKey);
        symptom.isGraded = record.flag("isGraded"_L1);
        symptom.group = record.text("group"_L1);
        if (!groups.contains(symptom.group))
            record.reportUnknown("group"_L1, symptom.group);
        symptoms.append(symptom);
    });
    return symptoms;
}

QList<FactorTerm> readFactors(CatalogueReading &reading, JsonRecord &file)
{
    QList<FactorTerm> factors;
    QSet<QString> units;
    reading.readList(file, "factors"_L1, [&](JsonRecord &record, const QString &key) {
        auto factor = termOf<FactorTerm>(reading, record, key, u"factor"_s);
        factor.isAsked = record.flag("isAsked"_L1);
        factor.isUsual = record.flag("isUsual"_L1);
        factor.isEarlySign = record.flag("isEarlySign"_L1);
        if (factor.isUsual && !factor.isAsked)
            record.report("isUsual"_L1, Words::tr("what is not asked cannot be offered at once"));
        if (record.contains("unit"_L1)) {
            factor.unit = record.text("unit"_L1);
            if (!units.contains(factor.unit))
                reading.needTexts(u"unit."_s + factor.unit, {"name"_L1});
            units.insert(factor.unit);
        }
        factors.append(factor);
    });
    return factors;
}

QList<DrugClassTerm> readDrugClasses(CatalogueReading &reading, JsonRecord &file)
{
    QList<DrugClassTerm> classes;
    reading.readList(file, "drugClasses"_L1, [&](JsonRecord &record, const QString &key) {
        auto term = termOf<DrugClassTerm>(reading, record, key, u"drugclass"_s, {"name"_L1, "text"_L1});
        term.isPreventive = record.flag("isPreventive"_L1);
        classes.append(term);
    });
    return classes;
}

QList<MedicineTerm> readMedicines(CatalogueReading &reading, JsonRecord &file,
                                  const QList<DrugClassTerm> &classes)
{
    QList<MedicineTerm> medicines;
    reading.readList(file, "medicines"_L1, [&](JsonRecord &record, const QString &key) {
        auto medicine = termOf<MedicineTerm>(reading, record, key, u"medicine"_s);
        medicine.drugClass = record.text("drugClass"_L1);
        const bool isKnown = std::any_of(classes.cbegin(), classes.cend(), [&](const DrugClassTerm &term) {
            return term.key == medicine.drugClass;
        });
        if (!isKnown)
            record.reportUnknown("drugClass"_L1, medicine.drugClass);
        if (record.contains("atcCode"_L1)) {
            // One letter, two digits, two letters, two digits: a substance.
            static const QRegularExpression code(u"^[A-Z]\\d\\d[A-Z]{2}\\d\\d$"_s);
            medicine.atcCode = record.text("atcCode"_L1);
            if (!code.match(medicine.atcCode).hasMatch())
                record.report("atcCode"_L1, Words::tr("a code like “N02CC01” expected"));
        }
        medicine.mayPrevent = record.flag("mayPrevent"_L1);
        medicines.append(medicine);
    });
    return medicines;
}

QList<QuestionnaireTerm> readQuestionnaires(CatalogueReading &reading)
{
    QList<QuestionnaireTerm> questionnaires;
    JsonRecord file = reading.readFile(u"questionnaires.json"_s);
    reading.readList(file, "questionnaires"_L1, [&](JsonRecord &record, const QString &key) {
        auto term =
            termOf<QuestionnaireTerm>(reading, record, key, u"questionnaire"_s, {"name"_L1, "text"_L1});
        term.days = record.number("days"_L1, 1, mostDaysAsked);
        term.items = record.names("items"_L1, JsonRecord::Empty::Refused);
        for (const QString &item : std::as_const(term.items))
            reading.needTexts(u"questionnaire.%1.item.%2"_s.arg(key, item), {"name"_L1});
        questionnaires.append(term);
    });
    file.refuseOthers();
    return questionnaires;
}

} // namespace

Result<DiaryCatalogue> DiaryCatalogue::load(const QDir &catalogueFolder, const Catalogue &known)
{
    CatalogueReading reading(QDir(catalogueFolder.filePath(u"diary"_s)));
    for (const Source &source : known.sources())
        reading.addSource(source.key);

    DiaryCatalogue catalogue;
    JsonRecord symptoms = reading.readFile(u"symptoms.json"_s);
    catalogue.m_symptomGroups = readSymptomGroups(reading, symptoms);
    catalogue.m_symptoms = readSymptoms(reading, symptoms, catalogue.m_symptomGroups);
    catalogue.m_qualities = readTerms(reading, symptoms, "qualities"_L1, u"quality"_s);
    catalogue.m_onsetSpeeds = readTerms(reading, symptoms, "onsetSpeeds"_L1, u"onset"_s);
    catalogue.m_auraKinds = readTerms(reading, symptoms, "auraKinds"_L1, u"aura"_s, {"name"_L1, "text"_L1});
    symptoms.refuseOthers();

    JsonRecord factors = reading.readFile(u"factors.json"_s);
    catalogue.m_factors = readFactors(reading, factors);
    catalogue.m_lossAreas = readTerms(reading, factors, "lossAreas"_L1, u"loss"_s);
    catalogue.m_exclusionReasons = readTerms(reading, factors, "exclusionReasons"_L1, u"exclusion"_s);
    factors.refuseOthers();

    JsonRecord medicines = reading.readFile(u"medicines.json"_s);
    catalogue.m_drugClasses = readDrugClasses(reading, medicines);
    catalogue.m_medicines = readMedicines(reading, medicines, catalogue.m_drugClasses);
    medicines.refuseOthers();

    catalogue.m_questionnaires = readQuestionnaires(reading);
    catalogue.m_texts = readNeededTexts(reading);
    if (reading.faults().error())
        return tl::unexpected<Error>(*reading.faults().error());
    return catalogue;
}

} // namespace nape
