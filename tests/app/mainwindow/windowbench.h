// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodymap.h"
#include "app/mainwindow/mainwindow.h"
#include "app/session/sessionpage.h"
#include "resources/resources.h"
#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/silenttones.h"
#include "tests/support/testfolder.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

#include <gtest/gtest.h>

namespace nape
{

/// The whole window on a real diary, with a clock that stands still; it can be closed and started again.
class WindowBench : public testing::Test
{
protected:
    WindowBench() : catalogue(*Catalogue::load(resources::catalogueFolder())) {}

    void open()
    {
        close();
        auto opened = DiaryStore::open(folder.path(QStringLiteral("diary.sqlite")), clock);
        ASSERT_TRUE(opened) << sentence(opened.error()).toStdString();
        store = std::move(*opened);
        settings = std::make_unique<Settings>(folder.path(QStringLiteral("nape.ini")));
        window = std::make_unique<MainWindow>(
            catalogue, *store, clock, appearance, *settings, [] { return std::make_unique<SilentTones>(); },
            makeVoice);
        window->setNotify(
            [this](const QString &sentence, const std::function<void()> &) { notified.append(sentence); });
        window->show();
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    /// As a person closes it.
    void close()
    {
        if (window)
            window->close();
        window.reset();
        settings.reset();
        store.reset();
    }

    template <class T = QWidget>
    T *shown(const QString &name)
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            for (T *widget : top->findChildren<T *>(name)) {
                if (widget->isVisible())
                    return widget;
            }
        }
        return nullptr;
    }
    void click(const QString &name)
    {
        auto *button = shown<QAbstractButton>(name);
        ASSERT_TRUE(button) << name.toStdString() << " is not there";
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// From the map to a running session, by clicks.
    void startSession()
    {
        auto &map = *window->findChild<BodyMap *>(QStringLiteral("bodyMap"));
        const auto point =
            map.pointInside(View::Front, Place{RegionKey(QStringLiteral("temple")), Side::Left});
        ASSERT_TRUE(point);
        QTest::mouseClick(&map, Qt::LeftButton, {}, point->toPoint());
        click(QStringLiteral("startSessionButton"));
        if (shown(QStringLiteral("noneOfTheseButton")))
            click(QStringLiteral("noneOfTheseButton"));
        ASSERT_TRUE(window->sessionPage() && window->sessionPage()->isUnderWay());
    }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        window->sessionPage()->tick();
    }
    SessionRecord stored(const SessionId &id) { return store->session(id).value(); }

    TestFolder folder;
    FakeClock clock;
    const Catalogue catalogue;
    Appearance appearance;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<DiaryStore> store;
    std::unique_ptr<MainWindow> window;
    QStringList notified;
    MainWindow::MakeVoice makeVoice; ///< for the next window; none unless a test brings one
};

} // namespace nape
