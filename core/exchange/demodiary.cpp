// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/demodiary.h"

#include "core/session/sessionplanner.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace nape
{

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::DemoDiary)
};

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

/// QRandomGenerator gives the same numbers everywhere; the distributions of the standard library do not.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_random(seed) {}

    QRandomGenerator &generator() { return m_random; }
    double share() { return m_random.generateDouble(); }
    bool chance(double probability) { return share() < probability; }
    double between(double low, double high) { return low + (high - low) * share(); }
    int whole(int low, int high) { return static_cast<int>(m_random.bounded(low, high + 1)); }
    double normal(double mean, double deviation)
    {
        // Box and Muller; the logarithm of zero is kept away.
        const double radius = std::sqrt(-2.0 * std::log(1.0 - share()));
        return mean + deviation * radius * std::cos(2.0 * std::numbers::pi * share());
    }
    /// Around `median`, seldom far above it, as lengths of attacks are.
    double logNormal(double median, double spread) { return median * std::exp(normal(0.0, spread)); }
    template <class List>
    const auto &oneOf(const List &list)
    {
        return list[static_cast<decltype(std::size(list))>(whole(0, static_cast<int>(std::size(list)) - 1))];
    }

private:
    QRandomGenerator m_random;
};

Intensity intensityNear(double value)
{
    return *Intensity::fromInt(std::clamp(static_cast<int>(std::lround(value)), 0, Intensity::highest));
}

/// What stays the same about this person through the years.
struct Person {
    double migrainesPerDay;
    double tensionPerDay;
    Side worseSide;
    bool hasCycle;
    bool hasAura;
    double triptanHelps; ///< probability of good relief
    QMap<TechniqueKey, double> techniqueEffect;
    QList<TechniqueKey> favourites;
};

struct PersonsMedicines {
    Medicine triptan;
    Medicine ibuprofen;
    Medicine paracetamol;
    Medicine propranolol; ///< a preventive
};

/// This person has said no to everything.
SafetyAssessment ofHealthyAdult(const Catalogue &catalogue, const Clock &clock)
{
    const Moment now = Moment::now(clock);
    HealthProfile profile;
    for (const ProfileQuestion &question : catalogue.profileQuestions()) {
        if (question.kind == QuestionKind::Answer)
            profile.setAnswer(question.key, Answer::No);
    }
    profile.setElapsed(QuestionKey(u"age"_s), 36, TimeUnit::Years, now);
    return SafetyAssessment::of(catalogue, profile, WarningCheck::noneOfThese(catalogue, now), now);
}

class DemoWriter
{
public:
    DemoWriter(const Catalogue &catalogue, const Clock &clock, quint32 seed)
        : m_planner(catalogue),
          m_safety(ofHealthyAdult(catalogue, clock)),
          m_zone(clock.zone()),
          m_nowMs(clock.now().count()),
          m_dice(seed),
          m_medicines(makeMedicines()),
          m_person(makePerson(catalogue))
    {
    }

    const PersonsMedicines &medicines() const { return m_medicines; }

    DiaryEntries entriesOf(const QDate &first, const QDate &last)
    {
        m_entries = {};
        for (QDate day = first; day <= last; day = day.addDays(1))
            liveThrough(day);
        return std::move(m_entries);
    }

private:
    /// What is true of a day, whether or not the person writes it down.
    struct DayTruth {
        double sleepHours = 7;
        bool isStressful = false;
        bool skippedMeal = false;
        bool alcohol = false;
        bool weatherChange = false;
        bool littleWater = false;
        bool neckPain = false;
        int cups = 0; ///< of coffee, above the usual two
        int glasses = 0;
        int minutesOfExercise = 0;
        double hoursAtScreen = 0;
        double pressureHpa = 1013;
        bool isBleeding = false;
        bool isPerimenstrual = false;
    };

