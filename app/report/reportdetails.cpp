// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportdetails.h"

#include "app/insights/patternwords.h"
#include "app/report/reporttext.h"
#include "app/report/reportwords.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/diarycatalogue.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostPlaces = 6;
constexpr qsizetype mostSymptoms = 20; // all that a person would mark

class DetailsWriter
{
    Q_DECLARE_TR_FUNCTIONS(nape::ReportDetails)

public:
    DetailsWriter(const DoctorReport &report, const Catalogue &catalogue,
                  const DiaryCatalogue &diaryCatalogue, const ReportWords &words)
        : m_report(report), m_catalogue(catalogue), m_diary(diaryCatalogue), m_words(words)
    {
    }

    QList<ReportSection> sections() const
    {
        QList<ReportSection> sections;
        if (m_report.hasDetails) {
            if (ReportSection shown = conditions(); !shown.paragraphs.isEmpty())
                sections.append(shown);
            if (!m_report.questionnaires.isEmpty())
                sections.append(answers());
            if (!m_report.helps.places.isEmpty())
                sections.append(helpByPlace());
            sections.append(headaches());
        }
        if (m_report.hasNotes)
            sections.append(notes());
        return sections;
    }

private:
    ReportSection conditions() const
    {
        ReportSection section{.title = tr("Conditions of the patterns")};
        for (const PatternMatch &match : m_report.patterns)
            section.paragraphs.append(conditionsOf(match));
        for (const PatternMatch &match : m_report.notJudged) {
            if (match.reason == NotJudgedReason::AttacksNotApart)
                //: %1 a pattern with its conditions, %2 why one of them is not known
                section.paragraphs.append(
                    tr("%1 Not judged: %2.").arg(conditionsOf(match), PatternWords::reason(*match.reason)));
        }
        return section;
    }

    QString conditionsOf(const PatternMatch &match) const
    {
        QStringList each;
        for (const Criterion &criterion : match.criteria) {
            const QString letter = criterion.key.section(u'.', -1);
            QString state = criterion.state == Tick::Ticked ? tr("met")
                            : criterion.state == Tick::Open ? tr("not met")
                                                            : tr("not known");
            if (criterion.found && criterion.needed)
                //: %1 "met", %2 a count, %3 the least that is needed
                state = tr("%1 (%2, needed %3)")
                            .arg(state, m_words.number(*criterion.found), m_words.number(*criterion.needed));
            each.append(tr("%1 %2").arg(letter, state));
        }
        //: %1 a pattern and its number, %2 its conditions
        return tr("%1: %2.").arg(m_words.capitalised(PatternWords::nameWithCode(match)), each.join(tr("; ")));
    }

    ReportSection answers() const
    {
        ReportSection section{.title = tr("Answers of the questionnaires")};
        ReportTable table{
            .caption = section.title, .columns = {tr("Question"), tr("Days")}, .widths = {4, 1}};
        for (const ReportQuestionnaire &each : m_report.questionnaires) {
            table.rows.append({.cells = {tr("%1, %2").arg(m_diary.questionnaireName(each.record.kind),
                                                          m_words.date(each.record.answered.localDay)),
                                         each.score ? m_words.number(each.score->sum) : dash},
                               .isTotal = true});
            for (const QuestionnaireItem &item : each.record.items)
                table.rows.append(
                    {.cells = {m_diary.questionnaireItemName(each.record.kind, item.key),
                               item.value ? m_words.number(static_cast<int>(*item.value)) : dash}});
        }
        section.table = table;
        return section;
    }

    ReportSection helpByPlace() const
    {
        ReportSection section{.title = tr("Sessions by place")};
        ReportTable table{
            .caption = section.title,
            .columns = {tr("Place"), tr("What can be said"), tr("Rated"), tr("Change"), tr("95 % range")},
            .wordColumns = 2,
            .widths = {2.6, 2.6, 0.7, 0.8, 1.6}};
        for (const HelpFinding &finding : m_report.helps.places) {
            const RegionKey region(finding.key);
            const auto &interval = finding.change.interval;
            const bool hasChange = finding.change.value && !finding.isMedianTooEarly;
            table.rows.append({.cells = {m_catalogue.region(region) ? m_catalogue.name(region) : finding.key,
                                         m_words.worth(finding), m_words.number(finding.sessions()),
                                         hasChange ? m_words.change(*finding.change.value) : dash,
                                         interval ? tr("%1 to %2")
                                                        .arg(m_words.change(interval->lower),
                                                             m_words.change(interval->upper))
                                                  : dash}});
        }
        section.table = table;
        return section;
    }

