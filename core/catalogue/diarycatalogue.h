// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/phase.h"
#include "core/base/result.h"
#include "core/catalogue/confidence.h"

#include <QDir>
#include <QHash>
#include <QList>

#include <optional>

namespace nape
{

class Catalogue;

/// A key that the diary offers, with where it comes from. Words: `<list>.<key>.name`, for some also `.text`.
struct DiaryTerm {
    QString key;
    Confidence confidence = Confidence::General;
    QStringList sources;
};

/// Words `symptom.<key>.name`.
struct SymptomTerm : DiaryTerm {
    QList<Phase> phases;   ///< in which it is asked
    bool isGraded = false; ///< 1 mild – 3 severe, 0 none
    QString group;         ///< `symptomgroup.<key>.name`: symptoms that stand together
};

/// What may set off an attack, or announce it. Words `factor.<key>.name`.
struct FactorTerm : DiaryTerm {
    /// Asked for a day, on free days too. The others are made from other answers of the day ("short_sleep")
    /// and are only named.
    bool isAsked = true;
    /// Offered at once; the others behind "more".
    bool isUsual = false;
    /// Comes hours before the pain, so that it may be the attack itself rather than its cause.
    bool isEarlySign = false;
    QString unit; ///< `unit.<key>.name`, if an amount may be given; else empty
};

/// Words `drugclass.<key>.name` and `.text`. Limits: overuseLimit() of core/insights.
struct DrugClassTerm : DiaryTerm {
    bool isPreventive = false; ///< taken day after day
};

/// A common medicine. Words `medicine.<key>.name`.
struct MedicineTerm : DiaryTerm {
    QString drugClass;
    QString atcCode;         ///< empty if there is none that we know
    bool mayPrevent = false; ///< also taken to prevent
};

/// A questionnaire of which only the numbers are kept. Words `questionnaire.<key>.name`, `.text` (where the
/// official sheet is found), `.item.<item>.name` (what is counted).
struct QuestionnaireTerm : DiaryTerm {
    int days = 0; ///< that are asked about
    QStringList items;
};

/// What the diary's dialogs offer: symptoms, factors, medicines and so on, in the order in which they are
/// asked. A value of its own beside Catalogue, because nothing of it is needed at the start of the program:
/// load it when a dialog is first opened.
class DiaryCatalogue
{
public:
    /// From the folder `diary` of the catalogue's folder. `known`: for the sources that may be cited. Any
    /// fault is a CatalogueFault as with Catalogue::load().
    static Result<DiaryCatalogue> load(const QDir &catalogueFolder, const Catalogue &known);

    const QList<SymptomTerm> &symptoms() const { return m_symptoms; }
    QList<SymptomTerm> symptoms(Phase phase) const;
    /// In the order in which they are shown.
    const QStringList &symptomGroups() const { return m_symptomGroups; }
    const QList<DiaryTerm> &qualities() const { return m_qualities; }     ///< `quality.<key>.name`
    const QList<DiaryTerm> &onsetSpeeds() const { return m_onsetSpeeds; } ///< `onset.<key>.name`
    const QList<DiaryTerm> &auraKinds() const { return m_auraKinds; }     ///< `aura.<key>.name`, `.text`
    const QList<FactorTerm> &factors() const { return m_factors; }
    QList<FactorTerm> askedFactors() const;
    const QList<DiaryTerm> &lossAreas() const { return m_lossAreas; } ///< `loss.<key>.name`
    const QList<DrugClassTerm> &drugClasses() const { return m_drugClasses; }
    const QList<MedicineTerm> &medicines() const { return m_medicines; }
    const QList<DiaryTerm> &exclusionReasons() const
    {
        return m_exclusionReasons;
    } ///< `exclusion.<key>.name`
    const QList<QuestionnaireTerm> &questionnaires() const { return m_questionnaires; }

    // Null if unknown.
    const SymptomTerm *symptom(const QString &key) const;
    const FactorTerm *factor(const QString &key) const;
    const DrugClassTerm *drugClass(const QString &key) const;
    const MedicineTerm *medicine(const QString &key) const;
    const QuestionnaireTerm *questionnaire(const QString &key) const;

    /// The words for a text key; the key itself if there are none.
    QString text(const QString &key) const;
    // Names; a key that this version does not know is its own name.
    QString symptomName(const QString &key) const;
    QString qualityName(const QString &key) const;
    QString onsetSpeedName(const QString &key) const;
    QString auraName(const QString &kind) const;
    QString factorName(const QString &key) const;
    QString unitName(const QString &unit) const;
    QString lossName(const QString &area) const;
    QString drugClassName(const QString &key) const;
    QString medicineName(const QString &key) const;
    QString exclusionName(const QString &reason) const;
    QString questionnaireName(const QString &kind) const;
    QString questionnaireItemName(const QString &kind, const QString &item) const;

    /// The keys of symptoms, qualities, auras, factors, loss areas and drug classes whose names hold `words`,
    /// without regard to capital letters: for DiarySearch::keys.
    QStringList keysNamed(const QString &words) const;

private:
    DiaryCatalogue() = default;
    QString name(const QString &list, const QString &key) const;

    QList<SymptomTerm> m_symptoms;
    QStringList m_symptomGroups;
    QList<DiaryTerm> m_qualities;
    QList<DiaryTerm> m_onsetSpeeds;
    QList<DiaryTerm> m_auraKinds;
    QList<FactorTerm> m_factors;
    QList<DiaryTerm> m_lossAreas;
    QList<DrugClassTerm> m_drugClasses;
    QList<MedicineTerm> m_medicines;
    QList<DiaryTerm> m_exclusionReasons;
    QList<QuestionnaireTerm> m_questionnaires;
    QHash<QString, QString> m_texts;
};

} // namespace nape