    PersonsMedicines makeMedicines()
    {
        const auto medicine = [this](const QString &name, const QString &drugClass, const QString &strength) {
            return Medicine{.id = MedicineId::create(std::chrono::milliseconds(m_nowMs), m_dice.generator()),
                            .name = name,
                            .drugClass = drugClass,
                            .strength = strength};
        };
        PersonsMedicines all{medicine(u"Sumatriptan"_s, u"triptan"_s, u"50 mg"_s),
                             medicine(u"Ibuprofen"_s, u"non_opioid"_s, u"400 mg"_s),
                             medicine(u"Paracetamol"_s, u"non_opioid"_s, u"500 mg"_s),
                             medicine(u"Propranolol"_s, u"preventive"_s, u"40 mg"_s)};
        all.triptan.atcCode = u"N02CC01"_s;
        all.ibuprofen.atcCode = u"M01AE01"_s;
        all.paracetamol.atcCode = u"N02BE01"_s;
        all.propranolol.atcCode = u"C07AA05"_s;
        all.propranolol.isPreventive = true;
        return all;
    }

    Person makePerson(const Catalogue &catalogue)
    {
        Person person{.migrainesPerDay = m_dice.between(0.05, 0.09),
                      .tensionPerDay = m_dice.between(0.05, 0.10),
                      .worseSide = m_dice.chance(0.5) ? Side::Left : Side::Right,
                      .hasCycle = m_dice.chance(0.6),
                      .hasAura = m_dice.chance(0.3),
                      .triptanHelps = m_dice.between(0.5, 0.75)};
        for (const Technique &technique : catalogue.techniques())
            person.techniqueEffect.insert(technique.key, m_dice.between(-0.2, 1.4));
        for (int i = 0; i < 3; ++i)
            person.favourites.append(m_dice.oneOf(person.techniqueEffect.keys()));
        return person;
    }

    Moment at(const QDate &day, double hour) const
    {
        const auto minutes = static_cast<int>(hour * 60.0);
        return Moment::at(QDateTime(day, QTime(minutes / 60 % 24, minutes % 60), m_zone));
    }
    Moment later(const Moment &moment, double hours) const
    {
        return Moment::at(moment.utcMs + static_cast<qint64>(hours * 60.0) * minuteMs, m_zone);
    }
    bool isOver(const Moment &moment) const { return moment.utcMs <= m_nowMs; }

    template <class IdType>
    IdType newId(const Moment &when)
    {
        return IdType::create(std::chrono::milliseconds(when.utcMs), m_dice.generator());
    }

    void liveThrough(const QDate &day)
    {
        const DayTruth truth = truthOf(day);
        // Attacks come in runs, and the whole illness has better and worse years.
        m_proneness += (1.0 - m_proneness) * 0.04 + m_dice.normal(0.0, 0.10);
        m_proneness = std::clamp(m_proneness, 0.35, 2.2);
        const double slowWave = 1.0 + 0.25 * std::sin(double(day.toJulianDay()) / 365.25 * 1.7);
        const double strain = (truth.isStressful ? 1.3 : 0.9) * (truth.sleepHours < 6 ? 1.4 : 1.0) *
                              (truth.skippedMeal ? 1.3 : 1.0) * (truth.weatherChange ? 1.15 : 1.0);
        const bool isFree = at(day, 6).utcMs > m_painUntilMs;
        if (isFree) {
            const double migraine = m_person.migrainesPerDay * m_proneness * slowWave * strain *
                                    (truth.isPerimenstrual ? 2.5 : 1.0) * (truth.alcohol ? 1.2 : 1.0) *
                                    (day <= m_preventiveUntil ? 0.65 : 1.0);
            const double tension = m_person.tensionPerDay * slowWave * strain;
            if (m_dice.chance(migraine))
                addMigraine(day, truth);
            else if (m_dice.chance(tension))
                addTensionHeadache(day, truth);
        }
        checkIn(day, truth);
        liveOn(day);
    }

