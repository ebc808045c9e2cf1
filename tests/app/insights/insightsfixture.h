// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chartpanel.h"
#include "app/insights/insightspage.h"
#include "core/exchange/demodiary.h"
#include "tests/app/diary/diaryfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QUndoStack>

namespace nape
{

using namespace Qt::StringLiterals;

/// The page over a diary of its own.
class InsightsFixture : public DiaryFixture
{
protected:
    QUndoStack undo;
    InsightsPage page{*store, catalogue, clock, appearance, undo};

    void show()
    {
        page.resize(1200, 800);
        page.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
        waitForNumbers();
    }
    /// The numbers come from another thread.
    void waitForNumbers()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return !page.isLoading(); }, 60'000));
    }
    template <class T>
    T *find(const char *name) const
    {
        auto *found = page.findChild<T *>(QLatin1String(name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    QString fact(const char *grid, const QString &name) const { return find<FactGrid>(grid)->value(name); }
    QString message(const char *label) const { return find<QLabel>(label)->text(); }
    void choose(PeriodChoice::Kind kind)
    {
        auto *period = find<QComboBox>("periodCombo");
        period->setCurrentIndex(period->findData(int(kind)));
        waitForNumbers();
    }
    void save(const Headache &headache) { ASSERT_TRUE(store->save(headache)); }
    void confirmFree(const QDate &first, const QDate &last)
    {
        DiaryEntries entries;
        for (QDate day = first; day <= last; day = day.addDays(1))
            entries.days.append({.day = day, .headacheFree = Answer::Yes});
        ASSERT_TRUE(store->save(entries));
    }
    ChartTable months() const { return find<ChartPanel>("monthsPanel")->chart()->table(); }
};

} // namespace nape
