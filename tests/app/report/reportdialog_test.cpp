// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fields/datefield.h"
#include "app/report/pagepreview.h"
#include "app/report/printcolours.h"
#include "app/report/reportdialog.h"
#include "core/report/reportkeys.h"
#include "tests/app/report/reportfixture.h"
#include "tests/support/lightmeter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class FakePrinting final : public Printing
{
public:
    PrintOutcome print(QWidget *, const PrintJob &job) override
    {
        title = job.title;
        pages = job.pages;
        for (int page = 0; page < job.pages; ++page) {
            PageReader reader;
            QPainter painter(&reader);
            job.paint(painter, QRectF(0, 0, 9920, 14030), page);
            painter.end();
            text += reader.page().text();
        }
        return outcome;
    }

    PrintOutcome outcome = PrintOutcome::Printed;
    QString title;
    int pages = 0;
    QString text;
};

class ReportDialogTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = DiaryStore::open(folder.path(u"diary.sqlite"_s), clock);
        ASSERT_TRUE(ok(opened));
        store = std::move(*opened);
        ASSERT_TRUE(ok(writeDemoDiary(*store, reportCatalogue(), clock, {.years = 1, .seed = 1})));
    }

    std::unique_ptr<ReportDialog> open()
    {
        auto dialog = std::make_unique<ReportDialog>(*store, reportCatalogue(), clock, appearance);
        dialog->setChooseFile([this](QWidget *, const QString &name) -> std::optional<QString> {
            suggested = name;
            return chosen;
        });
        dialog->setFindPrinting([this] { return &printing; });
        dialog->show();
        wait(*dialog);
        return dialog;
    }
    /// As another program would do to the file of the diary.
    void tamper(const QString &statement) const
    {
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"another"_s);
            other.setDatabaseName(folder.path(u"diary.sqlite"_s));
            EXPECT_TRUE(other.open());
            QSqlQuery query(other);
            EXPECT_TRUE(query.exec(statement));
        }
        QSqlDatabase::removeDatabase(u"another"_s);
    }
    static QString message(const ReportDialog &dialog)
    {
        return part<QLabel>(dialog, u"reportMessageLabel"_s).text();
    }
    static void wait(ReportDialog &dialog)
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return dialog.isReady(); }));
    }
    template <class Widget>
    static Widget &part(const ReportDialog &dialog, const QString &name)
    {
        auto *found = dialog.findChild<Widget *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return *found;
    }
    static void click(const ReportDialog &dialog, const QString &name)
    {
        QTest::mouseClick(&part<QAbstractButton>(dialog, name), Qt::LeftButton);
    }
    static QString front(const ReportDialog &dialog) { return readPage(*dialog.pages(), 0).text(); }

    FakeClock clock;
    TestFolder folder;
    Appearance appearance;
    std::unique_ptr<DiaryStore> store;
    FakePrinting printing;
    std::optional<QString> chosen;
    QString suggested;
};

} // namespace

TEST_F(ReportDialogTest, BeginsWithTheLastThreeMonthsAndNothingPrivate)
{
    const auto dialog = open();
    EXPECT_TRUE(front(*dialog).contains(u"1 December 2025 – 2 March 2026"_s));
    EXPECT_FALSE(part<QCheckBox>(*dialog, u"reportDetailsCheck"_s).isChecked());
    EXPECT_FALSE(part<QCheckBox>(*dialog, u"reportNotesCheck"_s).isChecked());
    EXPECT_EQ(dialog->pages()->count(), 1);
}

TEST_F(ReportDialogTest, WhatIsChosenIsSeenInThePreview)
{
    const auto dialog = open();
    QTest::mouseClick(&part<QCheckBox>(*dialog, u"reportDetailsCheck"_s), Qt::LeftButton, {}, QPoint(8, 16));
    wait(*dialog);
    EXPECT_GT(dialog->pages()->count(), 1);
    auto &period = part<QComboBox>(*dialog, u"reportPeriodCombo"_s);
    period.setCurrentIndex(period.findText(u"Last 6 months and this one"_s));
    wait(*dialog);
    EXPECT_TRUE(front(*dialog).contains(u"1 September 2025 – 2 March 2026"_s));
    auto &paper = part<QComboBox>(*dialog, u"reportPaperCombo"_s);
    paper.setCurrentIndex(1 - paper.currentIndex());
    wait(*dialog);
    EXPECT_EQ(toKey(dialog->pages()->paper()), paper.currentData().toString());
}

