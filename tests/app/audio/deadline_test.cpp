// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/deadline.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;

namespace
{

/// The window does not come to its events for that long.
void hold(std::chrono::milliseconds time)
{
    QElapsedTimer held;
    held.start();
    while (held.elapsed() <= time.count()) {
    }
}

} // namespace

TEST(Deadline, AWindowThatWasHeldIsNotTakenForSomebodyWhoHangs)
{
    Deadline deadline;
    QSignalSpy passed(&deadline, &Deadline::passed);
    deadline.start(4ms);
    hold(20ms);
    QCoreApplication::processEvents();
    EXPECT_EQ(passed.size(), 0) << "an answer that waits to be heard is heard first";
    EXPECT_TRUE(QTest::qWaitFor([&] { return passed.size() == 1; }));
}

TEST(Deadline, IsOverWhenTheAnswerCame)
{
    Deadline deadline;
    QSignalSpy passed(&deadline, &Deadline::passed);
    deadline.start(4ms);
    hold(20ms);
    deadline.stop();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    EXPECT_EQ(passed.size(), 0);
}
