// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/doctorreport.h"

#include "core/statistics/proportion.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <ranges>

namespace nape
{

namespace
{

constexpr double hourMs = 3'600'000.0;

QString nameOf(const Medicine &medicine)
{
    return medicine.strength.isEmpty() ? medicine.name : medicine.name + u' ' + medicine.strength;
}

/// The first day that anything is said about; invalid if there is none.
QDate firstDayOf(const DiaryFacts &facts, const Period &counted)
{
    QDate first;
    for (QDate day = counted.first; day <= counted.last && !first.isValid(); day = day.addDays(1)) {
        if (facts.day(day).isAnswered || facts.day(day).isExcluded)
            first = day;
    }
    for (const Dose &dose : facts.excerpt().doses) {
        const QDate day = dose.taken.localDay;
        if (counted.contains(day) && (!first.isValid() || day < first))
            first = day;
    }
    return first;
}

QSet<QDate> daysWithAcuteMedicine(const DiaryFacts &facts)
{
    QSet<QDate> days;
    for (const Dose &dose : facts.excerpt().doses) {
        if (facts.doses().isAcute(dose))
            days.insert(dose.taken.localDay);
    }
    return days;
}

QList<ReportMonth> monthsOf(const DiaryFacts &facts, const Period &counted)
{
    QList<ReportMonth> months;
    if (counted.days() == 0)
        return months;
    const QDate firstEntry = firstDayOf(facts, counted);
    const QSet<QDate> medicineDays = daysWithAcuteMedicine(facts);
    for (const PeriodNumbers &numbers :
         monthlyNumbers(facts, firstEntry.isValid() ? firstEntry : counted.last, counted.last)) {
        ReportMonth month{.numbers = numbers};
        for (QDate day = numbers.period.first; day <= numbers.period.last; day = day.addDays(1)) {
            const bool isToCome = !counted.contains(day);
            const DayFacts &each = facts.day(day);
            month.days.append({.day = day,
                               .facts = isToCome ? DayFacts() : each,
                               .hasMedicine = !isToCome && !each.isExcluded && medicineDays.contains(day),
                               .isToCome = isToCome});
        }
        months.append(month);
    }
    return months;
}

/// More months than this are easier to see by year.
constexpr qsizetype mostMonths = 12;

QList<PeriodNumbers> yearsOf(const DiaryFacts &facts, const QList<ReportMonth> &months)
{
    QList<PeriodNumbers> years;
    if (months.size() <= mostMonths)
        return years;
    const int last = months.last().numbers.period.first.year();
    for (int year = months.first().numbers.period.first.year(); year <= last; ++year)
        years.append(numbersOf(facts, {QDate(year, 1, 1), QDate(year, 12, 31)}));
    return years;
}

QList<ReportSymptoms::Named> mostFrequentFirst(const QMap<QString, int> &counts)
{
    QList<ReportSymptoms::Named> named;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        named.append({it.key(), it.value()});
    std::ranges::stable_sort(named, std::ranges::greater(), &ReportSymptoms::Named::headaches);
    return named;
}

QSet<QString> qualitiesOf(const Headache &headache)
{
    QSet<QString> qualities{headache.quality};
    for (const PainPlace &place : headache.places)
        qualities.insert(place.quality);
    qualities.remove(QString());
    return qualities;
}

/// The headaches of PeriodNumbers::headaches.
ReportSymptoms symptomsOf(const DiaryFacts &facts, const Period &counted, const PeriodNumbers &whole)
{
    const DiaryExcerpt &excerpt = facts.excerpt();
    ReportSymptoms symptoms{.aura = whole.aura};
    QMap<QString, int> qualities;
    QMap<QString, int> triggers;
    const auto add = [](HeadacheShare &share, Tick tick) {
        share.shown += tick == Tick::Ticked;
        share.notKnown += tick == Tick::Unknown;
    };
    for (qsizetype i = 0; i < excerpt.headaches.size(); ++i) {
        const Headache &headache = excerpt.headaches[i];
        if (!counted.contains(headache.start.localDay) || facts.day(headache.start.localDay).isExcluded)
            continue;
        const HeadacheFeatures &features = facts.features(i);
        ++symptoms.headaches;
        add(symptoms.nausea, features.nausea);
        add(symptoms.vomiting, features.vomiting);
        add(symptoms.lightAndSound, features.light && features.sound);
        add(symptoms.oneSided, features.oneSided);
        add(symptoms.pulsating, features.pulsating);
        add(symptoms.worseWithActivity, features.worseWithActivity);
        for (const QString &quality : qualitiesOf(headache))
            ++qualities[quality];
        QSet<QString> suspected;
        for (const SuspectedTrigger &trigger : headache.triggers) {
            if (trigger.answer == Answer::Yes)
                suspected.insert(trigger.key);
        }
        for (const QString &trigger : std::as_const(suspected))
            ++triggers[trigger];
    }
    symptoms.qualities = mostFrequentFirst(qualities);
    symptoms.triggers = mostFrequentFirst(triggers);
    return symptoms;
}

std::optional<ReportBegunBefore> begunBeforeOf(const DiaryFacts &facts, const Period &counted)
{
    const DiaryExcerpt &excerpt = facts.excerpt();
    ReportBegunBefore before;
    int intensities = 0;
    for (const Headache &headache : excerpt.headaches) {
        const Period touched{headache.start.localDay, headache.lastDay(excerpt.today())};
        if (headache.start.localDay >= counted.first || !counted.overlaps(touched) ||
            facts.day(headache.start.localDay).isExcluded)
            continue;
        before.since =
            before.headaches == 0 ? headache.start.localDay : std::min(before.since, headache.start.localDay);
        before.worst = std::max(before.worst, std::optional(headache.intensity));
        ++before.headaches;
        intensities += headache.intensity.value();
    }
    if (before.headaches == 0)
        return std::nullopt;
    before.meanIntensity = double(intensities) / before.headaches;
    return before;
}

std::optional<ReportChange> changeOf(const DiaryFacts &all, const Period &period)
{
    constexpr int monthsBefore = 3;
    ReportChange change{.before = {period.first.addMonths(-monthsBefore), period.first.addDays(-1)}};
    change.numbers = numbersOf(all, change.before);
    if (change.numbers.completeness.answeredDays == 0 || all.countable(period).days() == 0)
        return std::nullopt;
    change.headacheDays = responseOf(all, change.before, period, DayMeasure::HeadacheDays);
    change.migraineLikeDays = responseOf(all, change.before, period, DayMeasure::MigraineLikeDays);
    return change;
}

void addJudgement(DoctorReport &report, const DiaryFacts &history)
{
    const Judgement judged = judgementOf(history);
    report.overuse = judged.overuse;
    for (const PatternMatch &match : judged.patterns) {
        if (match.level == MatchLevel::Full || match.level == MatchLevel::Probable)
            report.patterns.append(match);
        else if (match.level == MatchLevel::NotJudged)
            report.notJudged.append(match);
    }
}

void addMedicines(DoctorReport &report, const DiaryFacts &facts)
{
    const DiaryExcerpt &excerpt = facts.excerpt();
    QHash<MedicineId, const Medicine *> known;
    for (const Medicine &medicine : excerpt.medicines)
        known.insert(medicine.id, &medicine);

    struct Count {
        int doses = 0;
        int rated = 0;
        int helped = 0;
        bool isAcute = false;
        QMap<QString, int> names;
    };
    QHash<QString, Count> counts;
    for (const Dose &dose : excerpt.doses) {
        const QDate day = dose.taken.localDay;
        if (!report.counted.contains(day) || facts.day(day).isExcluded)
            continue;
        Count &count = counts[facts.doses().drugClass(dose)];
        ++count.doses;
        count.rated += dose.reliefAfter2h.has_value();
        count.helped += dose.reliefAfter2h.value_or(0) >= reliefThatHelps;
        count.isAcute = count.isAcute || facts.doses().isAcute(dose);
        if (const Medicine *medicine = known.value(dose.medicine))
            ++count.names[nameOf(*medicine)];
    }
    for (const MedicationUse &use : medicationUse(facts, report.period)) {
        const Count count = counts.value(use.drugClass);
        QStringList names = count.names.keys();
        std::ranges::stable_sort(names, std::ranges::greater(),
                                 [&](const QString &name) { return count.names.value(name); });
        report.medicines.append({.use = use,
                                 .days = report.whole.medicationDays.value(use.drugClass),
                                 .doses = count.doses,
                                 .relief = statistics::wilson(count.helped, count.rated),
                                 .names = names,
                                 .isAcute = count.isAcute});
    }
    for (const PreventiveCourse &course : excerpt.courses) {
        if (course.firstDay > report.period.last)
            continue;
        const Medicine *medicine = known.value(course.medicine);
        report.courses.append({medicine ? nameOf(*medicine) : QString(), course});
    }
    std::ranges::stable_sort(report.courses, std::ranges::greater(),
                             [](const ReportCourse &each) { return each.course.firstDay; });
}

void addQuestionnaires(DoctorReport &report, const DiaryExcerpt &excerpt)
{
    for (const QuestionnaireRecord &record : excerpt.questionnaires) {
        if (!report.counted.contains(record.answered.localDay))
            continue;
        const auto answers = haltAnswersOf(record);
        report.questionnaires.append({record, answers ? haltScore(*answers) : std::nullopt});
    }
    std::ranges::stable_sort(report.questionnaires, std::ranges::greater(),
                             [](const ReportQuestionnaire &each) { return each.record.answered.utcMs; });
}

void addHeadaches(DoctorReport &report, const DiaryFacts &facts)
{
    const DiaryExcerpt &excerpt = facts.excerpt();
    QHash<MedicineId, const Medicine *> known;
    for (const Medicine &medicine : excerpt.medicines)
        known.insert(medicine.id, &medicine);
    for (const Headache &headache : excerpt.headaches) {
        // Also one that began before: it is in the calendar. The excerpt knows some days around the period.
        if (!report.counted.overlaps({headache.start.localDay, headache.lastDay(excerpt.today())}))
            continue;
        ReportHeadache each{.headache = headache, .isLeftOut = facts.day(headache.start.localDay).isExcluded};
        if (headache.end && headache.startPrecision != Precision::DayOnly &&
            headache.endPrecision != Precision::DayOnly)
            each.hours = double(headache.end->utcMs - headache.start.utcMs) / hourMs;
        for (const Dose *dose : facts.doses().treating(headache, excerpt.now)) {
            const Medicine *medicine = known.value(dose->medicine);
            if (medicine && !each.medicines.contains(nameOf(*medicine)))
                each.medicines.append(nameOf(*medicine));
        }
        report.headaches.append(each);
    }
    std::ranges::stable_sort(report.headaches, std::ranges::greater(),
                             [](const ReportHeadache &each) { return each.headache.start.utcMs; });
}

void addNotes(DoctorReport &report, const DiaryExcerpt &excerpt)
{
    const auto add = [&](const QDate &day, ReportNote::About about, const QString &text) {
        if (report.counted.contains(day) && !text.trimmed().isEmpty())
            report.notes.append({day, about, text.trimmed()});
    };
    for (const Headache &headache : excerpt.headaches)
        add(headache.start.localDay, ReportNote::About::Headache, headache.note);
    for (const Dose &dose : excerpt.doses) {
        add(dose.taken.localDay, ReportNote::About::Dose, dose.note);
        add(dose.taken.localDay, ReportNote::About::Dose, dose.sideEffects);
    }
    for (const DayRecord &day : excerpt.days)
        add(day.day, ReportNote::About::Day, day.note);
    std::ranges::stable_sort(report.notes, std::ranges::greater(), &ReportNote::day);
}

} // namespace

DoctorReport DoctorReport::of(const DiaryFacts &facts, const DiaryFacts &history, const Catalogue &catalogue,
                              const ReportRequest &request)
{
    const DiaryExcerpt &excerpt = facts.excerpt();
    DoctorReport report{.period = excerpt.period,
                        .counted = facts.countable(excerpt.period),
                        .made = excerpt.now,
                        .rules = facts.rules(),
                        .whole = numbersOf(facts, excerpt.period)};
    report.months = monthsOf(facts, report.counted);
    report.years = yearsOf(facts, report.months);
    report.symptoms = symptomsOf(facts, report.counted, report.whole);
    report.begunBefore = begunBeforeOf(facts, report.counted);
    report.change = changeOf(history, report.period);
    report.places = painPlaces(facts, report.period);
    addMedicines(report, facts);
    report.helps = whatHelps(facts, report.period);
    for (const HelpFinding &finding : std::as_const(report.helps.techniques))
        report.sessionsWithoutRating += finding.leftOut.value(SessionLeftOut::NotRated);
    addJudgement(report, history);
    addQuestionnaires(report, excerpt);
    if (request.warningCheck) {
        const WarningCheck &check = *request.warningCheck;
        report.warningSigns = ReportWarningSigns{.asked = check.asked,
                                                 .questions = static_cast<int>(check.signs.size()),
                                                 .raised = check.raised(catalogue),
                                                 .isComplete = check.isComplete(catalogue)};
    }
    report.ownWords = request.ownWords.trimmed();
    report.hasDetails = request.withDetails;
    if (request.withDetails)
        addHeadaches(report, facts);
    report.hasNotes = request.withNotes;
    if (request.withNotes)
        addNotes(report, excerpt);
    return report;
}

} // namespace nape
