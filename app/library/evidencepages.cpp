// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/itempages.h"

#include "app/library/evidencewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::LibraryText)
};

QList<const Study *> studies(const Catalogue &catalogue, const QList<StudyKey> &keys)
{
    QList<const Study *> all;
    for (const StudyKey &key : keys)
        all.append(catalogue.study(key));
    return all;
}

} // namespace

void writePage(PageWriter &page, const Catalogue &catalogue, const Oil &oil)
{
    const QString key = u"oil."_s + oil.key.toString();
    page.card(Words::tr("When to leave it out"), catalogue.text(key + u".caution"_s), oil.sources);
    page.heading(Words::tr("How it is used"));
    page.text(catalogue.text(key + u".use"_s), oil.sources);
    page.heading(Words::tr("What is known"));
    page.text(catalogue.text(key + u".evidence"_s), oil.sources);
    page.quiet(words::grades(catalogue, oil.tensionTypeGrade, oil.migraineGrade));
    writeStudies(page, catalogue, catalogue.studiesOf(oil.key));
    for (const OilFact &fact : catalogue.oilFacts()) {
        page.heading(catalogue.text(u"oilfact."_s + fact.key + u".title"_s));
        page.text(catalogue.text(u"oilfact."_s + fact.key + u".text"_s), fact.sources);
    }
    writeSources(page, catalogue, oil.confidence, oil.sources);
}

void writePage(PageWriter &page, const Catalogue &catalogue, const OilFact &fact)
{
    page.text(catalogue.text(u"oilfact."_s + fact.key + u".text"_s), fact.sources);
    page.heading(Words::tr("Oils"));
    for (const Oil &oil : catalogue.oils())
        page.link({LibraryKind::Oil, oil.key.toString()}, catalogue.name(oil.key));
    writeSources(page, catalogue, fact.confidence, fact.sources);
}

void writePage(PageWriter &page, const Catalogue &catalogue, const Tip &tip)
{
    const QString key = u"tip."_s + tip.key;
    page.text(catalogue.text(key + u".text"_s), tip.sources);
    if (tip.tensionTypeGrade && tip.migraineGrade) {
        page.heading(Words::tr("What is known"));
        page.text(catalogue.text(key + u".evidence"_s), tip.sources);
        page.quiet(words::grades(catalogue, *tip.tensionTypeGrade, *tip.migraineGrade));
    }
    writeStudies(page, catalogue, studies(catalogue, tip.studies));
    writeSources(page, catalogue, tip.confidence, tip.sources);
}

void writePage(PageWriter &page, const Catalogue &catalogue, const Mechanism &mechanism)
{
    const QString key = u"mechanism."_s + mechanism.key;
    page.columns(Words::tr("What is known"), catalogue.text(key + u".known"_s),
                 Words::tr("What is not known"), catalogue.text(key + u".unknown"_s), mechanism.sources);
    writeSources(page, catalogue, mechanism.confidence, mechanism.sources);
}

void writePage(PageWriter &page, const Catalogue &catalogue, const Study &study)
{
    const QString key = u"study."_s + study.key.toString();
    if (study.participants)
        page.fact(Words::tr("People:"), QLocale().toString(*study.participants));
    page.heading(Words::tr("Design"));
    page.text(catalogue.text(key + u".design"_s), study.sources);
    page.heading(Words::tr("What was tested"));
    page.text(catalogue.text(key + u".tested"_s), study.sources);
    page.heading(Words::tr("Result"));
    page.text(catalogue.text(key + u".result"_s), study.sources);
    page.heading(Words::tr("How far it can be trusted"));
    page.text(catalogue.text(key + u".quality"_s), study.sources);
    bool hasHeading = false;
    for (const Technique &technique : catalogue.techniques()) {
        if (!technique.studies.contains(study.key))
            continue;
        if (!std::exchange(hasHeading, true))
            page.heading(Words::tr("Techniques"));
        page.link({LibraryKind::Technique, technique.key.toString()}, catalogue.name(technique.key));
    }
    writeSources(page, catalogue, study.confidence, study.sources);
}

void writePage(PageWriter &page, const Catalogue &, const Source &source, const QList<LibraryItem> &citing)
{
    page.text(source.citation);
    if (!citing.isEmpty())
        page.heading(Words::tr("What rests on it"));
    for (const LibraryItem &item : citing)
        page.link(item.id, item.title);
}

void writeSources(PageWriter &page, const Catalogue &catalogue, Confidence confidence,
                  const QStringList &sources)
{
    page.heading(Words::tr("Sources"));
    page.quiet(words::confidence(catalogue, confidence));
    for (const QString &key : sources)
        page.source(key);
}

} // namespace nape