    DayTruth truthOf(const QDate &day)
    {
        const bool isWeekend = day.dayOfWeek() >= 6;
        DayTruth truth;
        truth.sleepHours = std::clamp(m_dice.normal(isWeekend ? 7.9 : 7.0, 0.9), 3.0, 11.0);
        truth.isStressful = m_dice.chance(isWeekend ? 0.12 : 0.35);
        truth.skippedMeal = m_dice.chance(0.08);
        truth.alcohol = m_dice.chance(isWeekend ? 0.35 : 0.08);
        truth.glasses = truth.alcohol ? m_dice.whole(1, 3) : 0;
        truth.littleWater = m_dice.chance(0.15);
        truth.neckPain = m_dice.chance(truth.isStressful ? 0.25 : 0.1);
        truth.cups = m_dice.chance(0.15) ? m_dice.whole(1, 3) : 0;
        truth.minutesOfExercise = m_dice.chance(isWeekend ? 0.4 : 0.25) ? 10 * m_dice.whole(2, 9) : 0;
        truth.hoursAtScreen = isWeekend ? m_dice.whole(0, 4) : m_dice.whole(4, 10);
        // Air pressure wanders about its mean; a fall or rise of 8 hPa in a day is called a change of
        // weather.
        const double step = m_dice.normal(0.0, 5.0);
        m_pressureHpa += 0.2 * (1013.0 - m_pressureHpa) + step;
        m_pressureHpa = std::clamp(m_pressureHpa, 965.0, 1050.0);
        truth.pressureHpa = m_pressureHpa;
        truth.weatherChange = std::abs(step) > 8.0;
        if (m_person.hasCycle) {
            if (--m_daysToBleeding < 0)
                m_daysToBleeding = m_dice.whole(26, 30);
            const int cycleLength = 28;
            truth.isBleeding = m_daysToBleeding == 0 || m_daysToBleeding > cycleLength - 4;
            truth.isPerimenstrual = m_daysToBleeding <= 2 || m_daysToBleeding > cycleLength - 3;
        }
        return truth;
    }

    void addMigraine(const QDate &day, const DayTruth &truth)
    {
        const Moment start =
            at(day, std::clamp(m_dice.normal(m_dice.chance(0.5) ? 8.0 : 15.0, 2.5), 0.5, 23.5));
        if (!isOver(start) || start.utcMs <= m_painUntilMs)
            return;
        const double hours = std::clamp(m_dice.logNormal(13.0, 0.6), 3.0, 72.0);
        const Side side = m_dice.chance(0.75) ? m_person.worseSide : other(m_person.worseSide);
        Headache headache{.id = newId<HeadacheId>(start),
                          .start = start,
                          .intensity = intensityNear(m_dice.normal(7.0, 1.2))};
        headache.quality = m_dice.chance(0.8) ? u"pulsating"_s : u"pressing"_s;
        headache.worseWithActivity = m_dice.chance(0.85) ? Answer::Yes : Answer::NotSure;
        addPlace(headache, u"temple"_s, side, 1.0, headache.quality);
        addPlace(headache, u"eye"_s, side, 0.55, u"stabbing"_s);
        addPlace(headache, u"brow"_s, side, 0.35, {});
        addPlace(headache, u"skull_base"_s, side, 0.45, {});
        addPlace(headache, u"neck_back"_s, side, 0.5, u"tight_band"_s);
        addSymptom(headache, u"yawning"_s, Phase::Before, 0.35);
        addSymptom(headache, u"craving"_s, Phase::Before, 0.15);
        if (m_person.hasAura && m_dice.chance(0.4))
            addAura(headache, other(side));
        else if (m_dice.chance(0.3)) // asked and denied
            headache.symptoms.append({u"aura_visual"_s, Phase::Before, Answer::No, {}});
        addSymptom(headache, u"nausea"_s, Phase::During, 0.7, m_dice.whole(1, 3));
        addSymptom(headache, u"vomiting"_s, Phase::During, 0.15);
        addSymptom(headache, u"light"_s, Phase::During, 0.85, m_dice.whole(1, 3));
        addSymptom(headache, u"sound"_s, Phase::During, 0.75, m_dice.whole(1, 3));
        addSymptom(headache, u"smell"_s, Phase::During, 0.3);
        addSymptom(headache, u"scalp_touch"_s, Phase::During, 0.25);
        addSymptom(headache, u"tired"_s, Phase::After, 0.4);
        addSymptom(headache, u"foggy"_s, Phase::After, 0.2);
        headache.onsetSpeed = m_dice.chance(0.7) ? u"hours"_s : u"minutes"_s;
        addCircumstances(headache, truth);
        m_proneness += 0.15;

        const double eased = addDosesForMigraine(headache);
        finish(headache, std::max(1.0, hours * eased), hours);
    }

