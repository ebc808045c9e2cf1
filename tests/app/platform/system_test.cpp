// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/system.h"
#include "tests/support/testfolder.h"

#include <QStandardPaths>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

/// A desktop's settings of its own for one test.
class SystemTest : public testing::Test
{
protected:
    TestFolder folder;
    QByteArray configBefore = qgetenv("XDG_CONFIG_HOME");
    QByteArray desktopBefore = qgetenv("XDG_CURRENT_DESKTOP");

    SystemTest()
    {
        QStandardPaths::setTestModeEnabled(false); // which would look elsewhere
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
        qunsetenv("XDG_CURRENT_DESKTOP");
    }
    ~SystemTest() override
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("XDG_CONFIG_HOME", configBefore);
        qputenv("XDG_CURRENT_DESKTOP", desktopBefore);
    }
};

} // namespace

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)

TEST_F(SystemTest, WithoutAWordFromTheDesktopPicturesMove)
{
    EXPECT_FALSE(system::prefersReducedMotion());
}

TEST_F(SystemTest, KdesFactorZeroMeansStill)
{
    folder.write(u"kdeglobals"_s, "[KDE]\nAnimationDurationFactor=0\n");
    EXPECT_TRUE(system::prefersReducedMotion());
    folder.write(u"kdeglobals"_s, "[KDE]\nAnimationDurationFactor=0.5\n");
    EXPECT_FALSE(system::prefersReducedMotion());
}

TEST_F(SystemTest, GtksSwitchIsHeard)
{
    QDir(folder.path()).mkdir(u"gtk-3.0"_s);
    folder.write(u"gtk-3.0/settings.ini"_s, "[Settings]\ngtk-enable-animations=false\n");
    EXPECT_TRUE(system::prefersReducedMotion());
    folder.write(u"gtk-3.0/settings.ini"_s, "[Settings]\ngtk-enable-animations=1\n");
    EXPECT_FALSE(system::prefersReducedMotion());
}

#endif
