// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/noticebar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace nape;

namespace
{

class NoticeBarTest : public testing::Test
{
protected:
    NoticeBarTest()
    {
        notice.say(QStringLiteral("The headache has ended."), QStringLiteral("Undo"));
        notice.show();
    }
    QPushButton *button() const { return notice.findChild<QPushButton *>(); }

    Appearance appearance;
    NoticeBar notice{appearance};
    QSignalSpy pressed{&notice, &NoticeBar::buttonClicked};
};

} // namespace

TEST_F(NoticeBarTest, ItsButtonIsPressedByPointerAndKey)
{
    QTest::mouseClick(button(), Qt::LeftButton);
    QTest::keyClick(button(), Qt::Key_Space);
    EXPECT_EQ(pressed.count(), 2);
}

TEST_F(NoticeBarTest, TheSecondHalfOfADoubleClickOnWhatWasThereBeforeDoesNothing)
{
    // A window system sends the second press as a double click, wherever the first one went.
    const QPointF middle = button()->rect().center();
    QMouseEvent second(QEvent::MouseButtonDblClick, middle, button()->mapToGlobal(middle), Qt::LeftButton,
                       Qt::LeftButton, {});
    QCoreApplication::sendEvent(button(), &second);
    QTest::mouseRelease(button(), Qt::LeftButton);
    EXPECT_EQ(pressed.count(), 0);
}
