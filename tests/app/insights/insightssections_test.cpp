// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/insights/insightsfixture.h"

#include "app/charts/heatchart.h"
#include "app/fields/datefield.h"
#include "app/insights/dayssection.h"
#include "app/insights/haltdialog.h"
#include "app/insights/numberwords.h"
#include "app/insights/patternsection.h"
#include "app/insights/patternwords.h"
#include "app/insights/trendsection.h"
#include "core/insights/halt.h"
#include "core/store/diaryhistory.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QSpinBox>
#include <QTimer>

using namespace nape;

namespace
{

class InsightsSectionsTest : public InsightsFixture
{
protected:
    ChartTable table(const char *panel) const { return find<ChartPanel>(panel)->chart()->table(); }
    void demo(int years)
    {
        ASSERT_TRUE(writeDemoDiary(*store, catalogue, clock, {.years = years, .seed = 5}));
    }
};

} // namespace

TEST(NumberWords, AtLeastNothingIsNotKnownAndLongHeadachesAreDays)
{
    EXPECT_EQ(NumberWords::count(0, true), u"not known"_s);
    EXPECT_EQ(NumberWords::count(3, true), u"at least 3"_s);
    EXPECT_EQ(NumberWords::shortCount(0, true), u"not known"_s);
    EXPECT_EQ(NumberWords::barCount(0, true), u"?"_s);
    EXPECT_EQ(NumberWords::count(0, false), u"0"_s);
    EXPECT_EQ(NumberWords::length(71), u"71.0 hours"_s);
    EXPECT_EQ(NumberWords::length(7.65), u"7.6 hours"_s); // as in the report
    EXPECT_EQ(NumberWords::length(4.0), u"4.0 hours"_s);
    EXPECT_EQ(NumberWords::length(3.99), u"3.9 hours"_s); // which side of 4 hours it is
    EXPECT_EQ(NumberWords::length(1.0 / 30), u"2 minutes"_s);
    EXPECT_EQ(NumberWords::length(59.0 / 60), u"59 minutes"_s);
    EXPECT_EQ(NumberWords::length(1), u"1.0 hours"_s);
    EXPECT_EQ(NumberWords::length(960), u"40 days"_s);
    EXPECT_EQ(NumberWords::length(84), u"3.5 days"_s);
    EXPECT_TRUE(NumberWords::completeness({80, 80, 4}).contains(u"4 days are left out"_s));
}

TEST(NumberWords, ChangesSayTheirDirection)
{
    EXPECT_EQ(NumberWords::change(1), u"+1.0 points (worse)"_s);
    EXPECT_EQ(NumberWords::change(-1.5), u"−1.5 points (better)"_s);
    EXPECT_EQ(NumberWords::change(-0.04), u"0.0 points"_s);
    EXPECT_EQ(NumberWords::moreOrFewer(0.25, QLocale(), 2), u"0.25 more"_s);
    EXPECT_EQ(NumberWords::moreOrFewer(-2.14), u"2.1 fewer"_s);
    EXPECT_EQ(NumberWords::moreOrFewer(-0.01), u"0.0"_s);
}

TEST(PatternWords, WhatWasNeverNotedIsNamed)
{
    const QString words = PatternWords::sentence({.code = u"3.1"_s,
                                                  .level = MatchLevel::NotJudged,
                                                  .criteria = {{.key = u"3.1.B"_s, .state = Tick::Ticked},
                                                               {.key = u"3.1.C"_s, .state = Tick::Unknown}},
                                                  .probableCode = u"3.5.1"_s,
                                                  .reason = NotJudgedReason::NeverNoted});
    EXPECT_TRUE(words.contains(PatternWords::criterion({.key = u"3.1.C"_s}))) << words.toStdString();
    EXPECT_FALSE(words.contains(PatternWords::criterion({.key = u"3.1.B"_s})));
}

