// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/capturedesk.h"
#include "app/diary/diarymodel.h"
#include "app/diary/diarywords.h"
#include "app/diary/ongoingcard.h"
#include "app/diary/paincurve.h"
#include "tests/app/diary/diaryfixture.h"

#include <QLabel>

using namespace nape;

// A time is never said better than it is known.

namespace
{

class CardsTest : public DiaryFixture
{
protected:
    DiaryModel model{terms, clock};

    Headache known(const Moment &start, Precision startPrecision, const std::optional<Moment> &end,
                   Precision endPrecision) const
    {
        Headache made = headache(start, end, 5);
        made.startPrecision = startPrecision;
        made.endPrecision = endPrecision;
        return made;
    }
    QString card(const Headache &headache, const DayRange &range)
    {
        RangeEntries entries;
        entries.headaches = {headache};
        model.show(entries, range);
        return model.card(0).when;
    }
    QString ongoing(const Headache &headache)
    {
        OngoingCard shown(catalogue, clock, appearance);
        shown.setHeadache(headache, {});
        return shown.findChild<QLabel *>(QStringLiteral("ongoingTimeLabel"))->text();
    }
};

} // namespace

TEST_F(CardsTest, OfHeadachesNameAuraAndTheFirstSymptoms)
{
    const auto signs = [this](const QStringList &symptoms, bool hasAura) {
        Headache made = headache(at(1, 8), at(1, 9), 5);
        for (const QString &key : symptoms)
            made.symptoms.append({.key = key, .grade = {}});
        made.symptoms.append({.key = QStringLiteral("fever"), .answer = Answer::No, .grade = {}});
        if (hasAura) {
            Aura aura;
            aura.kind = QStringLiteral("visual");
            made.auras.append(aura);
        }
        RangeEntries entries;
        entries.headaches = {made};
        model.show(entries, {QDate(2026, 3, 1), QDate(2026, 3, 1)});
        const EntryCard card = model.card(0);
        EXPECT_TRUE(card.spoken().contains(card.signs));
        return card.signs;
    };
    const auto line = [](const char *text) { return QString::fromUtf8(text); };
    EXPECT_EQ(signs({}, false), QString());
    EXPECT_EQ(signs({}, true), line("With aura"));
    EXPECT_EQ(signs({line("nausea"), line("light")}, true), line("With aura · Nausea, Light hurts"));
    EXPECT_EQ(signs({line("nausea"), line("light"), line("sound"), line("smell"), line("tired")}, false),
              line("Nausea, Light hurts, Sound hurts and 2 more"));
}

TEST_F(CardsTest, OfHeadachesSayTimesAsWellAsTheyAreKnown)
{
    using enum Precision;
    const DayRange february{QDate(2026, 2, 1), QDate(2026, 2, 28)};
    const DayRange tenth{QDate(2026, 2, 10), QDate(2026, 2, 10)};
    const Moment start = at(10, 8, 15, 2);
    const Moment end = at(10, 10, 30, 2);
    const Moment midnight = at(10, 0, 0, 2);
    const Moment last = at(10, 23, 59, 2);
    const Moment next = at(11, 9, 0, 2);
    struct Case {
        Headache headache;
        QString inMonth;
        QString onDay;
    };
    const auto line = [](const char *text) { return QString::fromUtf8(text); };
    const QString t1 = DiaryWords::timeText(start.local().time());
    const QString t2 = DiaryWords::timeText(end.local().time());
    const QString t3 = DiaryWords::timeText(next.local().time());
    const Case table[]{
        {known(start, Exact, end, Exact), line("Tue 10 Feb, %1 – %2, 2 h 15 min").arg(t1, t2),
         line("%1 – %2, 2 h 15 min").arg(t1, t2)},
        {known(start, About, end, Exact), line("about Tue 10 Feb, %1 – %2, about 2 h 15 min").arg(t1, t2),
         line("about %1 – %2, about 2 h 15 min").arg(t1, t2)},
        {known(start, Exact, end, About), line("Tue 10 Feb, %1 – about %2, about 2 h 15 min").arg(t1, t2),
         line("%1 – about %2, about 2 h 15 min").arg(t1, t2)},
        {known(midnight, DayOnly, last, DayOnly), line("Tue 10 Feb"), line("time not known")},
        {known(start, Exact, last, DayOnly), line("Tue 10 Feb, %1 – time not known").arg(t1),
         line("%1 – time not known").arg(t1)},
        {known(midnight, DayOnly, next, Exact), line("Tue 10 Feb – Wed 11 Feb, %1").arg(t3),
         line("time not known – Wed 11 Feb, %1").arg(t3)},
        {known(midnight, DayOnly, next, DayOnly), line("Tue 10 Feb – Wed 11 Feb"),
         line("time not known – Wed 11 Feb")},
    };
    for (const Case &each : table) {
        EXPECT_EQ(card(each.headache, february).toStdString(), each.inMonth.toStdString());
        EXPECT_EQ(card(each.headache, tenth).toStdString(), each.onDay.toStdString());
    }
}

