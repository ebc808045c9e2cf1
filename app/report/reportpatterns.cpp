// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportpatterns.h"

#include "app/insights/patternwords.h"
#include "app/report/reportwords.h"

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

ReportSection patternsOf(const DoctorReport &report, const ReportWords &words)
{
    ReportSection section{.title = Words::tr("What the entries resemble")};
    for (const PatternMatch &match : report.patterns) {
        const QString name = words.capitalised(PatternWords::nameWithCode(match));
        section.paragraphs.append(match.level == MatchLevel::Full
                                      ? Words::tr("%1: all conditions that a diary can show.").arg(name)
                                      : Words::tr("%1: all conditions but one.").arg(name));
    }
    QMap<NotJudgedReason, QStringList> notJudged;
    for (const PatternMatch &match : report.notJudged) {
        const NotJudgedReason reason = match.reason.value_or(NotJudgedReason::TooFewAnswered);
        if (reason == NotJudgedReason::AttacksNotApart)
            section.paragraphs.append(
                //: %1 a pattern, %2 why the rest cannot be told
                Words::tr("The entries partly resemble %1; one condition cannot be told: %2.")
                    .arg(PatternWords::nameWithCode(match), PatternWords::reason(reason)));
        else
            notJudged[reason].append(PatternWords::nameWithCode(match));
    }
    if (section.paragraphs.isEmpty())
        section.paragraphs.append(notJudged.isEmpty()
                                      ? Words::tr("None of the patterns that were compared.")
                                      : Words::tr("None of the patterns that could be compared."));
    for (auto it = notJudged.cbegin(); it != notJudged.cend(); ++it)
        section.paragraphs.append(
            //: %1 why, as the end of a sentence, %2 names of patterns
            Words::tr("Not judged, as %1: %2.")
                .arg(PatternWords::reason(it.key()), it->join(Words::tr("; "))));
    section.remarks = {Words::tr("From the whole diary up to the last day, by ICHD-3; not a diagnosis.")};
    return section;
}

} // namespace nape
