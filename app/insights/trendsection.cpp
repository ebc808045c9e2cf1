// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/trendsection.h"

#include "app/charts/linechart.h"
#include "app/fields/datefield.h"
#include "app/insights/numberwords.h"
#include "core/statistics/enough.h"
#include "core/statistics/order.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>
#include <vector>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// Nothing looks like a trend before it can be judged.
bool isLineShown(const MonthlyTrend &trend)
{
    return trend.line.slope.value && trend.line.intercept && trend.line.slope.interval;
}

} // namespace

TrendSection::TrendSection(const Appearance &appearance, QWidget *parent)
    : InsightsSection(u"trend"_s, tr("Trend"), appearance, parent), m_measure(new QComboBox)
{
    m_measure->setObjectName(u"trendMeasureCombo"_s);
    m_measure->setAccessibleName(tr("Kind of days"));
    for (const DayMeasure measure :
         {DayMeasure::HeadacheDays, DayMeasure::MigraineLikeDays, DayMeasure::ModerateOrSevereDays})
        m_measure->addItem(measureName(measure), int(measure));
    connect(m_measure, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT measureChosen(DayMeasure(m_measure->currentData().toInt())); });
    addLabelled(tr("Show"), m_measure);
    m_words = addText(u"trendWordsLabel"_s);
    m_chart = addChart(u"trend"_s);

    m_compare = new QCheckBox(tr("Compare before and after a date"));
    m_compare->setObjectName(u"compareCheck"_s);
    m_split = new DateField(tr("First day of “after”"));
    m_split->setObjectName(u"compareDateEdit"_s);
    m_split->hide();
    const auto tell = [this] {
        m_split->setVisible(m_compare->isChecked());
        Q_EMIT splitChosen(m_compare->isChecked() ? std::optional(m_split->date()) : std::nullopt);
    };
    connect(m_compare, &QCheckBox::toggled, this, tell);
    connect(m_split, &DateField::dateChanged, this, [this, tell](const QDate &date) {
        // Both parts need a day.
        const QSignalBlocker blocker(m_split);
        m_split->setDate(std::clamp(date, m_splits.first, m_splits.last));
        tell();
    });
    auto *compareRow = new QWidget;
    auto *compareLayout = new QHBoxLayout(compareRow);
    compareLayout->setContentsMargins(0, 0, 0, 0);
    compareLayout->addWidget(m_compare);
    compareLayout->addWidget(m_split);
    compareLayout->addStretch(1);
    addPart(compareRow);
    m_compareWords = addText(u"compareWordsLabel"_s);
    addHowCounted(
        tr("Only whole months of which 80 % of the days count and 80 % of these are answered, per 30 days; "
           "the others are gaps. The "
           "line "
           "is the middle of the slopes between all months (Theil–Sen), its range after Sen; a range needs 6 "
           "months.\n\nBefore and after: share of the answered days, with Newcombe’s interval. A response "
           "compares "
           "days of 28 or more before and after; trials of preventives use it.\n\n"
           "Sources: Sen, JASA 1968; Newcombe, Stat Med 1998."));
}

QString TrendSection::measureName(DayMeasure measure) const
{
    switch (measure) {
    case DayMeasure::HeadacheDays:
        return tr("Headache days");
    case DayMeasure::MigraineLikeDays:
        return tr("Migraine-like days");
    case DayMeasure::ModerateOrSevereDays:
        return tr("Days with moderate or severe pain");
    }
    Q_UNREACHABLE();
}

