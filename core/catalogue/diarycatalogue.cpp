// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/diarycatalogue.h"

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

template <class Term>
const Term *withKey(const QList<Term> &terms, const QString &key)
{
    const auto found = std::ranges::find(terms, key, &Term::key);
    return found == terms.end() ? nullptr : &*found;
}

} // namespace

QList<SymptomTerm> DiaryCatalogue::symptoms(Phase phase) const
{
    QList<SymptomTerm> asked;
    std::ranges::copy_if(m_symptoms, std::back_inserter(asked),
                         [phase](const SymptomTerm &symptom) { return symptom.phases.contains(phase); });
    return asked;
}

QList<FactorTerm> DiaryCatalogue::askedFactors() const
{
    QList<FactorTerm> asked;
    std::ranges::copy_if(m_factors, std::back_inserter(asked), &FactorTerm::isAsked);
    return asked;
}

const SymptomTerm *DiaryCatalogue::symptom(const QString &key) const
{
    return withKey(m_symptoms, key);
}

const FactorTerm *DiaryCatalogue::factor(const QString &key) const
{
    return withKey(m_factors, key);
}

const DrugClassTerm *DiaryCatalogue::drugClass(const QString &key) const
{
    return withKey(m_drugClasses, key);
}

const MedicineTerm *DiaryCatalogue::medicine(const QString &key) const
{
    return withKey(m_medicines, key);
}

const QuestionnaireTerm *DiaryCatalogue::questionnaire(const QString &key) const
{
    return withKey(m_questionnaires, key);
}

QString DiaryCatalogue::text(const QString &key) const
{
    return m_texts.value(key, key);
}

QString DiaryCatalogue::name(const QString &list, const QString &key) const
{
    return m_texts.value(u"%1.%2.name"_s.arg(list, key), key);
}

QString DiaryCatalogue::symptomName(const QString &key) const
{
    // An aura told as a mere symptom.
    const QString auraPrefix = u"aura_"_s;
    return key.startsWith(auraPrefix) ? auraName(key.mid(auraPrefix.size())) : name(u"symptom"_s, key);
}

QString DiaryCatalogue::qualityName(const QString &key) const
{
    return name(u"quality"_s, key);
}

QString DiaryCatalogue::onsetSpeedName(const QString &key) const
{
    return name(u"onset"_s, key);
}

QString DiaryCatalogue::auraName(const QString &kind) const
{
    return name(u"aura"_s, kind);
}

QString DiaryCatalogue::factorName(const QString &key) const
{
    return name(u"factor"_s, key);
}

QString DiaryCatalogue::unitName(const QString &unit) const
{
    return name(u"unit"_s, unit);
}

QString DiaryCatalogue::lossName(const QString &area) const
{
    return name(u"loss"_s, area);
}

QString DiaryCatalogue::drugClassName(const QString &key) const
{
    return name(u"drugclass"_s, key);
}

QString DiaryCatalogue::medicineName(const QString &key) const
{
    return name(u"medicine"_s, key);
}

QString DiaryCatalogue::exclusionName(const QString &reason) const
{
    return name(u"exclusion"_s, reason);
}

QString DiaryCatalogue::questionnaireName(const QString &kind) const
{
    return name(u"questionnaire"_s, kind);
}

QString DiaryCatalogue::questionnaireItemName(const QString &kind, const QString &item) const
{
    return m_texts.value(u"questionnaire.%1.item.%2.name"_s.arg(kind, item), item);
}

QStringList DiaryCatalogue::keysNamed(const QString &words) const
{
    QStringList keys;
    if (words.trimmed().isEmpty())
        return keys;
    const auto look = [&](const auto &terms, auto &&nameOf) {
        for (const auto &term : terms) {
            if (nameOf(term.key).contains(words.trimmed(), Qt::CaseInsensitive))
                keys.append(term.key);
        }
    };
    look(m_symptoms, [this](const QString &key) { return symptomName(key); });
    look(m_qualities, [this](const QString &key) { return qualityName(key); });
    look(m_auraKinds, [this](const QString &key) { return auraName(key); });
    look(m_factors, [this](const QString &key) { return factorName(key); });
    look(m_lossAreas, [this](const QString &key) { return lossName(key); });
    look(m_drugClasses, [this](const QString &key) { return drugClassName(key); });
    keys.removeDuplicates();
    return keys;
}

} // namespace nape