TEST_F(ReportDialogTest, DaysInTheWrongOrderAreToldAndMakeNoReport)
{
    const auto dialog = open();
    dialog->setPeriod({QDate(2025, 10, 3), QDate(2025, 11, 4)});
    wait(*dialog);
    EXPECT_TRUE(front(*dialog).contains(u"3 October 2025 – 4 November 2025"_s));
    EXPECT_TRUE(part<DateField>(*dialog, u"reportFromEdit"_s).isVisible());
    part<DateField>(*dialog, u"reportFromEdit"_s).setDate(QDate(2025, 12, 24));
    EXPECT_EQ(message(*dialog), u"The first day of the report is after the last one."_s);
    EXPECT_FALSE(part<QPushButton>(*dialog, u"savePdfButton"_s).isEnabled());
    part<DateField>(*dialog, u"reportToEdit"_s).setDate(QDate(2025, 12, 31));
    EXPECT_EQ(message(*dialog), QString());
    wait(*dialog);
    EXPECT_EQ(message(*dialog), QString());
    EXPECT_TRUE(front(*dialog).contains(u"24 December 2025 – 31 December 2025"_s));
}

TEST_F(ReportDialogTest, TheComplaintAboutTheDaysEndsWithTheirWrongOrder)
{
    const auto dialog = open();
    auto &from = part<DateField>(*dialog, u"reportFromEdit"_s);
    auto &period = part<QComboBox>(*dialog, u"reportPeriodCombo"_s);
    dialog->setPeriod({QDate(2025, 10, 3), QDate(2025, 11, 4)});
    const int own = period.currentIndex();
    from.setDate(QDate(2025, 12, 24));
    ASSERT_NE(message(*dialog), QString());
    from.setDate(QDate(2025, 10, 3)); // taken back
    EXPECT_EQ(message(*dialog), QString());
    from.setDate(QDate(2025, 12, 24));
    period.setCurrentIndex(0);
    EXPECT_EQ(message(*dialog), QString());
    wait(*dialog);
    EXPECT_EQ(message(*dialog), QString());
    period.setCurrentIndex(own);
    EXPECT_NE(message(*dialog), QString());
    dialog->setPeriod({QDate(2025, 10, 5), QDate(2025, 11, 4)});
    EXPECT_EQ(message(*dialog), QString());
}

TEST_F(ReportDialogTest, ADateThatWasTypedAndTakenBackLeavesNothingBehind)
{
    const auto dialog = open();
    dialog->setPeriod({QDate(2025, 10, 3), QDate(2025, 11, 4)});
    wait(*dialog);
    auto *edit = part<DateField>(*dialog, u"reportFromEdit"_s).findChild<QLineEdit *>(u"typedEdit"_s);
    const QString before = edit->text();
    const auto type = [edit](const QString &text) {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    };
    type(QLocale().toString(QDate(2025, 12, 24), QLocale::ShortFormat));
    part<QCheckBox>(*dialog, u"reportDetailsCheck"_s).click(); // as by its shortcut, which leaves the focus
    type(before);
    QTest::keyClick(edit, Qt::Key_Tab);
    EXPECT_EQ(message(*dialog), QString());
    wait(*dialog);
    EXPECT_EQ(message(*dialog), QString());
    ASSERT_TRUE(dialog->pages());
    EXPECT_TRUE(front(*dialog).contains(u"3 October 2025 – 4 November 2025"_s));
}

TEST_F(ReportDialogTest, OwnWordsAreOnThePageAndKeptInTheDiary)
{
    {
        const auto dialog = open();
        QTest::keyClicks(&part<QPlainTextEdit>(*dialog, u"reportWordsEdit"_s),
                         u"Is a preventive worth a try?"_s);
        wait(*dialog);
        EXPECT_TRUE(front(*dialog).contains(u"Is a preventive worth a try?"_s));
        click(*dialog, u"closeReportButton"_s);
    }
    EXPECT_EQ(store->setting(keys::reportWords)->toString(), u"Is a preventive worth a try?"_s);
    EXPECT_TRUE(front(*open()).contains(u"Is a preventive worth a try?"_s));
}

TEST_F(ReportDialogTest, SavesWhatThePreviewShows)
{
    const auto dialog = open();
    chosen = folder.path(u"mine"_s);
    click(*dialog, u"savePdfButton"_s);
    wait(*dialog);
    EXPECT_TRUE(suggested.endsWith(u"headache-report-2026-03-02.pdf"_s));
    EXPECT_TRUE(TestFolder::bytesOf(folder.path(u"mine.pdf"_s)).startsWith("%PDF"));
    chosen = folder.path(u"mine.html"_s);
    click(*dialog, u"saveHtmlButton"_s);
    wait(*dialog);
    EXPECT_TRUE(TestFolder::bytesOf(*chosen).contains("Headache diary report"));
    EXPECT_TRUE(part<QLabel>(*dialog, u"reportMessageLabel"_s).text().startsWith(u"Saved as"_s));
}

