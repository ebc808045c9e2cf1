// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/timesection.h"

#include "app/diary/formparts.h"
#include "app/diary/momentfield.h"
#include "app/safety/answerrow.h"
#include "app/theme/flowlayout.h"
#include "core/catalogue/diarycatalogue.h"
#include "core/diary/limits.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

namespace
{

/// A start of which only the day is known lies at its beginning, so that no end of that day comes before it.
Moment dayBegins(const Moment &moment)
{
    return Moment::at(moment.localDay.startOfDay(moment.local().timeZone()));
}

/// … and an end at its last minute, or now if the day is not over.
Moment dayEnds(const Moment &moment, const Moment &now)
{
    const Moment last = Moment::at(QDateTime(moment.localDay, QTime(23, 59), moment.local().timeZone()));
    const bool isNotOver = now.localDay == moment.localDay && now < last;
    return isNotOver ? now : last;
}

QWidget *pair(QWidget *first, QWidget *second)
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row);
    layout->addWidget(first);
    layout->addWidget(second);
    return row;
}

} // namespace

TimeSection::TimeSection(const Headache &headache, Kind kind, const Clock &clock, const DiaryCatalogue *terms,
                         QWidget *parent)
    : HeadacheSection(parent),
      m_clock(clock),
      m_given(headache),
      m_justNow(new QRadioButton(tr("Just now"))),
      m_earlier(new QRadioButton(tr("Earlier"))),
      m_stillGoing(new QRadioButton(tr("Still going"))),
      m_ended(new QRadioButton(tr("It has ended"))),
      m_woke(new AnswerRow(tr("Woke up with it"), {Answer::Yes, Answer::No, Answer::NotSure}))
{
    m_justNow->setObjectName(QStringLiteral("startJustNowButton"));
    m_earlier->setObjectName(QStringLiteral("startEarlierButton"));
    m_stillGoing->setObjectName(QStringLiteral("endStillGoingButton"));
    m_ended->setObjectName(QStringLiteral("endEndedButton"));
    m_woke->setObjectName(QStringLiteral("wokeWithItRow"));
    auto *starts = new QButtonGroup(this);
    starts->addButton(m_justNow);
    starts->addButton(m_earlier);
    auto *ends = new QButtonGroup(this);
    ends->addButton(m_stillGoing);
    ends->addButton(m_ended);

    m_start = makePart(tr("Start date"), tr("Start time"), tr("How exact the start is"),
                       QStringLiteral("start"), headache.start, headache.startPrecision);
    m_end = makePart(tr("End date"), tr("End time"), tr("How exact the end is"), QStringLiteral("end"),
                     headache.end.value_or(toTheMinute(clock)), headache.endPrecision);
    // A headache that is already in the diary began when it began.
    const bool isKnown = kind == Kind::Known;
    (isKnown ? m_earlier : m_justNow)->setChecked(true);
    (headache.end ? m_ended : m_stillGoing)->setChecked(true);
    auto *startChoice = pair(m_justNow, m_earlier);
    startChoice->setVisible(!isKnown);
    m_start.row->setVisible(isKnown);
    m_end.row->setVisible(headache.end.has_value());
    connect(m_earlier, &QRadioButton::toggled, m_start.row, &QWidget::setVisible);
    connect(m_ended, &QRadioButton::toggled, m_end.row, &QWidget::setVisible);
    const auto tellEnd = [this] {
        m_end.moment->setEarliest(m_earlier->isChecked() ? m_start.moment->moment() : m_given.start);
    };
    connect(m_start.moment, &MomentField::momentChanged, this, tellEnd);
    connect(m_earlier, &QRadioButton::toggled, this, tellEnd);
    tellEnd();
    for (QRadioButton *button : {m_earlier, m_ended})
        connect(button, &QRadioButton::toggled, this, &TimeSection::changed);
    m_woke->setAnswer(headache.wokeWithIt);
    connect(m_woke, &AnswerRow::answered, this, &TimeSection::changed);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(4);
    layout->addWidget(formHeading(tr("Start")));
    layout->addWidget(startChoice);
    layout->addWidget(m_start.row);
    layout->addSpacing(8);
    layout->addWidget(formHeading(tr("End")));
    layout->addWidget(pair(m_stillGoing, m_ended));
    layout->addWidget(m_end.row);
    layout->addSpacing(8);
    layout->addWidget(formHeading(tr("Woke up with it")));
    layout->addWidget(m_woke);
    if (terms) {
        m_speed = new KeyChoice(tr("How fast it came"));
        m_speed->setObjectName(QStringLiteral("onsetSpeedBox"));
        m_speed->addKey({}, tr("Not said"));
        for (const DiaryTerm &speed : terms->onsetSpeeds())
            m_speed->addKey(speed.key, terms->onsetSpeedName(speed.key));
        m_speed->setKey(headache.onsetSpeed);
        connect(m_speed, &QComboBox::currentIndexChanged, this, &TimeSection::changed);
        layout->addSpacing(8);
        layout->addWidget(formHeading(tr("How fast it came"), m_speed));
        layout->addWidget(m_speed);
    }
}

