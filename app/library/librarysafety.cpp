// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarysafety.h"

#include "app/library/libraryplaces.h"

#include <QCoreApplication>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::LibraryText)
};

/// A verdict, and the place it is about; none for all of the item.
struct Judged {
    std::optional<Place> place;
    Verdict verdict;
};

QList<Judged> judge(const Catalogue &catalogue, const SafetyAssessment &assessment, const LibraryId &id)
{
    QList<Judged> all;
    switch (id.kind) {
    case LibraryKind::Technique:
        all.append({std::nullopt, assessment.of(TechniqueKey(id.key))});
        break;
    case LibraryKind::Oil:
        all.append({std::nullopt, assessment.ofOil(OilKey(id.key))});
        break;
    case LibraryKind::PressurePoint:
        for (const Side side : catalogue.point(PointKey(id.key))->sides)
            all.append({Place{RegionKey(), side}, assessment.ofPoint(PointKey(id.key), side)});
        break;
    case LibraryKind::TriggerPoint:
        for (const Side side : catalogue.triggerPoint(TriggerPointKey(id.key))->sides)
            all.append({Place{RegionKey(), side}, assessment.ofTriggerPoint(TriggerPointKey(id.key), side)});
        break;
    case LibraryKind::Region:
        for (const Place &place : placesOf(catalogue, id))
            all.append({place, assessment.of(place)});
        break;
    default:
        break;
    }
    return all;
}

QString heading(const SafetyNote &note, const Catalogue &catalogue)
{
    switch (note.level) {
    case SafetyLevel::Block:
        return Words::tr("Left out for you");
    case SafetyLevel::Modify:
        return Words::tr("Gently for you; pressure: %1")
            .arg(catalogue.text(u"pressure.%1.name"_s.arg(note.pressureCap)).toLower());
    case SafetyLevel::Warn:
    case SafetyLevel::Free:
        break;
    }
    return Words::tr("With care");
}

QString sideName(Side side)
{
    switch (side) {
    case Side::Left:
        return Words::tr("left");
    case Side::Right:
        return Words::tr("right");
    case Side::Middle:
        break;
    }
    return Words::tr("middle");
}

/// "Left temple", or only "left" for a spot.
QString placeNames(const SafetyNote &note, const Catalogue &catalogue)
{
    QStringList names;
    for (const Place &place : note.places)
        names.append(place.region.isEmpty() ? sideName(place.side) : catalogue.name(place));
    return names.join(u", "_s);
}

} // namespace

QList<SafetyNote> safetyNotes(const Catalogue &catalogue, const SafetyAssessment &assessment,
                              const LibraryId &id)
{
    const QList<Judged> all = judge(catalogue, assessment, id);
    QList<SafetyNote> notes;
    for (const auto &[place, verdict] : all) {
        if (verdict.needsOptIn)
            continue;
        for (const Reason &reason : verdict.reasons) {
            auto note = std::ranges::find(notes, reason.rule, &SafetyNote::rule);
            if (note == notes.end()) {
                notes.append({reason.rule, reason.level, verdict.pressureCap, {}});
                note = notes.end() - 1;
            }
            note->level = std::max(note->level, reason.level);
            note->pressureCap = std::min(note->pressureCap, verdict.pressureCap);
            if (place)
                note->places.append(*place);
        }
    }
    for (SafetyNote &note : notes) {
        if (note.places.size() == all.size())
            note.places.clear();
    }
    std::ranges::stable_sort(notes, std::ranges::greater(), &SafetyNote::level);
    return notes;
}

void writeSafetyNotes(PageWriter &page, const Catalogue &catalogue, const QList<SafetyNote> &notes)
{
    for (const SafetyNote &note : notes) {
        const QString key = u"rule."_s + note.rule.toString();
        QString head = heading(note, catalogue);
        if (!note.places.isEmpty())
            head = Words::tr("%1 (%2)", "what is done; the sides it is about")
                       .arg(head, placeNames(note, catalogue));
        QString text = catalogue.text(key + u".message"_s);
        // What is only softened needs nothing instead.
        if (note.level == SafetyLevel::Block)
            text += u'\n' + Words::tr("Instead: %1").arg(catalogue.text(key + u".instead"_s));
        page.card(head, text, {}, LibraryId{LibraryKind::SafetyRule, note.rule.toString()});
    }
}

} // namespace nape