TEST_F(InsightsSectionsTest, WhatHelpsIsWhatTheCoreSays)
{
    demo(2);
    show();
    choose(PeriodChoice::Kind::All);
    const DiaryFacts now(*store->excerpt(page.period()));
    const WhatHelps help = whatHelps(now, page.period());
    const ChartTable techniques = table("helpTechniquesPanel");
    qsizetype row = 0;
    for (const HelpFinding &finding : help.techniques) {
        ASSERT_LT(row, techniques.rows.size());
        const QStringList &own = techniques.rows[row++];
        EXPECT_EQ(own[1], QString::number(finding.sessions()));
        if (!finding.isMedianTooEarly) {
            EXPECT_EQ(own[2], NumberWords::decimal(*finding.change.value));
        }
        EXPECT_EQ(own[3] != u"–"_s, finding.change.interval.has_value());
        EXPECT_EQ(own[5], u"–"_s) << "right after a session is not compared with half an hour later";
        if (!finding.own || finding.own->effect.n < 3 || finding.own->untreated < 3 ||
            finding.isMedianTooEarly)
            continue;
        ASSERT_LT(row, techniques.rows.size());
        const QStringList &later = techniques.rows[row++];
        EXPECT_TRUE(later[0].contains(u"30 minutes to 2 hours later"_s));
        EXPECT_EQ(later[1], QString::number(finding.own->effect.n));
        EXPECT_EQ(later[2], NumberWords::decimal(finding.own->sessionsChange));
        EXPECT_TRUE(later[5].startsWith(NumberWords::decimal(finding.own->untreatedChange)));
        EXPECT_TRUE(later[5].contains(u"%1 attack"_s.arg(finding.own->untreated)));
    }
    EXPECT_EQ(row, techniques.rows.size());
    EXPECT_GE(table("helpPlacesPanel").rows.size(), help.places.size());
}

TEST_F(InsightsSectionsTest, AFewSessionsAreNeitherRankedNorJudged)
{
    ASSERT_TRUE(store->save(headache(at(1, 9), at(1, 20), 6)));
    ASSERT_TRUE(store->save(session(at(1, 10))));
    show();
    EXPECT_TRUE(message("helpWordsLabel").contains(u"Not enough yet to put techniques in order"_s));
    const QList<QLabel *> each = find<QWidget>("helpTechniqueWords")->findChildren<QLabel *>();
    ASSERT_EQ(each.size(), 1) << "a label for each technique";
    const QString words = each.first()->text();
    EXPECT_TRUE(words.contains(u"more sessions until this can be said"_s));
    EXPECT_FALSE(words.contains(u"worthwhile"_s));
    EXPECT_EQ(table("helpTechniquesPanel").rows[0][2], u"–"_s);
}

TEST_F(InsightsSectionsTest, TriggersAreWhatTheCoreSays)
{
    demo(2);
    show();
    choose(PeriodChoice::Kind::All);
    const DiaryFacts now(*store->excerpt(page.period()));
    const TriggerFindings triggers = findTriggers(now, page.period());
    const ChartTable shown = table("triggersPanel");
    ASSERT_EQ(shown.rows.size(), triggers.findings.size());
    for (qsizetype i = 0; i < shown.rows.size(); ++i) {
        const TriggerFinding &finding = triggers.findings[i];
        EXPECT_EQ(shown.rows[i][1], u"%1 of %2"_s.arg(finding.exposedOnsets).arg(finding.onsets));
        EXPECT_EQ(shown.rows[i][5], finding.q ? NumberWords::percent(*finding.q) : u"–"_s);
        const QString spoken = find<ChartPanel>("triggersPanel")->chart()->sentence(i);
        EXPECT_EQ(spoken.contains(u"early sign"_s),
                  finding.mayBeEarlySign && finding.verdict != TriggerFinding::Verdict::CountsOnly);
        EXPECT_EQ(spoken.contains(u"as often"_s), finding.isFlagged()) << spoken.toStdString();
    }
}

