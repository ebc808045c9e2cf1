// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reporthelps.h"

#include "app/report/reportwords.h"
#include "core/catalogue/catalogue.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

class HelpsWriter
{
    Q_DECLARE_TR_FUNCTIONS(nape::ReportDocument)

public:
    HelpsWriter(const DoctorReport &report, const Catalogue &catalogue, const ReportWords &words)
        : m_report(report), m_catalogue(catalogue), m_words(words)
    {
    }

    ReportSection helps() const
    {
        ReportSection section{.title = tr("What was tried, and what helped")};
        ReportTable table{.caption = tr("Change of pain after sessions of self-massage"),
                          .columns = {tr("Technique"), tr("What can be said"), tr("Rated"), tr("Change"),
                                      tr("95 % range"), tr("Helped")},
                          .wordColumns = 2,
                          .widths = {2.6, 2.6, 0.7, 0.8, 1.4, 1.0}};
        QStringList tooFew;
        for (const HelpFinding &finding : m_report.helps.techniques) {
            const QString name = techniqueName(finding.key);
            if (finding.isMedianTooEarly) {
                //: %1 name of a technique, %2 number of rated sessions
                tooFew.append(tr("%1 (%2)").arg(name, m_words.number(finding.sessions())));
                continue;
            }
            QString said = m_words.worth(finding);
            if (!finding.canBeRanked())
                //: %1 "too few to judge", %2 how many more sessions are needed
                said = tr("%1: %2 more").arg(said, m_words.number(finding.sessionsMissing));
            const auto &interval = finding.change.interval;
            table.rows.append(
                {.cells = {
                     name, said, m_words.number(finding.sessions()), m_words.change(*finding.change.value),
                     interval ? tr("%1 to %2")
                                    .arg(m_words.change(interval->lower), m_words.change(interval->upper))
                              : dash,
                     m_words.countOf(finding.responders)}});
        }
        QStringList remarks;
        if (!tooFew.isEmpty())
            remarks.append(tr("Too few rated sessions: %1.").arg(tooFew.join(tr(", "))));
        if (table.rows.isEmpty()) {
            section.paragraphs = tooFew.isEmpty()
                                     ? QStringList{tr("No session of self-massage was noted in this period.")}
                                     : remarks;
            return section;
        }
        section.table = table;
        section.remarks = remarks;
        section.remarks.append(
            tr("Change: pain after − before on 0–10, the middle over the first rated session of each attack "
               "without acute medicine around it. Helped: fell by 2 points or 30 %. Headaches also ease by "
               "themselves: before and after cannot show what caused a change."));
        return section;
    }

private:
    QString techniqueName(const QString &key) const
    {
        const TechniqueKey technique(key);
        return m_catalogue.technique(technique) ? m_catalogue.name(technique) : tr("Own routine");
    }

    const DoctorReport &m_report;
    const Catalogue &m_catalogue;
    const ReportWords &m_words;
};

} // namespace

ReportSection helpsOf(const DoctorReport &report, const Catalogue &catalogue, const ReportWords &words)
{
    return HelpsWriter(report, catalogue, words).helps();
}

} // namespace nape