    void addTensionHeadache(const QDate &day, const DayTruth &truth)
    {
        const Moment start = at(day, std::clamp(m_dice.normal(14.5, 3.0), 6.0, 23.0));
        if (!isOver(start) || start.utcMs <= m_painUntilMs)
            return;
        const double hours = std::clamp(m_dice.logNormal(4.5, 0.7), 0.5, 48.0);
        Headache headache{.id = newId<HeadacheId>(start),
                          .start = start,
                          .intensity = intensityNear(m_dice.normal(4.0, 1.1))};
        headache.quality = m_dice.chance(0.6) ? u"pressing"_s : u"tight_band"_s;
        headache.worseWithActivity = m_dice.chance(0.85) ? Answer::No : Answer::NotSure;
        for (const Side side : {Side::Left, Side::Right}) {
            addPlace(headache, u"temple"_s, side, 0.5, {});
            addPlace(headache, u"forehead"_s, side, 0.6, headache.quality);
            addPlace(headache, u"trap_upper"_s, side, 0.4, {});
            addPlace(headache, u"neck_back"_s, side, 0.35, {});
        }
        addPlace(headache, u"skull_base"_s, Side::Middle, headache.places.isEmpty() ? 1.0 : 0.4, {});
        addSymptom(headache, u"neck_pain"_s, Phase::During, 0.5);
        headache.onsetSpeed = u"hours"_s;
        addCircumstances(headache, truth);
        if (m_dice.chance(0.5))
            headache.symptoms.append({u"nausea"_s, Phase::During, Answer::No, {}});
        if (m_dice.chance(0.15))
            addSymptom(headache, m_dice.chance(0.5) ? u"light"_s : u"sound"_s, Phase::During, 1.0, 1);

        double eased = 1.0;
        if (m_dice.chance(headache.intensity.value() >= 5 ? 0.55 : 0.2)) {
            const bool helps = m_dice.chance(0.55);
            addDose(headache, m_dice.chance(0.6) ? m_medicines.ibuprofen : m_medicines.paracetamol,
                    m_dice.between(0.3, 2.0), helps);
            eased = helps ? 0.6 : 1.0;
        }
        finish(headache, std::max(0.5, hours * eased), hours);
    }

    void addAura(Headache &headache, Side side)
    {
        const int minutes = 5 * m_dice.whole(3, 9);
        const qint64 startMs = headache.start.utcMs - m_dice.whole(10, 50) * minuteMs;
        headache.auras.append({.kind = u"visual"_s,
                               .startMs = startMs,
                               .minutes = minutes,
                               .side = side,
                               .spreads = Answer::Yes,
                               .positive = m_dice.chance(0.8) ? Answer::Yes : Answer::NotSure,
                               .reversible = Answer::Yes,
                               .firstEver = Answer::No,
                               .note = {}});
        if (m_dice.chance(0.2)) {
            headache.auras.append({.kind = u"sensory"_s,
                                   .startMs = startMs + 15 * minuteMs,
                                   .minutes = 20,
                                   .side = side,
                                   .spreads = Answer::Yes,
                                   .positive = Answer::Yes,
                                   .reversible = Answer::Yes,
                                   .firstEver = Answer::No,
                                   .note = {}});
        }
    }