TEST_F(InsightsSectionsTest, TooFewAttacksForTriggersShowCountsOnly)
{
    ASSERT_TRUE(store->save(headache(at(1, 9), at(1, 20), 6)));
    DayRecord day{.day = QDate(2026, 3, 1)};
    day.factors.insert(u"stress"_s, Answer::Yes);
    ASSERT_TRUE(store->save(day));
    show();
    EXPECT_TRUE(message("triggersLeadLabel").startsWith(u"Not enough yet: about 23 more attacks"_s));
    EXPECT_TRUE(find<ChartPanel>("triggersPanel")
                    ->chart()
                    ->sentence(0)
                    .startsWith(u"Stress, the same day: on 1 of 1"_s));
}

TEST_F(InsightsSectionsTest, TheTrendIsTheCoresAndAnotherKindOfDaysChangesOnlyIt)
{
    demo(2);
    show();
    choose(PeriodChoice::Kind::All);
    const DiaryFacts now(*store->excerpt(page.period()));
    const auto expectTrend = [&](DayMeasure measure) {
        const MonthlyTrend trend = trendOf(now, page.period(), measure);
        const ChartTable shown = table("trendPanel");
        ASSERT_EQ(shown.rows.size(), trend.months.size());
        for (qsizetype i = 0; i < shown.rows.size(); ++i)
            EXPECT_EQ(shown.rows[i][1], NumberWords::decimal(trend.daysPer30[i]));
        ASSERT_TRUE(trend.line.slope.value);
        const double aYear = 12 * *trend.line.slope.value;
        const QString size = NumberWords::decimal(std::abs(aYear), QLocale(), std::abs(aYear) < 1 ? 2 : 1);
        const QString expected =
            size == u"0.00"_s
                ? u"over a year as many days a month"_s
                : u"over a year %1 days a month %2"_s.arg(size, aYear < 0 ? u"fewer"_s : u"more"_s);
        EXPECT_TRUE(message("trendWordsLabel").contains(expected)) << expected.toStdString();
    };
    expectTrend(DayMeasure::HeadacheDays);
    page.showSection(u"days"_s);
    find<QComboBox>("trendMeasureCombo")->setCurrentIndex(2);
    EXPECT_TRUE(find<ChartPanel>("monthsPanel")->isVisible()) << "the other numbers are still true";
    waitForNumbers();
    expectTrend(DayMeasure::ModerateOrSevereDays);
}

TEST_F(InsightsSectionsTest, BeforeAndAfterADateIsTheCores)
{
    demo(1);
    show();
    page.showSection(u"trend"_s);
    EXPECT_FALSE(find<DateField>("compareDateEdit")->isVisible());
    QTest::mouseClick(find<QCheckBox>("compareCheck"), Qt::LeftButton, {}, QPoint(10, 12));
    waitForNumbers();
    const QDate split = find<DateField>("compareDateEdit")->date();
    EXPECT_EQ(page.request().split, split);
    const DiaryFacts now(*store->excerpt(page.period()));
    const BeforeAfter numbers = compare(now, {page.period().first, split.addDays(-1)},
                                        {split, page.period().last}, DayMeasure::HeadacheDays);
    const QString words = message("compareWordsLabel");
    EXPECT_TRUE(words.contains(NumberWords::share(numbers.before)));
    EXPECT_TRUE(words.contains(NumberWords::share(numbers.after)));
    // Both parts need a day, whatever is typed.
    find<DateField>("compareDateEdit")->setDate(QDate(1990, 1, 1));
    waitForNumbers();
    EXPECT_EQ(page.request().split, page.period().first.addDays(1));
    find<QCheckBox>("compareCheck")->click();
    waitForNumbers();
    EXPECT_FALSE(page.request().split);
    EXPECT_TRUE(message("compareWordsLabel").isEmpty());
}