TEST_F(ReportDialogTest, WordsTypedJustNowAreSavedToo)
{
    const auto dialog = open();
    QTest::keyClicks(&part<QPlainTextEdit>(*dialog, u"reportWordsEdit"_s), u"quick"_s);
    chosen = folder.path(u"mine.html"_s);
    click(*dialog, u"saveHtmlButton"_s);
    wait(*dialog);
    EXPECT_TRUE(TestFolder::bytesOf(*chosen).contains("quick"));
}

TEST_F(ReportDialogTest, WhatIsPressedTooEarlyHappensWhenTheReportIsThere)
{
    ReportDialog dialog(*store, reportCatalogue(), clock, appearance);
    chosen = folder.path(u"early.pdf"_s);
    dialog.setChooseFile([this](QWidget *, const QString &) { return chosen; });
    dialog.show();
    EXPECT_FALSE(dialog.isReady());
    click(dialog, u"savePdfButton"_s);
    EXPECT_EQ(message(dialog), u"The report is being made…"_s);
    EXPECT_FALSE(QFile::exists(*chosen));
    wait(dialog);
    EXPECT_TRUE(TestFolder::bytesOf(*chosen).startsWith("%PDF"));
}

TEST_F(ReportDialogTest, ClosingWaitsUntilItIsKnownWhetherTheFileIsWritten)
{
    const auto dialog = open();
    chosen = u"/proc/nowhere/report.pdf"_s;
    click(*dialog, u"savePdfButton"_s);
    click(*dialog, u"closeReportButton"_s);
    wait(*dialog);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(message(*dialog).contains(u"could not be written"_s));
    chosen = folder.path(u"mine.pdf"_s);
    click(*dialog, u"savePdfButton"_s);
    click(*dialog, u"closeReportButton"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog->isVisible(); }));
    EXPECT_TRUE(TestFolder::bytesOf(*chosen).startsWith("%PDF"));
}

TEST_F(ReportDialogTest, WordsThatCannotBeKeptAreNotLostSilently)
{
    const auto dialog = open();
    auto &words = part<QPlainTextEdit>(*dialog, u"reportWordsEdit"_s);
    QTest::keyClicks(&words, u"Important."_s);
    tamper(u"CREATE TRIGGER full BEFORE INSERT ON settings BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
    click(*dialog, u"closeReportButton"_s);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(message(*dialog).contains(u"could not be kept"_s)) << message(*dialog).toStdString();
    EXPECT_EQ(words.toPlainText(), u"Important."_s);
    tamper(u"DROP TRIGGER full"_s);
    click(*dialog, u"closeReportButton"_s);
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_EQ(store->setting(keys::reportWords)->toString(), u"Important."_s);
}

TEST_F(ReportDialogTest, WhoeverClosesTwiceIsLetGo)
{
    const auto dialog = open();
    QTest::keyClicks(&part<QPlainTextEdit>(*dialog, u"reportWordsEdit"_s), u"Whatever."_s);
    tamper(u"CREATE TRIGGER full BEFORE INSERT ON settings BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    EXPECT_TRUE(dialog->isVisible());
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(ReportDialogTest, WordsThatCannotBeReadAreNotWrittenOver)
{
    ASSERT_TRUE(ok(store->setSetting(keys::reportWords, u"From last month."_s)));
    tamper(u"ALTER TABLE settings RENAME TO hidden"_s);
    {
        ReportDialog dialog(*store, reportCatalogue(), clock, appearance);
        dialog.show();
        wait(dialog);
        EXPECT_TRUE(message(dialog).contains(u"could not be read"_s)) << message(dialog).toStdString();
        tamper(u"ALTER TABLE hidden RENAME TO settings"_s);
        QTest::keyClicks(&part<QPlainTextEdit>(dialog, u"reportWordsEdit"_s), u"New."_s);
        wait(dialog);
        EXPECT_TRUE(front(dialog).contains(u"New."_s));
        click(dialog, u"closeReportButton"_s);
        EXPECT_FALSE(dialog.isVisible());
    }
    EXPECT_EQ(store->setting(keys::reportWords)->toString(), u"From last month."_s);
}

TEST_F(ReportDialogTest, AfterAFailureNothingOfThePeriodBeforeCanBeSaved)
{
    const auto dialog = open();
    auto &period = part<QComboBox>(*dialog, u"reportPeriodCombo"_s);
    tamper(u"ALTER TABLE headaches RENAME TO hidden"_s);
    period.setCurrentIndex(period.findText(u"Last 6 months and this one"_s));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !message(*dialog).isEmpty(); }));
    EXPECT_FALSE(dialog->pages());
    for (const auto &button : {u"savePdfButton"_s, u"saveHtmlButton"_s, u"printReportButton"_s})
        EXPECT_FALSE(part<QPushButton>(*dialog, button).isEnabled());
    chosen = folder.path(u"old.pdf"_s);
    dialog->savePdf();
    EXPECT_FALSE(QFile::exists(*chosen));

    tamper(u"ALTER TABLE hidden RENAME TO headaches"_s);
    period.setCurrentIndex(period.findText(u"Last 12 months and this one"_s));
    wait(*dialog);
    EXPECT_TRUE(part<QPushButton>(*dialog, u"savePdfButton"_s).isEnabled());
    EXPECT_TRUE(front(*dialog).contains(u"1 March 2025 – 2 March 2026"_s));
}