    /// What the person suspects, and what the attack cost. Lists come sorted by key, as a diary gives them.
    void addCircumstances(Headache &headache, const DayTruth &truth)
    {
        const int worst = headache.intensity.value();
        if (m_dice.chance(0.3))
            headache.averageIntensity = intensityNear(worst - m_dice.between(1.0, 2.5));
        if (m_dice.chance(0.6)) {
            const int hour = headache.start.local().time().hour();
            headache.wokeWithIt = hour < 8 && m_dice.chance(0.7) ? Answer::Yes : Answer::No;
        }
        for (const auto &[factor, isTrue] :
             {std::pair(u"alcohol"_s, truth.alcohol), std::pair(u"short_sleep"_s, truth.sleepHours < 6),
              std::pair(u"skipped_meal"_s, truth.skippedMeal), std::pair(u"stress"_s, truth.isStressful),
              std::pair(u"weather"_s, truth.weatherChange)}) {
            if (isTrue && m_dice.chance(0.5))
                headache.triggers.append({factor, m_dice.chance(0.8) ? Answer::Yes : Answer::NotSure, {}});
        }
        if (worst < 5 || !m_dice.chance(0.6))
            return;
        const double share = (worst - 4) / 6.0;
        const auto lose = [&](const QString &area, double probability, double mostHours) {
            if (!m_dice.chance(probability))
                return;
            const bool isLost = m_dice.chance(share);
            headache.losses.append(
                {.area = area,
                 .answer = isLost ? Answer::Yes : Answer::No,
                 .hoursLost = isLost
                                  ? std::optional(std::round(2.0 * mostHours * share * m_dice.share()) / 2.0)
                                  : std::nullopt,
                 .percentUsable = {}});
        };
        lose(u"bed_rest"_s, 0.6, 8.0);
        lose(u"household"_s, 0.5, 4.0);
        lose(u"social"_s, 0.5, 4.0);
        if (headache.start.localDay.dayOfWeek() < 6)
            lose(u"work"_s, 0.9, 8.0);
        if (!headache.losses.isEmpty() && headache.losses.last().area == u"work"_s && m_dice.chance(0.5))
            headache.losses.last().percentUsable = 10 * m_dice.whole(0, 7);
    }

    /// What comes seldom: a preventive for some months, an illness, the questionnaire every quarter.
    void liveOn(const QDate &day)
    {
        const Moment noon = at(day, 12);
        const bool isFlu = m_dice.chance(0.8 / 365.0);
        const int fluDays = m_dice.whole(4, 9);
        const bool isStart = m_dice.chance(0.5 / 365.0);
        const int months = m_dice.whole(4, 14);
        if (!isOver(noon))
            return;
        if (isFlu && day > m_illUntil) {
            m_illUntil = day.addDays(fluDays);
            m_entries.excluded.append({.id = newId<ExcludedPeriodId>(noon),
                                       .firstDay = day,
                                       .lastDay = m_illUntil,
                                       .reason = u"illness"_s,
                                       .note = {}});
        }
        if (isStart && day > m_preventiveUntil) {
            m_preventiveUntil = day.addMonths(months);
            PreventiveCourse course{.id = newId<PreventiveCourseId>(noon),
                                    .medicine = m_medicines.propranolol.id,
                                    .firstDay = day,
                                    .dailyDose = u"2 × 40 mg"_s};
            if (isOver(at(m_preventiveUntil, 12))) {
                course.lastDay = m_preventiveUntil;
                course.stoppedFor = u"Better for long enough"_s;
            }
            m_entries.courses.append(course);
        }
        if (day.day() == 1 && day.month() % 3 == 1)
            answerHalt(at(day, 20));
    }

    void answerHalt(const Moment &when)
    {
        if (!isOver(when) || m_dice.chance(0.2))
            return;
        const auto days = [&](double share) {
            return std::optional<double>(std::round(m_severeSinceHalt * share * m_dice.between(0.6, 1.1)));
        };
        m_entries.questionnaires.append({.id = newId<QuestionnaireId>(when),
                                         .kind = u"halt_90"_s,
                                         .answered = when,
                                         .items = {{.key = u"work_missed"_s, .value = days(0.25)},
                                                   {.key = u"work_reduced"_s, .value = days(0.4)},
                                                   {.key = u"household_missed"_s, .value = days(0.3)},
                                                   {.key = u"household_reduced"_s, .value = days(0.4)},
                                                   {.key = u"social_missed"_s, .value = days(0.2)}}});
        m_severeSinceHalt = 0;
    }

