// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diarystore.h"

#include "tests/core/store/storefixture.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;

namespace
{

class SearchTest : public StoreTest
{
protected:
    QStringList idsOf(const FoundPage &page)
    {
        QStringList ids;
        for (const FoundEntry &entry : page.entries) {
            std::visit(
                [&](const auto &value) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, DayRecord>)
                        ids.append(value.day.toString(Qt::ISODate));
                    else
                        ids.append(value.id.toString());
                },
                entry);
        }
        return ids;
    }
    QStringList found(const DiarySearch &search) { return idsOf(store->search(search, 1000).value()); }

    Headache &headache(int daysAgo, int intensity, const QString &note = {})
    {
        entries.headaches.append(headacheAt(clock, hoursAgo(24 * daysAgo), intensity));
        entries.headaches.last().end = hoursAgo(24 * daysAgo - 2);
        entries.headaches.last().note = note;
        return entries.headaches.last();
    }
    Moment hoursAgo(int hours) const
    {
        return Moment::at(clock.now().count() - qint64(hours) * 3'600'000, clock.zone());
    }
    void save() { ASSERT_TRUE(ok(store->save(entries))); }

    DiaryEntries entries;
};

} // namespace

TEST_F(SearchTest, WithoutFiltersEverythingComesNewestFirst)
{
    const Medicine medicine = savedMedicine();
    const QString old = headache(5, 4).id.toString();
    const QString recent = headache(1, 4).id.toString();
    entries.doses = {doseOf(clock, medicine, hoursAgo(48))};
    SessionRecord session = random.session();
    session.started = hoursAgo(72);
    session.ended = session.started;
    entries.sessions = {session};
    save();
    EXPECT_THAT(found({}), ElementsAre(recent, entries.doses[0].id.toString(), session.id.toString(), old));
    EXPECT_THAT(found({.doses = false, .sessions = false}), ElementsAre(recent, old));
}

TEST_F(SearchTest, EveryWordOfATextMustOccurInAnyScriptAndCase)
{
    const QString storm = headache(1, 5, u"Nach dem ÄRGER ein Sturm"_s).id.toString();
    const QString arabic = headache(2, 5, u"صداع نصفي 🧠"_s).id.toString();
    Headache &decomposed = headache(3, 5);
    decomposed.triggers = {{.key = u"food"_s, .answer = Answer::Yes, .note = u"Cafe\u0301"_s}};
    const QString coffee = decomposed.id.toString();
    save();
    EXPECT_THAT(found({.text = u"sturm ärger"_s}), ElementsAre(storm));
    EXPECT_THAT(found({.text = u"صداع"_s}), ElementsAre(arabic));
    EXPECT_THAT(found({.text = u"🧠"_s}), ElementsAre(arabic));
    EXPECT_THAT(found({.text = u"café"_s}), ElementsAre(coffee));
    EXPECT_THAT(found({.text = u"sturm sonne"_s}), IsEmpty());
    EXPECT_THAT(found({.text = u"100% _ ' -- :id"_s}), IsEmpty());
}

TEST_F(SearchTest, AMedicineIsFoundByItsNameWithTheHeadacheItWasTakenFor)
{
    const Medicine medicine = savedMedicine(u"Sumatriptan"_s);
    const HeadacheId treated = headache(1, 5).id;
    headache(2, 5);
    Dose dose = doseOf(clock, medicine, hoursAgo(20));
    dose.headache = treated;
    dose.sideEffects = u"tired"_s;
    entries.doses = {dose};
    save();
    EXPECT_THAT(found({.text = u"suma"_s}), ElementsAre(dose.id.toString(), treated.toString()));
    EXPECT_THAT(found({.text = u"TIRED"_s}), ElementsAre(dose.id.toString()));
}

TEST_F(SearchTest, KeysWhoseNamesWereTypedFindTheirEntries)
{
    Headache &stressful = headache(1, 5);
    stressful.triggers = {{.key = u"stress"_s}};
    Headache &denied = headache(2, 5);
    denied.triggers = {{.key = u"stress"_s, .answer = Answer::No}};
    Headache &sick = headache(3, 5);
    sick.symptoms = {{.key = u"nausea"_s}};
    const QStringList ids{stressful.id.toString(), sick.id.toString()};
    DayRecord day;
    day.day = hoursAgo(24 * 9).localDay;
    day.factors = {{u"stress"_s, Answer::Yes}};
    entries.days = {day};
    save();
    EXPECT_THAT(found({.text = u"str"_s, .keys = {u"stress"_s}}), ElementsAre(ids[0]));
    EXPECT_THAT(found({.keys = {u"nausea"_s}}), ElementsAre(ids[1]));
    EXPECT_THAT(found({.keys = {u"stress"_s}, .days = true}),
                ElementsAre(ids[0], day.day.toString(Qt::ISODate)));
}

