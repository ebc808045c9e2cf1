// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/techniqueranking.h"

#include "core/statistics/meaningfulchange.h"

#include <QSet>

#include <algorithm>

namespace nape
{

namespace
{

// As many sessions as a grade of evidence weighs: with so many of one's own, both count the same.
constexpr double weightOfEvidence = 6;

/// What a grade lets hope for, in points. Our own numbers: steps of half a point, smaller than what most
/// people notice, so that evidence gives an order and nothing more.
double hopedForChange(EvidenceGrade grade)
{
    switch (grade) {
    case EvidenceGrade::A:
        return -2.0;
    case EvidenceGrade::B:
        return -1.5;
    case EvidenceGrade::C:
        return -1.0;
    case EvidenceGrade::T:
        return -0.5;
    }
    Q_UNREACHABLE();
}

} // namespace

OwnExperience experienceWith(const TechniqueKey &technique, const QList<RatedSession> &sessions)
{
    OwnExperience experience;
    QSet<QString> seen;
    int sum = 0;
    for (const RatedSession &session : sessions) {
        if (session.technique != technique)
            continue;
        const QString attack =
            session.headache ? session.headache->toString() : session.started.localDay.toString(Qt::ISODate);
        if (seen.contains(attack))
            continue;
        seen.insert(attack);
        ++experience.sessions;
        experience.helped +=
            statistics::isResponse(session.before.value(), session.before.value() + session.change());
        sum += session.change();
    }
    if (experience.sessions > 0)
        experience.meanChange = double(sum) / experience.sessions;
    return experience;
}

EvidenceGrade evidenceFor(const Technique &technique)
{
    return std::min(technique.tensionTypeGrade, technique.migraineGrade);
}

QList<RankedTechnique> ranked(const QList<const Technique *> &techniques, const QList<RatedSession> &sessions)
{
    QList<RankedTechnique> all;
    for (const Technique *technique : techniques) {
        RankedTechnique next{technique, experienceWith(technique->key, sessions),
                             hopedForChange(evidenceFor(*technique))};
        if (const OwnExperience &own = next.experience; own.isEnough()) {
            next.expectedChange = (weightOfEvidence * next.expectedChange + own.sessions * own.meanChange) /
                                  (weightOfEvidence + own.sessions);
        }
        all.append(next);
    }
    std::stable_sort(all.begin(), all.end(), [](const RankedTechnique &a, const RankedTechnique &b) {
        return a.expectedChange < b.expectedChange;
    });
    return all;
}

} // namespace nape