TEST_F(InsightsSectionsTest, PatternsAreTheCoresConditionByConditionAndTheLastIsTheDoctors)
{
    demo(2);
    show();
    const DiaryFacts now(*historyOf(*store, page.period().last));
    for (const PatternMatch &match : judgementOf(now).patterns) {
        auto *card = page.findChild<QWidget *>(u"pattern_%1"_s.arg(match.code));
        ASSERT_TRUE(card) << match.code.toStdString();
        const bool isMatch = match.level == MatchLevel::Full || match.level == MatchLevel::Probable;
        EXPECT_EQ(card->parent()->objectName(), isMatch ? u"patternMatches"_s : u"otherPatterns"_s);
        QStringList words;
        for (const QLabel *label : card->findChildren<QLabel *>())
            words.append(label->text());
        for (const Criterion &criterion : match.criteria) {
            EXPECT_TRUE(words.contains(PatternWords::criterion(criterion))) << criterion.key.toStdString();
            EXPECT_NE(PatternWords::criterion(criterion), criterion.key) << "it has no words";
            EXPECT_TRUE(words.contains(PatternWords::state(criterion.state)));
        }
        EXPECT_TRUE(words.contains(PatternWords::onlyYourDoctor()));
        EXPECT_FALSE(words.first().contains(u"You have"_s));
    }
}

TEST_F(InsightsSectionsTest, ASlopeThatRoundsToNothingHasNoDirection)
{
    TrendSection section(appearance);
    TrendNumbers numbers;
    numbers.period = {QDate(2025, 1, 1), QDate(2025, 12, 31)};
    numbers.trend.line.slope.value = -0.0003;
    numbers.trend.line.slope.interval = statistics::Interval{-0.2, 0.2};
    section.show(numbers);
    const QString words = section.findChild<QLabel *>(u"trendWordsLabel"_s)->text();
    EXPECT_TRUE(words.contains(u"over a year as many days a month"_s)) << words.toStdString();
}

TEST_F(InsightsSectionsTest, OfNoHeadachesNoneHadAnAura)
{
    DaysSection section(appearance);
    DayNumbers numbers{.period = {QDate(2026, 2, 1), QDate(2026, 2, 10)}, .firstDay = QDate(2026, 2, 1)};
    const auto words = [&](int answered) {
        numbers.whole.completeness = {.answeredDays = answered, .days = 10};
        section.show(numbers);
        QStringList all;
        for (const QLabel *label : section.findChildren<QLabel *>())
            all.append(label->text());
        return all.value(all.indexOf(u"Headaches with aura"_s) + 1);
    };
    EXPECT_EQ(words(10), u"0"_s);
    EXPECT_EQ(words(5), NumberWords::count(0, true));
}

TEST_F(InsightsSectionsTest, AttacksThatCannotBeCountedApartAreShownWithTheirTicks)
{
    PatternSection section(appearance);
    section.show(Judgement{.upTo = QDate(2026, 3, 1),
                           .hasHeadaches = true,
                           .patterns = {{.code = u"1.3"_s,
                                         .level = MatchLevel::NotJudged,
                                         .criteria = {{u"1.3.A"_s, Tick::Ticked, 26, 15},
                                                      {u"1.3.B"_s, Tick::Unknown, 3, 5},
                                                      {u"1.3.C"_s, Tick::Ticked, 12, 8}},
                                         .probableCode = {},
                                         .reason = NotJudgedReason::AttacksNotApart}},
                           .overuse = {}});
    auto *matches = section.findChild<QWidget *>(u"patternMatches"_s);
    auto *card = matches->findChild<QWidget *>(u"pattern_1.3"_s);
    ASSERT_TRUE(card) << "not hidden among the others";
    QStringList words;
    for (const QLabel *label : card->findChildren<QLabel *>())
        words.append(label->text());
    EXPECT_TRUE(words.join(u' ').contains(u"too few pauses of more than 48 hours"_s));
    EXPECT_EQ(words.count(PatternWords::state(Tick::Ticked)), 2);
    EXPECT_FALSE(section.findChild<QLabel *>(u"patternsLeadLabel"_s)->text().contains(u"do not resemble"_s));
}