TEST_F(SearchTest, AHeadacheOverMidnightBelongsToBothDays)
{
    Headache night = headacheAt(clock, berlin(QDate(2026, 2, 10), QTime(23, 0)));
    night.end = berlin(QDate(2026, 2, 12), QTime(1, 0));
    entries.headaches = {night};
    save();
    for (const QDate &day : {QDate(2026, 2, 10), QDate(2026, 2, 11), QDate(2026, 2, 12)})
        EXPECT_THAT(found({.firstDay = day, .lastDay = day}), ElementsAre(night.id.toString()));
    EXPECT_THAT(found({.firstDay = QDate(2026, 2, 13)}), IsEmpty());
    EXPECT_THAT(found({.lastDay = QDate(2026, 2, 9)}), IsEmpty());
}

TEST_F(SearchTest, FiltersAgreeWithASlowAndObviousSearch)
{
    const Medicine medicine = savedMedicine();
    for (int i = 0; i < 150; ++i) {
        entries.headaches.append(random.headache());
        if (random.maybe())
            entries.doses.append(random.dose(medicine, entries.headaches.last().id));
    }
    save();
    for (int round = 0; round < 200; ++round) {
        DiarySearch search{.doses = false, .sessions = false};
        if (random.maybe())
            search.region = random.place().region;
        if (search.region && random.maybe())
            search.side = static_cast<Side>(random.upTo(2));
        if (random.maybe())
            search.leastPain = random.intensity();
        if (random.maybe())
            search.mostPain = random.intensity();
        if (random.maybe())
            search.symptom = random.key(u"symptom_"_s);
        if (random.maybe())
            search.firstDay = random.date();
        if (random.maybe())
            search.lastDay = random.date();
        search.medicine = static_cast<DiarySearch::Medicine>(random.upTo(2));

        QStringList expected;
        for (const Headache &one : entries.headaches) {
            const bool hasPlace = std::ranges::any_of(one.places, [&](const PainPlace &place) {
                return place.place.region == search.region &&
                       (!search.side || place.place.side == search.side);
            });
            const bool hasSymptom = std::ranges::any_of(one.symptoms, [&](const Symptom &symptom) {
                return symptom.key == search.symptom && symptom.answer == Answer::Yes;
            });
            const bool hasDose =
                std::ranges::any_of(entries.doses, [&](const Dose &dose) { return dose.headache == one.id; });
            if ((!search.region || hasPlace) && (search.symptom.isEmpty() || hasSymptom) &&
                one.intensity >= search.leastPain.value_or(pain(0)) &&
                one.intensity <= search.mostPain.value_or(pain(10)) &&
                (search.medicine == DiarySearch::Medicine::Any ||
                 hasDose == (search.medicine == DiarySearch::Medicine::With)) &&
                (!search.firstDay || one.lastDay(Moment::now(clock).localDay) >= *search.firstDay) &&
                (!search.lastDay || one.start.localDay <= *search.lastDay))
                expected.append(one.id.toString());
        }
        QStringList ids = found(search);
        std::ranges::sort(ids);
        std::ranges::sort(expected);
        ASSERT_EQ(ids, expected) << "round " << round;
    }
}

TEST_F(SearchTest, PagesJoinToTheWholeAndHoldTheWholeEntries)
{
    const Medicine medicine = savedMedicine();
    for (int i = 0; i < 60; ++i) {
        entries.headaches.append(random.headache());
        // Some at the same instant, which a page must not tear apart.
        if (i % 3 == 0)
            entries.headaches.last().start = entries.headaches.first().start;
        entries.headaches.last().end.reset();
        entries.headaches.last().readings.clear();
        entries.headaches.last().places.clear();
        entries.doses.append(random.dose(medicine, {}));
        entries.sessions.append(random.session());
    }
    save();
    const QStringList whole = found({});
    EXPECT_EQ(whole.size(), 180);
    for (const int size : {1, 7, 60, 180, 181}) {
        QStringList joined;
        std::optional<FoundPage::Mark> mark;
        do {
            const FoundPage page = store->search({}, size, mark).value();
            ASSERT_LE(page.entries.size(), size);
            joined += idsOf(page);
            mark = page.next;
            for (const FoundEntry &entry : page.entries) {
                if (const auto *one = std::get_if<Headache>(&entry)) {
                    ASSERT_EQ(*one, store->headache(one->id).value());
                }
            }
        } while (mark);
        ASSERT_EQ(joined, whole) << "pages of " << size;
    }
}