QString TrendSection::trendWords(const MonthlyTrend &trend) const
{
    const QLocale locale;
    const statistics::Estimate &slope = trend.line.slope;
    const QString months = tr("%n whole months", nullptr, int(trend.months.size()));
    if (!slope.interval)
        //: %1 "2 whole months", %2 "6"
        return tr("Not enough yet: %1 answered well enough; a trend needs %2.")
            .arg(months,
                 locale.toString(statistics::needed(statistics::Display::TrendInterval).observations));
    // Over a year: from one month to the next almost all is less than a tenth of a day.
    const bool isSmall = std::abs(12 * *slope.value) < 1;
    const int digits = isSmall ? 2 : 1;
    const auto aYear = [&](double slopeOfMonths) {
        return NumberWords::moreOrFewer(12 * slopeOfMonths, locale, digits);
    };
    const QString days = NumberWords::decimal(std::abs(12 * *slope.value), locale, digits);
    // What rounds to nothing has no direction.
    const double shown = std::round(12 * *slope.value * std::pow(10, digits));
    //: %1 number of days
    const QString value = shown < 0 ? tr("%1 days a month fewer").arg(days)
                          //: %1 number of days
                          : shown > 0 ? tr("%1 days a month more").arg(days)
                                      : tr("as many days a month");
    //: %1 and %2 the ends of a range, such as "0.2 fewer"; %3 "12 whole months"
    const QString range =
        tr("likely %1 to %2; %3").arg(aYear(slope.interval->lower), aYear(slope.interval->upper), months);
    if (slope.interval->upper < 0)
        //: %1 "0.25 days a month fewer", %2 its range
        return tr("The days become fewer: over a year %1 (%2).").arg(value, range);
    if (slope.interval->lower > 0)
        return tr("The days become more: over a year %1 (%2).").arg(value, range);
    return tr("Not clear yet: over a year %1 (%2).").arg(value, range);
}

/// Which months are gaps; nothing if there are none.
QString TrendSection::gapWords(const MonthlyTrend &trend) const
{
    constexpr qsizetype mostNamed = 6;
    if (trend.tooFewAnswered.isEmpty())
        return {};
    // The newest can still be remembered.
    const qsizetype more = std::max<qsizetype>(0, trend.tooFewAnswered.size() - mostNamed);
    QStringList names;
    for (const Period &month : trend.tooFewAnswered.sliced(more))
        names.append(PeriodWords::month(month.first));
    const QString listed = names.join(tr(", "));
    return more == 0
               //: %1 names of months
               ? tr("Left out, since too few days are answered: %1.").arg(listed)
               //: %1 names of months
               : tr("Left out, since too few days are answered: %1 and %n earlier months.", nullptr,
                    int(more))
                     .arg(listed);
}

QString TrendSection::responseWords(const std::optional<Response> &response) const
{
    if (!response)
        return tr(
            "Whether days became half as many can be said from 28 days and 4 headache days before, and 28 "
            "days after, answered by 80 %.");
    const QString percent = NumberWords::percent(std::abs(response->reduction));
    if (response->reduction <= 0)
        return response->reduction < 0 ? tr("Per day that is %1 more.").arg(percent) : QString();
    const QString fewer = tr("Per day that is %1 fewer.").arg(percent);
    if (response->isThreeQuarters())
        return fewer + u' ' + tr("Doctors speak of a 75 % response.");
    if (response->isHalf())
        return fewer + u' ' + tr("Doctors speak of a 50 % response.");
    if (response->isThirty())
        return fewer + u' ' + tr("Doctors speak of a 30 % response.");
    return fewer;
}

QString TrendSection::compareWords(const BeforeAfter &numbers) const
{
    if (!numbers.difference.value)
        return tr("Not enough yet: one of the two parts has no answered day.");
    QString words = tr("Before: %1 of the days. After: %2.")
                        .arg(NumberWords::share(numbers.before), NumberWords::share(numbers.after));
    if (numbers.before.value && numbers.after.value)
        //: numbers of days
        words += u' ' + tr("Of 30 days that is %1 before and %2 after.")
                            .arg(NumberWords::decimal(30 * *numbers.before.value),
                                 NumberWords::decimal(30 * *numbers.after.value));
    if (numbers.difference.interval) {
        const auto &interval = *numbers.difference.interval;
        words += u' ' + (interval.upper < 0   ? tr("There were fewer afterwards.")
                         : interval.lower > 0 ? tr("There were more afterwards.")
                                              : tr("Whether that differs is not clear."));
    }
    words += u' ' + tr("What caused a difference this cannot show.");
    if (numbers.isAtLeast)
        words += u' ' + tr("Many days are not answered, so this is uncertain.");
    return words;
}

