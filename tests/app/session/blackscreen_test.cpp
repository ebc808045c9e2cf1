// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/blackscreen.h"

#include <QApplication>
#include <QImage>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class BlackScreenTest : public testing::Test
{
protected:
    QWidget window;
    QPushButton button{&window};
    BlackScreen black{&window};

    BlackScreenTest()
    {
        window.resize(400, 300);
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        button.setFocus();
    }
    /// How many pixels are not black, and the brightest channel.
    std::pair<int, int> light()
    {
        const QImage picture = window.grab().toImage();
        int lit = 0;
        int brightest = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QRgb pixel = picture.pixel(x, y);
                const int channel = std::max({qRed(pixel), qGreen(pixel), qBlue(pixel)});
                lit += channel > 0;
                brightest = std::max(brightest, channel);
            }
        }
        return {lit, brightest};
    }
};

} // namespace

TEST_F(BlackScreenTest, EveryPixelIsBlack)
{
    black.cover();
    black.setLine(u"Temples · 20 seconds left"_s);
    EXPECT_EQ(light().first, 0);
    window.resize(640, 480);
    EXPECT_EQ(light().first, 0) << "also after the window has grown";
}

TEST_F(BlackScreenTest, AnyKeyBringsOneDimLineAndASecondOneThePlayer)
{
    QSignalSpy changed(&black, &BlackScreen::coveringChanged);
    black.cover();
    black.setLine(u"Temples · 20 seconds left"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_X);
    EXPECT_TRUE(black.isCovering());
    EXPECT_TRUE(black.showsLine());
    const auto [lit, brightest] = light();
    EXPECT_GT(lit, 0);
    EXPECT_LT(lit, 400 * 300 / 20) << "one line";
    EXPECT_LT(brightest, 140) << "dim";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EXPECT_FALSE(black.isCovering());
    EXPECT_TRUE(button.hasFocus());
    EXPECT_EQ(changed.size(), 2);
}

TEST_F(BlackScreenTest, AKeyInTheDarkDoesNothingElse)
{
    QShortcut shortcut(Qt::Key_Escape, &window);
    QSignalSpy activated(&shortcut, &QShortcut::activated);
    black.cover();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(black.isCovering());
    EXPECT_EQ(activated.size(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(activated.size(), 1);
}

TEST_F(BlackScreenTest, AKeyThatIsHeldIsOneKey)
{
    black.cover();
    const auto repeat = [] {
        QKeyEvent event(QEvent::KeyPress, Qt::Key_B, Qt::NoModifier, u"b"_s, true);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    };
    repeat();
    EXPECT_FALSE(black.showsLine()) << "still the key that made it black";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_X);
    EXPECT_TRUE(black.showsLine());
    repeat();
    repeat();
    EXPECT_TRUE(black.isCovering());
}

TEST_F(BlackScreenTest, AClickIsAsGoodAsAKey)
{
    black.cover();
    QTest::mouseClick(&black, Qt::LeftButton);
    EXPECT_TRUE(black.showsLine());
    QTest::mouseClick(&black, Qt::LeftButton);
    EXPECT_FALSE(black.isCovering());
}
