// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diarystore.h"

#include "tests/core/store/storefixture.h"

#include <functional>
#include <map>
#include <vector>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

// Anything that people do to entries, in any order, beside a model that is too simple to be wrong.

namespace
{

/// Entries of one kind: what is there, and what is in the trash.
template <class Value>
struct Shelf {
    std::map<QString, Value> there;
    std::map<QString, Value> trash;
};

class RandomLifeTest : public StoreTest
{
protected:
    template <class Value>
    struct Doors {
        Shelf<Value> &shelf;
        EntryKind kind;
        std::function<Value()> make;
        std::function<QList<Value>()> list;
        std::function<void(Value &, const Value &)> keepWhatMustStay = [](Value &, const Value &) {};
    };

    struct Undo {
        std::function<Result<void>()> store;
        std::function<void()> model;
    };

    template <class Value>
    static const QString &anyOf(RandomValues &dice, const std::map<QString, Value> &values)
    {
        return std::next(values.begin(), dice.upTo(int(values.size()) - 1))->first;
    }

    template <class Value>
    void act(const Doors<Value> &doors)
    {
        auto &[there, trash] = doors.shelf;
        const int what = random.upTo(6);
        if (what <= 1 || there.empty()) {
            const Value value = doors.make();
            const QString id = value.id.toString();
            ASSERT_TRUE(ok(store->save(value)));
            there.emplace(id, value);
            undo.push_back({[this, value] { return store->moveToTrash(value.id); },
                            [&doors = doors.shelf, id] {
                                doors.trash.insert_or_assign(id, doors.there.at(id));
                                doors.there.erase(id);
                            }});
        } else if (what <= 3) {
            const Value before = there.at(anyOf(random, there));
            Value after = doors.make();
            after.id = before.id;
            doors.keepWhatMustStay(after, before);
            ASSERT_TRUE(ok(store->save(after)));
            const QString id = before.id.toString();
            there.insert_or_assign(id, after);
            undo.push_back({[this, before] { return store->save(before); },
                            [&doors = doors.shelf, id, before] {
                                doors.trash.erase(id);
                                doors.there.insert_or_assign(id, before);
                            }});
        } else if (what == 4) {
            const Value value = there.at(anyOf(random, there));
            const QString id = value.id.toString();
            clock.advance(1ms);
            ASSERT_TRUE(ok(store->moveToTrash(value.id)));
            trash.insert_or_assign(id, value);
            there.erase(id);
            undo.push_back({[this, value] { return store->restore(value.id); },
                            [&doors = doors.shelf, id] {
                                doors.there.insert_or_assign(id, doors.trash.at(id));
                                doors.trash.erase(id);
                            }});
        } else if (!trash.empty()) {
            const Value value = trash.at(anyOf(random, trash));
            const QString id = value.id.toString();
            ASSERT_TRUE(ok(store->restore(EntryRef::of(doors.kind, value.id))));
            there.insert_or_assign(id, value);
            trash.erase(id);
            undo.push_back({[this, value] { return store->moveToTrash(value.id); },
                            [&doors = doors.shelf, id] {
                                doors.trash.insert_or_assign(id, doors.there.at(id));
                                doors.there.erase(id);
                            }});
        }
    }

    template <class Value>
    void compare(const Doors<Value> &doors)
    {
        std::map<QString, Value> listed;
        const QList<Value> list = doors.list();
        for (const Value &value : list)
            listed.emplace(value.id.toString(), value);
        ASSERT_EQ(listed.size(), size_t(list.size()));
        ASSERT_EQ(listed, doors.shelf.there);
        QSet<QString> inBin, expected;
        const QList<BinEntry> bin = store->bin().value();
        for (const BinEntry &entry : bin) {
            if (entry.entry.kind == doors.kind)
                inBin.insert(entry.entry.id);
        }
        for (const auto &[id, value] : doors.shelf.trash)
            expected.insert(id);
        ASSERT_EQ(inBin, expected);
    }

    std::vector<Undo> undo;
};

} // namespace

TEST_F(RandomLifeTest, AnyOrderOfSavingDeletingRestoringAndUndoingAgreesWithASimpleModel)
{
    const DayRange always{QDate(1900, 1, 1), QDate(2100, 1, 1)};
    const Medicine medicine = savedMedicine();
    Shelf<Headache> headaches;
    Shelf<Dose> doses;
    Shelf<SessionRecord> sessions;
    Shelf<PreventiveCourse> courses;
    Shelf<ExcludedPeriod> periods;
    Shelf<QuestionnaireRecord> questionnaires;
    Shelf<Experiment> experiments;
    const Doors<Headache> forHeadaches{headaches, EntryKind::Headache, [&] { return random.headache(); },
                                       [&] { return store->headaches(always).value(); }};
    const Doors<Dose> forDoses{doses, EntryKind::Dose, [&] { return random.dose(medicine, {}); },
                               [&] { return store->doses(always).value(); }};
    const Doors<SessionRecord> forSessions{sessions, EntryKind::Session, [&] { return random.session(); },
                                           [&] { return store->sessions(always).value(); }};
    const Doors<PreventiveCourse> forCourses{courses, EntryKind::PreventiveCourse,
                                             [&] { return random.course(medicine); },
                                             [&] { return store->preventiveCourses().value(); }};
    const Doors<ExcludedPeriod> forPeriods{periods, EntryKind::ExcludedPeriod,
                                           [&] { return random.excludedPeriod(); },
                                           [&] { return store->excludedPeriods().value(); }};
    const Doors<QuestionnaireRecord> forQuestionnaires{questionnaires, EntryKind::Questionnaire,
                                                       [&] { return random.questionnaire(); },
                                                       [&] { return store->questionnaires().value(); }};
    const Doors<Experiment> forExperiments{experiments, EntryKind::Experiment,
                                           [&] { return random.experiment({}); },
                                           [&] { return store->experiments().value(); }};
    for (int step = 0; step < 400; ++step) {
        SCOPED_TRACE("step " + std::to_string(step));
        if (random.upTo(5) == 0 && !undo.empty()) {
            ASSERT_TRUE(ok(undo.back().store()));
            undo.back().model();
            undo.pop_back();
        } else {
            switch (random.upTo(6)) {
            case 0:
                act(forHeadaches);
                break;
            case 1:
                act(forDoses);
                break;
            case 2:
                act(forSessions);
                break;
            case 3:
                act(forCourses);
                break;
            case 4:
                act(forPeriods);
                break;
            case 5:
                act(forQuestionnaires);
                break;
            default:
                act(forExperiments);
                break;
            }
        }
        if (HasFatalFailure())
            return;
        if (step % 20 != 0 && step != 399)
            continue;
        if (random.upTo(3) == 0)
            open();
        compare(forHeadaches);
        compare(forDoses);
        compare(forSessions);
        compare(forCourses);
        compare(forPeriods);
        compare(forQuestionnaires);
        compare(forExperiments);
        if (HasFatalFailure())
            return;
    }
    EXPECT_EQ(store->check().value(), QStringList());
}
