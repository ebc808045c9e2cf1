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
#include "app/platform/dialogs.h"
#include "app/theme/columnscroll.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace nape
{

namespace
{

/// Of the width, for the two columns.
constexpr int placesShare = 5;
constexpr int sectionsShare = 7;

/// In days: a headache that lasts longer is asked about.
constexpr int longestUnasked = 31;

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
    return {.id = HeadacheId::create(clock), .start = start, .intensity = *Intensity::fromInt(0)};
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
    : FormDialog(parent),
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
      m_unsaved(new NoticeBar(appearance)),
      m_notice(new NoticeBar(appearance)),
      m_draftTimer(new QTimer(this)),
      m_discard(new DiscardQuestion)
{
    setObjectName(QStringLiteral("headacheDialog"));
    setWindowTitle(m_edited ? tr("Edit headache") : tr("Log headache"));
    setSizeGripEnabled(true);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(24);
    m_columns->addWidget(buildPlaces(), placesShare, Qt::AlignTop);
    m_columns->addWidget(buildSections(), sectionsShare, Qt::AlignTop);

    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(24, 24, 24, 16);
    contentLayout->setSpacing(24);
    contentLayout->addWidget(m_unsaved);
    contentLayout->addWidget(m_ongoing);
    contentLayout->addWidget(m_slider);
    contentLayout->addLayout(m_columns);
    contentLayout->addStretch(1);
    m_scroll = new ColumnScroll(content);
    setForm(content);

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
        noteChange();
    });
    connect(m_slider, &IntensitySlider::intensityChanged, this, [this] {
        m_saveButton->setEnabled(m_slider->intensity().has_value());
        noteChange();
    });
    m_saveButton->setEnabled(m_slider->intensity().has_value());
    // Not before it is inside: a dialog only learns of a default button that it holds.
    m_saveButton->setDefault(true);
    m_slider->setFocus();
    m_ongoing->setObjectName(QStringLiteral("ongoingNotice"));
    connect(m_ongoing, &NoticeBar::buttonClicked, this, [this] { rejectFor(Then::Ongoing); });
    m_unsaved->setObjectName(QStringLiteral("unsavedNotice"));
    connect(m_unsaved, &NoticeBar::buttonClicked, this, [this] { rejectFor(m_insteadOfThis); });
    connect(m_discard, &DiscardQuestion::discarded, this, [this] { FormDialog::reject(); });
    connect(m_discard, &DiscardQuestion::kept, this, [this] { m_then = Then::Nothing; });
    m_draftTimer->setObjectName(QStringLiteral("draftTimer"));
    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(std::chrono::seconds(1));
    connect(m_draftTimer, &QTimer::timeout, this, &HeadacheDialog::tellDraft);
    connect(this, &QDialog::finished, this, &HeadacheDialog::finish);
}

HeadacheDialog::~HeadacheDialog()
{
    if (m_draftTimer->isActive())
        tellDraft();
}

void HeadacheDialog::rejectFor(Then then)
{
    m_then = then;
    reject();
}

void HeadacheDialog::finish(int result)
{
    // Saved or discarded: either way there is nothing left to go on with.
    m_draftTimer->stop();
    if (m_isDraftKept)
        Q_EMIT draftChanged(std::nullopt);
    if (result == QDialog::Rejected && m_then == Then::Ongoing)
        Q_EMIT insteadChosen();
    if (result == QDialog::Rejected && m_then == Then::Empty)
        Q_EMIT emptyChosen();
    if (result == QDialog::Rejected && m_then == Then::Draft)
        Q_EMIT draftChosen();
}

void HeadacheDialog::resume(const HeadacheDraft &draft)
{
    m_base = draft.headache;
    m_isDraftKept = true;
    m_places->setPlaces(DiaryWords::placesOf(m_base));
    if (draft.intensity)
        m_slider->setIntensity(*draft.intensity);
    m_saveButton->setEnabled(draft.intensity.has_value());
    updateSummaries();
    m_insteadOfThis = Then::Empty;
    //: %1 "08:15" or "Sun 1 Mar, about 22:00"
    m_unsaved->say(tr("This headache since %1 was begun here and not saved yet.").arg(sinceWhen(m_base)),
                   tr("Start empty"));
}

