// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/chartpanel.h"

#include "app/charts/chartfile.h"
#include "tests/app/charts/samplecharts.h"
#include "tests/support/testfolder.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSvgRenderer>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

using namespace nape;

namespace
{

class ChartPanelTest : public testing::Test
{
protected:
    TestFolder folder;
    Appearance appearance;
    ChartPanel panel{u"sample"_s, appearance};

    void show(const ChartPtr &chart)
    {
        panel.setChart(chart);
        panel.resize(700, 500);
        panel.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&panel));
        panel.activateWindow();
    }
    QString said() const { return panel.findChild<QLabel *>(u"sampleSaidLabel"_s)->text(); }
    void saveTo(const QString &file, int action)
    {
        panel.setChooseFile([file](QWidget *, const QString &) { return file; });
        panel.keepActions()[action]->trigger();
    }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        return file.readAll();
    }
};

} // namespace

TEST_F(ChartPanelTest, ArrowsWalkTheValuesAndSayEachInChartAndTable)
{
    show(barsOf({3, 9, 4, 7}));
    EXPECT_EQ(panel.view()->current(), 3) << "the newest is the one to begin with";
    panel.view()->setFocus();
    EXPECT_EQ(said(), u"February 2026: 7 days"_s);
    QTest::keyClick(panel.view(), Qt::Key_Left);
    EXPECT_EQ(said(), u"January 2026: 4 days"_s);
    EXPECT_EQ(panel.table()->currentIndex().row(), 2);
    QTest::keyClick(panel.view(), Qt::Key_Home);
    QTest::keyClick(panel.view(), Qt::Key_Left);
    EXPECT_EQ(panel.view()->current(), 0);
    QTest::keyClick(panel.view(), Qt::Key_PageDown);
    EXPECT_EQ(panel.view()->current(), 3);
    QTest::mouseClick(panel.view(), Qt::LeftButton, {}, panel.view()->areaOf(1).center().toPoint());
    EXPECT_EQ(panel.table()->currentIndex().row(), 1);
}

TEST_F(ChartPanelTest, MoreValuesWhileHiddenHaveRoomOnceShown)
{
    show(barsOf({3, 9, 4}));
    panel.hide();
    panel.setChart(barsOf(QList<int>(121, 12)));
    panel.show();
    const auto smallest = [this] { return panel.chart()->smallestSize(panel.view()->font()).width(); };
    EXPECT_TRUE(QTest::qWaitFor([&] { return panel.view()->width() >= smallest(); }))
        << panel.view()->width() << " of " << smallest();
}

TEST_F(ChartPanelTest, OfManyYearsTheLegendStaysInSightAndTabStaysWhereItIs)
{
    show(barsOf(QList<int>(121, 12)));
    auto *legend = panel.findChild<ChartLegend *>(u"sampleLegend"_s);
    EXPECT_TRUE(legend->isVisible());
    EXPECT_GT(legend->height(), 0);
    EXPECT_LE(legend->geometry().right(), panel.width());
    auto *bar = panel.findChild<QScrollArea *>()->horizontalScrollBar();
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->maximum() > 500; }));
    panel.findChild<QPushButton *>(u"sampleTableButton"_s)->setFocus();
    bar->setValue(300);
    panel.view()->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(bar->value(), 300);
    const QRectF seen = panel.view()->visibleRegion().boundingRect();
    EXPECT_TRUE(seen.contains(panel.view()->areaOf(panel.view()->current()).center()));
    EXPECT_EQ(said(), panel.chart()->sentence(panel.view()->current()));
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(panel.focusWidget(), Qt::Key_Tab);
        EXPECT_EQ(bar->value(), 300) << panel.focusWidget()->objectName().toStdString();
    }
}

