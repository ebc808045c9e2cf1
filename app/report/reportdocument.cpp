// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportdocument.h"

#include "app/insights/haltwords.h"
#include "app/insights/patternwords.h"
#include "app/report/reportdetails.h"
#include "app/report/reporttext.h"
#include "app/report/reportwords.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/diarycatalogue.h"
#include "core/insights/diarykeys.h"

#include <QCoreApplication>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

const QString dash = u"–"_s;
/// Marked by a number in the pictures; more would cover them.
constexpr int mostNumberedPlaces = 6;
constexpr qsizetype longestName = 60;
constexpr qsizetype longestMedicine = 200; ///< the strength is at its end

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
        document.calendar = calendar();
        if (!m_report.years.isEmpty())
            document.years = years();
        document.months = months();
        if (m_report.symptoms.headaches > 0)
            document.symptoms = symptoms();
        document.medicines = medicines();
        document.places = places();
        document.heat = heat();
        document.heatWords =
            tr("The head from the front, the back and both sides. The darker a place, the more "
               "days it hurt there; the numbers are those of the table.");
        document.helps = helps();
        document.patterns = patterns();
        if (!m_report.questionnaires.isEmpty())
            document.questionnaires = questionnaires();
        document.warningSigns = warningSigns();
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

    // The calendar

    ReportCalendar calendar() const
    {
        ReportCalendar calendar{.title = tr("Calendar")};
        for (const ReportMonth &month : m_report.months) {
            CalendarMonth made{.name = m_locale.standaloneMonthName(month.numbers.period.first.month(),
                                                                    QLocale::ShortFormat) +
                                       u' ' + m_locale.toString(month.numbers.period.first, u"yyyy")};
            for (const ReportDay &day : month.days)
                made.days.append(cell(day));
            calendar.months.append(made);
        }
        calendar.legend = {tr("worst pain of the day, 0–10"), tr("said to be free"), tr("not answered"),
                           tr("left out of all counts"), tr("acute medicine taken")};
        return calendar;
    }

    CalendarCell cell(const ReportDay &day) const
    {
        if (day.isToCome)
            return {};
        CalendarCell cell{.mark = CalendarCell::Mark::NotAnswered, .hasMedicine = day.hasMedicine};
        QString state = tr("not answered");
        if (day.facts.isExcluded) {
            cell.mark = CalendarCell::Mark::LeftOut;
            state = tr("left out");
        } else if (day.facts.hasHeadache) {
            cell.mark = CalendarCell::Mark::Headache;
            if (day.facts.worst)
                cell.worst = day.facts.worst->value();
            state = cell.worst ? tr("headache, worst pain %1").arg(*cell.worst)
                               : tr("headache, strength not noted");
        } else if (day.facts.isFree) {
            cell.mark = CalendarCell::Mark::Free;
            state = tr("free");
        }
        //: %1 a date, %2 what is known of the day
        cell.words = tr("%1: %2").arg(m_words.date(day.day), state);
        if (cell.hasMedicine)
            cell.words = tr("%1, acute medicine").arg(cell.words);
        return cell;
    }

    // The tables

    ReportTable::Row monthRow(const QString &name, const PeriodNumbers &numbers, bool isTotal) const
    {
        // A month may be answered better than the whole, or worse.
        const ReportWords words(m_locale, numbers.isAtLeast());
        return {.cells = {name, words.days(numbers.headacheDays), words.days(numbers.migraineLikeDays),
                          words.days(numbers.moderateOrSevereDays), words.days(numbers.acuteMedicationDays),
                          words.days(numbers.daysWithLoss), words.days(numbers.attacks),
                          words.of(numbers.completeness.answeredDays, numbers.completeness.days)},
                .isTotal = isTotal};
    }

    static ReportTable dayTable(const QString &caption, const QString &firstColumn)
    {
        return {.caption = caption,
                .columns = {firstColumn, tr("Headache"), tr("Migraine-like"), tr("Moderate or severe"),
                            tr("Acute medicine"), tr("Time lost"), tr("Attacks"), tr("Answered")},
                .widths = {2.1, 1.0, 1.15, 1.7, 1.35, 1.02, 1.02, 1.4}};
    }

    ReportSection months() const
    {
        ReportTable table = dayTable(tr("Days per month"), tr("Month"));
        for (const ReportMonth &month : m_report.months) {
            const Period part = month.numbers.period.within(m_report.counted);
            const QString name = m_words.month(month.numbers.period.first);
            table.rows.append(
                monthRow(part == month.numbers.period
                             ? name
                             //: %1 a month, %2 and %3 days of it: "March 2026 (1–12)"
                             : tr("%1 (%2–%3)").arg(name).arg(part.first.day()).arg(part.last.day()),
                         month.numbers, false));
        }
        table.rows.append(monthRow(tr("Whole period"), m_report.whole, true));
        return {.title = tr("Days per month"), .table = table, .remarks = monthRemarks()};
    }

    ReportSection years() const
    {
        ReportTable table = dayTable(tr("Days per year"), tr("Year"));
        const Period told{m_report.months.first().numbers.period.first, m_report.counted.last};
        for (const PeriodNumbers &year : m_report.years) {
            const Period part = year.period.within(told).within(m_report.counted);
            const QString name = m_locale.toString(year.period.first, u"yyyy");
            table.rows.append(
                monthRow(part == year.period
                             ? name
                             //: %1 a year, %2 and %3 months: "2026 (Jan–Mar)"
                             : tr("%1 (%2–%3)").arg(name, shortMonth(part.first), shortMonth(part.last)),
                         year, false));
        }
        table.rows.append(monthRow(tr("Whole period"), m_report.whole, true));
        return {.title = tr("Days per year"), .table = table, .remarks = monthRemarks()};
    }

    QString shortMonth(const QDate &day) const
    {
        return m_locale.standaloneMonthName(day.month(), QLocale::ShortFormat);
    }

    // What the headaches were like

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

    /// "≥ 9" where it was not noted for all.
    QString share(const HeadacheShare &share) const
    {
        return ReportWords(m_locale, share.isAtLeast()).days(share.shown);
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

    QStringList monthRemarks() const
    {
        const PeriodNumbers &whole = m_report.whole;
        if (whole.headaches == 0 && !m_report.change && !m_report.begunBefore)
            return {};
        QStringList sentences;
        if (whole.headaches > 0)
            sentences.append(tr("With headache: %1 h in all.")
                                 .arg(m_words.days(static_cast<int>(std::lround(whole.headacheHours)))));
        if (const auto &before = m_report.begunBefore)
            sentences.append(tr("Headaches from before the period: %1 (since %2, pain up to %3).")
                                 .arg(m_words.number(before->headaches), m_words.date(before->since),
                                      m_words.number(before->worst->value())));
        if (whole.perimenstrual.value)
            sentences.append(tr("Begun from 2 days before to 3 days into a bleeding: %1 attacks.")
                                 .arg(countOf(whole.perimenstrual)));
        QStringList remarks;
        if (!sentences.isEmpty())
            remarks.append(sentences.join(u' '));
        if (m_report.change)
            remarks.append(change(*m_report.change));
        return remarks;
    }

    /// "headache days 10.2 → 6.1 (−40 %)"
    QString changeOf(const Response &response, int before, const Completeness &days,
                     const QString &name) const
    {
        const double earlier = 30.0 * before / days.days;
        const QString percent = m_words.percentChange(-response.reduction);
        //: %1 "headache days", %2 and %3 how many, before and now, %4 "−40 %"
        const QString words = tr("%1 %2 → %3 (%4)")
                                  .arg(name, m_words.decimal(earlier),
                                       m_words.decimal(earlier * (1 - response.reduction)), percent);
        //: %1 "headache days 10.2 → 5.0 (−51 %)"
        return response.isHalf() ? tr("%1, a 50 % response").arg(words) : words;
    }

    QString change(const ReportChange &change) const
    {
        const QString before =
            //: from a date to a date
            tr("%1 – %2").arg(m_words.shortDate(change.before.first), m_words.shortDate(change.before.last));
        const PeriodNumbers &numbers = change.numbers;
        if (!change.isJudged())
            return tr("Not compared with the 3 months before (%1): too few days were answered, or too few "
                      "had a headache.")
                .arg(before);
        QStringList parts;
        if (change.headacheDays)
            parts.append(changeOf(*change.headacheDays, numbers.headacheDays, numbers.completeness,
                                  tr("headache days")));
        if (change.migraineLikeDays)
            parts.append(changeOf(*change.migraineLikeDays, numbers.migraineLikeDays, numbers.completeness,
                                  tr("migraine-like days")));
        //: %1 a period, %2 "headache days 10.2 → 6.1 (−40 %)"
        return tr("Compared with %1, per 30 days: %2.").arg(before, parts.join(tr("; ")));
    }

    ReportSection medicines() const
    {
        ReportSection section{.title = tr("Medicine")};
        ReportTable table{.caption = tr("Days with medicine, by class"),
                          .columns = {tr("Class"), tr("Days"), tr("Most in a month"), tr("Last 30 days"),
                                      tr("Monthly limit"), tr("Doses"), tr("Helped within 2 h")},
                          .widths = {3.2, 0.6, 1.5, 1.25, 1.25, 0.7, 1.6}};
        for (const ReportMedicine &medicine : m_report.medicines) {
            const MedicationUse &use = medicine.use;
            const QString most = use.mostMonth.isValid()
                                     ? tr("%1 (%2)").arg(wordsOf(use.mostMonth).days(use.mostInMonth),
                                                         monthOfPeriod(use.mostMonth))
                                     : dash;
            QStringList names;
            for (const QString &each : medicine.names)
                names.append(shortened(printable(each), longestMedicine));
            const QString name = className(use.drugClass);
            table.rows.append(
                {.cells = {name, m_words.days(medicine.days), most, lastThirty(use),
                           use.limit ? m_words.number(use.limit->days) : dash, m_words.days(medicine.doses),
                           medicine.relief.n > 0 ? countOf(medicine.relief) : dash},
                 .asides = names});
        }
        if (table.rows.isEmpty())
            section.paragraphs.append(tr("No medicine was noted in this period."));
        else
            section.table = table;
        section.remarks = medicineRemarks();
        return section;
    }

    /// With its year, where the name alone may be that of another one.
    QString monthOfPeriod(const QDate &month) const
    {
        return m_report.months.size() <= 12
                   ? shortMonth(month)
                   //: %1 a short name of a month, %2 a year
                   : tr("%1 %2").arg(shortMonth(month), m_locale.toString(month, u"yyyy"));
    }

    /// A month may be answered well in a period that is not, and the other way round.
    ReportWords wordsOf(const QDate &month) const
    {
        const auto found = std::ranges::find_if(
            m_report.months, [&](const ReportMonth &each) { return each.numbers.period.contains(month); });
        return found == m_report.months.end() ? m_words : ReportWords(m_locale, found->numbers.isAtLeast());
    }

    QString lastThirty(const MedicationUse &use) const
    {
        return ReportWords(m_locale, !use.lastThirtyCompleteness.isEnough()).days(use.lastThirtyDays);
    }

    QString countOf(const statistics::Estimate &share) const
    {
        return m_words.of(static_cast<int>(std::lround(*share.value * share.n)), share.n);
    }

    QString className(const QString &drugClass) const
    {
        return drugClass.isEmpty() ? tr("No longer in the list") : m_diary.drugClassName(drugClass);
    }

    QStringList medicineRemarks() const
    {
        QStringList remarks;
        for (const ReportMedicine &medicine : m_report.medicines) {
            const MedicationUse &use = medicine.use;
            if (use.level() == UseLevel::Below)
                continue;
            //: %1 a class of medicine, %2 days, %3 limit
            const QString words =
                use.level() == UseLevel::Reached
                    ? tr("%1: %2 days in the last 30. Doctors use %3 days a month as a limit.")
                    : tr("%1: %2 days in the last 30, close to the %3 days a month that doctors use as a "
                         "limit.");
            remarks.append(
                words.arg(className(use.drugClass), lastThirty(use), m_words.number(use.limit->days)));
        }
        const QStringList wording = m_report.overuse.wording();
        if (wording.contains("overuse.discuss"_L1))
            remarks.append(
                tr("In each of the last three whole months there were 15 or more headache days, and "
                   "acute medicine on as many days as the limit. Worth talking about together."));
        if (wording.contains("overuse.not_abruptly"_L1))
            remarks.append(tr("Opioids and combined painkillers should not be left off abruptly."));
        for (const ReportCourse &each : m_report.courses)
            remarks.append(course(each));
        return remarks;
    }

    QString course(const ReportCourse &each) const
    {
        const PreventiveCourse &course = each.course;
        QString what =
            each.name.isEmpty() ? tr("medicine") : shortened(printable(each.name), longestMedicine);
        if (!course.dailyDose.isEmpty())
            what = tr("%1, %2").arg(what, shortened(printable(course.dailyDose), longestName));
        if (!course.lastDay)
            return tr("Preventive: %1, since %2.").arg(what, m_words.date(course.firstDay));
        const QString ended = tr("Preventive: %1, from %2 to %3.")
                                  .arg(what, m_words.date(course.firstDay), m_words.date(*course.lastDay));
        if (course.stoppedFor.isEmpty())
            return ended;
        //: %1 a sentence, %2 why a medicine was no longer taken, in the words of the person
        return tr("%1 Ended: %2.").arg(ended, shortened(printable(course.stoppedFor), longestName));
    }

    ReportSection places() const
    {
        ReportSection section{.title = tr("Where it hurts")};
        const PainPlaces &known = m_report.places;
        if (known.places.isEmpty()) {
            section.paragraphs.append(tr("No place was noted in this period."));
            return section;
        }
        ReportTable table{.caption = tr("Places, the most frequent first"),
                          .columns = {tr("Place"),
                                      //: %1 of how many
                                      tr("Days (of %1)").arg(m_words.number(known.daysWithPlace)),
                                      tr("Mean pain")},
                          .widths = {2.5, 1.3, 1.0}};
        int number = 0;
        for (const PlaceNumbers &place : known.places) {
            const QString name = m_catalogue.region(place.place.region) ? m_catalogue.name(place.place)
                                                                        : place.place.toString();
            table.rows.append(
                {.cells = {u"%1  %2"_s.arg(++number).arg(name),
                           //: %1 a count of days, %2 their share
                           tr("%1 (%2)").arg(m_words.number(place.days), m_words.percent(shareOf(place))),
                           m_words.decimal(place.meanIntensity)}});
        }
        section.table = table;
        if (known.headachesWithoutPlace > 0)
            section.remarks.append(tr("Headaches without a place: %1.")
                                       .arg(m_words.of(known.headachesWithoutPlace, known.headaches)));
        return section;
    }

    double shareOf(const PlaceNumbers &place) const
    {
        return double(place.days) / m_report.places.daysWithPlace;
    }

    QList<HeatSpot> heat() const
    {
        QList<HeatSpot> spots;
        for (const PlaceNumbers &place : m_report.places.places) {
            const int number = static_cast<int>(spots.size()) + 1;
            spots.append({place.place, shareOf(place), number <= mostNumberedPlaces ? number : 0});
        }
        return spots;
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
                     countOf(finding.responders)}});
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

    QString techniqueName(const QString &key) const
    {
        const TechniqueKey technique(key);
        return m_catalogue.technique(technique) ? m_catalogue.name(technique) : tr("Own routine");
    }

    ReportSection patterns() const
    {
        ReportSection section{.title = tr("What the entries resemble")};
        for (const PatternMatch &match : m_report.patterns) {
            const QString name = m_words.capitalised(PatternWords::nameWithCode(match));
            section.paragraphs.append(match.level == MatchLevel::Full
                                          ? tr("%1: all conditions that a diary can show.").arg(name)
                                          : tr("%1: all conditions but one.").arg(name));
        }
        QMap<NotJudgedReason, QStringList> notJudged;
        for (const PatternMatch &match : m_report.notJudged) {
            const NotJudgedReason reason = match.reason.value_or(NotJudgedReason::TooFewAnswered);
            if (reason == NotJudgedReason::AttacksNotApart)
                section.paragraphs.append(
                    //: %1 a pattern, %2 why the rest cannot be told
                    tr("The entries partly resemble %1; one condition cannot be told: %2.")
                        .arg(PatternWords::nameWithCode(match), PatternWords::reason(reason)));
            else
                notJudged[reason].append(PatternWords::nameWithCode(match));
        }
        if (section.paragraphs.isEmpty())
            section.paragraphs.append(notJudged.isEmpty()
                                          ? tr("None of the patterns that were compared.")
                                          : tr("None of the patterns that could be compared."));
        for (auto it = notJudged.cbegin(); it != notJudged.cend(); ++it)
            section.paragraphs.append(
                //: %1 why, as the end of a sentence, %2 names of patterns
                tr("Not judged, as %1: %2.").arg(PatternWords::reason(it.key()), it->join(tr("; "))));
        section.remarks = {tr("From the whole diary up to the last day, by ICHD-3; not a diagnosis.")};
        return section;
    }

    ReportSection questionnaires() const
    {
        ReportSection section{.title = tr("Questionnaires")};
        bool hasSum = false;
        for (const ReportQuestionnaire &each : m_report.questionnaires) {
            const QString name = m_diary.questionnaireName(each.record.kind);
            const QString day = m_words.date(each.record.answered.localDay);
            if (!each.score)
                section.paragraphs.append(tr("%1 (%2): not wholly answered.").arg(name, day));
            else if (each.score->grade)
                section.paragraphs.append(tr("%1 (%2): %3 days lost, %4.")
                                              .arg(name, day, m_words.number(each.score->sum),
                                                   HaltWords::grade(*each.score->grade)));
            else
                section.paragraphs.append(
                    tr("%1 (%2): %3 days lost.").arg(name, day, m_words.number(each.score->sum)));
            hasSum = hasSum || each.score.has_value();
        }
        if (hasSum)
            section.remarks.append(tr("A sum of five answers, which may name the same day."));
        return section;
    }

    ReportSection warningSigns() const
    {
        ReportSection section{.title = tr("Warning signs")};
        if (!m_report.warningSigns) {
            section.paragraphs.append(tr("They were not asked."));
            return section;
        }
        const ReportWarningSigns &signs = *m_report.warningSigns;
        const QString day = m_words.date(signs.asked.localDay);
        if (signs.raised.isEmpty()) {
            section.paragraphs.append(tr("Last asked on %1: “no” to all %2 questions. That does not mean "
                                         "that a headache is harmless.")
                                          .arg(day, m_words.number(signs.questions)));
        } else {
            section.paragraphs.append(
                tr("Last asked on %1. “Yes” or “not sure” to %2 questions:")
                    .arg(day, m_words.of(static_cast<int>(signs.raised.size()), signs.questions)));
            for (const WarningCheck::Raised &raised : signs.raised)
                section.paragraphs.append(
                    u"• "_s + m_catalogue.text(u"sign.%1.question"_s.arg(raised.sign.toString())));
        }
        if (!signs.isComplete)
            section.remarks.append(tr("Not all questions were answered."));
        return section;
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