TEST_F(InsightsSectionsTest, TheHeatMapIsPaintedAndHoldsThePlacesOfTheCore)
{
    demo(1);
    show();
    page.showSection(u"places"_s);
    const DiaryFacts now(*store->excerpt(page.period()));
    const PainPlaces places = painPlaces(now, page.period());
    auto *panel = find<ChartPanel>("placesPanel");
    const ChartTable shown = panel->chart()->table();
    ASSERT_EQ(shown.rows.size(), places.places.size());
    for (qsizetype i = 0; i < shown.rows.size(); ++i) {
        EXPECT_EQ(shown.rows[i][0], catalogue.name(places.places[i].place));
        EXPECT_EQ(shown.rows[i][1], QString::number(places.places[i].days));
    }
    EXPECT_EQ(panel->view()->current(), 0) << "the most frequent";
    // The figures come from another thread.
    const QColor ground = appearance.colours().window;
    EXPECT_TRUE(QTest::qWaitFor([&] {
        const QImage image = panel->view()->grab().toImage();
        const QRectF area = panel->view()->areaOf(0);
        return QColor(image.pixel(area.center().toPoint())) != ground;
    }));
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(panel->view());
    EXPECT_EQ(heard->childCount(), places.places.size());
    EXPECT_FALSE(heard->child(0)->rect().isEmpty());
}

TEST_F(InsightsSectionsTest, EachPlaceOfTheHeatMapHasItsNumber)
{
    const Look look = appearance.look();
    QList<HeatChart::Spot> spots;
    for (const char *region :
         {"temple", "neck_back", "eye", "brow", "occiput", "skull_base", "jaw", "nose", "cheek"}) {
        for (const Side side : {Side::Left, Side::Right})
            spots.append({.place = {RegionKey(QString::fromLatin1(region)), side},
                          .share = 0.9 - 0.04 * double(spots.size()),
                          .number = QString::number(1834 - 57 * spots.size()),
                          .sentence = {},
                          .row = {}});
    }
    const HeatChart chart({}, BodyAtlas::shared(catalogue, look), look, spots);
    for (const qreal scale : {1.0, 1.5, 2.0}) {
        QFont font = page.font();
        font.setPointSizeF(font.pointSizeF() * scale);
        const QSizeF size(std::max(900.0, chart.smallestSize(font).width()), chart.usualHeight(font));
        QSet<qsizetype> written;
        int beside = 0;
        for (const View view : {View::Front, View::Back}) {
            const QList<HeatChart::Label> labels = chart.labels(view, size, font);
            for (qsizetype i = 0; i < labels.size(); ++i) {
                written.insert(labels[i].spot);
                beside += labels[i].from.has_value();
                EXPECT_TRUE(QRectF(QPointF(), size).contains(labels[i].rect));
                EXPECT_GE(labels[i].rect.top(), 3 * QFontMetricsF(font).height()) << "clear of the words";
                for (qsizetype other = 0; other < i; ++other)
                    EXPECT_FALSE(labels[i].rect.intersects(labels[other].rect)) << i << " " << other;
            }
        }
        EXPECT_EQ(written.size(), spots.size()) << scale;
        EXPECT_GT(beside, 0) << scale;
    }
}