void HeadacheDialog::offer(const HeadacheDraft &draft)
{
    m_insteadOfThis = Then::Draft;
    //: %1 "08:15" or "Sun 1 Mar, about 22:00"
    m_unsaved->say(tr("A headache since %1 was begun here and not saved.").arg(sinceWhen(draft.headache)),
                   tr("Go on with it"));
}

QString HeadacheDialog::sinceWhen(const Headache &headache) const
{
    return DiaryWords::sinceText(headache, Moment::now(m_clock).localDay);
}

void HeadacheDialog::noteChange()
{
    // Not anew with each key: whoever types without a pause is not left without a draft.
    if (!m_edited && !m_draftTimer->isActive())
        m_draftTimer->start();
}

void HeadacheDialog::tellDraft()
{
    const HeadacheDraft now{draft(), m_slider->intensity()};
    const bool isAnything = now.headache != m_given || now.intensity != m_givenIntensity;
    m_isDraftKept = m_isDraftKept || isAnything;
    Q_EMIT draftChanged(isAnything ? std::optional(now) : std::nullopt);
}

void HeadacheDialog::offerInstead(const Headache &ongoing)
{
    //: %1 "08:15" or "Sun 1 Mar, about 22:00"
    m_ongoing->say(tr("A headache is still going since %1.").arg(sinceWhen(ongoing)), tr("Change that one"));
}