TEST_F(ChartPanelTest, TheLegendKeepsAllItsLinesWhateverTheWidth)
{
    show(barsOf({3, 9, 4}));
    const auto *legend = panel.findChild<ChartLegend *>(u"sampleLegend"_s);
    const int oneLine = legend->heightForWidth(10'000);
    for (const int width : {900, 240, 600, 200, 900}) {
        panel.resize(width, 600);
        QApplication::processEvents();
        EXPECT_EQ(legend->height(), legend->heightForWidth(legend->width())) << width;
    }
    EXPECT_GT(legend->heightForWidth(200), oneLine) << "else nothing was tested";
}

TEST_F(ChartPanelTest, TheTableStandsBehindOneButtonWithTheSameChoice)
{
    show(barsOf({3, 9, 4}));
    EXPECT_FALSE(panel.table()->isVisible());
    QTest::mouseClick(panel.findChild<QPushButton *>(u"sampleTableButton"_s), Qt::LeftButton);
    EXPECT_TRUE(panel.table()->isVisible());
    EXPECT_FALSE(panel.view()->isVisible());
    EXPECT_EQ(panel.table()->model()->rowCount(), 3);
    EXPECT_EQ(panel.table()->model()->index(1, 1).data().toString(), u"9"_s);
    QTest::keyClick(panel.table(), Qt::Key_Up);
    EXPECT_EQ(panel.view()->current(), 1);
}

TEST_F(ChartPanelTest, TheRowThatIsMeantIsInSightWhenTheTableIsOpened)
{
    QScrollArea page;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addWidget(&panel);
    auto *rest = new QWidget;
    rest->setFixedHeight(1000);
    column->addWidget(rest);
    page.setWidget(content);
    page.setWidgetResizable(true);
    panel.setChart(barsOf(QList<int>(60, 12)));
    page.resize(700, 300);
    page.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
    panel.setTableShown(true);
    EXPECT_TRUE(QTest::qWaitFor([this] {
        const QRect row = panel.table()->visualRect(panel.table()->currentIndex());
        return panel.table()->viewport()->visibleRegion().contains(row.center());
    }));
    panel.setParent(nullptr);
}

TEST_F(ChartPanelTest, ALaterChangeOfTheSizeDoesNotMoveThePage)
{
    QScrollArea page;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    panel.setFixedHeight(1000); // so that opening the table changes no size
    column->addWidget(&panel);
    page.setWidget(content);
    page.setWidgetResizable(true);
    panel.setChart(barsOf(QList<int>(60, 12)));
    page.resize(700, 300);
    page.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
    panel.setTableShown(true);
    EXPECT_TRUE(QTest::qWaitFor([&] { return page.verticalScrollBar()->value() > 0; }));
    QCoreApplication::processEvents();
    page.verticalScrollBar()->setValue(0);
    page.resize(600, 300);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    EXPECT_EQ(page.verticalScrollBar()->value(), 0);
    panel.setMinimumHeight(0);
    panel.setMaximumHeight(QWIDGETSIZE_MAX);
    panel.setParent(nullptr);
}

TEST_F(ChartPanelTest, EachValueIsAChildForAScreenReader)
{
    show(barsOf({3, 9, 4}));
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(panel.view());
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->role(), QAccessible::Chart);
    EXPECT_EQ(heard->text(QAccessible::Name), u"Days by month"_s);
    ASSERT_EQ(heard->childCount(), 3);
    QAccessibleInterface *second = heard->child(1);
    EXPECT_EQ(second->text(QAccessible::Name), u"December 2025: 9 days"_s);
    EXPECT_EQ(heard->indexOfChild(second), 1);
    const QRect rect = second->rect();
    EXPECT_EQ(heard->childAt(rect.center().x(), rect.center().y()), second);
    second->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    EXPECT_EQ(panel.view()->current(), 1);
    EXPECT_TRUE(second->state().selected);
    panel.setChart(barsOf({1}));
    EXPECT_EQ(heard->childCount(), 1);
    EXPECT_FALSE(second->isValid());
    EXPECT_FALSE(heard->child(1));
}

TEST_F(ChartPanelTest, PicturesAreReallyWritten)
{
    show(barsOf({3, 9, 4}));
    const QString png = folder.path(u"chart.png"_s);
    saveTo(png, 0);
    const QImage image(png);
    EXPECT_FALSE(image.isNull());
    EXPECT_GT(image.width(), panel.view()->width());
    EXPECT_EQ(said(), u"Saved."_s);

    // Without its ending in the name.
    saveTo(folder.path(u"drawing"_s), 1);
    const QByteArray svg = contentOf(folder.path(u"drawing.svg"_s));
    EXPECT_TRUE(svg.contains("Days by month"));
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    EXPECT_TRUE(QSvgRenderer(svg).isValid());
    EXPECT_FALSE(svg.contains("<image")) << "a drawing, not a picture in one";
}

