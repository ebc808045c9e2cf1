// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/diarypage.h"
#include "app/diary/foldsection.h"
#include "app/library/librarypage.h"
#include "app/platform/dialogs.h"
#include "app/relief/reliefpage.h"
#include "app/session/blackscreen.h"
#include "core/exchange/demodiary.h"
#include "tests/app/mainwindow/windowbench.h"
#include "tests/support/lightmeter.h"
#include "tests/support/recordedvoice.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QTabBar>
#include <QTimer>
#include <QToolTip>
#include <QWindow>

using namespace nape;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// Every page, card and dialog as a person meets it, measured in comfort.
class ComfortTest : public WindowBench
{
protected:
    ComfortTest()
    {
        {
            const auto diary = DiaryStore::open(folder.path(u"diary.sqlite"_s), clock);
            EXPECT_TRUE(writeDemoDiary(**diary, catalogue, clock, {}));
        }
        appearance.setPalette(PaletteName::Comfort);
        makeVoice = [] { return std::make_unique<RecordedVoice>(); };
        open();
    }

    /// Holds for the widget as it is now.
    void expectCalm(QWidget &widget, const QString &what)
    {
        SCOPED_TRACE(what.toStdString());
        QTest::qWait(0);
        const QImage picture = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
        if (const QString pictures = qEnvironmentVariable("NAPE_TEST_PICTURES"); !pictures.isEmpty())
            picture.save(pictures + u'/' + QString(what).replace(u' ', u'-') + u".png"_s);
        const Light light = lightOf(picture);
        // What pops up over the window is a part of what is seen.
        const double seen = double(window->width()) * window->height();
        const double part = widget.windowFlags().testFlag(Qt::Popup) || widget.windowType() == Qt::ToolTip
                                ? std::min(1.0, double(widget.width()) * widget.height() / seen)
                                : 1.0;
        EXPECT_LE(light.mean * part, 0.03);
        EXPECT_LE(light.highest, 0.35) << light.lightest.name().toStdString();
        EXPECT_EQ(light.blue, 0) << light.bluest.name().toStdString();
        const QStringList faint = faintWords(widget, picture);
        EXPECT_TRUE(faint.isEmpty()) << faint.join(u'\n').toStdString();
    }
    void expectCalm(const QString &what) { expectCalm(*window, what); }

    /// For dialogs that wait: measures what has come up and closes it.
    template <class Open>
    void expectCalmDialog(const QString &what, Open open, const std::function<void(QWidget &)> &prepare = {})
    {
        bool came = false;
        QTimer::singleShot(0, window.get(), [&] {
            came = true;
            QWidget *dialog = QApplication::activeModalWidget();
            ASSERT_TRUE(dialog);
            if (prepare)
                prepare(*dialog);
            expectCalm(*dialog, what);
            qobject_cast<QDialog *>(dialog)->done(0);
        });
        open();
        EXPECT_TRUE(QTest::qWaitFor([&] { return came; })) << what.toStdString();
    }
    /// What unfolds from the lists of choices in it.
    void expectCalmLists(QWidget &widget, const QString &what)
    {
        int lists = 0;
        for (auto *box : widget.findChildren<QComboBox *>()) {
            if (!box->isVisible() || !box->isEnabled())
                continue;
            box->showPopup();
            expectCalm(*box->view()->window(), u"%1 list %2"_s.arg(what, box->objectName()));
            box->hidePopup();
            ++lists;
        }
        EXPECT_GT(lists, 0) << what.toStdString();
    }
    void trigger(const QString &action) { window->findChild<QAction *>(action)->trigger(); }
    void select(const QString &place) { window->reliefPage().choose(Place::fromString(place).value()); }
};

} // namespace

