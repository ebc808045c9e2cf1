// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarytext.h"

#include "app/library/itempages.h"
#include "app/library/librarysafety.h"
#include "core/library/withkey.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::LibraryText)
};

} // namespace

QString LibraryText::startPage() const
{
    PageWriter page(m_catalogue);
    page.title(Words::tr("Library"));
    page.text(Words::tr("Everything that Nape knows, with where it comes from and how well it is known."));
    page.text(
        Words::tr("Open a chapter on the left, or search: a place, a point such as GB20, a muscle, an oil, "
                  "a sign."));
    page.heading(Words::tr("Good to read first"));
    for (const QString &key : {u"doctor"_s, u"stop"_s, u"gentle"_s})
        page.link({LibraryKind::Tip, key}, m_catalogue.text(u"tip."_s + key + u".title"_s));
    return page.html();
}

QString LibraryText::page(const LibraryItem &item, const std::optional<SafetyAssessment> &assessment) const
{
    PageWriter page(m_catalogue);
    page.title(item.title);
    if (assessment)
        writeSafetyNotes(page, m_catalogue, safetyNotes(m_catalogue, *assessment, item.id));
    const QString &key = item.id.key;
    switch (item.id.kind) {
    case LibraryKind::Technique:
        writePage(page, m_catalogue, *m_catalogue.technique(TechniqueKey(key)));
        break;
    case LibraryKind::PressurePoint:
        writePage(page, m_catalogue, *m_catalogue.point(PointKey(key)));
        break;
    case LibraryKind::TriggerPoint:
        writePage(page, m_catalogue, *m_catalogue.triggerPoint(TriggerPointKey(key)));
        break;
    case LibraryKind::Muscle:
        writePage(page, m_catalogue, *m_catalogue.muscle(MuscleKey(key)));
        break;
    case LibraryKind::Region:
        writePage(page, m_catalogue, *m_catalogue.region(RegionKey(key)));
        break;
    case LibraryKind::Oil:
        writePage(page, m_catalogue, *m_catalogue.oil(OilKey(key)));
        break;
    case LibraryKind::OilFact:
        writePage(page, m_catalogue, withKey(m_catalogue.oilFacts(), key));
        break;
    case LibraryKind::Tip:
        writePage(page, m_catalogue, withKey(m_catalogue.tips(), key));
        break;
    case LibraryKind::Mechanism:
        writePage(page, m_catalogue, withKey(m_catalogue.mechanisms(), key));
        break;
    case LibraryKind::Study:
        writePage(page, m_catalogue, *m_catalogue.study(StudyKey(key)));
        break;
    case LibraryKind::Source:
        writePage(page, m_catalogue, *m_catalogue.source(key), itemsCiting(key));
        break;
    case LibraryKind::WarningSign:
        writePage(page, m_catalogue, withKey(m_catalogue.warningSigns(), SignKey(key)));
        break;
    case LibraryKind::SafetyRule:
        writePage(page, m_catalogue, withKey(m_catalogue.rules(), RuleKey(key)));
        break;
    case LibraryKind::StopRule:
        writeStopRule(page, m_catalogue, key);
        break;
    }
    return page.html();
}

bool LibraryText::isOffByDefault(const LibraryId &id) const
{
    if (id.kind == LibraryKind::PressurePoint)
        return m_catalogue.point(PointKey(id.key))->isOffByDefault;
    if (id.kind == LibraryKind::TriggerPoint)
        return m_catalogue.triggerPoint(TriggerPointKey(id.key))->isOffByDefault;
    return false;
}

QString LibraryText::safetyCard(const LibraryItem &item) const
{
    const bool isPoint = item.id.kind == LibraryKind::PressurePoint;
    PageWriter page(m_catalogue);
    page.title(item.title);
    page.card(Words::tr("Read this first"),
              m_catalogue.text((isPoint ? u"point."_s : u"trigger."_s) + item.id.key + u".caution"_s),
              sourcesOf(m_catalogue, item.id));
    page.text(Words::tr("Nape leaves this point out unless you ask for it."));
    return page.html();
}

QList<LibraryItem> LibraryText::itemsCiting(const QString &source) const
{
    QList<LibraryItem> citing;
    for (const LibraryItem &item : m_library.items()) {
        if (sourcesOf(m_catalogue, item.id).contains(source))
            citing.append(item);
    }
    return citing;
}

} // namespace nape
