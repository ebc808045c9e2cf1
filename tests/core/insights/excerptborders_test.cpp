// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/judgement.h"
#include "core/insights/periodnumbers.h"
#include "core/store/diaryhistory.h"

#include "tests/core/store/storefixture.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

/// Months of a diary that is loaded from its file: what lies before and after must not change them.
class ExcerptBordersTest : public StoreTest
{
protected:
    const QTimeZone zone{"Europe/Berlin"};

    Moment at(const QDate &day, int minutes) const
    {
        return Moment::at(QDateTime(day, QTime(0, 0), zone).toMSecsSinceEpoch() + qint64(minutes) * 60'000,
                          zone);
    }
    QDate someDay() { return QDate(2025, 6, 1).addDays(random.upTo(210)); }

    void fill()
    {
        const Medicine triptan = savedMedicine();
        Medicine plain = medicineNamed(clock, u"Ibuprofen"_s);
        plain.drugClass = u"non_opioid"_s;
        DiaryEntries entries;
        entries.medicines = {plain};
        for (int i = 0; i < 60; ++i) {
            Headache headache = headacheAt(clock, at(someDay(), random.upTo(1439)), 1 + random.upTo(9));
            const int length = random.upTo(9) == 0 ? random.upTo(20 * 1440) : 30 + random.upTo(4000);
            headache.end = Moment::at(headache.start.utcMs + qint64(length) * 60'000, zone);
            if (random.maybe())
                headache.quality = u"pulsating"_s;
            entries.headaches.append(headache);
            if (random.maybe()) {
                const qint64 taken =
                    headache.start.utcMs + qint64(random.upTo(length + 4000) - 2000) * 60'000;
                Dose dose = doseOf(clock, random.maybe() ? triptan : plain, Moment::at(taken, zone));
                dose.headache = headache.id;
                entries.doses.append(dose);
            }
        }
        for (int i = 0; i < 60; ++i)
            entries.doses.append(
                doseOf(clock, random.maybe() ? triptan : plain, at(someDay(), random.upTo(1439))));
        for (QDate day(2025, 6, 1); day < QDate(2026, 1, 10); day = day.addDays(1)) {
            if (random.upTo(9) > 0)
                entries.days.append({.day = day,
                                     .headacheFree = Answer::Yes,
                                     .bleeding = day.dayOfYear() % 27 < 4 ? Answer::Yes : Answer::No});
        }
        entries.excluded.append(
            {ExcludedPeriodId::create(clock), QDate(2025, 8, 28), QDate(2025, 9, 4), {}, {}});
        ASSERT_TRUE(ok(store->save(entries)));
    }

    /// Everything that is counted, in one line, so that a difference can be read.
    static std::string told(const PeriodNumbers &numbers)
    {
        QStringList parts{u"%1/%2"_s.arg(numbers.completeness.answeredDays).arg(numbers.completeness.days)};
        for (const int number :
             {numbers.headacheDays, numbers.migraineLikeDays, numbers.moderateOrSevereDays,
              numbers.daysWithLoss, numbers.freeDays, numbers.attacks, numbers.headaches, numbers.aura.shown,
              numbers.aura.notKnown, numbers.acuteMedicationDays, numbers.acuteDoses, numbers.sessions,
              numbers.relief.n, numbers.perimenstrual.n})
            parts.append(QString::number(number));
        for (const double number : {numbers.meanIntensity.value_or(-1), numbers.medianHours.value_or(-1),
                                    numbers.headacheHours, numbers.perimenstrual.value.value_or(-1)})
            parts.append(QString::number(number));
        for (auto it = numbers.medicationDays.cbegin(); it != numbers.medicationDays.cend(); ++it)
            parts.append(u"%1 %2"_s.arg(it.key()).arg(it.value()));
        return parts.join(u", "_s).toStdString();
    }
};

} // namespace

TEST_F(ExcerptBordersTest, TheNumbersOfAMonthAreTheSameWhateverThePeriodAroundIt)
{
    fill();
    for (QDate day(2025, 7, 1); day < QDate(2025, 12, 1); day = day.addMonths(1)) {
        const Period month = Period::month(day);
        const DiaryFacts alone(*store->excerpt(month));
        for (int round = 0; round < 6; ++round) {
            const Period around{month.first.addDays(-random.upTo(90)), month.last.addDays(random.upTo(60))};
            const DiaryFacts within(*store->excerpt(around));
            ASSERT_EQ(told(numbersOf(alone, month)), told(numbersOf(within, month)))
                << day.toString(Qt::ISODate).toStdString();
            ASSERT_EQ(rollingMedicationDays(alone, u"triptan"_s, month),
                      rollingMedicationDays(within, u"triptan"_s, month));
            for (QDate each = month.first; each <= month.last; each = each.addDays(1))
                ASSERT_EQ(alone.day(each), within.day(each)) << each.toString(Qt::ISODate).toStdString();
        }
    }
}

TEST_F(ExcerptBordersTest, TheHistoryReachesFromTheFirstEntryToTheAskedDay)
{
    EXPECT_EQ(historyOf(*store, QDate(2025, 7, 1))->period, (Period{QDate(2025, 7, 1), QDate(2025, 7, 1)}));
    fill();
    const DiaryExcerpt history = *historyOf(*store, QDate(2025, 10, 31));
    EXPECT_LE(history.period.first, QDate(2025, 6, 4));
    EXPECT_EQ(history.period.last, QDate(2025, 10, 31));
    EXPECT_EQ(judgementOf(DiaryFacts(history)).upTo, QDate(2025, 10, 31));
}
