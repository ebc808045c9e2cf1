// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/headachedialog.h"

#include "app/diary/answersections.h"
#include "app/diary/aurasection.h"
#include "app/diary/coursesection.h"
#include "app/diary/diarywords.h"
#include "app/diary/discardquestion.h"
#include "app/diary/foldsection.h"
#include "app/diary/formparts.h"
#include "app/diary/headachesummary.h"
#include "app/diary/intensityslider.h"
#include "app/diary/noticebar.h"
#include "app/diary/placesfield.h"
#include "app/diary/placessection.h"
#include "app/diary/symptomssection.h"
#include "app/diary/timesection.h"
#include "app/fields/typedfield.h"
#include "app/theme/columnscroll.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

namespace
{

/// Keeps the places that were there already with all that was known about them.
QList<PainPlace> painPlaces(const QList<Place> &chosen, const QList<PainPlace> &known)
{
    QList<PainPlace> places;
    for (const Place &place : chosen) {
        const auto found = std::ranges::find(known, place, &PainPlace::place);
        places.append(found != known.end() ? *found
                                           : PainPlace{.place = place, .intensity = {}, .quality = {}});
    }
    return places;
}

Headache newHeadache(const Clock &clock, const Moment &start)
{
    return {HeadacheId::create(clock),
            start,
            Precision::Exact,
            std::nullopt,
            Precision::Exact,
            *Intensity::fromInt(0),
            {},
            {},
            {},
            {},
            {},
            {},
            {}};
}

} // namespace

HeadacheDialog::HeadacheDialog(const QList<Place> &places, DiaryTerms &terms, const Clock &clock,
                               const Appearance &appearance, Save save, QWidget *parent)
    : HeadacheDialog(std::nullopt, places, terms, clock, appearance, std::move(save), parent)
{
}

HeadacheDialog::HeadacheDialog(const Headache &headache, DiaryTerms &terms, const Clock &clock,
                               const Appearance &appearance, Save save, QWidget *parent)
    : HeadacheDialog(headache, DiaryWords::placesOf(headache), terms, clock, appearance, std::move(save),
                     parent)
{
}

HeadacheDialog::HeadacheDialog(std::optional<Headache> edited, const QList<Place> &places, DiaryTerms &terms,
                               const Clock &clock, const Appearance &appearance, Save save, QWidget *parent)
    : QDialog(parent),
      m_terms(terms),
      m_clock(clock),
      m_appearance(appearance),
      m_save(std::move(save)),
      m_edited(std::move(edited)),
      m_opened(toTheMinute(clock)),
      m_base(m_edited ? *m_edited : newHeadache(clock, m_opened)),
      m_given(m_base),
      m_slider(new IntensitySlider(tr("Worst pain"), appearance)),
      m_places(new PlacesField(terms.catalogue(), appearance)),
      m_ongoing(new NoticeBar(appearance)),
      m_notice(new NoticeBar(appearance)),
      m_discard(new DiscardQuestion)
{
    setObjectName(QStringLiteral("headacheDialog"));
    setWindowTitle(m_edited ? tr("Edit headache") : tr("Log headache"));
    setSizeGripEnabled(true);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(24);
    m_columns->addWidget(buildPlaces(), 5, Qt::AlignTop);
    m_columns->addWidget(buildSections(), 6, Qt::AlignTop);

    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(24, 24, 24, 16);
    contentLayout->setSpacing(24);
    contentLayout->addWidget(m_ongoing);
    contentLayout->addWidget(m_slider);
    contentLayout->addLayout(m_columns);
    contentLayout->addStretch(1);
    m_scroll = new ColumnScroll(content);

    // Outside the scrolled part, so that the buttons and what went wrong are always in sight.
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 8, 24, 24);
    foot->setSpacing(8);
    foot->addWidget(m_notice);
    foot->addWidget(m_discard);
    foot->addWidget(buildButtons());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(foot);

    m_places->setPlaces(places);
    if (m_edited)
        m_slider->setIntensity(m_edited->intensity);
    m_given = draft();
    m_givenIntensity = m_slider->intensity();
    updateSummaries();
    connect(m_places, &PlacesField::placesChanged, this, [this] {
        if (m_placesSection)
            m_placesSection->setPlaces(m_places->places());
    });
    connect(m_slider, &IntensitySlider::intensityChanged, this,
            [this] { m_saveButton->setEnabled(m_slider->intensity().has_value()); });
    m_saveButton->setEnabled(m_slider->intensity().has_value());
    // Not before it is inside: a dialog only learns of a default button that it holds.
    m_saveButton->setDefault(true);
    m_slider->setFocus();
    m_ongoing->setObjectName(QStringLiteral("ongoingNotice"));
    connect(m_ongoing, &NoticeBar::buttonClicked, this, [this] {
        m_wantsOngoing = true;
        reject();
    });
    connect(m_discard, &DiscardQuestion::discarded, this, [this] { QDialog::reject(); });
    connect(m_discard, &DiscardQuestion::kept, this, [this] { m_wantsOngoing = false; });
    connect(this, &QDialog::rejected, this, [this] {
        if (m_wantsOngoing)
            Q_EMIT insteadChosen();
    });
}