TEST_F(InsightsSectionsTest, HaltNumbersAreEnteredKeptAndGraded)
{
    show();
    page.showSection(u"halt"_s);
    QTimer::singleShot(0, &page, [this] {
        auto *dialog = qobject_cast<HaltDialog *>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        auto *save = dialog->findChild<QPushButton *>(u"saveHaltButton"_s);
        EXPECT_FALSE(save->isEnabled()) << "nothing is filled in";
        EXPECT_TRUE(
            dialog->findChild<QLabel *>(u"haltHintLabel"_s)->text().contains(u"Lifting The Burden"_s));
        int days = 1;
        for (auto *number : dialog->findChildren<QSpinBox *>()) {
            EXPECT_FALSE(number->accessibleName().isEmpty());
            number->setFocus();
            number->selectAll();
            QTest::keyClicks(number, QString::number(days++));
        }
        EXPECT_TRUE(save->isEnabled());
        EXPECT_EQ(dialog->findChild<QPushButton *>(u"cancelHaltButton"_s)->height(), save->height());
        // More days than there are stay as they were typed, and are answered.
        auto *first = dialog->findChild<QSpinBox *>(u"haltNumber1Spin"_s);
        first->setFocus();
        first->selectAll();
        QTest::keyClicks(first, u"999"_s);
        EXPECT_EQ(first->value(), 999);
        EXPECT_FALSE(save->isEnabled());
        EXPECT_TRUE(dialog->findChild<QLabel *>(u"haltScoreLabel"_s)->text().contains(u"90"_s));
        first->selectAll();
        QTest::keyClicks(first, u"1"_s);
        auto *date = dialog->findChild<DateField *>(u"haltDateField"_s);
        ASSERT_TRUE(date);
        date->setDate(Moment::now(clock).localDay.addDays(1));
        EXPECT_FALSE(save->isEnabled()) << "still to come";
        date->setDate(QDate(2025, 11, 20));
        EXPECT_TRUE(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
    });
    QTest::mouseClick(find<QPushButton>("answerHaltButton"), Qt::LeftButton);
    waitForNumbers();
    ASSERT_EQ(store->questionnaires()->size(), 1);
    const auto score = haltScore(*haltAnswersOf(store->questionnaires()->first()));
    EXPECT_EQ(score->sum, 15);
    EXPECT_EQ(store->questionnaires()->first().answered.localDay, QDate(2025, 11, 20)) << "an earlier sheet";
    EXPECT_TRUE(message("haltLastLabel").contains(u"score 15, grade III, moderate"_s))
        << message("haltLastLabel").toStdString();
    EXPECT_EQ(table("haltPanel").rows.size(), 1);

    // Changed, deleted, and taken back.
    QTimer::singleShot(0, &page, [] {
        auto *dialog = qobject_cast<HaltDialog *>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        auto *number = dialog->findChild<QSpinBox *>(u"haltNumber1Spin"_s);
        EXPECT_EQ(number->value(), 1);
        number->setValue(7);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveHaltButton"_s), Qt::LeftButton);
    });
    QTest::mouseClick(find<QPushButton>("editHaltButton"), Qt::LeftButton);
    waitForNumbers();
    ASSERT_EQ(store->questionnaires()->size(), 1);
    EXPECT_EQ(haltScore(*haltAnswersOf(store->questionnaires()->first()))->sum, 21);
    QTest::mouseClick(find<QPushButton>("deleteHaltButton"), Qt::LeftButton);
    waitForNumbers();
    EXPECT_TRUE(store->questionnaires()->isEmpty());
    EXPECT_FALSE(find<QPushButton>("deleteHaltButton")->isVisible());
    undo.undo();
    undo.undo();
    waitForNumbers();
    ASSERT_EQ(store->questionnaires()->size(), 1);
    EXPECT_EQ(haltScore(*haltAnswersOf(store->questionnaires()->first()))->sum, 15);
}

TEST_F(InsightsSectionsTest, AnExperimentSaysWhoseTurnItIsAndKeepsTheTurnsThatWereTaken)
{
    show();
    page.showSection(u"experiment"_s);
    auto *start = find<QPushButton>("startExperimentButton");
    find<QComboBox>("experimentSecondCombo")->setCurrentIndex(0);
    EXPECT_FALSE(start->isEnabled()) << "a technique is not compared with itself";
    find<QComboBox>("experimentSecondCombo")->setCurrentIndex(2);
    const auto answerTo = [this](QPushButton *asking, bool yes) {
        QTimer::singleShot(0, &page, [yes] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            ASSERT_TRUE(box);
            for (QAbstractButton *button : box->buttons()) {
                if (yes == (box->buttonRole(button) == QMessageBox::AcceptRole))
                    return QTest::mouseClick(button, Qt::LeftButton);
            }
        });
        QTest::mouseClick(asking, Qt::LeftButton);
    };
    answerTo(start, false);
    EXPECT_TRUE(store->experiments()->isEmpty()) << "what begins is said first";
    start->setFocus();
    answerTo(start, true);
    waitForNumbers();
    EXPECT_EQ(page.focusWidget(), find<QPushButton>("endExperimentButton"))
        << "the focus stays with the experiment";
    ASSERT_EQ(store->experiments()->size(), 1);
    Experiment experiment = store->experiments()->first();
    EXPECT_TRUE(isAsDrawn(experiment));
    EXPECT_EQ(experiment.turns.size(), 12);
    EXPECT_TRUE(
        message("experimentLeadLabel")
            .startsWith(u"In the next attack use: %1."_s.arg(catalogue.name(experiment.turns[0].technique))));
    EXPECT_FALSE(find<ChartPanel>("experimentPanel")->isVisible());

    clock.advance(std::chrono::hours(2));
    SessionRecord done = session(Moment::now(clock));
    done.technique = experiment.turns[0].technique;
    done.ended = Moment::now(clock);
    done.steps.clear();
    ASSERT_TRUE(store->save(done));
    waitForNumbers();
    EXPECT_EQ(store->experiments()->first().turns[0].session, done.id);
    EXPECT_TRUE(message("experimentLeadLabel").contains(u"1 of 12 turns are done"_s));

    const auto answer = [&](bool yes) { answerTo(find<QPushButton>("endExperimentButton"), yes); };
    answer(false);
    EXPECT_FALSE(store->experiments()->first().ended) << "it is asked first";
    answer(true);
    waitForNumbers();
    EXPECT_TRUE(store->experiments()->first().ended);
    undo.undo();
    EXPECT_FALSE(store->experiments()->first().ended);
    undo.redo();
    waitForNumbers();
    EXPECT_TRUE(message("experimentResultLabel").contains(u"it says nothing"_s));
    EXPECT_TRUE(start->isVisible());
}

