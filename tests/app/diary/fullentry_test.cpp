// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A full entry as people make it: by keys alone, where whatever Tab and arrows do not reach fails, and by the
// mouse alone, where whatever cannot be seen and hit fails. Nothing is set behind the back of a widget.

#include "app/diary/diarypage.h"
#include "app/diary/headachedialog.h"
#include "app/diary/intensityslider.h"
#include "app/diary/momentfield.h"
#include "app/fields/timefield.h"
#include "tests/app/diary/diaryfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStyleOptionSpinBox>
#include <QTest>
#include <QWheelEvent>
#include <QWindow>

using namespace nape;

namespace
{

class FullEntryTest : public DiaryFixture
{
protected:
    DiaryPage page{*store, catalogue, clock, appearance, settings, undo};

    void show()
    {
        page.resize(1100, 860);
        page.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
    }
    static HeadacheDialog *dialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<HeadacheDialog *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    static QWidget *find(QWidget *in, const QString &name)
    {
        auto *found = in ? in->findChild<QWidget *>(name) : nullptr;
        EXPECT_TRUE(found) << name.toStdString();
        return found;
    }
    static QWidget *part(const char *name)
    {
        // One failure is enough: without this part all that follows is missing, too.
        return HasFatalFailure() ? nullptr : find(dialog(), QLatin1String(name));
    }
    static QWidget *answerOf(const char *row, Answer answer)
    {
        QWidget *answers = part(row);
        return answers ? find(answers, QStringLiteral("answerButton_") + toKey(answer)) : nullptr;
    }
    /// What both ways enter, but for times and texts.
    void expectFull(const Headache &kept)
    {
        EXPECT_EQ(kept.intensity.value(), 7);
        EXPECT_EQ(kept.startPrecision, Precision::About);
        EXPECT_EQ(kept.wokeWithIt, Answer::Yes);
        EXPECT_EQ(kept.places.size(), 1);
        EXPECT_FALSE(kept.quality.isEmpty());
        ASSERT_EQ(kept.readings.size(), 1);
        EXPECT_EQ(kept.readings.first().intensity.value(), 4);
        EXPECT_EQ(kept.symptoms,
                  (QList<Symptom>{{QStringLiteral("nausea"), Phase::During, Answer::Yes, 1},
                                  {QStringLiteral("light"), Phase::During, Answer::NotSure, {}},
                                  {QStringLiteral("yawning"), Phase::Before, Answer::No, {}}}));
        ASSERT_EQ(kept.auras.size(), 1);
        EXPECT_EQ(kept.auras.first().minutes, 20);
        EXPECT_EQ(kept.worseWithActivity, Answer::Yes);
        ASSERT_EQ(kept.triggers.size(), 1);
        EXPECT_EQ(kept.triggers.first().answer, Answer::NotSure);
        ASSERT_EQ(kept.losses.size(), 1);
        EXPECT_EQ(kept.losses.first().hoursLost, 3);
    }
};

/// Only keys, and only to what has the focus.
class KeysTest : public FullEntryTest
{
protected:
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ASSERT_TRUE(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const char *text)
    {
        ASSERT_TRUE(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), QLatin1String(text));
    }
    /// As a window manager does with a new window.
    static void activate()
    {
        ASSERT_TRUE(dialog());
        dialog()->activateWindow();
        ASSERT_TRUE(QTest::qWaitFor([] { return QApplication::activeWindow() == dialog(); }));
    }
    static void walkTo(QWidget *target)
    {
        if (HasFatalFailure())
            return;
        ASSERT_TRUE(target);
        QStringList passed;
        for (int steps = 0; steps < 300; ++steps) {
            QWidget *now = QApplication::focusWidget();
            ASSERT_TRUE(now) << "the focus is lost on the way to " << target->objectName().toStdString();
            if (now == target || now->focusProxy() == target || target->isAncestorOf(now))
                return;
            passed.append(now->objectName());
            QTest::keyClick(now, Qt::Key_Tab);
        }
        FAIL() << target->objectName().toStdString() << " is not reached; passed "
               << passed.mid(0, 60).join(u' ').toStdString();
    }
    static void press(QWidget *target)
    {
        walkTo(target);
        key(Qt::Key_Space);
    }
    static void enter(QWidget *target, const char *text)
    {
        walkTo(target);
        type(text);
    }
    static void next(QWidget *choice)
    {
        walkTo(choice);
        key(Qt::Key_Down);
    }
};

