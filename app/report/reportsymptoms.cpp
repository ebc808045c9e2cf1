// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportsymptoms.h"

#include "app/report/reporttext.h"
#include "app/report/reportwords.h"
#include "core/catalogue/diarycatalogue.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

class SymptomsWriter
{
    Q_DECLARE_TR_FUNCTIONS(nape::ReportDocument)

public:
    SymptomsWriter(const DoctorReport &report, const DiaryCatalogue &diaryCatalogue, const ReportWords &words)
        : m_report(report), m_diary(diaryCatalogue), m_words(words)
    {
    }

    ReportSection symptoms() const
    {
        const ReportSymptoms &symptoms = m_report.symptoms;
        ReportTable table{.caption = tr("In how many headaches"),
                          .columns = {tr("Headaches"), tr("Nausea"), tr("Vomiting"), tr("Light and sound"),
                                      tr("Aura"), tr("One-sided"), tr("Pulsating"),
                                      tr("Worse with activity")},
                          .widths = {1.1, 1.2, 1.2, 1.5, 1.2, 1.2, 1.2, 1.7}};
        table.rows.append(
            {.cells = {m_words.number(symptoms.headaches), share(symptoms.nausea), share(symptoms.vomiting),
                       share(symptoms.lightAndSound), share(symptoms.aura), share(symptoms.oneSided),
                       share(symptoms.pulsating), share(symptoms.worseWithActivity)}});
        ReportSection section{.title = tr("Symptoms"), .table = table};
        QStringList sentences;
        if (!symptoms.qualities.isEmpty())
            sentences.append(
                //: %1 "pulsating (9), pressing (2)"
                tr("Character: %1.").arg(named(symptoms.qualities, [&](const QString &key) {
                    return m_diary.qualityName(key);
                })));
        sentences.append(
            symptoms.triggers.isEmpty()
                ? tr("No trigger was named.")
                //: %1 "stress (6), short sleep (3)"
                : tr("Triggers named: %1.").arg(named(symptoms.triggers, [&](const QString &key) {
                      return m_diary.factorName(key);
                  })));
        section.remarks.append(sentences.join(u' '));
        return section;
    }

private:
    /// "≥ 9" where it was not noted for all.
    QString share(const HeadacheShare &share) const
    {
        return m_words.ofPart(share.isAtLeast()).days(share.shown);
    }

    QString named(const QList<ReportSymptoms::Named> &all, const auto &nameOf) const
    {
        constexpr qsizetype most = 3;
        QStringList names;
        for (const ReportSymptoms::Named &each : all.mid(0, most))
            //: %1 a name, %2 in how many headaches
            names.append(tr("%1 (%2)").arg(shortened(printable(nameOf(each.key)), longestName),
                                           m_words.number(each.headaches)));
        return names.join(tr(", "));
    }

    const DoctorReport &m_report;
    const DiaryCatalogue &m_diary;
    const ReportWords &m_words;
};

} // namespace

ReportSection symptomsOf(const DoctorReport &report, const DiaryCatalogue &diaryCatalogue,
                         const ReportWords &words)
{
    return SymptomsWriter(report, diaryCatalogue, words).symptoms();
}

} // namespace nape
