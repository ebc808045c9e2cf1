// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/coursesection.h"

#include "app/diary/formparts.h"
#include "app/diary/momentfield.h"
#include "app/diary/noticebar.h"
#include "app/diary/paincurve.h"
#include "app/diary/wheelfilter.h"
#include "app/theme/flowlayout.h"

#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <utility>

namespace nape
{

namespace
{

/// What is most likely meant by one more reading: now while it goes on, otherwise the start, then the end,
/// and after these the middle of the longest time without one. None if each minute has its reading.
std::optional<Moment> nextReading(const Headache &headache, const Moment &now)
{
    constexpr qint64 minute = 60'000;
    const auto isKnown = [&](qint64 utcMs) {
        return std::ranges::any_of(headache.readings, [&](const PainReading &reading) {
            return reading.at.utcMs / minute == utcMs / minute;
        });
    };
    const Moment last = headache.end.value_or(now);
    const QList<Moment> likely =
        headache.end ? QList<Moment>{headache.start, last} : QList<Moment>{last, headache.start};
    for (const Moment &moment : likely) {
        if (!isKnown(moment.utcMs))
            return moment;
    }
    QList<qint64> times{headache.start.utcMs, last.utcMs};
    for (const PainReading &reading : headache.readings)
        times.append(reading.at.utcMs);
    std::ranges::sort(times);
    qsizetype before = 0;
    for (qsizetype i = 1; i + 1 < times.size(); ++i) {
        if (times[i + 1] - times[i] > times[before + 1] - times[before])
            before = i;
    }
    const qint64 middle = times[before] + (times[before + 1] - times[before]) / 2;
    if (isKnown(middle))
        return std::nullopt;
    return Moment::at(middle - middle % minute, headache.start.local().timeZone());
}

} // namespace

CourseSection::CourseSection(const Headache &headache, Draft draft, const Clock &clock,
                             const Appearance &appearance, QWidget *parent)
    : HeadacheSection(parent),
      m_draft(std::move(draft)),
      m_clock(clock),
      m_curve(new PainCurve(appearance)),
      m_add(new QPushButton(tr("Add a reading"))),
      m_isFull(new NoticeBar(appearance)),
      m_average(new OptionalNumber(tr("Average pain"), 0, Intensity::highest)),
      m_usual(headache.intensity)
{
    m_add->setObjectName(QStringLiteral("addReadingButton"));
    m_add->setAutoDefault(false);
    m_average->setObjectName(QStringLiteral("averagePainBox"));
    m_average->setNumber(headache.averageIntensity ? std::optional(headache.averageIntensity->value())
                                                   : std::nullopt);

    auto *rows = new QWidget;
    m_rowsLayout = new QVBoxLayout(rows);
    m_rowsLayout->setContentsMargins(0, 0, 0, 0);
    m_rowsLayout->setSpacing(4);
    auto *average = new QHBoxLayout;
    average->addWidget(formHeading(tr("Average pain"), m_average));
    average->addWidget(m_average);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_curve);
    layout->addWidget(rows);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    layout->addWidget(m_isFull);
    layout->addLayout(average);

    for (const PainReading &reading : headache.readings)
        addRow(reading);
    updateCurve();
    connect(m_add, &QPushButton::clicked, this, &CourseSection::addNext);
    connect(m_average, &QSpinBox::valueChanged, this, &CourseSection::changed);
}

void CourseSection::addRow(const PainReading &reading)
{
    Row row{new QWidget,
            new MomentField(tr("Date of the reading"), tr("Time of the reading"),
                            QStringLiteral("reading%1").arg(m_rows.size())),
            new QSpinBox};
    row.at->setMoment(reading.at);
    row.at->setEarliest(m_draft().start);
    row.pain->setObjectName(QStringLiteral("readingPainBox%1").arg(m_rows.size()));
    row.pain->setAccessibleName(tr("Pain at that time"));
    row.pain->setRange(0, Intensity::highest);
    row.pain->setValue(reading.intensity.value());
    leaveWheelToPage(row.pain);
    auto *remove = new QPushButton(tr("Remove"));
    remove->setObjectName(QStringLiteral("removeReadingButton%1").arg(m_rows.size()));
    remove->setAccessibleName(tr("Remove this reading"));
    remove->setAutoDefault(false);

    auto *line = new QFrame;
    line->setFrameStyle(QFrame::HLine | QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    auto *fields = new QWidget;
    auto *flow = new FlowLayout(fields);
    flow->addWidget(row.at);
    flow->addWidget(withLabel(tr("Pain"), row.pain));
    flow->addWidget(remove);
    auto *layout = new QVBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(line);
    layout->addWidget(fields);
    m_rowsLayout->addWidget(row.widget);
    m_rows.append(row);
    connect(row.at, &MomentField::momentChanged, this, &CourseSection::updateCurve);
    connect(row.pain, &QSpinBox::valueChanged, this, &CourseSection::updateCurve);
    connect(remove, &QPushButton::clicked, this, [this, widget = row.widget] {
        m_rows.removeIf([widget](const Row &other) { return other.widget == widget; });
        // The button that was just pressed is in it.
        widget->hide();
        widget->deleteLater();
        m_add->setFocus();
        updateCurve();
    });
}

void CourseSection::addNext()
{
    const auto next = nextReading(m_draft(), toTheMinute(m_clock));
    if (!next)
        return m_isFull->say(tr("Each minute of this headache has its reading already."));
    const auto known = readings();
    addRow({*next, known.isEmpty() ? m_usual : known.last().intensity});
    m_rows.last().widget->show(); // at once: what is hidden gets no focus
    m_rows.last().pain->setFocus();
    m_rows.last().pain->selectAll();
    updateCurve();
    Q_EMIT added(m_rows.last().widget);
}

PainReading CourseSection::Row::reading() const
{
    return {at->moment(), *Intensity::fromInt(pain->value())};
}

QList<PainReading> CourseSection::readings() const
{
    QList<PainReading> readings;
    for (const Row &row : m_rows)
        readings.append(row.reading());
    std::ranges::stable_sort(readings, {}, [](const PainReading &reading) { return reading.at.utcMs; });
    return readings;
}

void CourseSection::updateCurve()
{
    m_curve->setReadings(readings());
    m_curve->setVisible(m_rows.size() > 1);
    m_isFull->clear();
    Q_EMIT changed();
}

void CourseSection::applyTo(Headache &headache) const
{
    headache.readings = readings();
    const auto average = m_average->number();
    headache.averageIntensity = average ? Intensity::fromInt(*average) : std::nullopt;
}

/// The first reading that cannot be true beside those above it.
QWidget *CourseSection::faultyField() const
{
    Headache tried = withoutDetails(m_draft());
    for (const Row &row : m_rows) {
        tried.readings.append(row.reading());
        tried.intensity = std::max(tried.intensity, row.reading().intensity);
        if (!validate(tried, Moment::now(m_clock)))
            return row.at;
    }
    return m_average;
}

} // namespace nape