/// Only the mouse, at the place of the window where a thing is to be seen.
class MouseTest : public FullEntryTest
{
protected:
    /// Scrolls as the wheel does until the point can be seen, and hits it if nothing lies above.
    static void hit(QWidget *target, QPoint at = {})
    {
        if (HasFatalFailure())
            return;
        ASSERT_TRUE(target);
        ASSERT_TRUE(target->isVisible()) << target->objectName().toStdString();
        if (at.isNull())
            at = target->rect().center();
        QWidget *window = target->window();
        QCoreApplication::processEvents();
        if (auto *scroll = window->findChild<QScrollArea *>(); scroll && scroll->isAncestorOf(target)) {
            QWidget *view = scroll->viewport();
            for (int turns = 0; turns < 200; ++turns) {
                const int y = target->mapTo(view, at).y();
                if (y > 20 && y < view->height() - 20)
                    break;
                const QPointF middle = view->rect().center();
                QWheelEvent wheel(middle, view->mapToGlobal(middle), {}, {0, y <= 20 ? 60 : -60},
                                  Qt::NoButton, {}, Qt::NoScrollPhase, false);
                QCoreApplication::sendEvent(view, &wheel);
            }
        }
        const QPoint point = target->mapTo(window, at);
        QWidget *seen = window->childAt(point);
        ASSERT_TRUE(seen == target || target->isAncestorOf(seen))
            << target->objectName().toStdString() << " is covered by "
            << (seen ? seen->objectName().toStdString() : "nothing of the window");
        QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, point);
        QCoreApplication::processEvents();
    }
    static void step(QAbstractSpinBox *box, QStyle::SubControl arrow, int times)
    {
        ASSERT_TRUE(box);
        for (int i = 0; i < times; ++i) {
            QStyleOptionSpinBox option;
            option.initFrom(box);
            option.frame = box->hasFrame();
            option.buttonSymbols = box->buttonSymbols();
            option.subControls = QStyle::SC_All;
            hit(box, box->style()->subControlRect(QStyle::CC_SpinBox, &option, arrow, box).center());
        }
    }
    static void choose(QWidget *widget, int row)
    {
        auto *box = qobject_cast<QComboBox *>(widget);
        ASSERT_TRUE(box);
        hit(box);
        ASSERT_TRUE(QTest::qWaitFor([box] { return box->view()->isVisible(); }));
        // An item is not taken by the release of the click that opened the list.
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        const QModelIndex index = box->model()->index(row, 0);
        QTest::mouseMove(box->view()->viewport(), box->view()->visualRect(index).center());
        QTest::mouseClick(box->view()->viewport(), Qt::LeftButton, {},
                          box->view()->visualRect(index).center());
        ASSERT_TRUE(QTest::qWaitFor([box] { return !box->view()->isVisible(); }));
    }
};

} // namespace

