// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/coursesection.h"
#include "app/diary/diarypage.h"
#include "app/diary/entrydelegate.h"
#include "app/diary/headachedialog.h"
#include "app/diary/monthcalendar.h"
#include "app/diary/paincurve.h"
#include "tests/app/diary/diaryfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QTest>

using namespace nape;
using namespace std::chrono_literals;

// What nobody expects, and what happens to somebody all the same.

namespace
{

class OddValuesTest : public DiaryFixture
{
protected:
    DiaryPage page{*store, catalogue, clock, appearance, settings, undo};

    void show()
    {
        page.resize(1100, 860);
        page.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
    }
    MonthCalendar *calendar() const { return page.findChild<MonthCalendar *>(); }
    QListView *list() const { return page.findChild<QListView *>(QStringLiteral("entriesList")); }
    int rows() const { return list()->model()->rowCount(); }
    QString said(int row) const { return list()->model()->index(row, 0).data().toString(); }
    static HeadacheDialog *dialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<HeadacheDialog *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
};

} // namespace

TEST_F(OddValuesTest, AHeadacheOfFortyDaysIsOnEachOfThemAndInItsCurve)
{
    Headache endless = headache(at(20, 8, 0, 1), at(1, 8), 6);
    for (int day = 0; day <= 40; day += 10)
        endless.readings.append(
            {Moment::at(endless.start.local().addDays(day)), *Intensity::fromInt(day / 10)});
    ASSERT_TRUE(store->save(endless));
    show();
    page.showDay(QDate(2026, 2, 14));
    ASSERT_EQ(rows(), 1);
    EXPECT_TRUE(said(0).contains(QStringLiteral("40 days"))) << said(0).toStdString();
    for (QDate day(2026, 2, 1); day <= QDate(2026, 2, 28); day = day.addDays(1))
        EXPECT_EQ(calendar()->marksOn(day).worst, Intensity::fromInt(6));
    page.desk().edit(endless);
    ASSERT_TRUE(dialog());
    QTest::mouseClick(dialog()->findChild<QAbstractButton *>(QStringLiteral("courseSectionButton")),
                      Qt::LeftButton);
    auto *curve = dialog()->findChild<PainCurve *>();
    ASSERT_TRUE(curve && curve->isVisible());
    EXPECT_TRUE(curve->accessibleDescription().contains(QStringLiteral("Tue 20 Jan")));
    EXPECT_TRUE(curve->accessibleDescription().contains(QStringLiteral("Sun 1 Mar")));
    QCoreApplication::processEvents(); // until everything has found its place
    EXPECT_FALSE(curve->grab().isNull());
    EXPECT_EQ(dialog()->entered(), endless);
}

TEST_F(OddValuesTest, TwoHundredAttacksInAMonthAreAllListed)
{
    DiaryEntries entries;
    for (int i = 0; i < 200; ++i) {
        const Moment start = at(1 + i % 28, i / 28 * 3, i % 60, 2);
        entries.headaches.append(headache(start, Moment::at(start.utcMs + 3'600'000, clock.zone()), i % 11));
    }
    ASSERT_TRUE(store->save(entries));
    show();
    QTest::mouseClick(page.findChild<QAbstractButton *>(QStringLiteral("previousMonthButton")),
                      Qt::LeftButton);
    EXPECT_EQ(rows(), 200);
    EXPECT_EQ(calendar()->marksOn(QDate(2026, 2, 1)).headaches, 8);
    list()->scrollToBottom();
    EXPECT_FALSE(page.grab().isNull());
}

TEST_F(OddValuesTest, EmojiAndWordsFromRightToLeftAreOneLineOfTheListAndUnharmed)
{
    const QString foreign =
        QStringLiteral("🧠👩‍⚕️ صداع نصفي \u202Eכאב ראש\u202C 頭痛");
    Headache odd = headache(at(1, 9), at(1, 12), 5);
    odd.note = foreign + QStringLiteral("\nsecond line");
    ASSERT_TRUE(store->save(odd));
    show();
    ASSERT_EQ(rows(), 1);
    EXPECT_TRUE(said(0).endsWith(foreign)) << said(0).toStdString();
    EXPECT_FALSE(page.grab().isNull());
    page.desk().edit(odd);
    QTest::mouseClick(dialog()->findChild<QAbstractButton *>(QStringLiteral("noteSectionButton")),
                      Qt::LeftButton);
    EXPECT_EQ(dialog()->findChild<QPlainTextEdit *>(QStringLiteral("noteEdit"))->toPlainText(), odd.note);
    EXPECT_EQ(dialog()->entered(), odd);
}

TEST_F(OddValuesTest, ANoteOfAHundredThousandCharactersIsKeptAndCutInTheList)
{
    Headache wordy = headache(at(1, 9), at(1, 12), 5);
    wordy.note = QStringLiteral("pain ").repeated(20'000).trimmed();
    ASSERT_TRUE(store->save(wordy));
    show();
    ASSERT_EQ(rows(), 1);
    EXPECT_LT(said(0).size(), 1000) << "nobody wants to hear all of it";
    EXPECT_LT(list()->visualRect(list()->model()->index(0, 0)).height(), list()->height());
    EXPECT_FALSE(page.grab().isNull());
    page.desk().edit(wordy);
    QTest::mouseClick(dialog()->findChild<QAbstractButton *>(QStringLiteral("noteSectionButton")),
                      Qt::LeftButton);
    EXPECT_EQ(dialog()->entered(), wordy);
}

TEST_F(OddValuesTest, TheYear1900IsShownAndNothingOfTheYear2100IsTaken)
{
    const Moment begin = Moment::at(QDateTime(QDate(1900, 1, 1), QTime(9, 0), clock.zone()));
    const Headache old = headache(begin, Moment::at(begin.utcMs + 3'600'000, clock.zone()), 4);
    ASSERT_TRUE(store->save(old));
    show();
    page.showDay(QDate(1900, 1, 1));
    ASSERT_EQ(rows(), 1);
    EXPECT_TRUE(said(0).contains(QStringLiteral("1 h"))) << said(0).toStdString();
    EXPECT_EQ(calendar()->marksOn(QDate(1900, 1, 1)).worst, Intensity::fromInt(4));

    const Moment far = Moment::at(QDateTime(QDate(2100, 1, 1), QTime(9, 0), clock.zone()));
    EXPECT_FALSE(store->save(headache(far, {}, 4)));
    page.showDay(QDate(2100, 1, 1));
    EXPECT_EQ(rows(), 0);
    EXPECT_EQ(calendar()->marksOn(QDate(2100, 1, 1)).state, DayMarks::State::Future);
}

TEST_F(OddValuesTest, TheFirstAndTheLastYearAreReadAsAYear)
{
    show();
    page.showDay(QDate(1900, 1, 1));
    QTest::mouseClick(page.findChild<QAbstractButton *>(QStringLiteral("yearButton")), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !page.isLoading(); }));
    EXPECT_EQ(page.findChild<QLabel *>(QStringLiteral("monthLabel"))->text(), QStringLiteral("1900"));
    page.showDay(QDate(2100, 12, 31));
    EXPECT_TRUE(QTest::qWaitFor([this] { return !page.isLoading(); }));
    EXPECT_EQ(page.findChild<QLabel *>(QStringLiteral("monthLabel"))->text(), QStringLiteral("2100"));
}