QWidget *HeadacheDialog::buildPlaces()
{
    auto *places = new QWidget;
    auto *layout = new QVBoxLayout(places);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
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
    m_places->leaveWheel();
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
            return HeadacheSummary::time(headache, Moment::now(m_clock).localDay, isJustNow);
        },
        [this](const Headache &headache, const DiaryCatalogue &terms) {
            // "Just now" is only offered while it is now.
            const bool isKnown = m_edited || m_base.start != m_opened;
            return new TimeSection(headache, isKnown ? TimeSection::Kind::Known : TimeSection::Kind::New,
                                   m_clock, &terms);
        });
    addPart(column, tr("Course"), QStringLiteral("courseSection"), &HeadacheSummary::course,
            [this](const Headache &headache, const DiaryCatalogue &) {
                Headache shown = headache;
                shown.intensity = m_slider->intensity().value_or(headache.intensity);
                return new CourseSection(
                    shown, [this] { return soFar(); }, m_clock, m_appearance);
            });
    addPart(column, tr("Places"), QStringLiteral("placesSection"), words(&HeadacheSummary::places),
            [this](const Headache &headache, const DiaryCatalogue &terms) {
                m_placesSection = new PlacesSection(
                    headache, [this] { return soFar(); }, m_terms.catalogue(), terms, m_clock);
                return m_placesSection;
            });
    addPart(column, tr("Symptoms"), QStringLiteral("symptomsSection"), words(&HeadacheSummary::symptoms),
            [](const Headache &headache, const DiaryCatalogue &terms) {
                return new SymptomsSection(headache, terms);
            });
    addPart(column, tr("Aura"), QStringLiteral("auraSection"), words(&HeadacheSummary::aura),
            [this](const Headache &headache, const DiaryCatalogue &terms) {
                return new AuraSection(headache, terms, m_appearance);
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
        connect(section, &HeadacheSection::changed, this, &HeadacheDialog::noteChange);
        connect(section, &HeadacheSection::added, this, [this](QWidget *row) {
            m_scroll->bringIntoView(row);
            // Of a row that is higher than the page, where it begins to be filled in.
            if (row->isAncestorOf(focusWidget()))
                m_scroll->bringIntoView(focusWidget());
        });
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
    m_then = Then::Nothing;
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
    if (!isLengthMeant(*headache))
        return;
    if (const auto done = m_save(*headache); !done)
        return m_notice->complain(sentence(done.error()));
    accept();
}

bool HeadacheDialog::isLengthMeant(const Headache &headache)
{
    const bool isKnown = m_edited && m_edited->start == headache.start && m_edited->end == headache.end;
    const auto length = DiaryWords::length(headache, Moment::now(m_clock));
    const qint64 days = std::chrono::floor<std::chrono::days>(length).count();
    return isKnown || days <= longestUnasked ||
           dialogs::askWith(this, tr("This headache lasts %Ln days. Is the start right?", nullptr, int(days)),
                            tr("Save"), tr("Keep editing"));
}

/// The sentence stands where the mistake is.
void HeadacheDialog::complain(const Headache &headache, const Error &error)
{
    const QString words = sentence(error);
    Headache before = m_base;
    before.intensity = headache.intensity;
    // A worst that is too low for what was said before is no mistake of any part.
    const Moment now = Moment::now(m_clock);
    if (validate(m_base, now) && !validate(before, now)) {
        m_notice->complain(words);
        return goTo(m_slider);
    }
    const Part *part = faultyPart(headache);
    if (!part)
        return m_notice->complain(words);
    part->fold->setOpen(true);
    part->fold->complain(words);
    QWidget *field = part->section->faultyField();
    m_scroll->bringIntoView(part->fold->complaint());
    goTo(field);
    const bool isSeen =
        part->fold->complaint()->visibleRegion().boundingRect().size() == part->fold->complaint()->size();
    if (isSeen)
        return;
    // So far above the field that it is out of sight: it is said beside "Save" as well.
    m_notice->complain(words);
    goTo(field);
}

HeadacheDialog::Part *HeadacheDialog::faultyPart(const Headache &headache)
{
    // What is said besides is added to it until it cannot be true.
    Headache tried = withoutDetails(headache);
    for (Part &part : m_parts) {
        // One that was never opened can be at fault, too: its readings may lie outside the new times.
        part.fold->build();
        if (!part.section)
            continue;
        part.section->applyTo(tried);
        if (!validate(tried, Moment::now(m_clock)))
            return &part;
    }
    return nullptr;
}

/// Where something has to be mended.
void HeadacheDialog::goTo(QWidget *field)
{
    if (!field)
        return;
    field->setFocus(Qt::OtherFocusReason);
    m_scroll->bringIntoView(field);
}

void HeadacheDialog::reject()
{
    if (m_discard->isHidden() && draft() == m_given && m_slider->intensity() == m_givenIntensity)
        FormDialog::reject();
    else
        m_discard->ask();
}

void HeadacheDialog::updateColumns()
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 90;
    const auto direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_columns->direction() != direction)
        m_columns->setDirection(direction);
    // The map as large as its column allows: the drawing is a fifth higher than wide. And no higher than what
    // is seen of the page at once. By the
    // width of the dialog, not of the column: that depends on whether there is a scroll bar, and thus on the
    // map.
    const int share = isNarrow ? width() : width() * placesShare / (placesShare + sectionsShare);
    m_places->setMapHeight(std::min(share * 6 / 5, m_scroll->height() * 4 / 5));
}

void HeadacheDialog::resizeEvent(QResizeEvent *event)
{
    FormDialog::resizeEvent(event);
    updateColumns();
}

void HeadacheDialog::showEvent(QShowEvent *event)
{
    // As large as its content wants, as small as the screen demands.
    if (!testAttribute(Qt::WA_Resized)) {
        constexpr int bothColumns = 160;
        resizeToText(this, bothColumns, 54);
        // Where the screen has no room for both, they stand below each other and need less.
        if (width() < fontMetrics().averageCharWidth() * bothColumns)
            resizeToText(this, 80, 54);
    }
    FormDialog::showEvent(event);
}

} // namespace nape