void HeadacheDialog::offerInstead(const Headache &ongoing)
{
    const bool isToday = ongoing.start.localDay == Moment::now(m_clock).localDay;
    const bool isDayOnly = ongoing.startPrecision == Precision::DayOnly;
    m_ongoing->say(
        isToday && isDayOnly
            ? tr("A headache is still going since today.")
            //: %1 "08:15" or "Sun 1 Mar, about 22:00"
            : tr("A headache is still going since %1.")
                  .arg(DiaryWords::momentText(ongoing.start, ongoing.startPrecision,
                                              isToday ? DiaryWords::Day::Unsaid : DiaryWords::Day::Short)),
        tr("Change that one"));
}

QWidget *HeadacheDialog::buildPlaces()
{
    auto *places = new QWidget;
    auto *layout = new QVBoxLayout(places);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_places->setMapHeight(fontMetrics().height() * 22);
    layout->addWidget(formHeading(tr("Where it hurts")));
    layout->addWidget(m_places, 1);
    layout->addSpacing(12);
    // As high as all of its rows: a list that scrolls by itself in a page that scrolls is hard to hit.
    // Folded, so that what can be said besides is not far below.
    auto *fold = new FoldSection(tr("Regions"), QStringLiteral("regionsSection"), m_appearance,
                                 [this] { return m_places->regionsList(); });
    fold->setSummary(tr("The same places as a list to tick"));
    // Until it is unfolded it belongs to the dialog.
    m_places->regionsList()->setParent(this);
    m_places->regionsList()->hide();
    m_places->unrollRegionsList();
    QListWidget *list = m_places->regionsList();
    connect(list, &QListWidget::currentItemChanged, this, [this, list](const QListWidgetItem *item) {
        if (!item || !list->hasFocus())
            return;
        const QRect row = list->visualItemRect(item);
        const QPoint middle = list->viewport()->mapTo(m_scroll->widget(), row.center());
        m_scroll->ensureVisible(middle.x(), middle.y(), 0, row.height() * 2);
    });
    layout->addWidget(fold);
    return places;
}

QWidget *HeadacheDialog::buildSections()
{
    auto *sections = new QWidget;
    sections->setAccessibleName(tr("More about it"));
    auto *column = new QVBoxLayout(sections);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(formHeading(tr("More about it, now or later")));

    // Words of the catalogue are only there once a section needed them; until then nothing was said either.
    const auto words = [this](auto function) {
        return [this, function](const Headache &headache) {
            const bool saysNothing = headache.places.isEmpty() && headache.quality.isEmpty() &&
                                     headache.symptoms.isEmpty() && headache.auras.isEmpty() &&
                                     headache.triggers.isEmpty() && headache.losses.isEmpty();
            const auto terms = saysNothing ? Result<const DiaryCatalogue *>(nullptr) : m_terms.get();
            return function(headache, terms ? *terms : nullptr);
        };
    };
    addPart(
        column, tr("Time"), QStringLiteral("timeSection"),
        [this](const Headache &headache) {
            const bool isJustNow =
                !m_edited && headache.start == m_opened && headache.startPrecision == Precision::Exact;
            return HeadacheSummary::time(headache, isJustNow);
        },
        [this](const Headache &headache, const DiaryCatalogue &terms) {
            return new TimeSection(headache, m_edited ? TimeSection::Kind::Known : TimeSection::Kind::New,
                                   m_clock, &terms);
        });
    addPart(column, tr("Course"), QStringLiteral("courseSection"), &HeadacheSummary::course,
            [this](const Headache &headache, const DiaryCatalogue &) {
                Headache shown = headache;
                shown.intensity = m_slider->intensity().value_or(headache.intensity);
                return new CourseSection(
                    shown, [this] { return draft(); }, m_clock, m_appearance);
            });
    addPart(column, tr("Places"), QStringLiteral("placesSection"), words(&HeadacheSummary::places),
            [this](const Headache &headache, const DiaryCatalogue &terms) {
                m_placesSection = new PlacesSection(
                    headache, [this] { return draft(); }, m_terms.catalogue(), terms, m_clock);
                return m_placesSection;
            });
    addPart(column, tr("Symptoms"), QStringLiteral("symptomsSection"), words(&HeadacheSummary::symptoms),
            [](const Headache &headache, const DiaryCatalogue &terms) {
                return new SymptomsSection(headache, terms);
            });
    addPart(column, tr("Aura"), QStringLiteral("auraSection"), words(&HeadacheSummary::aura),
            [](const Headache &headache, const DiaryCatalogue &terms) {
                return new AuraSection(headache, terms);
            });
    addPart(column, tr("Effect on activity"), QStringLiteral("activitySection"), &HeadacheSummary::effect,
            [](const Headache &headache, const DiaryCatalogue &) { return new EffectSection(headache); });
    addPart(column, tr("Triggers"), QStringLiteral("triggersSection"), words(&HeadacheSummary::triggers),
            [](const Headache &headache, const DiaryCatalogue &terms) {
                return new TriggersSection(headache, terms);
            });
    addPart(column, tr("Work and social time lost"), QStringLiteral("lossSection"),
            words(&HeadacheSummary::losses), [](const Headache &headache, const DiaryCatalogue &terms) {
                return new LossSection(headache, terms);
            });
    addPart(column, tr("Note"), QStringLiteral("noteSection"), &HeadacheSummary::note,
            [](const Headache &headache, const DiaryCatalogue &) { return new NoteSection(headache); });
    return sections;
}