TEST_F(InsightsSectionsTest, WhatIsTooShortOffersAllEntries)
{
    demo(2);
    choose(PeriodChoice::Kind::ThisMonth);
    show();
    page.showSection(u"trend"_s);
    auto *all = find<QPushButton>("trendAllEntriesButton");
    ASSERT_TRUE(all->isVisible());
    EXPECT_FALSE(find<QPushButton>("daysAllEntriesButton")->isVisibleTo(&page));
    QTest::mouseClick(all, Qt::LeftButton);
    waitForNumbers();
    EXPECT_EQ(page.request().choice.kind, PeriodChoice::Kind::All);
    EXPECT_FALSE(all->isVisible()) << "there is no more";
}

TEST_F(InsightsSectionsTest, EachComboBoxHasALabelThatNamesIt)
{
    show();
    const auto labels = page.findChildren<QLabel *>();
    for (const auto *combo : page.findChildren<QComboBox *>())
        EXPECT_TRUE(std::ranges::any_of(labels, [&](const QLabel *label) { return label->buddy() == combo; }))
            << combo->objectName().toStdString();
}

TEST_F(InsightsSectionsTest, EveryChartOfEverySubjectCanBeHeard)
{
    demo(1);
    show();
    int charts = 0;
    for (auto *panel : page.findChildren<ChartPanel *>()) {
        if (!panel->chart())
            continue;
        ++charts;
        const ChartTable shown = panel->chart()->table();
        EXPECT_FALSE(panel->chart()->title().isEmpty());
        ASSERT_EQ(shown.rows.size(), panel->chart()->count()) << panel->objectName().toStdString();
        for (qsizetype i = 0; i < shown.rows.size(); ++i) {
            EXPECT_EQ(shown.rows[i].size(), shown.columns.size()) << panel->objectName().toStdString();
            EXPECT_FALSE(panel->chart()->sentence(i).contains(u'%' + QString::number(1)));
        }
    }
    EXPECT_GE(charts, 7);
}
