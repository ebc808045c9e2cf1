// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/medicinesection.h"

#include "app/charts/barchart.h"
#include "app/charts/linechart.h"
#include "app/insights/numberwords.h"
#include "app/insights/patternwords.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int longestWithMonths = 550; ///< days

} // namespace

MedicineSection::MedicineSection(const DiaryCatalogue *terms, const Appearance &appearance, QWidget *parent)
    : InsightsSection(u"medicine"_s, tr("Medicine"), appearance, parent),
      m_terms(terms),
      m_completeness(addText(u"medicineCompletenessLabel"_s)),
      m_facts(addFacts(u"medicineFacts"_s)),
      m_levels(addText(u"medicineLevelsLabel"_s)),
      m_overuse(addText(u"medicineOveruseLabel"_s)),
      m_class(new QComboBox)
{
    m_class->setObjectName(u"medicineClassCombo"_s);
    m_class->setAccessibleName(tr("Kind of medicine"));
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_class, &QComboBox::currentIndexChanged, this, &MedicineSection::showCharts);
    addLabelled(tr("Show"), m_class);
    m_rolling = addChart(u"rollingMedicine"_s);
    m_months = addChart(u"monthsMedicine"_s);
    forgetOveruse();
    addHowCounted(tr(
        "What counts are days with at least one dose of a kind, not the number of doses. Doctors use 10 "
        "days a month for triptans, ergots, opioids and combined painkillers, and 15 for simple painkillers. "
        "From 8 and 12 days on Nape says that the limit is close; that is ours. Gepants and ditans have "
        "no limit.\n\n"
        "Acute medicine is all that is taken when a headache is there, also against nausea; not what is "
        "taken "
        "every day to prevent it.\n\n"
        "A dose helped if its relief after 2 hours was noted as good or complete. Doses without that answer "
        "are in no share.\n\n"
        "Source: ICHD-3, 8.2, Cephalalgia 2018. The limits are the opinion of experts."));
}

QString MedicineSection::className(const QString &drugClass) const
{
    if (drugClass.isEmpty())
        return tr("Medicine that is no longer in the list");
    return m_terms ? m_terms->drugClassName(drugClass) : drugClass;
}

QString MedicineSection::levelWords(const MedicationUse &use) const
{
    const QLocale locale;
    const QString name = className(use.drugClass);
    switch (use.level()) {
    case UseLevel::Below:
        return {};
    case UseLevel::Near:
        //: %1 kind of medicine, %2 number of days
        return tr("%1: close to %2 days, the monthly limit that doctors use.")
            .arg(name, locale.toString(use.limit->days));
    case UseLevel::Reached:
        return tr("%1: at %2 days or more within 30 medicine may itself keep headaches going. Worth talking "
                  "about with your doctor.")
            .arg(name, locale.toString(use.limit->days));
    }
    Q_UNREACHABLE();
}

void MedicineSection::show(const MedicineNumbers &medicine)
{
    m_medicine = medicine;
    if (medicine.uses.isEmpty()) {
        showMessage(tr("No medicine was noted in this period."));
        return;
    }
    const QLocale locale;
    const PeriodNumbers &whole = medicine.whole;
    say(m_completeness, NumberWords::completeness(whole.completeness, locale));
    QList<FactGrid::Fact> facts{{tr("Days with acute medicine"),
                                 NumberWords::count(whole.acuteMedicationDays, whole.isAtLeast(), locale),
                                 true}};
    QStringList levels;
    for (const MedicationUse &use : medicine.uses) {
        const QString days =
            NumberWords::count(use.lastThirtyDays, !use.lastThirtyCompleteness.isEnough(), locale);
        const QString upTo = PeriodWords::day(use.upTo, locale);
        const QString mostInThirty =
            NumberWords::shortCount(use.mostInThirtyDays, use.isMostInThirtyAtLeast, locale);
        const QString mostInMonth =
            NumberWords::shortCount(use.mostInMonth, use.isMostInMonthAtLeast, locale);
        facts.append({className(use.drugClass),
                      use.limit
                          //: %1 number of days, %2 the date up to which 30 days are counted, %3 the limit, %4
                          //: and %5 the most in any 30 days and in a calendar month
                          ? tr("%1 in the 30 days up to %2, monthly limit %3 (most: %4 in 30 days, %5 in a "
                               "month)")
                                .arg(days, upTo, locale.toString(use.limit->days), mostInThirty, mostInMonth)
                          : tr("%1 in the 30 days up to %2, no monthly limit (most: %3 in 30 days, %4 in a "
                               "month)")
                                .arg(days, upTo, mostInThirty, mostInMonth)});
        if (const QString words = levelWords(use); !words.isEmpty())
            levels.append(words);
    }
    if (whole.relief.n > 0)
        //: %1 share with its likely range, %2 number of doses
        facts.append({tr("Doses that helped within 2 hours"),
                      tr("%1, of %2 rated")
                          .arg(NumberWords::share(whole.relief, locale), locale.toString(whole.relief.n))});
    m_facts->setFacts(facts);
    // The thirty days may begin before the period, of which the first line speaks.
    if (!medicine.uses.first().lastThirtyCompleteness.isEnough() && !whole.isAtLeast())
        levels.append(tr("Of the 30 days up to %1, %2 are answered, so their counts are “at least”.")
                          .arg(PeriodWords::day(medicine.uses.first().upTo, locale),
                               NumberWords::answered(medicine.uses.first().lastThirtyCompleteness, locale)));
    say(m_levels, levels.join(u"\n\n"_s));

    const QString before = m_class->currentData().toString();
    {
        const QSignalBlocker blocker(m_class);
        m_class->clear();
        for (const MedicationUse &use : medicine.uses)
            m_class->addItem(className(use.drugClass), use.drugClass);
        m_class->setCurrentIndex(std::max(0, m_class->findData(before)));
        m_class->parentWidget()->setVisible(medicine.uses.size() > 1);
    }
    showCharts();
    setState(State::Ready);
}