    ReportSection headaches() const
    {
        ReportSection section{.title = tr("Every headache, the newest first")};
        if (m_report.headaches.isEmpty()) {
            section.paragraphs.append(tr("None was noted in this period."));
            return section;
        }
        ReportTable table{
            .caption = section.title,
            .columns = {tr("Began"), tr("Where"), tr("With"), tr("Taken"), tr("Pain"), tr("Length")},
            .wordColumns = 4,
            .widths = {1.4, 2.0, 2.3, 2.7, 0.6, 1.0}};
        for (const ReportHeadache &each : m_report.headaches.mid(0, mostHeadaches)) {
            const Headache &headache = each.headache;
            const QString length = each.hours             ? m_words.hours(*each.hours)
                                   : headache.isOngoing() ? tr("goes on")
                                                          : dash;
            table.rows.append(
                {.cells = {m_words.shortDate(headache.start.localDay), places(headache), symptoms(headache),
                           some(each.medicines, mostPlaces), m_words.number(headache.intensity.value()),
                           length},
                 .asides = each.isLeftOut ? QStringList{tr("left out of all counts")} : QStringList()});
        }
        section.table = table;
        if (m_report.headaches.size() > mostHeadaches)
            section.remarks = {tr("The newest %1 of %2; the list is shortened.")
                                   .arg(m_words.number(int(mostHeadaches)),
                                        m_words.number(static_cast<int>(m_report.headaches.size())))};
        return section;
    }

    QString places(const Headache &headache) const
    {
        QStringList names;
        for (const PainPlace &place : headache.places) {
            const QString name = m_catalogue.name(place.place);
            if (!names.contains(name))
                names.append(name);
        }
        return some(names, mostPlaces);
    }

    QString symptoms(const Headache &headache) const
    {
        QStringList names;
        if (!headache.quality.isEmpty())
            names.append(m_diary.qualityName(headache.quality));
        for (const Symptom &symptom : headache.symptoms) {
            const QString name = m_diary.symptomName(symptom.key);
            if (symptom.answer == Answer::Yes && !names.contains(name))
                names.append(name);
        }
        return some(names, mostSymptoms);
    }

    QString some(const QStringList &names, qsizetype most) const
    {
        if (names.isEmpty())
            return dash;
        QStringList first;
        for (const QString &name : names.mid(0, most))
            first.append(shortened(printable(name), 40));
        const QString joined = first.join(tr(", "));
        //: %1 some names, %2 how many more there are
        return names.size() <= most ? joined : tr("%1 and %2 more").arg(joined).arg(names.size() - most);
    }

    ReportSection notes() const
    {
        ReportSection section{.title = tr("Notes, the newest first"), .isOwnWords = true};
        for (const ReportNote &note : m_report.notes.mid(0, mostNotes))
            section.paragraphs.append(
                //: %1 a date, %2 a note of the person
                tr("%1: %2").arg(m_words.date(note.day), shortened(printable(note.text), longestNote)));
        if (m_report.notes.isEmpty())
            section.paragraphs.append(tr("None was written in this period."));
        if (m_report.notes.size() > mostNotes)
            section.remarks = {tr("The newest %1 of %2; the list is shortened.")
                                   .arg(m_words.number(int(mostNotes)),
                                        m_words.number(static_cast<int>(m_report.notes.size())))};
        return section;
    }

    const DoctorReport &m_report;
    const Catalogue &m_catalogue;
    const DiaryCatalogue &m_diary;
    const ReportWords &m_words;
};

} // namespace

QList<ReportSection> detailsOf(const DoctorReport &report, const Catalogue &catalogue,
                               const DiaryCatalogue &diaryCatalogue, const ReportWords &words)
{
    return DetailsWriter(report, catalogue, diaryCatalogue, words).sections();
}

} // namespace nape
