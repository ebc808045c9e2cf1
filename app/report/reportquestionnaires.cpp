// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportquestionnaires.h"

#include "app/insights/haltwords.h"
#include "app/report/reportwords.h"
#include "core/catalogue/diarycatalogue.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ReportDocument)
};

} // namespace

ReportSection questionnairesOf(const DoctorReport &report, const DiaryCatalogue &diaryCatalogue,
                               const ReportWords &words)
{
    ReportSection section{.title = Words::tr("Questionnaires")};
    bool hasSum = false;
    for (const ReportQuestionnaire &each : report.questionnaires) {
        const QString name = diaryCatalogue.questionnaireName(each.record.kind);
        const QString day = words.date(each.record.answered.localDay);
        if (!each.score)
            section.paragraphs.append(Words::tr("%1 (%2): not wholly answered.").arg(name, day));
        else if (each.score->grade)
            section.paragraphs.append(
                Words::tr("%1 (%2): %3 days lost, %4.")
                    .arg(name, day, words.number(each.score->sum), HaltWords::grade(*each.score->grade)));
        else
            section.paragraphs.append(
                Words::tr("%1 (%2): %3 days lost.").arg(name, day, words.number(each.score->sum)));
        hasSum = hasSum || each.score.has_value();
    }
    if (hasSum)
        section.remarks.append(Words::tr("A sum of five answers, which may name the same day."));
    return section;
}

} // namespace nape