void HeadacheDialog::addPart(QBoxLayout *column, const QString &title, const QString &objectName,
                             std::function<QString(const Headache &)> summary, MakeSection make)
{
    const qsizetype index = m_parts.size();
    const auto build = [this, index, make = std::move(make)]() -> QWidget * {
        const auto terms = m_terms.get();
        if (!terms)
            return quietText(sentence(terms.error()));
        HeadacheSection *section = make(draft(), **terms);
        m_parts[index].section = section;
        connect(section, &HeadacheSection::changed, this, &HeadacheDialog::updateSummaries);
        return section;
    };
    auto *fold = new FoldSection(title, objectName, m_appearance, build);
    connect(fold, &FoldSection::toggled, this, &HeadacheDialog::updateSummaries);
    column->addWidget(fold);
    m_parts.append({fold, nullptr, std::move(summary)});
}

void HeadacheDialog::updateSummaries()
{
    const Headache headache = draft();
    // What is open says it itself.
    for (const Part &part : std::as_const(m_parts))
        part.fold->setSummary(part.fold->isOpen() ? QString() : part.summary(headache));
}

QWidget *HeadacheDialog::buildButtons()
{
    const SaveRow row = saveRow();
    m_saveButton = row.save;
    connect(row.save, &QPushButton::clicked, this, &HeadacheDialog::trySave);
    connect(row.cancel, &QPushButton::clicked, this, &QDialog::reject);
    return row.widget;
}

Headache HeadacheDialog::draft() const
{
    Headache headache = m_base;
    headache.places = painPlaces(m_places->places(), headache.places);
    for (const Part &part : m_parts) {
        if (part.section)
            part.section->applyTo(headache);
    }
    return headache;
}

std::optional<Headache> HeadacheDialog::entered() const
{
    const auto intensity = m_slider->intensity();
    if (!intensity)
        return std::nullopt;
    Headache headache = draft();
    headache.intensity = *intensity;
    // The worst it got cannot be less than one of its readings.
    for (const PainReading &reading : std::as_const(headache.readings))
        headache.intensity = std::max(headache.intensity, reading.intensity);
    return headache;
}

void HeadacheDialog::trySave()
{
    const auto headache = entered();
    if (!headache)
        return;
    m_notice->clear();
    m_discard->hide();
    m_wantsOngoing = false;
    for (const Part &part : std::as_const(m_parts))
        part.fold->complain({});
    for (const Part &part : std::as_const(m_parts)) {
        TypedField *field = part.section ? firstNotUnderstood(*part.section) : nullptr;
        if (!field)
            continue;
        part.fold->setOpen(true);
        return goTo(field);
    }
    if (const auto valid = validate(*headache, Moment::now(m_clock)); !valid)
        return complain(*headache, valid.error());
    if (const auto done = m_save(*headache); !done)
        return m_notice->complain(sentence(done.error()));
    Q_EMIT saved(*headache);
    accept();
}

/// The sentence stands where the mistake is: in the first part with which the headache cannot be true.
void HeadacheDialog::complain(const Headache &headache, const Error &error)
{
    Headache soFar = m_base;
    soFar.intensity = headache.intensity;
    // A worst that is too low for what was said before is no mistake of any part.
    const auto before = validate(soFar, Moment::now(m_clock));
    if (!before && sentence(before.error()) == sentence(error)) {
        m_notice->complain(sentence(error));
        return goTo(m_slider);
    }
    for (const Part &part : std::as_const(m_parts)) {
        if (!part.section)
            continue;
        part.section->applyTo(soFar);
        if (validate(soFar, Moment::now(m_clock)))
            continue;
        part.fold->setOpen(true);
        part.fold->complain(sentence(error));
        return goTo(part.section->faultyField());
    }
    m_notice->complain(sentence(error));
}

/// Where something has to be mended.
void HeadacheDialog::goTo(QWidget *field)
{
    if (!field)
        return;
    // What was just unfolded has no place yet.
    m_scroll->widget()->layout()->activate();
    field->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(field, 0, fontMetrics().height() * 3);
}

void HeadacheDialog::reject()
{
    if (m_discard->isHidden() && draft() == m_given && m_slider->intensity() == m_givenIntensity)
        QDialog::reject();
    else
        m_discard->ask();
}

void HeadacheDialog::updateColumns()
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 90;
    const auto direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_columns->direction() != direction)
        m_columns->setDirection(direction);
}

void HeadacheDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    updateColumns();
}

void HeadacheDialog::showEvent(QShowEvent *event)
{
    // As large as its content wants, as small as the screen demands.
    if (!testAttribute(Qt::WA_Resized))
        resizeToText(this, 140, 48);
    QDialog::showEvent(event);
}

} // namespace nape
