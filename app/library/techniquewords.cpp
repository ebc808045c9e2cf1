// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/techniquewords.h"

#include <QCoreApplication>

namespace nape::words
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::words)
};

QString letter(EvidenceGrade grade)
{
    switch (grade) {
    case EvidenceGrade::A:
        return u"A"_s;
    case EvidenceGrade::B:
        return u"B"_s;
    case EvidenceGrade::C:
        return u"C"_s;
    case EvidenceGrade::T:
        return u"T"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString minutesAndMotion(const Catalogue &catalogue, const Technique &technique)
{
    QStringList motions;
    for (const Motion motion : technique.motions)
        motions.append(catalogue.text(u"motion."_s + toKey(motion) + u".name"_s));
    const QString minutes =
        technique.minutes == technique.mostMinutes
            ? Words::tr("About %n minute(s)", nullptr, technique.minutes)
            : Words::tr("About %1 to %2 minutes").arg(technique.minutes).arg(technique.mostMinutes);
    return minutes + u" · "_s + motions.join(u", "_s);
}

QString pressure(const Catalogue &catalogue, int level)
{
    return catalogue.text(u"pressure.%1.name"_s.arg(level));
}

QString evidence(const Catalogue &catalogue, const Technique &technique)
{
    const QString line = catalogue.text(u"technique."_s + technique.key.toString() + u".evidence"_s);
    if (technique.tensionTypeGrade == technique.migraineGrade)
        return Words::tr("Evidence %1: %2").arg(letter(technique.migraineGrade), line);
    return Words::tr("Evidence %1 for tension-type headache, %2 for migraine: %3")
        .arg(letter(technique.tensionTypeGrade), letter(technique.migraineGrade), line);
}

} // namespace nape::words
