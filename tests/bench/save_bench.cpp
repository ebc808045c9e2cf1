// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One durable save (headache, 3 symptoms, 2 doses) through the diary store, against the same statements on
// the bare SQLite C library, in turn on the same disk. Prints the medians and their ratio, and the processor
// time of each, which says more when the disk is busy with other things.
//
// Usage: save_bench [FOLDER]; the folder must be on a real disk, a tmpfs has nothing to wait for.

#include "core/store/diarystore.h"
#include "core/store/dosesql.h"
#include "core/store/headachesql.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

namespace
{

using namespace nape;
using namespace Qt::StringLiterals;
using Microseconds = std::chrono::duration<double, std::micro>;

constexpr int warmUps = 20;
constexpr int rounds = 400;

struct Entry {
    Headache headache;
    QList<Dose> doses;
};

Entry makeEntry(const Clock &clock, const Medicine &medicine)
{
    const Moment now = Moment::now(clock);
    Entry entry{{.id = HeadacheId::create(clock),
                 .start = now,
                 .intensity = *Intensity::fromInt(6),
                 .note = u"after a long day"_s},
                {}};
    for (const QString &symptom : {u"nausea"_s, u"light"_s, u"sound"_s})
        entry.headache.symptoms.append({symptom, Phase::During, Answer::Yes, 2});
    for (int i = 0; i < 2; ++i) {
        entry.doses.append({.id = DoseId::create(clock),
                            .medicine = medicine.id,
                            .headache = entry.headache.id,
                            .taken = now,
                            .amount = 1.0});
    }
    return entry;
}

/// The C library as one would use it by hand: prepared once, bound by number, no copies.
class BareDiary
{
public:
    explicit BareDiary(const QString &file)
    {
        require(sqlite3_open(file.toUtf8().constData(), &m_db));
        for (const char *pragma : {"PRAGMA foreign_keys = ON", "PRAGMA journal_mode = WAL",
                                   "PRAGMA synchronous = FULL", "PRAGMA temp_store = MEMORY"})
            require(sqlite3_exec(m_db, pragma, nullptr, nullptr, nullptr));
        m_begin = prepare(u"BEGIN IMMEDIATE"_s);
        m_commit = prepare(u"COMMIT"_s);
        m_exists = prepare(sql::headacheExists);
        m_headache = prepare(sql::saveHeadache);
        m_symptom = prepare(sql::saveSymptom);
        m_dose = prepare(sql::saveDose);
    }
    BareDiary(const BareDiary &) = delete;
    BareDiary &operator=(const BareDiary &) = delete;
    ~BareDiary()
    {
        for (sqlite3_stmt *statement : {m_begin, m_commit, m_exists, m_headache, m_symptom, m_dose})
            sqlite3_finalize(statement);
        sqlite3_close(m_db);
    }

