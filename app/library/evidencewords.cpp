// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/evidencewords.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::LibraryText)
};

QString meaning(const Catalogue &catalogue, EvidenceGrade grade)
{
    return catalogue.text(u"grade."_s + toKey(grade) + u".name"_s);
}

} // namespace

void writeStudies(PageWriter &page, const Catalogue &catalogue, const QList<const Study *> &studies)
{
    if (studies.isEmpty())
        return;
    page.heading(Words::tr("Studies"));
    for (const Study *study : studies) {
        const QString key = u"study."_s + study->key.toString();
        page.link({LibraryKind::Study, study->key.toString()}, catalogue.name(study->key),
                  catalogue.text(key + u".tested"_s) + u' ' + catalogue.text(key + u".result"_s));
    }
}

QString words::grades(const Catalogue &catalogue, EvidenceGrade tensionType, EvidenceGrade migraine)
{
    if (tensionType == migraine)
        return Words::tr("Tension-type headache and migraine: grade %1. %2.")
            .arg(toKey(migraine), meaning(catalogue, migraine));
    return Words::tr("Tension-type headache: grade %1. %2. Migraine: grade %3. %4.")
        .arg(toKey(tensionType), meaning(catalogue, tensionType), toKey(migraine),
             meaning(catalogue, migraine));
}

QString words::nauseaGrade(const Catalogue &catalogue, EvidenceGrade grade)
{
    return Words::tr("Nausea in migraine: grade %1. %2.").arg(toKey(grade), meaning(catalogue, grade));
}

QString words::confidence(const Catalogue &catalogue, Confidence confidence)
{
    return Words::tr("How well this is known: %1.")
        .arg(catalogue.text(u"confidence."_s + toKey(confidence) + u".name"_s).toLower());
}

} // namespace nape