    static Side other(Side side) { return side == Side::Left ? Side::Right : Side::Left; }

    void addPlace(Headache &headache, const QString &region, Side side, double probability,
                  const QString &quality)
    {
        if (!m_dice.chance(probability))
            return;
        PainPlace place{.place = {RegionKey(region), side},
                        .quality = m_dice.chance(0.4) ? quality : QString()};
        if (m_dice.chance(0.5))
            place.intensity = intensityNear(headache.intensity.value() - m_dice.between(0.0, 2.5));
        headache.places.append(place);
    }

    void addSymptom(Headache &headache, const QString &key, Phase phase, double probability,
                    std::optional<int> grade = {})
    {
        if (m_dice.chance(probability))
            headache.symptoms.append({key, phase, Answer::Yes, grade});
        else if (m_dice.chance(0.3)) // asked and denied; otherwise never asked
            headache.symptoms.append({key, phase, m_dice.chance(0.9) ? Answer::No : Answer::NotSure, {}});
    }

    /// By how much the attack gets shorter.
    double addDosesForMigraine(const Headache &headache)
    {
        const double first = m_dice.between(0.2, 2.5);
        if (m_dice.chance(0.65)) {
            const bool helps = m_dice.chance(m_person.triptanHelps);
            addDose(headache, m_medicines.triptan, first, helps);
            if (!helps && m_dice.chance(0.4))
                addDose(headache, m_medicines.ibuprofen, first + m_dice.between(2.1, 5.0),
                        m_dice.chance(0.4));
            return helps ? 0.45 : 0.95;
        }
        if (m_dice.chance(0.6)) {
            const bool helps = m_dice.chance(0.35);
            addDose(headache, m_medicines.ibuprofen, first, helps);
            return helps ? 0.7 : 1.0;
        }
        return 1.0;
    }

    void addDose(const Headache &headache, const Medicine &medicine, double hoursAfterStart, bool helps)
    {
        const Moment taken = later(headache.start, hoursAfterStart);
        if (!isOver(taken))
            return;
        Dose dose{.id = newId<DoseId>(taken),
                  .medicine = medicine.id,
                  .headache = headache.id,
                  .taken = taken,
                  .amount = m_dice.chance(0.8) ? 1.0 : 2.0};
        if (isOver(later(taken, 2.0)) && m_dice.chance(0.75))
            dose.reliefAfter2h = helps ? m_dice.whole(2, 3) : m_dice.whole(0, 1);
        if (medicine == m_medicines.triptan && m_dice.chance(0.08))
            dose.sideEffects = m_dice.chance(0.5) ? u"tired"_s : u"tight chest"_s;
        m_entries.doses.append(dose);
    }

    void finish(Headache &headache, double hours, double untreatedHours)
    {
        const Moment end = later(headache.start, hours);
        if (isOver(end))
            headache.end = end;
        m_painUntilMs = end.utcMs;
        if (m_dice.chance(0.25))
            headache.startPrecision = Precision::About;
        if (m_dice.chance(0.35)) {
            const double worst = headache.intensity.value();
            for (const auto &[share, strength] :
                 {std::pair(0.0, 0.5), std::pair(0.35, 1.0), std::pair(0.8, 0.6)}) {
                const Moment when = later(headache.start, hours * share);
                if (isOver(when))
                    headache.readings.append({when, intensityNear(worst * strength)});
            }
        }
        if (m_dice.chance(0.08))
            headache.note = m_dice.oneOf(notes());
        m_entries.headaches.append(headache);
        if (headache.intensity.value() >= 5)
            m_severeSinceHalt += 1;
        if (headache.intensity.value() >= 2 && m_dice.chance(0.4))
            addSession(headache, untreatedHours);
    }

    static const QStringList &notes()
    {
        static const QStringList list{u"Came after a long day at the screen."_s, u"Woke up with it."_s,
                                      u"Slept badly, storm at night."_s,
                                      u"A walk in the cool air did good."_s,
                                      u"Had to lie down in the dark."_s};
        return list;
    }

