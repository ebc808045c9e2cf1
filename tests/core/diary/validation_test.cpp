// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/dayrecord.h"
#include "core/diary/dose.h"
#include "core/diary/excludedperiod.h"
#include "core/diary/limits.h"
#include "core/diary/preventivecourse.h"
#include "core/diary/questionnaire.h"

#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"

#include <functional>
#include <limits>

using namespace nape;
using namespace Qt::StringLiterals;

// Stored, or refused with one sentence: nothing in between.

namespace
{

class ValidationTest : public testing::Test
{
protected:
    template <class Value>
    struct Case {
        const char *name;
        std::function<void(Value &)> change;
        bool isStored = false;
    };

    /// Each case is a change to something sound.
    template <class Value, class Validate>
    void check(const Value &sound, const Validate &isValid, const QList<Case<Value>> &cases)
    {
        EXPECT_TRUE(ok(isValid(sound)));
        for (const Case<Value> &each : cases) {
            Value value = sound;
            each.change(value);
            const auto valid = isValid(value);
            EXPECT_EQ(valid.has_value(), each.isStored) << each.name;
            if (valid)
                continue;
            EXPECT_EQ(valid.error().code, ErrorCode::InvalidInput) << each.name;
            const QString said = sentence(valid.error());
            EXPECT_TRUE(said.endsWith(u'.') && !said.contains(u". "_s))
                << each.name << ": " << said.toStdString();
        }
    }