TEST_F(ChartPanelTest, TenYearsAreSavedInRowsThatFitAPage)
{
    show(barsOf(QList<int>(121, 12)));
    const QString png = folder.path(u"years.png"_s);
    saveTo(png, 0);
    const QImage picture(png);
    EXPECT_GT(picture.height(), picture.width() / 3);
    EXPECT_LT(picture.width(), 2 * panel.view()->width() / 3);
}

TEST_F(ChartPanelTest, AFolderThatIsNotThereIsSaidInOneSentenceAndLeavesNothing)
{
    const auto saved = chartfile::savePng(*barsOf({3}), {300, 200}, {QFont(), appearance.colours()},
                                          folder.path(u"nowhere/chart.png"_s));
    ASSERT_FALSE(saved);
    EXPECT_TRUE(sentence(saved.error()).contains(u"could not be saved"_s));
}

TEST_F(ChartPanelTest, NothingIsSavedIfNoFileIsChosen)
{
    show(barsOf({3, 9, 4}));
    panel.setChooseFile([](QWidget *, const QString &) { return std::nullopt; });
    panel.keepActions()[0]->trigger();
    EXPECT_NE(said(), u"Saved."_s);
}

TEST_F(ChartPanelTest, CopiedAsTextItIsATableWithItsTitle)
{
    show(barsOf({3, 9}));
    panel.keepActions()[2]->trigger();
    EXPECT_EQ(QApplication::clipboard()->text(),
              u"Days by month\nMonth\tDays\nNovember 2025\t3\nDecember 2025\t9\n"_s);
}

TEST_F(ChartPanelTest, TheMenuKeyOffersTheSame)
{
    show(barsOf({3, 9}));
    QStringList offered;
    QTimer::singleShot(0, &panel, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        ASSERT_TRUE(menu);
        for (const QAction *action : menu->actions())
            offered.append(action->text());
        menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(10, 10),
                            panel.view()->mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(panel.view(), &event);
    EXPECT_TRUE(offered.contains(u"Save as PNG…"_s));
    EXPECT_TRUE(offered.contains(u"Copy as text"_s));
    EXPECT_TRUE(offered.contains(u"Show as table"_s));
}

TEST_F(ChartPanelTest, APictureIsForItsOwnerOnly)
{
    show(barsOf({3, 9, 4}));
    const QString png = folder.path(u"mine.png"_s);
    saveTo(png, 0);
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    EXPECT_FALSE(QFile::permissions(png) & others);
}

TEST_F(ChartPanelTest, TheEndingThatWasTypedSaysTheKind)
{
    show(barsOf({3, 9, 4}));
    saveTo(folder.path(u"typed.svg"_s), 0);
    EXPECT_FALSE(QFile::exists(folder.path(u"typed.svg.png"_s)));
    EXPECT_TRUE(QSvgRenderer(contentOf(folder.path(u"typed.svg"_s))).isValid());
}

TEST_F(ChartPanelTest, APictureThatIsAlreadyThereIsReplacedOnlyIfThatIsWanted)
{
    show(barsOf({3, 9, 4}));
    QFile there(folder.path(u"old.png"_s));
    ASSERT_TRUE(there.open(QIODevice::WriteOnly));
    there.write("old");
    there.close();
    bool isWanted = false;
    int asked = 0;
    panel.setAsk([&](QWidget *, const QString &sentence, const QString &) {
        ++asked;
        EXPECT_TRUE(sentence.contains(u"old.png"_s));
        return isWanted;
    });
    saveTo(folder.path(u"old"_s), 0);
    EXPECT_EQ(contentOf(there.fileName()), QByteArray("old"));
    isWanted = true;
    saveTo(folder.path(u"old"_s), 0);
    EXPECT_NE(contentOf(there.fileName()), QByteArray("old"));
    EXPECT_EQ(asked, 2);
}
