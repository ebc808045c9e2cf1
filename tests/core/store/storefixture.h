// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/diarystore.h"
#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

namespace nape
{

/// A diary in a real file, with a seed that can be repeated: NAPE_TEST_SEED.
class StoreTest : public testing::Test
{
protected:
    StoreTest()
        : m_seed(qEnvironmentVariableIsSet("NAPE_TEST_SEED") ? qgetenv("NAPE_TEST_SEED").toUInt()
                                                             : QRandomGenerator::global()->generate()),
          m_trace(__FILE__, __LINE__, "NAPE_TEST_SEED=" + std::to_string(m_seed)),
          random(clock, m_seed)
    {
    }

    void SetUp() override { open(); }

    QString file() const { return folder.path(QStringLiteral("diary.sqlite")); }

    void open()
    {
        store.reset();
        auto opened = DiaryStore::open(file(), clock);
        ASSERT_TRUE(ok(opened));
        store = std::move(*opened);
    }

    Medicine savedMedicine(const QString &name = QStringLiteral("Sumatriptan"))
    {
        const Medicine medicine = medicineNamed(clock, name);
        EXPECT_TRUE(ok(store->save(medicine)));
        return medicine;
    }

private:
    quint32 m_seed;
    testing::ScopedTrace m_trace;

protected:
    TestFolder folder;
    FakeClock clock;
    RandomValues random;
    std::unique_ptr<DiaryStore> store;
};

} // namespace nape