TEST_F(ComfortTest, HoldsOnEveryPage)
{
    expectCalm(u"relief"_s);
    select(u"temple-left"_s);
    for (auto *tabs : window->findChildren<QTabBar *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            expectCalm(u"relief tab %1"_s.arg(tab));
        }
    }
    window->showPage(MainWindow::Page::Library);
    expectCalm(u"library"_s);
    window->findChild<LibraryPage *>()->open({LibraryKind::Tip, u"doctor"_s});
    expectCalm(u"library doctor"_s);
    window->findChild<LibraryPage *>()->open({LibraryKind::Technique, u"T_SCALP"_s});
    expectCalm(u"library technique"_s);
    window->showPage(MainWindow::Page::Diary);
    expectCalm(u"diary"_s);
    window->diaryPage().showDay(Moment::now(clock).localDay.addDays(-3));
    expectCalm(u"diary day"_s);
    window->showPage(MainWindow::Page::Insights);
    EXPECT_TRUE(QTest::qWaitFor([this] { return shown(u"monthsChart"_s) != nullptr; }));
    expectCalm(u"insights"_s);
    auto *subjects = window->findChild<QListWidget *>(u"insightsSubjectList"_s);
    ASSERT_TRUE(subjects);
    for (int subject = 0; subject < subjects->count(); ++subject) {
        subjects->setCurrentRow(subject);
        expectCalm(u"insights "_s + subjects->item(subject)->text());
    }
    expectCalmLists(*window, u"insights"_s);
}

TEST_F(ComfortTest, HoldsForTheHealthQuestions)
{
    trigger(u"aboutYouAction"_s);
    expectCalm(u"about you"_s);
}

TEST_F(ComfortTest, HoldsFromTheWarningSignsToTheRatings)
{
    trigger(u"checkWarningSignsAction"_s);
    expectCalm(u"warning signs"_s);
    click(u"signLine_RF3"_s);
    expectCalm(u"warning sign ticked"_s);
    click(u"warningSignsContinueButton"_s);
    expectCalm(u"advice"_s);
    click(u"adviceDoneButton"_s);
    expectCalm(u"blocked"_s);
}

TEST_F(ComfortTest, HoldsForASessionAndWhatFollows)
{
    startSession();
    expectCalm(u"player"_s);
    pass(5s);
    QTest::keyClick(window->sessionPage(), Qt::Key_D);
    expectCalm(u"player dimmed"_s);
    QTest::keyClick(window->sessionPage(), Qt::Key_D);
    click(u"madeWorseButton"_s);
    expectCalm(u"made worse"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_7);
    expectCalm(u"rated"_s);
    click(u"sessionDoneButton"_s);
    clock.advance(31min);
    window->findChild<QWidget *>(u"ratingCard"_s);
    Q_EMIT store->changed(Change::Sessions);
    click(u"answerRatingButton"_s);
    expectCalm(u"rating"_s);
}

TEST_F(ComfortTest, HoldsInTheDarkAndForTheRatingAfterIt)
{
    startSession();
    QTest::keyClick(window->sessionPage(), Qt::Key_F1);
    QWidget *keys = QApplication::activeModalWidget();
    ASSERT_TRUE(keys);
    expectCalm(*keys, u"keys"_s);
    qobject_cast<QDialog *>(keys)->done(0);
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window->sessionPage(), Qt::Key_B);
    expectCalm(u"black"_s);
    pass(1s);
    QTest::keyClick(window->windowHandle(), Qt::Key_X);
    ASSERT_TRUE(window->findChild<BlackScreen *>()->showsLine());
    expectCalm(u"black with its line"_s);
    QTest::keyClick(window->windowHandle(), Qt::Key_X);
    expectCalm(u"player again"_s);
    pass(1h);
    ASSERT_TRUE(shown(u"painAfterSlider"_s));
    expectCalm(u"after session"_s);
    QTest::keyClick(shown(u"painAfterSlider"_s), Qt::Key_9);
    expectCalm(u"after session rated"_s);
}

TEST_F(ComfortTest, HoldsForAnInterruptedSession)
{
    startSession();
    pass(40s);
    close();
    open();
    ASSERT_TRUE(shown(u"unfinishedSessionCard"_s));
    expectCalm(u"interrupted"_s);
}

