// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/intensityslider.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace nape;

namespace
{

class IntensitySliderTest : public testing::Test
{
protected:
    Appearance appearance;
    IntensitySlider slider{QStringLiteral("Pain now"), appearance};

    void SetUp() override
    {
        slider.resize(slider.sizeHint());
        slider.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&slider));
    }
    QPoint middleOf(int value) const { return slider.cellRect(value).center().toPoint(); }
    std::optional<int> value() const
    {
        return slider.intensity() ? std::optional(slider.intensity()->value()) : std::nullopt;
    }
};

} // namespace

TEST_F(IntensitySliderTest, IsNotSetUntilItIsTouched)
{
    EXPECT_EQ(value(), std::nullopt);
    EXPECT_EQ(slider.valueText(), QStringLiteral("not set yet"));
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&slider);
    EXPECT_EQ(heard->text(QAccessible::Description), QStringLiteral("not set yet"))
        << "as a number it arrives as 0";
    QTest::keyClick(&slider, Qt::Key_0);
    EXPECT_EQ(heard->text(QAccessible::Description), QString());
}

TEST_F(IntensitySliderTest, AClickSetsEachValue)
{
    for (int wanted = 0; wanted <= 10; ++wanted) {
        QTest::mouseClick(&slider, Qt::LeftButton, {}, middleOf(wanted));
        EXPECT_EQ(value(), wanted);
    }
}

TEST_F(IntensitySliderTest, DeleteOrBackspaceTakesTheChoiceBack)
{
    QSignalSpy cleared(&slider, &IntensitySlider::intensityCleared);
    QTest::keyClick(&slider, Qt::Key_Delete);
    EXPECT_EQ(cleared.size(), 0) << "nothing was set";
    for (const auto key : {Qt::Key_Delete, Qt::Key_Backspace}) {
        QTest::keyClick(&slider, Qt::Key_4);
        QTest::keyClick(&slider, key);
        EXPECT_EQ(value(), std::nullopt);
    }
    EXPECT_EQ(cleared.size(), 2);
}

TEST_F(IntensitySliderTest, ADragFollowsThePointerAndIsChosenOnceAtItsEnd)
{
    QSignalSpy changed(&slider, &IntensitySlider::intensityChanged);
    QSignalSpy chosen(&slider, &IntensitySlider::intensityChosen);
    QTest::mousePress(&slider, Qt::LeftButton, {}, middleOf(2));
    QTest::mouseMove(&slider, middleOf(5));
    QTest::mouseMove(&slider, QPoint(slider.width() + 200, 60));
    EXPECT_EQ(value(), 10) << "beyond the end is the end";
    QTest::mouseMove(&slider, middleOf(7));
    EXPECT_EQ(chosen.size(), 0);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, middleOf(7));
    EXPECT_EQ(value(), 7);
    EXPECT_EQ(chosen.size(), 1);
    EXPECT_GE(changed.size(), 3);
}

TEST_F(IntensitySliderTest, AClickOnItsNameSetsNothing)
{
    QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(10, 2));
    EXPECT_EQ(value(), std::nullopt);
}

TEST_F(IntensitySliderTest, KeysSetIt)
{
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(&slider, key);
        return value();
    };
    EXPECT_EQ(press(Qt::Key_7), 7);
    EXPECT_EQ(press(Qt::Key_Right), 8);
    EXPECT_EQ(press(Qt::Key_Left), 7);
    EXPECT_EQ(press(Qt::Key_PageDown), 5);
    EXPECT_EQ(press(Qt::Key_Home), 0);
    EXPECT_EQ(press(Qt::Key_Down), 0);
    EXPECT_EQ(press(Qt::Key_End), 10);
    EXPECT_EQ(press(Qt::Key_Up), 10);
    EXPECT_EQ(press(Qt::Key_1), 1);
    EXPECT_EQ(press(Qt::Key_0), 10) << "1 and 0 are 10";
    EXPECT_EQ(press(Qt::Key_0), 0);
}

TEST_F(IntensitySliderTest, TheWordFollowsTheNumber)
{
    const QStringList words{
        QStringLiteral("0, none"),     QStringLiteral("1, mild"),     QStringLiteral("2, mild"),
        QStringLiteral("3, mild"),     QStringLiteral("4, moderate"), QStringLiteral("5, moderate"),
        QStringLiteral("6, moderate"), QStringLiteral("7, severe"),   QStringLiteral("8, severe"),
        QStringLiteral("9, severe"),   QStringLiteral("10, severe")};
    for (int wanted = 0; wanted <= 10; ++wanted) {
        slider.setIntensity(Intensity::fromInt(wanted));
        EXPECT_EQ(slider.valueText(), words[wanted]);
    }
}

TEST_F(IntensitySliderTest, AScreenReaderHearsAndSetsTheValue)
{
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&slider);
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->role(), QAccessible::Slider);
    EXPECT_EQ(heard->text(QAccessible::Name), QStringLiteral("Pain now"));
    EXPECT_EQ(heard->text(QAccessible::Value), QStringLiteral("not set yet"));
    QAccessibleValueInterface *range = heard->valueInterface();
    ASSERT_TRUE(range);
    EXPECT_FALSE(range->currentValue().isValid());
    EXPECT_EQ(range->minimumValue().toInt(), 0);
    EXPECT_EQ(range->maximumValue().toInt(), 10);

    QSignalSpy chosen(&slider, &IntensitySlider::intensityChosen);
    range->setCurrentValue(4);
    EXPECT_EQ(value(), 4);
    EXPECT_EQ(chosen.size(), 1);
    range->setCurrentValue(11);
    EXPECT_EQ(value(), 4);
    EXPECT_EQ(heard->text(QAccessible::Value), QStringLiteral("4, moderate"));
}
