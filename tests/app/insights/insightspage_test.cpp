// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/insightspage.h"

#include "app/insights/monthchart.h"
#include "tests/app/diary/diaryfixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace nape;

namespace
{

class InsightsPageTest : public DiaryFixture
{
protected:
    InsightsPage page{*store, clock, appearance};

    void show()
    {
        page.resize(1100, 700);
        page.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
        waitForNumbers();
    }
    /// The numbers come from another thread.
    void waitForNumbers()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return !page.isLoading(); }));
    }
    template <class T>
    T *find(const char *name) const
    {
        auto *found = page.findChild<T *>(QLatin1String(name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    MonthChart *chart() const { return page.findChild<MonthChart *>(); }
    QTableView *table() const { return find<QTableView>("monthTable"); }
    QString cell(int row, MonthTableModel::Column column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    void save(const Headache &headache) { ASSERT_TRUE(store->save(headache)); }
};

} // namespace

TEST_F(InsightsPageTest, AnEmptyDiaryIsSaidKindly)
{
    show();
    auto *message = find<QLabel>("insightsMessageLabel");
    EXPECT_TRUE(message->isVisible());
    EXPECT_TRUE(message->text().startsWith(QStringLiteral("Not enough entries yet.")));
    EXPECT_FALSE(chart()->isVisible());
}

TEST_F(InsightsPageTest, ChartAndTableHoldTheSameTwelveMonths)
{
    save(headache(at(10, 22, 0, 2), at(11, 6, 0, 2), 4));
    save(headache(at(20, 9, 0, 2), at(20, 10, 0, 2), 7));
    save(headache(at(1, 9), at(1, 10), 2));
    show();
    ASSERT_EQ(table()->model()->rowCount(), 12);
    EXPECT_EQ(cell(10, MonthTableModel::Month), QStringLiteral("February 2026"));
    EXPECT_EQ(cell(10, MonthTableModel::HeadacheDays), QStringLiteral("3"));
    EXPECT_EQ(cell(10, MonthTableModel::Headaches), QStringLiteral("2"));
    EXPECT_EQ(cell(10, MonthTableModel::MeanPain), QStringLiteral("5.5"));
    EXPECT_EQ(cell(0, MonthTableModel::MeanPain), QStringLiteral("none"));
    ASSERT_EQ(chart()->summaries().size(), 12);
    EXPECT_EQ(chart()->summaries()[10].headacheDays, 3);
    EXPECT_TRUE(find<QLabel>("atLeastLabel")->isVisible());
}

TEST_F(InsightsPageTest, ThePeriodDecidesHowManyMonthsAreShown)
{
    save(headache(at(1, 9), at(1, 10), 2));
    Headache old = headache(at(1, 9), at(1, 10), 8);
    old.id = HeadacheId::create(clock);
    old.start = Moment::at(QDateTime(QDate(2021, 6, 30), QTime(9, 0), clock.zone()));
    old.end = Moment::at(QDateTime(QDate(2021, 6, 30), QTime(10, 0), clock.zone()));
    save(old);
    show();
    auto *period = find<QComboBox>("periodCombo");
    const auto rowsOf = [&](int index) {
        period->setCurrentIndex(index);
        waitForNumbers();
        return table()->model()->rowCount();
    };
    EXPECT_EQ(rowsOf(0), 3);
    EXPECT_EQ(rowsOf(1), 6);
    EXPECT_EQ(rowsOf(3), 58);
    EXPECT_EQ(cell(0, MonthTableModel::Month), QStringLiteral("June 2021"));
    EXPECT_EQ(rowsOf(2), 12);
}

TEST_F(InsightsPageTest, ANewHeadacheIsCountedAtOnce)
{
    save(headache(at(1, 9), at(1, 10), 2));
    show();
    save(headache(at(2, 7), std::nullopt, 6));
    waitForNumbers();
    EXPECT_EQ(cell(11, MonthTableModel::HeadacheDays), QStringLiteral("2"));
    EXPECT_EQ(cell(11, MonthTableModel::MeanPain), QStringLiteral("4.0"));
}

TEST_F(InsightsPageTest, OnlyTheLastOfSeveralWishesIsAnswered)
{
    save(headache(at(1, 9), at(1, 10), 2));
    show();
    QSignalSpy reset(table()->model(), &QAbstractItemModel::modelReset);
    auto *period = find<QComboBox>("periodCombo");
    for (const int index : {0, 3, 2, 1})
        period->setCurrentIndex(index);
    waitForNumbers();
    EXPECT_EQ(table()->model()->rowCount(), 6);
    EXPECT_EQ(reset.size(), 1);
}

TEST_F(InsightsPageTest, AFileThatCannotBeReadIsAFailureAndNotAnEmptyDiary)
{
    save(headache(at(1, 9), at(1, 10), 2));
    TestFolder other;
    SummaryLoader loader(other.write(QStringLiteral("broken.sqlite"), "this is no diary at all"), clock);
    QSignalSpy failed(&loader, &SummaryLoader::failed);
    loader.load(std::nullopt, QDate(2026, 3, 2));
    EXPECT_TRUE(QTest::qWaitFor([&] { return failed.size() == 1; }));
    EXPECT_EQ(failed[0][0].value<Error>().code, ErrorCode::NotADatabase);
}

TEST_F(InsightsPageTest, ALoaderThatGoesAwayLeavesNothingBehind)
{
    save(headache(at(1, 9), at(1, 10), 2));
    for (int i = 0; i < 10; ++i) {
        SummaryLoader loader(store->file(), clock);
        loader.load(std::nullopt, QDate(2026, 3, 2));
        loader.load(QDate(2026, 1, 1), QDate(2026, 3, 2));
    }
    QCoreApplication::processEvents();
}

TEST_F(InsightsPageTest, ArrowsWalkTheMonthsInChartAndTable)
{
    save(headache(at(1, 9), at(1, 10), 2));
    show();
    EXPECT_EQ(chart()->currentMonth(), 11);
    QTest::keyClick(chart(), Qt::Key_Left);
    EXPECT_EQ(table()->currentIndex().row(), 10);
    QTest::keyClick(chart(), Qt::Key_Home);
    EXPECT_EQ(table()->currentIndex().row(), 0);
    QTest::keyClick(chart(), Qt::Key_Left);
    EXPECT_EQ(chart()->currentMonth(), 0);
    QTest::keyClick(table(), Qt::Key_Down);
    EXPECT_EQ(chart()->currentMonth(), 1);
    const QRectF column = chart()->chartLayout().months[5].column;
    QTest::mouseClick(chart(), Qt::LeftButton, {}, column.center().toPoint());
    EXPECT_EQ(table()->currentIndex().row(), 5);
}

TEST_F(InsightsPageTest, EachMonthIsAChildForAScreenReader)
{
    save(headache(at(28, 22, 0, 2), at(1, 3), 2));
    save(headache(at(20, 9, 0, 2), at(20, 10, 0, 2), 7));
    show();
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(chart());
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->role(), QAccessible::Chart);
    ASSERT_EQ(heard->childCount(), 12);
    EXPECT_EQ(heard->child(9)->text(QAccessible::Name), QStringLiteral("January 2026: no headache noted"));
    EXPECT_EQ(heard->child(10)->text(QAccessible::Name),
              QStringLiteral("February 2026: at least 2 headache days, mean pain 4.5 of 10"));
    EXPECT_EQ(heard->child(11)->text(QAccessible::Name),
              QStringLiteral("March 2026: at least one headache day, none began in this month"));
    const QRect rect = heard->child(10)->rect();
    EXPECT_EQ(heard->childAt(rect.center().x(), rect.center().y()), heard->child(10));
    heard->child(10)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    EXPECT_EQ(chart()->currentMonth(), 10);

    find<QComboBox>("periodCombo")->setCurrentIndex(0);
    waitForNumbers();
    EXPECT_EQ(heard->childCount(), 3);
    EXPECT_EQ(heard->child(1)->text(QAccessible::Name),
              QStringLiteral("February 2026: at least 2 headache days, mean pain 4.5 of 10"));
}