ChartPtr TrendSection::chartOf(const TrendNumbers &numbers) const
{
    const QLocale locale;
    QList<LineChart::Point> points;
    QList<LineChart::Mark> marks;
    const MonthlyTrend &trend = numbers.trend;
    constexpr int longestWithMonths = 550; // days
    const bool areYears = !trend.months.isEmpty() &&
                          trend.months.first().first.daysTo(trend.months.last().last) > longestWithMonths;
    std::vector<double> xs;
    std::vector<double> ys;
    for (qsizetype i = 0; i < trend.months.size(); ++i) {
        const QDate month = trend.months[i].first;
        const QDate first = trend.months.first().first;
        const double x = (month.year() - first.year()) * 12 + month.month() - first.month();
        const double y = trend.daysPer30[i];
        xs.push_back(x);
        ys.push_back(y);
        points.append({.x = x, .y = y});
        if (!areYears)
            marks.append({.x = x,
                          .label = month.month() == 1 ? locale.toString(month, u"yyyy")
                                                      : PeriodWords::shortMonth(month)});
    }
    // Each January, also where it is a gap.
    for (int x = 0; areYears && x <= int(xs.back()); ++x) {
        const QDate month = trend.months.first().first.addMonths(x);
        if (month.month() == 1)
            marks.append({.x = double(x), .label = locale.toString(month, u"yyyy")});
    }
    std::optional<LineChart::Fit> fit;
    const statistics::Estimate &slope = trend.line.slope;
    if (isLineShown(trend)) {
        const double from = xs.front();
        const double to = xs.back();
        const auto at = [&](double x) { return *trend.line.intercept + *slope.value * x; };
        // The slopes of the range, through the middle of all months.
        const double x = statistics::median(xs);
        const double y = at(x);
        const auto edge = [&](double end, bool isUpper) {
            const double one = y + slope.interval->lower * (end - x);
            const double other = y + slope.interval->upper * (end - x);
            return isUpper ? std::max(one, other) : std::min(one, other);
        };
        fit = LineChart::Fit{.line = QLineF(from, at(from), to, at(to)),
                             .band = QPolygonF({{from, edge(from, true)},
                                                {x, y},
                                                {to, edge(to, true)},
                                                {to, edge(to, false)},
                                                {x, y},
                                                {from, edge(from, false)}})};
    }
    return std::make_shared<LineChart>(
        //: %1 kind of days
        LineChart::Words{.title = tr("Trend: %1, of 30").arg(measureName(numbers.measure)),
                         .points = tr("days of 30, whole answered months"),
                         .fit = tr("trend"),
                         .band = tr("its likely range"),
                         .columns = {tr("Month"), tr("Days of 30")},
                         .sentence =
                             [trend, locale](qsizetype i) {
                                 //: %1 month, %2 number of days
                                 return tr("%1: %2 days of 30")
                                     .arg(PeriodWords::month(trend.months[i].first),
                                          NumberWords::decimal(trend.daysPer30[i], locale));
                             },
                         .row =
                             [trend, locale](qsizetype i) {
                                 return QStringList{PeriodWords::month(trend.months[i].first),
                                                    NumberWords::decimal(trend.daysPer30[i], locale)};
                             }},
        LineChart::Drawn::Dots, points, marks, QList<LineChart::Limit>{}, fit);
}

void TrendSection::showWorking()
{
    say(m_words, tr("Being worked out…"));
    m_chart->hide();
    say(m_compareWords, {});
}

void TrendSection::show(const TrendNumbers &numbers)
{
    {
        const QSignalBlocker measureBlocker(m_measure);
        const QSignalBlocker compareBlocker(m_compare);
        const QSignalBlocker splitBlocker(m_split);
        m_measure->setCurrentIndex(m_measure->findData(int(numbers.measure)));
        const bool canSplit = numbers.period.days() > 1;
        m_compare->setEnabled(canSplit);
        m_compare->setChecked(numbers.split.has_value());
        m_split->setVisible(numbers.split.has_value());
        if (canSplit) {
            m_splits = {numbers.period.first.addDays(1), numbers.period.last};
            m_split->setDate(numbers.split.value_or(numbers.period.first.addDays(numbers.period.days() / 2)));
        }
    }
    const QString gaps = gapWords(numbers.trend);
    say(m_words, trendWords(numbers.trend) + (gaps.isEmpty() ? QString() : u' ' + gaps));
    setTooLittle(!numbers.trend.line.slope.interval);
    m_chart->setVisible(statistics::enough(statistics::Display::TrendRaw,
                                           {.observations = int(numbers.trend.months.size())}));
    m_chart->setChart(chartOf(numbers));
    say(m_compareWords, numbers.beforeAfter
                            ? compareWords(*numbers.beforeAfter) + u"\n\n"_s + responseWords(numbers.response)
                            : QString());
    setState(State::Ready);
}

} // namespace nape