    void addSession(const Headache &headache, double untreatedHours)
    {
        const double hoursIn = std::min(m_dice.between(0.3, 1.5), untreatedHours * 0.5);
        const Moment started = later(headache.start, hoursIn);
        QList<Place> selection;
        for (const PainPlace &place : headache.places.first(std::min<qsizetype>(2, headache.places.size())))
            selection.append(place.place);
        const std::chrono::minutes length = m_dice.chance(0.5) ? 5min : m_dice.chance(0.5) ? 3min : 10min;
        // People come back to a few. Not every technique has something for every place: then they take
        // another.
        constexpr int tries = 4;
        TechniqueKey technique;
        Result<SessionPlan> plan = failure(ErrorCode::NothingToDo, {});
        for (int i = 0; i < tries && !plan; ++i) {
            technique = m_dice.chance(0.8) ? m_dice.oneOf(m_person.favourites)
                                           : m_dice.oneOf(m_person.techniqueEffect.keys());
            plan =
                m_planner.plan({.selection = selection, .technique = technique, .length = length}, m_safety);
        }
        if (!plan || !isOver(later(started, 0.5)))
            return;

        SessionRecord session{.id = newId<SessionId>(started),
                              .headache = headache.id,
                              .technique = technique,
                              .selection = plan->selection,
                              .asked = length,
                              .started = started};
        const double luck = m_dice.share();
        session.outcome = luck < 0.03   ? SessionOutcome::Worse
                          : luck < 0.14 ? SessionOutcome::Stopped
                                        : SessionOutcome::Finished;
        const bool isWhole = session.outcome == SessionOutcome::Finished;
        const auto doneSteps = static_cast<qsizetype>(double(plan->steps.size()) * m_dice.between(0.2, 0.9));
        std::chrono::milliseconds total{0};
        for (qsizetype i = 0; i < plan->steps.size(); ++i) {
            const PlannedStep &step = plan->steps[i];
            const bool isDone = isWhole || i < doneSteps;
            const std::chrono::milliseconds done = !isDone ? 0ms
                                                   : m_dice.chance(0.05)
                                                       ? step.length / 2
                                                       : std::chrono::milliseconds(step.length);
            session.steps.append({step, done});
            total += done;
        }
        session.ended = Moment::at(started.utcMs + total.count(), m_zone);
        rate(session, headache);
        m_entries.sessions.append(session);
    }

    void rate(SessionRecord &session, const Headache &headache)
    {
        // People begin when it hurts most; afterwards pain falls by itself, too. That part is no effect.
        const double before = std::max(1.0, headache.intensity.value() - m_dice.between(0.0, 1.5));
        const double byItself = 0.15 * before;
        const double effect = session.outcome == SessionOutcome::Worse
                                  ? -1.5
                                  : m_person.techniqueEffect.value(session.technique);
        const auto rateAs = [&](RatingMoment when, double value, double probability, double hoursAfter) {
            if (isOver(later(*session.ended, hoursAfter)) && m_dice.chance(probability))
                session.ratings.insert(when, intensityNear(value));
        };
        rateAs(RatingMoment::Before, before, 0.97, 0.0);
        rateAs(RatingMoment::After, before - byItself - effect + m_dice.normal(0.0, 0.8), 0.88, 0.0);
        rateAs(RatingMoment::HalfHour, before - 1.7 * byItself - effect + m_dice.normal(0.0, 1.0), 0.45, 0.5);
        rateAs(RatingMoment::TwoHours, before - 3.0 * byItself - 0.7 * effect + m_dice.normal(0.0, 1.3), 0.3,
               2.0);
    }