TEST_F(ComfortTest, HoldsForEveryDialog)
{
    expectCalmDialog(
        u"log headache"_s, [this] { trigger(u"logHeadacheAction"_s); },
        [](QWidget &dialog) {
            for (auto *section : dialog.findChildren<FoldSection *>())
                section->setOpen(true);
            dialog.findChild<QRadioButton *>(u"startEarlierButton"_s)->click();
            dialog.findChild<QRadioButton *>(u"endEndedButton"_s)->click();
        });
    for (const QString &action : {u"logMedicationAction"_s, u"checkInAction"_s, u"medicinesAction"_s,
                                  u"preventivesAction"_s, u"excludedPeriodsAction"_s, u"binAction"_s})
        expectCalmDialog(action, [this, action] { trigger(action); });
    for (const QAction *action : window->menuBar()->actions()) {
        for (QAction *entry : action->menu()->actions()) {
            if (entry->menuRole() == QAction::AboutRole)
                expectCalmDialog(u"about"_s, [entry] { entry->trigger(); });
        }
    }
    expectCalmDialog(u"brightness and warmth"_s, [this] { trigger(u"comfortDialogAction"_s); });
    expectCalmDialog(u"pauses"_s, [this] { trigger(u"pausesAction"_s); });
    expectCalmDialog(u"sound"_s, [this] { trigger(u"soundSettingsAction"_s); });
    expectCalmDialog(
        u"routines"_s,
        [this] {
            Q_EMIT window->findChild<QMenu *>(u"routinesMenu"_s)->aboutToShow();
            trigger(u"editRoutinesAction"_s);
        },
        [this](QWidget &dialog) {
            expectCalm(dialog, u"no routines"_s);
            dialog.findChild<QPushButton *>(u"newRoutineButton"_s)->click();
            dialog.findChild<QPushButton *>(u"addRoutineItemButton"_s)->click();
            expectCalmLists(dialog, u"routines"_s);
        });
    expectCalmDialog(u"message"_s,
                     [this] { dialogs::tell(window.get(), u"Something could not be done."_s); });
    expectCalmDialog(u"diary question"_s, [] { dialogs::askAboutDiary(u"The diary cannot be opened."_s); });
    for (const char *name : {"a.wav", "b.wav", "c.txt"})
        folder.write(QLatin1String(name), "x");
    QDir(folder.path()).mkdir(u"folder"_s);
    expectCalmDialog(u"choose sound"_s, [this] { dialogs::chooseSound(window.get(), folder.path()); });
    expectCalmDialog(u"choose diary"_s, [this] { dialogs::chooseDiary(window.get(), folder.path()); });
}

TEST_F(ComfortTest, HoldsForMenusToolTipsAndCalendars)
{
    for (QMenu *menu : window->findChildren<QMenu *>()) {
        if (menu->actions().isEmpty())
            continue;
        menu->popup(window->mapToGlobal(QPoint(40, 40)));
        menu->setActiveAction(menu->actions().first());
        expectCalm(*menu, u"menu %1"_s.arg(menu->title().remove(u'&')));
        menu->hide();
    }
    QToolTip::showText(window->mapToGlobal(QPoint(100, 100)), u"What this button does"_s, window.get());
    QTest::qWait(0);
    int tips = 0;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && top->inherits("QTipLabel")) {
            expectCalm(*top, u"tool tip"_s);
            ++tips;
        }
    }
    EXPECT_EQ(tips, 1);
    QToolTip::hideText();

    QCalendarWidget calendar;
    calendar.setWindowFlag(Qt::Popup);
    calendar.setSelectedDate(QDate(2026, 3, 2));
    calendar.show();
    expectCalm(calendar, u"calendar"_s);
}

