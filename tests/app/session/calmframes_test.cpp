// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionplanner.h"
#include "tests/app/session/sessionbench.h"
#include "tests/support/flashmeter.h"
#include "tests/support/safetyvalues.h"

#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

constexpr int framesPerSecond = 30;

std::chrono::milliseconds timeOf(int frame)
{
    return std::chrono::milliseconds(frame * 1000 / framesPerSecond);
}

QImage filled(const QColor &colour, double part)
{
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.fillRect(QRectF(0, 0, 900 * part, 600), colour);
    return image;
}

/// The player as it is seen, whatever moves in it: frame after frame, with a clock of our own.
class CalmFramesTest : public SessionBench
{
protected:
    SessionPage page{catalogue, *store, clock, appearance, tones};

    void begin(const SessionPlan &plan, PaletteName palette)
    {
        appearance.setPalette(palette);
        page.resize(900, 600);
        page.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
        page.begin(plan);
    }
    void frame(FlashMeter &meter)
    {
        ++m_frame;
        clock.advance(timeOf(m_frame) - timeOf(m_frame - 1));
        page.tick();
        QCoreApplication::processEvents();
        meter.look(page.grab().toImage(), timeOf(m_frame));
    }
    /// A step of work with this motion, as the first technique that has one plans it; no step if none has.
    SessionPlan planOf(Motion motion) const
    {
        const SafetyAssessment assessment = allClear(catalogue);
        const SessionPlanner planner(catalogue);
        for (const Technique &technique : catalogue.techniques()) {
            SessionPlanner::Request request{planner.usualSelection(technique.key, assessment), technique.key,
                                            std::chrono::minutes(technique.minutes)};
            request.length = planner.nearestLength(request, assessment).value_or(request.length);
            auto plan = planner.plan(request, assessment);
            if (!plan)
                continue;
            plan->steps.removeIf(
                [motion](const PlannedStep &step) { return !step.isWork() || step.motion != motion; });
            if (plan->steps.isEmpty())
                continue;
            plan->steps = {plan->steps.first()};
            return *plan;
        }
        return {};
    }
    /// While the motion of the only step is seen.
    double worstArea(const SessionPlan &plan, PaletteName palette, std::chrono::seconds time)
    {
        begin(plan, palette);
        const Colours &colours = appearance.colours();
        FlashMeter meter(0.1 * std::max(relativeLuminance(colours.window), relativeLuminance(colours.text)));
        for (int i = 0; i < time.count() * framesPerSecond; ++i)
            frame(meter);
        return meter.worstArea();
    }

private:
    int m_frame = 0;
};

} // namespace

TEST(FlashMeter, SeesWhatFlashesAndOnlyThat)
{
    const auto worst = [](int framesEach, double part) {
        FlashMeter meter(0.1);
        for (int frame = 0; frame < 3 * framesPerSecond; ++frame)
            meter.look(filled((frame / framesEach) % 2 ? Qt::white : Qt::black, part), timeOf(frame));
        return meter.worstArea();
    };
    EXPECT_GT(worst(3, 0.5), 0.4) << "ten changes a second";
    EXPECT_GT(worst(7, 0.5), 0.4) << "a little more than four";
    EXPECT_EQ(worst(10, 0.5), 0) << "three";
    EXPECT_LE(worst(3, 0.08), 0.1) << "a small area";
}

TEST_F(CalmFramesTest, AMinuteOfASessionInComfortNeverFlashes)
{
    const SessionPlan plan = planFor(u"temple-left"_s, u"T_SCALP"_s, 5);
    begin(plan, PaletteName::Comfort);
    // So that a change of step lies in the minute.
    const auto first = std::chrono::milliseconds(plan.steps.first().length);
    if (first > 20s) {
        clock.advance(first - 20s);
        page.tick();
    }
    FlashMeter meter(0.1 * relativeLuminance(appearance.colours().text));
    for (int i = 0; i < 60 * framesPerSecond; ++i)
        frame(meter);
    EXPECT_EQ(meter.frames(), 1800);
    EXPECT_GT(meter.changes(), 0) << "it was really seen playing";
    EXPECT_LE(meter.worstArea(), 0.1);
}

TEST_F(CalmFramesTest, NoMotionFlashesInAnyPalette)
{
    for (const Motion motion : allMotions) {
        const SessionPlan plan = planOf(motion);
        ASSERT_EQ(plan.steps.size(), 1) << toKey(motion).toStdString();
        for (const PaletteName palette : {PaletteName::Comfort, PaletteName::Light}) {
            EXPECT_LE(worstArea(plan, palette, 2s), 0.1)
                << toKey(palette).toStdString() << ' ' << toKey(motion).toStdString();
        }
    }
    for (const PaletteName palette : allPalettes)
        EXPECT_LE(worstArea(planOf(Motion::Knead), palette, 2s), 0.1) << toKey(palette).toStdString();
}

TEST_F(CalmFramesTest, DimmingTheLightIsOneChangeNotAFlicker)
{
    begin(planFor(u"trap_upper-left"_s, u"T_NECKSH"_s, 5), PaletteName::Light);
    FlashMeter meter(0.1);
    for (int i = 0; i < framesPerSecond; ++i)
        frame(meter);
    QTest::keyClick(&page, Qt::Key_D);
    for (int i = 0; i < framesPerSecond; ++i)
        frame(meter);
    EXPECT_EQ(meter.worstArea(), 0);
    EXPECT_GT(meter.changes(), 0);
}