TEST_F(ReportDialogTest, ADateThatIsBeingTypedIsNotAskedForBeforeItIsWhole)
{
    const auto dialog = open();
    dialog->setPeriod({QDate(2025, 10, 3), QDate(2025, 11, 4)});
    wait(*dialog);
    auto &from = part<DateField>(*dialog, u"reportFromEdit"_s);
    const QSignalSpy changes(&from, &DateField::dateChanged);
    auto *edit = from.findChild<QLineEdit *>(u"typedEdit"_s);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QLocale().toString(QDate(2024, 10, 3), QLocale::ShortFormat));
    EXPECT_EQ(changes.count(), 0);
    QTest::keyClick(edit, Qt::Key_Tab);
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(from.date().year(), 2024);
}

TEST_F(ReportDialogTest, DaysToComeEndTheReportToday)
{
    const auto dialog = open();
    dialog->setPeriod({QDate(2025, 12, 3), QDate(2027, 5, 1)});
    wait(*dialog);
    EXPECT_TRUE(front(*dialog).contains(u"3 December 2025 – 2 March 2026"_s));
    EXPECT_TRUE(message(*dialog).startsWith(u"The report ends today"_s)) << message(*dialog).toStdString();
}

TEST_F(ReportDialogTest, SaysHowMuchOfTheOwnWordsTheFirstPageHolds)
{
    const auto dialog = open();
    auto &note = part<QLabel>(*dialog, u"reportWordsNoteLabel"_s);
    EXPECT_FALSE(note.isVisible());
    part<QPlainTextEdit>(*dialog, u"reportWordsEdit"_s).setPlainText(u"Something to tell. "_s.repeated(250));
    wait(*dialog);
    EXPECT_TRUE(note.isVisible());
    EXPECT_TRUE(note.text().startsWith(u"The first page holds"_s)) << note.text().toStdString();
    EXPECT_TRUE(note.text().contains(u"No more than 4000 letters"_s)) << note.text().toStdString();
    EXPECT_EQ(dialog->pages()->count(), 2);
}

TEST_F(ReportDialogTest, ThePreviewGrowsWithTheKeysAndWithTheText)
{
    const auto dialog = open();
    auto &preview = part<PagePreview>(*dialog, u"pagePreview"_s);
    const int fitting = preview.width();
    QTest::keySequence(dialog.get(), QKeySequence(QKeySequence::ZoomIn));
    EXPECT_TRUE(QTest::qWaitFor([&] { return preview.width() > 1.2 * fitting; }));
    QTest::keySequence(dialog.get(), QKeySequence(QKeySequence::ZoomOut));
    EXPECT_TRUE(QTest::qWaitFor([&] { return preview.width() <= fitting; }));
    click(*dialog, u"reportZoomInButton"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return preview.width() > 1.2 * fitting; }));
    click(*dialog, u"reportZoomOutButton"_s);
    appearance.setTextSize(Appearance::TextSize::Largest);
    const int room = part<QScrollArea>(*dialog, u"reportPreviewScroll"_s).viewport()->width();
    EXPECT_TRUE(QTest::qWaitFor([&] { return preview.width() > 1.4 * room; }));
    appearance.setTextSize(Appearance::TextSize::Normal);
}

TEST(PagePreview, NumbersOfTheCalendarCanBeReadInTheColoursOfEveryPalette)
{
    for (const PaletteName palette : allPalettes) {
        const Colours &window = Colours::of(palette);
        for (int i = 0; i <= 10; ++i)
            EXPECT_GE(contrastRatio(shownInstead(printColours().textOnPain(i), window),
                                    shownInstead(printColours().pain[size_t(i)], window)),
                      3.0) // as the window itself has it
                << toKey(palette).toStdString() << ' ' << i;
    }
}

