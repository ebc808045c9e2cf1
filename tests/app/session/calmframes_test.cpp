// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/session/sessionbench.h"
#include "tests/support/flashmeter.h"

#include <QPainter>
#include <QTest>

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

TEST_F(CalmFramesTest, NoTechniqueFlashesInAnyPalette)
{
    const struct {
        QString place;
        QString technique;
    } rows[] = {{u"temple-left"_s, u"T_TEMPLE"_s}, {u"trap_upper-left"_s, u"T_NECKSH"_s}};
    for (const PaletteName palette : allPalettes) {
        for (const auto &row : rows) {
            const TechniqueKey technique(row.technique);
            if (!catalogue.technique(technique))
                continue;
            begin(planFor(row.place, row.technique, 5), palette);
            FlashMeter meter(0.1 *
                             relativeLuminance(palette == PaletteName::Light || palette == PaletteName::Soft
                                                   ? appearance.colours().window
                                                   : appearance.colours().text));
            for (int i = 0; i < 4 * framesPerSecond; ++i)
                frame(meter);
            EXPECT_LE(meter.worstArea(), 0.1)
                << toKey(palette).toStdString() << ' ' << row.technique.toStdString();
        }
    }
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
