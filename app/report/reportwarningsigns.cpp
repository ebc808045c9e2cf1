// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportwarningsigns.h"

#include "app/report/reportwords.h"
#include "core/catalogue/catalogue.h"

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

ReportSection warningSignsOf(const DoctorReport &report, const Catalogue &catalogue, const ReportWords &words)
{
    ReportSection section{.title = Words::tr("Warning signs")};
    if (!report.warningSigns) {
        section.paragraphs.append(Words::tr("They were not asked."));
        return section;
    }
    const ReportWarningSigns &signs = *report.warningSigns;
    const QString day = words.date(signs.asked.localDay);
    if (signs.raised.isEmpty()) {
        section.paragraphs.append(Words::tr("Last asked on %1: “no” to all %2 questions. That does not mean "
                                            "that a headache is harmless.")
                                      .arg(day, words.number(signs.questions)));
    } else {
        section.paragraphs.append(
            Words::tr("Last asked on %1. “Yes” or “not sure” to %2 questions:")
                .arg(day, words.of(static_cast<int>(signs.raised.size()), signs.questions)));
        for (const WarningCheck::Raised &raised : signs.raised)
            section.paragraphs.append(u"• "_s +
                                      catalogue.text(u"sign.%1.question"_s.arg(raised.sign.toString())));
    }
    if (!signs.isComplete)
        section.remarks.append(Words::tr("Not all questions were answered."));
    return section;
}

} // namespace nape