void MedicineSection::showCharts()
{
    const int index = m_class->currentIndex();
    if (index < 0 || index >= m_medicine.uses.size())
        return;
    m_rolling->setChart(rollingChart(m_medicine.uses[index]));
    m_months->setChart(monthsChart(m_medicine.uses[index]));
}

ChartPtr MedicineSection::rollingChart(const MedicationUse &use) const
{
    const QLocale locale;
    QList<LineChart::Point> points;
    QList<LineChart::Mark> marks;
    // Where years are looked at, only they are named.
    const bool areYears = m_medicine.period.days() > longestWithMonths;
    const QList<int> rolling = m_medicine.rolling.value(use.drugClass);
    const QDate first = m_medicine.period.first;
    for (qsizetype i = 0; i < rolling.size(); ++i) {
        points.append({.x = double(i), .y = double(rolling[i])});
        const QDate day = first.addDays(i);
        if (areYears ? day.day() == 1 && day.month() == 1 : day.day() == 1 || i == 0)
            marks.append({.x = double(i),
                          .label = day.month() == 1 && day.day() == 1 ? locale.toString(day, u"yyyy")
                                                                      : PeriodWords::shortMonth(day)});
    }
    const auto day = [first, locale](qsizetype i) { return PeriodWords::day(first.addDays(i), locale); };
    QList<LineChart::Limit> limits;
    if (use.limit)
        limits.append({.y = double(use.limit->days),
                       //: A line in a chart; %1 number of days
                       .label = tr("monthly limit: %1 days").arg(locale.toString(use.limit->days))});
    return std::make_shared<LineChart>(
        //: %1 kind of medicine
        LineChart::Words{
            .title = tr("%1: days with medicine in the 30 days up to each day").arg(className(use.drugClass)),
            .points = tr("days with medicine, of the last 30"),
            .fit = {},
            .band = {},
            .columns = {tr("30 days up to"), tr("Days with medicine")},
            .sentence =
                [rolling, day, locale](qsizetype i) {
                    //: %1 date, %2 number of days
                    return tr("30 days up to %1: days with medicine %2")
                        .arg(day(i), locale.toString(rolling[i]));
                },
            .row =
                [rolling, day, locale](qsizetype i) {
                    return QStringList{day(i), locale.toString(rolling[i])};
                }},
        LineChart::Drawn::Line, points, marks, limits);
}

ChartPtr MedicineSection::monthsChart(const MedicationUse &use) const
{
    const QLocale locale;
    QList<BarChart::Bar> bars;
    for (const PeriodNumbers &month : m_medicine.months) {
        const int days = month.medicationDays.value(use.drugClass);
        const QString name = PeriodWords::month(month.period.first);
        const QString count = NumberWords::shortCount(days, month.isAtLeast(), locale);
        bars.append({.label = PeriodWords::shortMonth(month.period.first),
                     .group = locale.toString(month.period.first, u"yyyy"),
                     .whole = days,
                     .parts = {},
                     .number = NumberWords::barCount(days, month.isAtLeast(), locale),
                     .isAtLeast = month.isAtLeast(),
                     //: %1 month, %2 number of days
                     .sentence = tr("%1: days with medicine %2")
                                     .arg(name, NumberWords::count(days, month.isAtLeast(), locale)),
                     .row = {name, count}});
    }
    return std::make_shared<BarChart>(
        //: %1 kind of medicine
        BarChart::Words{.title = tr("%1: days with medicine by month").arg(className(use.drugClass)),
                        .whole = tr("days with medicine in a calendar month"),
                        .parts = {},
                        .atLeast = tr("at least: too few days answered; ? not known"),
                        .columns = {tr("Month"), tr("Days with medicine")}},
        bars);
}

void MedicineSection::setOveruse(const OverusePattern &overuse)
{
    QStringList sentences;
    // Nothing said is easily taken for "no".
    if (overuse.reason)
        //: %1 why, for example "one of the three months … is answered by less than 80 %"
        sentences.append(tr("Whether there are many days with medicine month after month cannot be said: %1.")
                             .arg(PatternWords::reason(*overuse.reason)));
    for (const QString &key : overuse.wording()) {
        if (key == "overuse.discuss"_L1)
            sentences.append(
                tr("In each of the last three months there were many headache days and many days "
                   "with medicine. Frequent medicine may itself keep headaches going. Please "
                   "discuss this with your doctor."));
        else if (key == "overuse.not_abruptly"_L1)
            sentences.append(tr("Do not stop these medicines abruptly."));
    }
    say(m_overuse, sentences.join(u' '));
}

void MedicineSection::forgetOveruse()
{
    say(m_overuse, {});
}

} // namespace nape