TimeSection::Part TimeSection::makePart(const QString &dateName, const QString &timeName,
                                        const QString &precisionName, const QString &prefix,
                                        const Moment &moment, Precision precision)
{
    Part part;
    part.moment = new MomentField(dateName, timeName, prefix);
    part.moment->setMoment(moment);
    part.precision = new KeyChoice(precisionName);
    part.precision->setObjectName(prefix + QStringLiteral("PrecisionBox"));
    part.precision->addKey(toKey(Precision::Exact), tr("exactly"));
    part.precision->addKey(toKey(Precision::About), tr("about"));
    part.precision->addKey(toKey(Precision::DayOnly), tr("only the day"));
    part.precision->setKey(toKey(precision));
    part.moment->setTimeVisible(precision != Precision::DayOnly);
    part.row = pair(part.moment, part.precision);
    connect(part.precision, &QComboBox::currentIndexChanged, this, [this, part] {
        part.moment->setTimeVisible(precisionOf(part) != Precision::DayOnly);
        Q_EMIT changed();
    });
    connect(part.moment, &MomentField::momentChanged, this, &TimeSection::changed);
    return part;
}

Precision TimeSection::precisionOf(const Part &part)
{
    return precisionFromKey(part.precision->key()).value_or(Precision::Exact);
}

void TimeSection::applyTo(Headache &headache) const
{
    if (m_earlier->isChecked()) {
        headache.startPrecision = precisionOf(m_start);
        headache.start = m_start.moment->moment();
        const bool isAsGiven =
            m_given.startPrecision == Precision::DayOnly && headache.start.localDay == m_given.start.localDay;
        if (headache.startPrecision == Precision::DayOnly)
            headache.start = isAsGiven ? m_given.start : dayBegins(headache.start);
    } else {
        headache.start = m_given.start;
        headache.startPrecision = m_given.startPrecision;
    }
    if (m_ended->isChecked()) {
        headache.endPrecision = precisionOf(m_end);
        headache.end = m_end.moment->moment();
        const bool isAsGiven = m_given.end && m_given.endPrecision == Precision::DayOnly &&
                               headache.end->localDay == m_given.end->localDay;
        if (headache.endPrecision == Precision::DayOnly)
            headache.end = isAsGiven ? *m_given.end : dayEnds(*headache.end, Moment::now(m_clock));
    } else {
        headache.end.reset();
        headache.endPrecision = m_given.end ? Precision::Exact : m_given.endPrecision;
    }
    headache.wokeWithIt = m_woke->answer();
    if (m_speed)
        headache.onsetSpeed = m_speed->key();
}

QWidget *TimeSection::faultyField() const
{
    Headache headache = m_given;
    applyTo(headache);
    // Of two times that do not fit the one that was said last, unless the first is wrong by itself.
    const Moment now = Moment::now(m_clock);
    const bool isStart = now < headache.start || !m_ended->isChecked();
    const Part &part = isStart ? m_start : m_end;
    if (!part.moment->isVisibleTo(this))
        return HeadacheSection::faultyField();
    return part.moment->faultyField(isStart ? QDate(firstDiaryYear, 1, 1) : headache.start.localDay,
                                    now.localDay);
}

} // namespace nape