TEST_F(ComfortTest, HoldsInEveryLight)
{
    select(u"temple-left"_s);
    for (const ComfortLight light :
         {ComfortLight{ComfortLight::lightest, 0}, ComfortLight{ComfortLight::darkest, 0},
          ComfortLight{ComfortLight::lightest, ComfortLight::warmest},
          ComfortLight{ComfortLight::darkest, ComfortLight::warmest}}) {
        appearance.setComfortLight(light);
        expectCalm(u"relief light %1 %2"_s.arg(light.brightness).arg(light.warmth));
    }
}

TEST_F(ComfortTest, SoftHasNoWhite)
{
    appearance.setPalette(PaletteName::Soft);
    for (const auto page : {MainWindow::Page::Relief, MainWindow::Page::Library, MainWindow::Page::Diary,
                            MainWindow::Page::Insights}) {
        window->showPage(page);
        QTest::qWait(0);
        const Light light = lightOf(window->grab().toImage());
        EXPECT_LT(light.highest, 1.0) << int(page);
        EXPECT_LE(light.glaring, 0.01) << int(page);
    }
    const auto softDialog = [this](auto open) {
        QTimer::singleShot(0, window.get(), [] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            ASSERT_TRUE(dialog);
            const QImage picture = dialog->grab().toImage();
            if (const QString pictures = qEnvironmentVariable("NAPE_TEST_PICTURES"); !pictures.isEmpty())
                picture.save(pictures + u"/soft-dialog.png"_s);
            const Light light = lightOf(picture);
            EXPECT_LT(light.highest, 1.0);
            EXPECT_LE(light.glaring, 0.01);
            dialog->done(0);
        });
        open();
    };
    softDialog([this] {
        trigger(u"logHeadacheAction"_s);
        EXPECT_TRUE(QTest::qWaitFor([] { return !QApplication::activeModalWidget(); }));
    });
    softDialog([this] { dialogs::chooseSound(window.get(), folder.path()); });
}

TEST_F(ComfortTest, SoftHasNoWhiteInMenusAndListsOfChoices)
{
    appearance.setPalette(PaletteName::Soft);
    const auto expectSoft = [](QWidget &widget) {
        QTest::qWait(0);
        const QImage picture = widget.grab().toImage();
        if (const QString pictures = qEnvironmentVariable("NAPE_TEST_PICTURES"); !pictures.isEmpty())
            picture.save(pictures + u"/soft-"_s + QLatin1String(widget.metaObject()->className()) +
                         u".png"_s);
        const Light light = lightOf(picture);
        EXPECT_LE(light.highest, 0.9) << light.lightest.name().toStdString();
    };
    auto *menu = window->findChild<QMenu *>(u"sessionMenu"_s);
    menu->popup(window->mapToGlobal(QPoint(40, 40)));
    expectSoft(*menu);
    menu->hide();
    window->showPage(MainWindow::Page::Insights);
    auto *box = window->findChild<QComboBox *>(u"periodCombo"_s);
    EXPECT_TRUE(QTest::qWaitFor([box] { return box->isVisible(); }));
    expectSoft(*box);
    box->showPopup();
    expectSoft(*box->view()->window());
    box->hidePopup();
}