    Moment inMinutes(int minutes) const { return Moment::at(now.utcMs + minutes * 60'000, clock.zone()); }

    const double nan = std::numeric_limits<double>::quiet_NaN();
    FakeClock clock;
    Moment now = Moment::now(clock);
    QDate today = now.localDay;
};

const QString longText(100'000, u'ß');
const QString endlessText(longestText + 1, u'x');
const QString foreign = u"🧠 صداع \u202Eאב\u202C 頭痛"_s;

} // namespace

TEST_F(ValidationTest, OfMedicines)
{
    check<Medicine>(medicineNamed(clock, u"Sumatriptan"_s), [](const Medicine &m) { return validate(m); },
                    {{"no name", [](Medicine &m) { m.name = u"  "_s; }},
                     {"no class", [](Medicine &m) { m.drugClass.clear(); }},
                     {"endless name", [](Medicine &m) { m.name = endlessText; }},
                     {"foreign name", [](Medicine &m) { m.name = foreign; }, true},
                     {"unknown class", [](Medicine &m) { m.drugClass = u"from_the_future"_s; }, true}});
}

TEST_F(ValidationTest, OfDoses)
{
    const Dose sound = doseOf(clock, medicineNamed(clock, u"x"_s), inMinutes(-30));
    check<Dose>(sound, [&](const Dose &d) { return validate(d, now); },
                {{"nothing taken", [](Dose &d) { d.amount = 0; }},
                 {"less than nothing", [](Dose &d) { d.amount = -1; }},
                 {"no number", [&](Dose &d) { d.amount = nan; }},
                 {"without end", [](Dose &d) { d.amount = std::numeric_limits<double>::infinity(); }},
                 {"a quarter", [](Dose &d) { d.amount = 0.25; }, true},
                 {"in two minutes", [&](Dose &d) { d.taken = inMinutes(2); }},
                 {"in a minute", [&](Dose &d) { d.taken = inMinutes(1); }, true},
                 {"in 2100", [](Dose &d) { d.taken = berlin(QDate(2100, 1, 1), QTime(12, 0)); }},
                 {"in 1900", [](Dose &d) { d.taken = berlin(QDate(1900, 1, 1), QTime(12, 0)); }, true},
                 {"in 1899", [](Dose &d) { d.taken = berlin(QDate(1899, 12, 31), QTime(12, 0)); }},
                 {"never", [](Dose &d) { d.taken = {}; }},
                 {"relief 4", [](Dose &d) { d.reliefAfter2h = 4; }},
                 {"long note", [](Dose &d) { d.note = longText; }, true},
                 {"endless side effects", [](Dose &d) { d.sideEffects = endlessText; }}});
}

TEST_F(ValidationTest, OfDays)
{
    DayRecord sound;
    sound.day = today;
    sound.factors = {{u"alcohol"_s, Answer::Yes}};
    sound.amounts = {{u"alcohol"_s, 2.0}};
    check<DayRecord>(
        sound, [&](const DayRecord &d) { return validate(d, now); },
        {{"no day", [](DayRecord &d) { d.day = {}; }},
         {"1899", [](DayRecord &d) { d.day = QDate(1899, 12, 31); }},
         {"1900", [](DayRecord &d) { d.day = QDate(1900, 1, 1); }, true},
         {"tomorrow, which is today further east", [&](DayRecord &d) { d.day = today.addDays(1); }, true},
         {"the day after tomorrow", [&](DayRecord &d) { d.day = today.addDays(2); }},
         {"2100", [](DayRecord &d) { d.day = QDate(2100, 1, 1); }},
         {"25 hours of sleep", [](DayRecord &d) { d.sleepHours = 25; }},
         {"sleep that is no number", [&](DayRecord &d) { d.sleepHours = nan; }},
         {"quality 0", [](DayRecord &d) { d.sleepQuality = 0; }},
         {"quality 6", [](DayRecord &d) { d.sleepQuality = 6; }},
         {"pressure in kPa", [](DayRecord &d) { d.pressureHpa = 101.3; }},
         {"pressure in Pa", [](DayRecord &d) { d.pressureHpa = 101'300; }},
         {"pressure", [](DayRecord &d) { d.pressureHpa = 1013.25; }, true},
         {"amount without answer",
          [](DayRecord &d) {
              d.amounts = {{u"caffeine"_s, 1.0}};
          }},
         {"less than nothing", [](DayRecord &d) { d.amounts[u"alcohol"_s] = -1; }},
         {"amount that is no number", [&](DayRecord &d) { d.amounts[u"alcohol"_s] = nan; }},
         {"factor without a name", [](DayRecord &d) { d.factors[QString()] = Answer::Yes; }},
         {"long note", [](DayRecord &d) { d.note = longText; }, true},
         {"foreign weather", [](DayRecord &d) { d.weather = foreign; }, true},
         {"endless note", [](DayRecord &d) { d.note = endlessText; }}});
}

TEST_F(ValidationTest, OfPreventiveCourses)
{
    const PreventiveCourse sound{.id = PreventiveCourseId::create(clock),
                                 .medicine = MedicineId::create(clock),
                                 .firstDay = today.addDays(-100)};
    check<PreventiveCourse>(
        sound, [&](const PreventiveCourse &c) { return validate(c, now); },
        {{"stopped before it was started", [&](PreventiveCourse &c) { c.lastDay = today.addDays(-101); }},
         {"one day", [&](PreventiveCourse &c) { c.lastDay = c.firstDay; }, true},
         {"no first day", [](PreventiveCourse &c) { c.firstDay = {}; }},
         {"no last day that is one", [](PreventiveCourse &c) { c.lastDay = QDate(); }},
         {"planned for next week", [&](PreventiveCourse &c) { c.firstDay = today.addDays(7); }, true},
         {"2100", [](PreventiveCourse &c) { c.firstDay = QDate(2100, 1, 1); }},
         {"endless note", [](PreventiveCourse &c) { c.note = endlessText; }}});
}

TEST_F(ValidationTest, OfExcludedPeriods)
{
    const ExcludedPeriod sound{.id = ExcludedPeriodId::create(clock),
                               .firstDay = today,
                               .lastDay = today.addDays(14),
                               .reason = {},
                               .note = {}};
    check<ExcludedPeriod>(
        sound, [&](const ExcludedPeriod &p) { return validate(p, now); },
        {{"ends before it begins", [&](ExcludedPeriod &p) { p.lastDay = today.addDays(-1); }},
         {"goes on", [](ExcludedPeriod &p) { p.lastDay.reset(); }, true},
         {"1899", [](ExcludedPeriod &p) { p.firstDay = QDate(1899, 12, 31); }},
         {"2100", [](ExcludedPeriod &p) { p.firstDay = QDate(2100, 1, 1); }},
         {"long note", [](ExcludedPeriod &p) { p.note = longText; }, true}});
}

TEST_F(ValidationTest, OfQuestionnaires)
{
    const QuestionnaireRecord sound{.id = QuestionnaireId::create(clock),
                                    .kind = u"halt_90"_s,
                                    .answered = now,
                                    .items = {{.key = u"work_missed"_s, .value = 3}}};
    check<QuestionnaireRecord>(
        sound, [&](const QuestionnaireRecord &q) { return validate(q, now); },
        {{"no kind", [](QuestionnaireRecord &q) { q.kind.clear(); }},
         {"unknown kind", [](QuestionnaireRecord &q) { q.kind = u"from_the_future"_s; }, true},
         {"in the future", [&](QuestionnaireRecord &q) { q.answered = inMinutes(2); }},
         {"item twice", [](QuestionnaireRecord &q) { q.items.append(q.items[0]); }},
         {"item without a name", [](QuestionnaireRecord &q) { q.items[0].key.clear(); }},
         {"no number", [&](QuestionnaireRecord &q) { q.items[0].value = nan; }},
         {"left open", [](QuestionnaireRecord &q) { q.items[0].value.reset(); }, true},
         {"nothing answered", [](QuestionnaireRecord &q) { q.items.clear(); }, true}});
}
