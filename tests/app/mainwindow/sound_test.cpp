// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/mainwindow/windowbench.h"
#include "tests/support/recordedvoice.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QTimer>

using namespace nape;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// What is chosen about sound, in a window whose voice speaks.
class SoundTest : public WindowBench
{
protected:
    SoundTest()
    {
        makeVoice = [] { return std::make_unique<RecordedVoice>(); };
        open();
    }
    void press(Qt::Key key) { QTest::keyClick(window->sessionPage(), key); }
    QString soundButton() { return shown<QAbstractButton>(u"soundButton"_s)->text(); }
    void stopSession()
    {
        press(Qt::Key_Escape);
        click(u"sessionDoneButton"_s);
    }
};

} // namespace

TEST_F(SoundTest, WhatWasMutedStaysMutedInTheNextSession)
{
    startSession();
    press(Qt::Key_S);
    EXPECT_FALSE(settings->soundOn()) << "kept at once";
    stopSession();
    startSession();
    EXPECT_EQ(soundButton(), u"Sound off"_s);
}

TEST_F(SoundTest, WhatWasMutedStaysMutedHoweverTheSessionEnds)
{
    startSession();
    press(Qt::Key_S);
    close();
    open();
    EXPECT_FALSE(settings->soundOn());
    click(u"discardSessionButton"_s);
    startSession();
    EXPECT_EQ(soundButton(), u"Sound off"_s);
    press(Qt::Key_S);
    EXPECT_TRUE(settings->soundOn());
}

TEST_F(SoundTest, MuteThatWasChosenBetweenTwoSessionsHolds)
{
    startSession();
    stopSession();
    QTimer::singleShot(0, window.get(), [this] {
        QWidget *dialog = QApplication::activeModalWidget();
        ASSERT_TRUE(dialog);
        dialog->findChild<QCheckBox *>(u"soundOnBox"_s)->click();
        qobject_cast<QDialog *>(dialog)->done(0);
    });
    window->findChild<QAction *>(u"soundSettingsAction"_s)->trigger();
    startSession();
    EXPECT_EQ(soundButton(), u"Sound off"_s);
}
