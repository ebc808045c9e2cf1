// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/catalogue/contentpack.h"
#include "core/catalogue/muscle.h"
#include "core/catalogue/pressurepoint.h"
#include "core/catalogue/profilequestion.h"
#include "core/catalogue/region.h"
#include "core/catalogue/safetyrule.h"
#include "core/catalogue/study.h"
#include "core/catalogue/technique.h"
#include "core/catalogue/triggerpoint.h"
#include "core/catalogue/warningsign.h"

#include <QDir>
#include <QHash>
#include <QLocale>

namespace nape
{

/// A card of advice; words `tip.<key>.title` and `.text`, and `.evidence` if it is graded.
struct Tip {
    QString key;
    bool fromArticle = false; ///< one of the five of the source article
    /// Both or none: advice about conduct is not graded.
    std::optional<EvidenceGrade> tensionTypeGrade;
    std::optional<EvidenceGrade> migraineGrade;
    QList<StudyKey> studies;
    Confidence confidence = Confidence::General;
    QStringList sources;
    QString pack; ///< the content pack it comes from; empty for ours
};

/// A literature reference; `citation` is language-neutral.
struct Source {
    QString key;
    QString citation;
};

/// All the program knows about bodies and techniques: loaded once, checked wholly, never changed afterwards.
class Catalogue
{
public:
    /// Reads the files in `folder` (`regions.json`, `points.json` … and `texts.en.json`). Any fault (missing
    /// file or key, wrong type, unknown id, missing or unused text, number out of range, a step or point
    /// stronger than its region allows) is a CatalogueFault whose sentence names file and key.
    ///
    /// Content packs come on top, in the order given. One with a fault is left out as a whole, with its
    /// sentence in packFaults(); everything else goes on. `language`: of the words that packs translate.
    static Result<Catalogue> load(const QDir &folder, const QList<QDir> &packFolders = {},
                                  const QLocale &language = QLocale());

    const QList<ContentPack> &packs() const { return m_packs; }
    const QList<Error> &packFaults() const { return m_packFaults; }
    /// A pack's WAV file for one of packSounds; empty if none brings one.
    QString packSound(const QString &sound) const;

    const QList<Region> &regions() const { return m_regions; }
    const QList<Muscle> &muscles() const { return m_muscles; }
    const QList<TriggerPoint> &triggerPoints() const { return m_triggerPoints; }
    const QList<PressurePoint> &points() const { return m_points; }
    const QList<Technique> &techniques() const { return m_techniques; }
    const QList<Study> &studies() const { return m_studies; }
    const QList<Oil> &oils() const { return m_oils; }
    const QList<OilFact> &oilFacts() const { return m_oilFacts; }
    const QList<Mechanism> &mechanisms() const { return m_mechanisms; }
    const QList<Tip> &tips() const { return m_tips; }
    const QList<Source> &sources() const { return m_sources; }
    const QList<ProfileQuestion> &profileQuestions() const { return m_profileQuestions; }
    const QList<WarningSign> &warningSigns() const { return m_warningSigns; }
    const QList<SafetyRule> &rules() const { return m_rules; }
    const StopRules &stopRules() const { return m_stopRules; }

    /// Null if unknown.
    const Region *region(const RegionKey &key) const;
    const Muscle *muscle(const MuscleKey &key) const;
    const TriggerPoint *triggerPoint(const TriggerPointKey &key) const;
    const PressurePoint *point(const PointKey &key) const;
    const Technique *technique(const TechniqueKey &key) const;
    /// The technique that a step belongs to.
    const Technique *techniqueOf(const StepKey &step) const;
    const Study *study(const StudyKey &key) const;
    const Oil *oil(const OilKey &key) const;
    const Source *source(const QString &key) const;
    const ProfileQuestion *question(const QuestionKey &key) const;
    const WarningSign *warningSign(const SignKey &key) const;
    const SafetyRule *rule(const RuleKey &key) const;

    /// In the order in which technique or oil names them; none for an unknown key.
    QList<const Study *> studiesOf(const TechniqueKey &technique) const;
    QList<const Study *> studiesOf(const OilKey &oil) const;

    // In catalogue order, also those that are off by default.
    QList<const PressurePoint *> pointsIn(const RegionKey &region) const;
    QList<const TriggerPoint *> triggerPointsIn(const RegionKey &region) const;
    /// "Where it may come from": the spots that are said to send pain there.
    QList<const TriggerPoint *> triggerPointsReferringTo(const RegionKey &region) const;
    QList<const TriggerPoint *> triggerPointsOf(const MuscleKey &muscle) const;

    /// Techniques with a step on that region, with one for whatever was chosen that fits it, or with one that
    /// needs no place at all; in catalogue order. None for a region that is never a target.
    QList<const Technique *> techniquesFor(const RegionKey &region) const;
    /// False for a region that is never a target.
    bool mayBeTarget(const RegionKey &region) const;
    /// Whether a step may be done there: it names the region, or it works on whatever was chosen and the
    /// region bears it. What needs no place is done at none. A pinch-only region bears pinching on one side
    /// at a time, one that allows only a feather touch bears nothing else; elsewhere a step is softened to
    /// what the region allows.
    bool fits(const Step &step, const RegionKey &region) const;

    /// The words for a key; the key itself if there are none, which the load check rules out for keys in use.
    QString text(const QString &key) const;
    /// The language of these words: English, unless a content pack has put them into that of the system.
    QLocale languageOf(const QString &key) const;
    QString name(const RegionKey &region) const;       ///< "Temple"
    QString name(const MuscleKey &muscle) const;       ///< "Upper trapezius"
    QString name(const TriggerPointKey &point) const;  ///< "Upper trapezius, front edge"
    QString name(const PointKey &point) const;         ///< "Wind Pool"
    QString name(const TechniqueKey &technique) const; ///< "Scalp massage"
    QString name(const OilKey &oil) const;             ///< "Lavender"
    QString name(const StudyKey &study) const;         ///< "Moraska 2015"
    QString name(const Place &place) const;            ///< "Left temple"

private:
    Catalogue() = default;

    friend struct ContentPack;
    Result<ContentPack> add(const QDir &packFolder, const QLocale &language);
    QList<const Study *> studiesNamed(const QList<StudyKey> &keys) const;

    QList<Region> m_regions;
    QList<Muscle> m_muscles;
    QList<TriggerPoint> m_triggerPoints;
    QList<PressurePoint> m_points;
    QList<Study> m_studies;
    QList<Technique> m_techniques;
    QList<Oil> m_oils;
    QList<OilFact> m_oilFacts;
    QList<Mechanism> m_mechanisms;
    QList<Tip> m_tips;
    QList<Source> m_sources;
    QList<ProfileQuestion> m_profileQuestions;
    QList<WarningSign> m_warningSigns;
    QList<SafetyRule> m_rules;
    StopRules m_stopRules;
    QHash<RegionKey, qsizetype> m_regionIndex;
    QHash<MuscleKey, qsizetype> m_muscleIndex;
    QHash<TriggerPointKey, qsizetype> m_triggerPointIndex;
    QHash<PointKey, qsizetype> m_pointIndex;
    QHash<TechniqueKey, qsizetype> m_techniqueIndex;
    QHash<StepKey, qsizetype> m_stepIndex; ///< of the step's technique
    QHash<QuestionKey, qsizetype> m_questionIndex;
    QHash<QString, QString> m_texts;
    QHash<QString, QLocale> m_languages; ///< of the texts that are not English
    QList<ContentPack> m_packs;
    QList<Error> m_packFaults;
};

} // namespace nape
