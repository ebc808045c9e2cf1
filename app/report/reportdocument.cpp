// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportdocument.h"

#include "app/report/reportcalendar.h"
#include "app/report/reportdetails.h"
#include "app/report/reporthelps.h"
#include "app/report/reportmedicines.h"
#include "app/report/reportmonths.h"
#include "app/report/reportpatterns.h"
#include "app/report/reportplaces.h"
#include "app/report/reportquestionnaires.h"
#include "app/report/reportsymptoms.h"
#include "app/report/reporttext.h"
#include "app/report/reportwarningsigns.h"
#include "app/report/reportwords.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

class Writer
{
    Q_DECLARE_TR_FUNCTIONS(nape::ReportDocument)

public:
    Writer(const DoctorReport &report, const Catalogue &catalogue, const DiaryCatalogue &diaryCatalogue,
           const QLocale &locale)
        : m_report(report),
          m_catalogue(catalogue),
          m_diary(diaryCatalogue),
          m_words(locale, report.isAtLeast()),
          m_locale(locale)
    {
    }

    ReportDocument document() const
    {
        ReportDocument document{
            .title = tr("Headache diary report"),
            .period = m_words.period(m_report.period),
            .made = tr("Made on %1 with Nape %2")
                        .arg(m_words.date(m_report.made.localDay), QStringLiteral(NAPE_VERSION)),
            .name = tr("Name"),
            .dateOfBirth = tr("Date of birth"),
            .completeness = completeness()};
        document.keyNumbers = keyNumbers();
        document.calendar = calendarOf(m_report, m_words);
        if (!m_report.years.isEmpty())
            document.years = yearsOf(m_report, m_words);
        document.months = monthsOf(m_report, m_words);
        if (m_report.symptoms.headaches > 0)
            document.symptoms = symptomsOf(m_report, m_diary, m_words);
        document.medicines = medicinesOf(m_report, m_diary, m_words);
        document.places = placesOf(m_report, m_catalogue, m_words);
        document.heat = heatOf(m_report);
        document.heatWords =
            tr("The head from the front, the back and both sides. The darker a place, the more "
               "days it hurt there; the numbers are those of the table.");
        document.helps = helpsOf(m_report, m_catalogue, m_words);
        document.patterns = patternsOf(m_report, m_words);
        if (!m_report.questionnaires.isEmpty())
            document.questionnaires = questionnairesOf(m_report, m_diary, m_words);
        document.warningSigns = warningSignsOf(m_report, m_catalogue, m_words);
        if (!m_report.ownWords.isEmpty())
            document.ownWords =
                ReportSection{.title = tr("In my own words"),
                              .paragraphs = {shortened(printable(m_report.ownWords), longestOwnWords)},
                              .isOwnWords = true};
        document.counting = counting();
        document.rules = rules();
        document.details = detailsOf(m_report, m_catalogue, m_diary, m_words);
        document.language = m_locale == QLocale::c() ? u"en"_s : m_locale.bcp47Name();
        return document;
    }

private:
    QString completeness() const
    {
        const Completeness &known = m_report.whole.completeness;
        if (known.days == 0)
            return tr("No day of this period can be counted.");
        const QString answered = tr("Answered: %1 days (%2).")
                                     .arg(m_words.of(known.answeredDays, known.days),
                                          m_words.percent(double(known.answeredDays) / known.days));
        if (!m_report.isAtLeast())
            return answered;
        return tr("%1 Days without an answer may have had headaches too: counts are “at least” (≥), and "
                  "nothing is judged that needs whole months.")
            .arg(answered);
    }

    QList<KeyNumber> keyNumbers() const
    {
        const PeriodNumbers &whole = m_report.whole;
        return {known(m_words.days(whole.headacheDays), tr("headache days")),
                known(m_words.days(whole.migraineLikeDays), tr("migraine-like days")),
                known(m_words.days(whole.acuteMedicationDays), tr("acute medicine days")),
                attacks(),
                known(whole.medianHours ? m_words.hours(*whole.medianHours) : dash, tr("usual length")),
                known(pain(), tr("mean / worst pain"))};
    }

    KeyNumber attacks() const
    {
        if (m_report.begunBefore && m_report.whole.attacks == 0)
            return known(m_words.days(m_report.begunBefore->headaches), tr("attacks, from before"));
        return known(m_words.days(m_report.whole.attacks), tr("attacks"));
    }

    static KeyNumber known(const QString &value, const QString &label)
    {
        return {value, label, value != ReportWords::notKnown() && value != dash};
    }

    QString pain() const
    {
        std::optional<double> mean = m_report.whole.meanIntensity;
        std::optional<Intensity> worst = m_report.whole.worstIntensity;
        if (!mean && m_report.begunBefore) {
            mean = m_report.begunBefore->meanIntensity;
            worst = m_report.begunBefore->worst;
        }
        //: %1 mean pain, %2 worst pain, both 0–10
        return mean ? tr("%1 / %2").arg(m_words.decimal(*mean), m_words.number(worst->value())) : dash;
    }

    ReportSection counting() const
    {
        return {.title = tr("How this was counted"),
                .paragraphs = {
                    tr("Headache day: touched by a headache. Moderate or severe: 4 or more of 10, for 4 h or "
                       "treated. Time lost: it cost time or strength. Usual length: the median of headaches "
                       "that are over. Mean pain: of each headache at its worst. Helped within 2 h: relief 2 "
                       "or 3 of 3, of rated doses. Limits: ICHD-3 8.2. Days left out are in no number. ≥: at "
                       "least, not all was noted.")}};
    }

    /// There is no agreement on these, so they stand near the numbers even where the rest does not.
    QString rules() const
    {
        //: %1 when headaches are one attack, %2 what makes a day migraine-like, %3 a number
        return tr("Attacks: %1. Migraine-like days: %2. Patterns by ICHD-3 (2018); Nape’s rules, version %3. "
                  "A record, not a diagnosis.")
            .arg(ReportWords::attackRule(m_report.rules.attacks),
                 ReportWords::migraineDayRule(m_report.rules.migraineDays))
            .arg(patternRulesVersion);
    }

    const DoctorReport &m_report;
    const Catalogue &m_catalogue;
    const DiaryCatalogue &m_diary;
    ReportWords m_words;
    QLocale m_locale;
};

} // namespace

QString ReportTable::Row::aside() const
{
    return asides.join(QCoreApplication::translate("nape::ReportDocument", ", "));
}

ReportTable ReportTable::first(qsizetype most) const
{
    ReportTable shorter = *this;
    shorter.rows = rows.mid(0, most);
    return shorter;
}

QString CalendarCell::sign() const
{
    switch (mark) {
    case Mark::Headache:
        return worst ? QString::number(*worst) : u"+"_s;
    case Mark::Free:
        return u"–"_s;
    case Mark::LeftOut:
        return u"×"_s;
    case Mark::NotAnswered:
    case Mark::Nothing:
        break;
    }
    return {};
}

ReportDocument ReportDocument::of(const DoctorReport &report, const Catalogue &catalogue,
                                  const DiaryCatalogue &diaryCatalogue, const QLocale &locale)
{
    return Writer(report, catalogue, diaryCatalogue, locale).document();
}

} // namespace nape