TEST_F(ComfortTest, F9WorksFromThePageTheMenuTheDialogAndTheSession)
{
    const auto name = [this] { return appearance.paletteName(); };
    QTest::keyClick(window.get(), ComfortSwitch::key);
    EXPECT_EQ(name(), PaletteName::Dark);
    QTest::keyClick(window.get(), ComfortSwitch::key);
    EXPECT_EQ(name(), PaletteName::Comfort);

    auto *menu = window->findChild<QMenu *>();
    menu->popup(window->mapToGlobal(QPoint(40, 40)));
    QTest::keyClick(menu, ComfortSwitch::key);
    EXPECT_EQ(name(), PaletteName::Dark);
    menu->hide();

    QTimer::singleShot(0, window.get(), [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        QTest::keyClick(dialog, ComfortSwitch::key);
        EXPECT_EQ(name(), PaletteName::Comfort) << "in a dialog";
        expectCalm(*dialog, u"log headache after f9"_s);
        qobject_cast<QDialog *>(dialog)->done(0);
    });
    trigger(u"logHeadacheAction"_s);
    ASSERT_TRUE(QTest::qWaitFor([] { return !QApplication::activeModalWidget(); }));

    QTimer::singleShot(0, window.get(), [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        QTest::keyClick(dialog->findChild<QLineEdit *>(), ComfortSwitch::key);
        EXPECT_EQ(name(), PaletteName::Dark) << "in a field of the file dialog";
        qobject_cast<QDialog *>(dialog)->done(0);
    });
    dialogs::chooseSound(window.get(), folder.path());

    startSession();
    QTest::keyClick(window->sessionPage(), ComfortSwitch::key);
    EXPECT_EQ(name(), PaletteName::Comfort);
    QTest::keyClick(window->sessionPage(), Qt::Key_D);
    QTest::keyClick(window->sessionPage(), ComfortSwitch::key);
    EXPECT_EQ(name(), PaletteName::Dark) << "while the menu bar is hidden";
}

TEST_F(ComfortTest, F9UnderBlackIsAKeyLikeAnyOther)
{
    startSession();
    QTest::keyClick(window->sessionPage(), Qt::Key_B);
    const auto *black = window->findChild<BlackScreen *>();
    ASSERT_TRUE(black && black->isCovering());
    QTest::keyClick(window->windowHandle(), ComfortSwitch::key);
    EXPECT_EQ(appearance.paletteName(), PaletteName::Comfort);
    EXPECT_TRUE(black->isCovering());
    EXPECT_TRUE(black->showsLine());
    QTest::keyClick(window->windowHandle(), Qt::Key_X);
    EXPECT_FALSE(black->isCovering());
    QTest::keyClick(window->windowHandle(), ComfortSwitch::key);
    EXPECT_EQ(appearance.paletteName(), PaletteName::Dark) << "the switch is back";
}

TEST_F(ComfortTest, ComesBackFromComfortToWhatWasChosen)
{
    appearance.setPalette(PaletteName::Soft);
    QTest::keyClick(window.get(), ComfortSwitch::key);
    QTest::keyClick(window.get(), ComfortSwitch::key);
    EXPECT_EQ(appearance.paletteName(), PaletteName::Soft);
    EXPECT_EQ(settings->palette(), PaletteName::Soft);
}

TEST_F(ComfortTest, BrightnessAndWarmthAreKeptAndSeenAtOnce)
{
    appearance.setPalette(PaletteName::Light);
    QTimer::singleShot(0, window.get(), [this] {
        QWidget *dialog = QApplication::activeModalWidget();
        ASSERT_TRUE(dialog);
        EXPECT_EQ(appearance.paletteName(), PaletteName::Comfort) << "what is changed is seen";
        const QColor before = appearance.colours().accent;
        auto *brightness = dialog->findChild<QSlider *>(u"brightnessSlider"_s);
        QTest::keyClick(brightness, Qt::Key_Left);
        EXPECT_EQ(appearance.comfortLight(), (ComfortLight{90, 0}));
        EXPECT_NE(appearance.colours().accent, before);
        QTest::keyClick(dialog->findChild<QSlider *>(u"warmthSlider"_s), Qt::Key_PageUp);
        EXPECT_EQ(settings->comfortLight(), (ComfortLight{90, 20}));
        click(u"usualLightButton"_s);
        EXPECT_EQ(appearance.comfortLight(), ComfortLight());
        EXPECT_EQ(brightness->value(), ComfortLight::usualBrightness);
        QTest::keyClick(brightness, Qt::Key_End);
        qobject_cast<QDialog *>(dialog)->done(0);
    });
    trigger(u"comfortDialogAction"_s);
    close();
    open();
    EXPECT_EQ(settings->comfortLight().brightness, ComfortLight::lightest);
}
