// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diaryterms.h"
#include "app/settings/settings.h"
#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"
#include "core/store/database.h"
#include "core/store/diarystore.h"
#include "resources/resources.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testfolder.h"

#include <QUndoStack>

#include <gtest/gtest.h>

namespace nape
{

/// A diary file of its own, the real catalogue, and a clock that stands on Monday 2 March 2026, 08:15 in
/// Berlin.
class DiaryFixture : public testing::Test
{
protected:
    FakeClock clock;
    TestFolder folder;
    Appearance appearance;
    QUndoStack undo;
    Settings settings{folder.path(QStringLiteral("nape.ini"))};
    Catalogue catalogue = *Catalogue::load(resources::catalogueFolder());
    DiaryTerms terms{catalogue};
    std::unique_ptr<DiaryStore> store = *DiaryStore::open(folder.path(QStringLiteral("diary.sqlite")), clock);

    Moment at(int day, int hour, int minute = 0, int month = 3) const
    {
        return Moment::at(QDateTime(QDate(2026, month, day), QTime(hour, minute), clock.zone()));
    }
    Headache headache(const Moment &start, const std::optional<Moment> &end, int intensity) const
    {
        return {HeadacheId::create(clock),
                start,
                Precision::Exact,
                end,
                Precision::Exact,
                *Intensity::fromInt(intensity),
                {},
                {},
                {},
                {},
                {},
                {},
                {}};
    }
    SessionRecord session(const Moment &start) const
    {
        SessionRecord record{SessionId::create(clock),
                             std::nullopt,
                             catalogue.techniques().first().key,
                             {},
                             std::chrono::minutes(5),
                             start,
                             Moment::at(start.utcMs + 300'000, clock.zone()),
                             SessionOutcome::Finished,
                             {},
                             {}};
        DoneStep step;
        step.planned.technique = record.technique;
        step.planned.step = catalogue.techniques().first().steps.first().key;
        step.planned.length = std::chrono::minutes(5);
        step.planned.pressure = 1;
        step.done = std::chrono::minutes(5);
        record.steps.append(step);
        record.ratings.insert(RatingMoment::Before, *Intensity::fromInt(6));
        record.ratings.insert(RatingMoment::After, *Intensity::fromInt(4));
        return record;
    }
    /// What happens to the diary while another program writes to it. The store waits a moment before it gives
    /// up.
    template <class Work>
    void whileAnotherProgramWrites(Work work) const
    {
        const auto other = Database::open(store->file());
        ASSERT_TRUE(other);
        const auto written = (*other)->write([&](Write &) { work(); });
        ASSERT_TRUE(written);
    }
    /// Everything the diary shows of these months, as one value to compare.
    QList<Headache> headaches() const { return *store->headaches({QDate(2026, 1, 1), QDate(2026, 12, 31)}); }
    QList<SessionRecord> sessions() const
    {
        return *store->sessions({QDate(2026, 1, 1), QDate(2026, 12, 31)});
    }
};

} // namespace nape