    void save(const Entry &entry, const std::string &medicine, qint64 nowMs)
    {
        const Headache &headache = entry.headache;
        const std::string id = headache.id.toString().toStdString();
        const std::string zone = headache.start.zone.toStdString();
        const std::string day = headache.start.localDay.toString(Qt::ISODate).toStdString();
        const std::string note = headache.note.toStdString();

        run(m_begin);
        text(m_exists, ":id", id);
        run(m_exists);

        text(m_headache, ":id", id);
        number(m_headache, ":start_ms", headache.start.utcMs);
        text(m_headache, ":start_zone", zone);
        text(m_headache, ":start_day", day);
        text(m_headache, ":start_precision", "exact");
        text(m_headache, ":end_precision", "exact");
        number(m_headache, ":intensity", headache.intensity.value());
        text(m_headache, ":note", note);
        number(m_headache, ":now", nowMs);
        run(m_headache);

        int position = 0;
        for (const Symptom &symptom : headache.symptoms) {
            const std::string key = symptom.key.toStdString();
            text(m_symptom, ":headache", id);
            text(m_symptom, ":phase", "during");
            text(m_symptom, ":symptom", key);
            number(m_symptom, ":position", position++);
            text(m_symptom, ":answer", "yes");
            number(m_symptom, ":grade", *symptom.grade);
            run(m_symptom);
        }
        for (const Dose &dose : entry.doses) {
            const std::string doseId = dose.id.toString().toStdString();
            text(m_dose, ":id", doseId);
            text(m_dose, ":medicine", medicine);
            text(m_dose, ":headache", id);
            number(m_dose, ":taken_ms", dose.taken.utcMs);
            text(m_dose, ":taken_zone", zone);
            text(m_dose, ":taken_day", day);
            text(m_dose, ":taken_precision", "exact");
            require(
                sqlite3_bind_double(m_dose, sqlite3_bind_parameter_index(m_dose, ":amount"), dose.amount));
            number(m_dose, ":now", nowMs);
            run(m_dose);
        }
        run(m_commit);
    }

private:
    void require(int code) const
    {
        if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
            std::fprintf(stderr, "bare SQLite: %s\n", sqlite3_errmsg(m_db));
            std::exit(1);
        }
    }
    sqlite3_stmt *prepare(const QString &sql)
    {
        sqlite3_stmt *statement = nullptr;
        require(sqlite3_prepare_v3(m_db, sql.toUtf8().constData(), -1, SQLITE_PREPARE_PERSISTENT, &statement,
                                   nullptr));
        return statement;
    }
    void text(sqlite3_stmt *statement, const char *name, const std::string &value)
    {
        require(sqlite3_bind_text(statement, sqlite3_bind_parameter_index(statement, name), value.data(),
                                  static_cast<int>(value.size()), SQLITE_TRANSIENT));
    }
    void number(sqlite3_stmt *statement, const char *name, qint64 value)
    {
        require(sqlite3_bind_int64(statement, sqlite3_bind_parameter_index(statement, name), value));
    }
    void run(sqlite3_stmt *statement)
    {
        require(sqlite3_step(statement));
        require(sqlite3_reset(statement));
    }

    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_commit = nullptr;
    sqlite3_stmt *m_exists = nullptr;
    sqlite3_stmt *m_headache = nullptr;
    sqlite3_stmt *m_symptom = nullptr;
    sqlite3_stmt *m_dose = nullptr;
};

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + std::ssize(values) / 2, values.end());
    return values[values.size() / 2];
}

struct Times {
    std::vector<double> wall;
    double processor = 0;

    template <class Work>
    void measure(Work &&work, bool counts)
    {
        const std::clock_t processorBegin = std::clock();
        const auto begin = std::chrono::steady_clock::now();
        work();
        if (!counts)
            return;
        wall.push_back(Microseconds(std::chrono::steady_clock::now() - begin).count());
        processor += 1e6 * double(std::clock() - processorBegin) / CLOCKS_PER_SEC;
    }
};

std::unique_ptr<DiaryStore> openDiary(const QString &file, const Clock &clock, const Medicine &medicine)
{
    auto store = DiaryStore::open(file, clock);
    if (!store || !(*store)->save(medicine)) {
        std::fprintf(stderr, "the diary cannot be opened\n");
        std::exit(1);
    }
    return std::move(*store);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString parent = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    const QTemporaryDir folder(parent + u"/save_bench-XXXXXX"_s);
    const SystemClock clock;
    const Medicine medicine{
        .id = MedicineId::create(clock), .name = u"Ibuprofen"_s, .drugClass = u"non_opioid"_s};

    openDiary(folder.filePath(u"bare.sqlite"_s), clock, medicine).reset(); // the schema
    BareDiary bare(folder.filePath(u"bare.sqlite"_s));
    const auto store = openDiary(folder.filePath(u"nape.sqlite"_s), clock, medicine);
    const std::string medicineId = medicine.id.toString().toStdString();

    Times bareTimes;
    Times napeTimes;
    for (int round = 0; round < warmUps + rounds; ++round) {
        const Entry forBare = makeEntry(clock, medicine);
        const Entry forNape = makeEntry(clock, medicine);
        const bool counts = round >= warmUps;
        const auto saveBare = [&] { bare.save(forBare, medicineId, clock.now().count()); };
        const auto saveNape = [&] {
            if (!store->save(forNape.headache, forNape.doses))
                std::exit(1);
        };
        // Each goes first in half of the rounds: whoever follows finds a disk that is still busy.
        if (round % 2 == 0)
            bareTimes.measure(saveBare, counts);
        napeTimes.measure(saveNape, counts);
        if (round % 2 != 0)
            bareTimes.measure(saveBare, counts);
    }
    const double bareMedian = median(bareTimes.wall);
    const double napeMedian = median(napeTimes.wall);
    std::printf("durable save: bare SQLite %.0f µs, diary store %.0f µs, ratio %.3f (budget 1.15)\n",
                bareMedian, napeMedian, napeMedian / bareMedian);
    std::printf("of which processor: bare SQLite %.0f µs, diary store %.0f µs\n",
                bareTimes.processor / rounds, napeTimes.processor / rounds);
    return 0;
}