TEST_F(CardsTest, OfAHeadacheThatGoesOnHaveNoLengthWithoutAStart)
{
    using enum Precision;
    const QString six = DiaryWords::timeText(QTime(6, 0));
    const std::tuple<Moment, Precision, QString> table[]{
        {at(2, 6), Exact, QStringLiteral("since %1, for 2 h 15 min").arg(six)},
        {at(2, 6), About, QStringLiteral("since about %1, for about 2 h 15 min").arg(six)},
        {at(2, 0), DayOnly, QStringLiteral("since today")},
        {at(1, 6), Exact, QStringLiteral("since Sun 1 Mar, %1, for 1 day 2 h").arg(six)},
        {at(1, 0), DayOnly, QStringLiteral("since Sun 1 Mar")},
    };
    for (const auto &[start, precision, said] : table)
        EXPECT_EQ(ongoing(known(start, precision, {}, Exact)).toStdString(), said.toStdString());
    EXPECT_EQ(card(known(at(1, 0), DayOnly, {}, Exact), {QDate(2026, 3, 1), QDate(2026, 3, 31)}),
              QStringLiteral("since Sun 1 Mar, still going"));
}

TEST_F(CardsTest, SinceWhenNamesTheDayOnceItIsNotTodayAndTheYearOnceItIsNotThis)
{
    const Headache late = headache(at(1, 14, 10), std::nullopt, 5);
    const QString time = DiaryWords::timeText(QTime(14, 10));
    EXPECT_EQ(DiaryWords::sinceText(late, QDate(2026, 3, 1)), time);
    EXPECT_EQ(DiaryWords::sinceText(late, QDate(2026, 3, 2)), QStringLiteral("Sun 1 Mar, ") + time);
    EXPECT_TRUE(DiaryWords::sinceText(late, QDate(2027, 1, 1)).contains(QStringLiteral("2026")));
    const Headache some = known(at(1, 0), Precision::DayOnly, std::nullopt, Precision::Exact);
    EXPECT_EQ(DiaryWords::sinceText(some, QDate(2026, 3, 1)), QStringLiteral("today"));
}

TEST_F(CardsTest, OfDosesSayTimesAsWellAsTheyAreKnown)
{
    RangeEntries entries;
    entries.doses = {
        Dose{DoseId::create(clock), MedicineId::create(clock), std::nullopt, at(1, 9), 1, {}, {}, {}}};
    entries.doses[0].takenPrecision = Precision::DayOnly;
    model.show(entries, {QDate(2026, 3, 1), QDate(2026, 3, 31)});
    EXPECT_EQ(model.card(0).when, QStringLiteral("Sun 1 Mar"));
}

TEST_F(CardsTest, ACurveOverMoreThanOneDayNamesItsDays)
{
    PainCurve curve(appearance);
    curve.setReadings({{at(1, 22), *Intensity::fromInt(3)}, {at(1, 23), *Intensity::fromInt(5)}});
    EXPECT_FALSE(curve.accessibleDescription().contains(QStringLiteral("Mar")));
    const int oneDay = curve.sizeHint().height();
    curve.setReadings({{at(1, 22), *Intensity::fromInt(3)}, {at(2, 1), *Intensity::fromInt(5)}});
    EXPECT_TRUE(curve.accessibleDescription().contains(QStringLiteral("Sun 1 Mar, ")));
    EXPECT_TRUE(curve.accessibleDescription().contains(QStringLiteral("Mon 2 Mar, ")));
    EXPECT_GT(curve.sizeHint().height(), oneDay) << "room for the days";
}

TEST_F(CardsTest, OfAnAnsweredDayHaveATickOnlyIfItWasFree)
{
    struct Case {
        Answer answer;
        bool isFree;
        QString when;
    };
    const QDate day(2026, 3, 1);
    for (const auto &[answer, isFree, when] :
         {Case{Answer::Yes, true, QStringLiteral("Confirmed free of headache")},
          Case{Answer::No, false, QStringLiteral("Not free of headache")}}) {
        RangeEntries entries;
        entries.days = {DayRecord{.day = day,
                                  .headacheFree = answer,
                                  .sleepHours = 7,
                                  .sleepQuality = {},
                                  .bleeding = {},
                                  .factors = {},
                                  .note = {}}};
        model.show(entries, {day, day});
        EXPECT_EQ(model.card(0).isFree, isFree);
        EXPECT_EQ(model.card(0).when, when);
    }
}