TEST_F(KeysTest, MakeAFullEntry)
{
    show();
    press(find(&page, QStringLiteral("diaryLogHeadacheButton")));
    ASSERT_TRUE(dialog());
    activate();
    walkTo(dialog()->findChild<IntensitySlider *>());
    key(Qt::Key_7);
    press(part("regionsSectionButton"));
    walkTo(part("regionsList"));
    key(Qt::Key_Home);
    key(Qt::Key_Space);

    press(part("timeSectionButton"));
    press(part("startJustNowButton"));
    key(Qt::Key_Right); // to "Earlier", which stands beside it
    enter(part("startTimeEdit"), "0500");
    next(part("startPrecisionBox"));
    press(answerOf("wokeWithItRow", Answer::Yes));
    press(part("courseSectionButton"));
    press(part("addReadingButton"));
    enter(part("readingPainBox0"), "4");
    press(part("placesSectionButton"));
    next(part("qualityBox"));
    press(part("symptomsSectionButton"));
    press(answerOf("symptomRow_during_nausea", Answer::Yes));
    next(part("gradeBox_during_nausea"));
    press(answerOf("symptomRow_during_light", Answer::NotSure));
    press(part("phaseButton_before"));
    press(answerOf("symptomRow_before_yawning", Answer::No));
    press(part("auraSectionButton"));
    press(part("addAuraButton_visual"));
    enter(part("auraMinutesBox0"), "20");
    press(part("activitySectionButton"));
    press(answerOf("worseWithActivityRow", Answer::Yes));
    press(part("triggersSectionButton"));
    press(answerOf("triggerRow_stress", Answer::NotSure));
    press(part("lossSectionButton"));
    enter(part("lossHoursBox_work"), "3");
    press(part("noteSectionButton"));
    enter(part("noteEdit"), "long night");
    press(part("saveButton"));

    ASSERT_EQ(headaches().size(), 1);
    const Headache kept = headaches().first();
    expectFull(kept);
    EXPECT_EQ(kept.start, at(2, 5));
    EXPECT_EQ(kept.note, QStringLiteral("long night"));

    page.desk().edit(kept);
    activate();
    for (const char *section :
         {"time", "course", "places", "symptoms", "aura", "activity", "triggers", "loss", "note"})
        press(find(dialog(), QLatin1String(section) + QStringLiteral("SectionButton")));
    EXPECT_EQ(dialog()->entered(), kept) << "looking at everything changes nothing";
}

TEST_F(MouseTest, MakesAFullEntry)
{
    const int doubleClick = QApplication::doubleClickInterval();
    QApplication::setDoubleClickInterval(1);
    show();
    hit(find(&page, QStringLiteral("diaryLogHeadacheButton")));
    ASSERT_TRUE(dialog());
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog()));
    auto *slider = dialog()->findChild<IntensitySlider *>();
    hit(slider, slider->cellRect(7).center().toPoint());
    hit(part("regionsSectionButton"));
    auto *regions = qobject_cast<QListWidget *>(part("regionsList"));
    const QRect first = regions->visualItemRect(regions->item(0));
    hit(regions->viewport(), {first.left() + first.height() / 2, first.center().y()});

    hit(part("timeSectionButton"));
    hit(part("startEarlierButton"));
    for (int i = 0; i < 3; ++i)
        hit(find(part("startTimeEdit"), QStringLiteral("earlierButton")));
    choose(part("startPrecisionBox"), 1);
    hit(answerOf("wokeWithItRow", Answer::Yes));
    hit(part("courseSectionButton"));
    hit(part("addReadingButton"));
    step(qobject_cast<QSpinBox *>(part("readingPainBox0")), QStyle::SC_SpinBoxDown, 3);
    hit(part("placesSectionButton"));
    choose(part("qualityBox"), 1);
    hit(part("symptomsSectionButton"));
    hit(answerOf("symptomRow_during_nausea", Answer::Yes));
    choose(part("gradeBox_during_nausea"), 1);
    hit(answerOf("symptomRow_during_light", Answer::NotSure));
    hit(part("phaseButton_before"));
    hit(answerOf("symptomRow_before_yawning", Answer::No));
    hit(part("auraSectionButton"));
    hit(part("addAuraButton_visual"));
    step(qobject_cast<QSpinBox *>(part("auraMinutesBox0")), QStyle::SC_SpinBoxUp, 21);
    hit(part("activitySectionButton"));
    hit(answerOf("worseWithActivityRow", Answer::Yes));
    hit(part("triggersSectionButton"));
    hit(answerOf("triggerRow_stress", Answer::NotSure));
    hit(part("lossSectionButton"));
    step(qobject_cast<QDoubleSpinBox *>(part("lossHoursBox_work")), QStyle::SC_SpinBoxUp, 7);
    hit(part("saveButton"));
    QApplication::setDoubleClickInterval(doubleClick);

    ASSERT_EQ(headaches().size(), 1);
    expectFull(headaches().first());
    EXPECT_EQ(headaches().first().start, at(2, 8));
}