    void checkIn(const QDate &day, const DayTruth &truth)
    {
        // Now and then the diary lies in a drawer for a week or three.
        if (m_forgottenDays > 0)
            --m_forgottenDays;
        else if (m_dice.chance(0.006))
            m_forgottenDays = m_dice.whole(5, 20);
        if (m_forgottenDays > 0 || m_dice.chance(0.12))
            return;

        DayRecord record;
        record.day = day;
        const bool hasHeadache = at(day, 0).utcMs <= m_painUntilMs;
        record.headacheFree = hasHeadache ? Answer::No : Answer::Yes;
        if (m_dice.chance(0.8)) {
            record.sleepHours = std::round(truth.sleepHours * 2.0) / 2.0;
            record.sleepQuality = std::clamp(static_cast<int>(std::lround(truth.sleepHours - 4.0)), 1, 5);
        }
        if (m_person.hasCycle)
            record.bleeding = truth.isBleeding ? Answer::Yes : Answer::No;
        const auto answer = [&](const QString &factor, bool isTrue) {
            if (m_dice.chance(0.7))
                record.factors.insert(factor, m_dice.chance(0.04) ? Answer::NotSure
                                              : isTrue            ? Answer::Yes
                                                                  : Answer::No);
        };
        const auto answerWith = [&](const QString &factor, double amount) {
            answer(factor, amount > 0);
            if (amount > 0 && record.factors.value(factor, Answer::No) == Answer::Yes && m_dice.chance(0.6))
                record.amounts.insert(factor, amount);
        };
        answer(u"stress"_s, truth.isStressful);
        answer(u"skipped_meal"_s, truth.skippedMeal);
        answer(u"little_water"_s, truth.littleWater);
        answerWith(u"alcohol"_s, truth.glasses);
        answerWith(u"caffeine"_s, truth.cups);
        answerWith(u"exercise"_s, truth.minutesOfExercise);
        answerWith(u"screen"_s, truth.hoursAtScreen >= 6 ? truth.hoursAtScreen : 0);
        answer(u"weather"_s, truth.weatherChange);
        answer(u"neck_pain"_s, truth.neckPain);
        if (m_dice.chance(0.3))
            record.pressureHpa = std::round(truth.pressureHpa);
        m_entries.days.append(record);
    }

    SessionPlanner m_planner;
    SafetyAssessment m_safety;
    QTimeZone m_zone;
    qint64 m_nowMs;
    Dice m_dice;
    PersonsMedicines m_medicines;
    Person m_person;
    DiaryEntries m_entries;

    double m_proneness = 1.0;
    qint64 m_painUntilMs = std::numeric_limits<qint64>::min();
    int m_daysToBleeding = 12;
    int m_forgottenDays = 0;
    double m_pressureHpa = 1013;
    QDate m_illUntil{1, 1, 1};
    QDate m_preventiveUntil{1, 1, 1};
    int m_severeSinceHalt = 0;
};

} // namespace

Result<void> writeDemoDiary(DiaryStore &store, const Catalogue &catalogue, const Clock &clock,
                            const DemoOptions &options)
{
    if (options.years < 1 || options.years > longestDemoYears)
        return failure(ErrorCode::InvalidInput, Words::tr("A synthetic diary can have 1 to 100 years."));
    const auto counts = store.counts();
    if (!counts)
        return tl::unexpected(counts.error());
    if (counts->headaches + counts->doses + counts->medicines + counts->days + counts->sessions +
            counts->inTrash >
        0)
        return failure(ErrorCode::InvalidInput,
                       Words::tr("This diary already has entries; a synthetic one needs a new file."));

    DemoWriter writer(catalogue, clock, options.seed);
    const auto &[triptan, ibuprofen, paracetamol, propranolol] = writer.medicines();
    if (const auto saved =
            store.save(DiaryEntries{.medicines = {triptan, ibuprofen, paracetamol, propranolol}});
        !saved)
        return saved;

    const QDate today = Moment::now(clock).localDay;
    QDate first = today.addYears(-options.years).addDays(1);
    while (first <= today) {
        // A few years at a time: a commit is slow, and a hundred years at once need not be in memory.
        const QDate last = std::min(today, first.addYears(5).addDays(-1));
        if (const auto saved = store.save(writer.entriesOf(first, last)); !saved)
            return saved;
        first = last.addDays(1);
    }
    return {};
}

} // namespace nape