TEST(PagePreview, SmallPrintCanBeReadInTheColoursOfEveryPalette)
{
    for (const PaletteName palette : allPalettes) {
        Appearance appearance;
        appearance.setPalette(palette);
        const Colours &colours = appearance.colours();
        const double body = contrastRatio(colours.text, colours.surface);
        EXPECT_GE(contrastRatio(shownInstead(printColours().quietText, colours), colours.surface), 0.6 * body)
            << toKey(palette).toStdString();
    }
}

TEST_F(ReportDialogTest, ThePageCanBeReadAsText)
{
    const auto dialog = open();
    auto &text = part<QPlainTextEdit>(*dialog, u"reportTextEdit"_s);
    EXPECT_FALSE(text.isVisible());
    auto &check = part<QCheckBox>(*dialog, u"reportAsTextCheck"_s);
    QTest::mouseClick(&check, Qt::LeftButton, {}, QPoint(8, check.height() / 2));
    EXPECT_TRUE(text.isVisible());
    EXPECT_FALSE(part<QScrollArea>(*dialog, u"reportPreviewScroll"_s).isVisible());
    EXPECT_TRUE(text.toPlainText().contains(u"Days per month"_s));
    QTest::keyClicks(&part<QPlainTextEdit>(*dialog, u"reportWordsEdit"_s), u"And a question."_s);
    wait(*dialog);
    EXPECT_TRUE(text.toPlainText().contains(u"And a question."_s));
}

TEST_F(ReportDialogTest, SaysWhatToDoIfItCannotBeSaved)
{
    const auto dialog = open();
    chosen = u"/proc/nowhere/report.pdf"_s;
    click(*dialog, u"savePdfButton"_s);
    wait(*dialog);
    EXPECT_TRUE(part<QLabel>(*dialog, u"reportMessageLabel"_s).text().contains(u"could not be written"_s));
    chosen.reset(); // changed their mind
    click(*dialog, u"savePdfButton"_s);
}

TEST_F(ReportDialogTest, PrintsAllPagesAndNamesWhatItPrints)
{
    const auto dialog = open();
    click(*dialog, u"printReportButton"_s);
    EXPECT_EQ(printing.title, u"Headache diary report"_s);
    EXPECT_EQ(printing.pages, 1);
    EXPECT_EQ(printing.text, front(*dialog));
    printing.outcome = PrintOutcome::Failed;
    click(*dialog, u"printReportButton"_s);
    EXPECT_TRUE(part<QLabel>(*dialog, u"reportMessageLabel"_s).text().contains(u"save it as PDF"_s));
}

TEST_F(ReportDialogTest, WithoutTheModuleThatPrintsItSaysWhatElseThereIs)
{
    const auto dialog = open();
    dialog->setFindPrinting([] { return nullptr; });
    click(*dialog, u"printReportButton"_s);
    EXPECT_TRUE(part<QLabel>(*dialog, u"reportMessageLabel"_s).text().contains(u"PDF"_s));
}

TEST_F(ReportDialogTest, APageInComfortDoesNotGlare)
{
    appearance.setPalette(PaletteName::Comfort);
    const auto dialog = open();
    auto &preview = part<PagePreview>(*dialog, u"pagePreview"_s);
    EXPECT_LE(lightOf(dialog->grab().toImage()).highest, 0.35); // also before the page is drawn
    EXPECT_TRUE(QTest::qWaitFor([&] { return preview.isDrawn(); }));
    const Light light = lightOf(dialog->grab().toImage());
    EXPECT_LE(light.highest, 0.35) << light.lightest.name().toStdString();
    EXPECT_EQ(light.blue, 0) << light.bluest.name().toStdString();
    EXPECT_TRUE(part<QLabel>(*dialog, u"reportPreviewNoteLabel"_s).isVisible());
    // What is printed stays black on white.
    EXPECT_TRUE(readPage(*dialog->pages(), 0).colours.contains(QColor(0x16, 0x19, 0x1B).rgb()));
}

TEST_F(ReportDialogTest, AnEmptyDiaryGivesAPageAsWell)
{
    auto empty = DiaryStore::open(folder.path(u"empty.sqlite"_s), clock);
    ASSERT_TRUE(ok(empty));
    ReportDialog dialog(**empty, reportCatalogue(), clock, appearance);
    dialog.show();
    wait(dialog);
    EXPECT_TRUE(front(dialog).contains(u"No medicine was noted"_s));
}
