// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/headachedialog.h"

#include "app/diary/diarywords.h"
#include "app/diary/intensityslider.h"
#include "app/diary/momentfield.h"
#include "app/diary/noticebar.h"
#include "app/diary/placesfield.h"
#include "app/theme/napestyle.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

Moment toTheMinute(const Clock &clock)
{
    const auto minute = std::chrono::floor<std::chrono::minutes>(clock.now());
    return Moment::at(std::chrono::milliseconds(minute).count(), clock.zone());
}

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

/// Keeps the places that were there already with all that was known about them.
QList<PainPlace> painPlaces(const QList<Place> &chosen, const QList<PainPlace> &known)
{
    QList<PainPlace> places;
    for (const Place &place : chosen) {
        const auto found = std::ranges::find(known, place, &PainPlace::place);
        places.append(found != known.end() ? *found : PainPlace{place, std::nullopt, {}});
    }
    return places;
}

} // namespace

HeadacheDialog::HeadacheDialog(const QList<Place> &places, const Catalogue &catalogue, const Clock &clock,
                               const Appearance &appearance, Save save, QWidget *parent)
    : HeadacheDialog(std::nullopt, places, catalogue, clock, appearance, std::move(save), parent)
{
}

HeadacheDialog::HeadacheDialog(const Headache &headache, const Catalogue &catalogue, const Clock &clock,
                               const Appearance &appearance, Save save, QWidget *parent)
    : HeadacheDialog(headache, DiaryWords::placesOf(headache), catalogue, clock, appearance, std::move(save),
                     parent)
{
}

HeadacheDialog::HeadacheDialog(std::optional<Headache> edited, const QList<Place> &places,
                               const Catalogue &catalogue, const Clock &clock, const Appearance &appearance,
                               Save save, QWidget *parent)
    : QDialog(parent),
      m_clock(clock),
      m_save(std::move(save)),
      m_edited(std::move(edited)),
      m_opened(toTheMinute(clock)),
      m_slider(new IntensitySlider(tr("Worst pain"), appearance)),
      m_places(new PlacesField(catalogue, appearance)),
      m_notice(new NoticeBar(appearance))
{
    setObjectName(QStringLiteral("headacheDialog"));
    setWindowTitle(m_edited ? tr("Edit headache") : tr("Log headache"));
    setSizeGripEnabled(true);

    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(buildTimes());
    left->addWidget(buildNote());
    left->addWidget(buildRegions(), 1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(24);
    m_columns->addLayout(left, 1);
    m_columns->addWidget(buildPlaces(), 2);

    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(24, 24, 24, 16);
    contentLayout->setSpacing(24);
    contentLayout->addWidget(m_slider);
    contentLayout->addLayout(m_columns, 1);

    m_scroll = new QScrollArea;
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    // Outside the scrolled part, so that the buttons and what went wrong are always in sight.
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 8, 24, 24);
    foot->setSpacing(8);
    foot->addWidget(m_notice);
    foot->addWidget(buildDiscardQuestion());
    foot->addWidget(buildButtons());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(foot);

    m_places->setPlaces(places);
    if (m_edited) {
        m_slider->setIntensity(m_edited->intensity);
        m_note->setPlainText(m_edited->note);
    }
    m_given = answers();
    connect(m_slider, &IntensitySlider::intensityChanged, this,
            [this] { m_saveButton->setEnabled(m_slider->intensity().has_value()); });
    m_saveButton->setEnabled(m_slider->intensity().has_value());
    // Not before it is inside: a dialog only learns of a default button that it holds.
    m_saveButton->setDefault(true);
    m_slider->setFocus();
}

QWidget *HeadacheDialog::buildTimes()
{
    m_justNow = new QRadioButton(tr("Just now"));
    m_justNow->setObjectName(QStringLiteral("startJustNowButton"));
    m_earlier = new QRadioButton(tr("Earlier"));
    m_earlier->setObjectName(QStringLiteral("startEarlierButton"));
    m_start = new MomentField(tr("Start date"), tr("Start time"), QStringLiteral("start"));
    m_stillGoing = new QRadioButton(tr("Still going"));
    m_stillGoing->setObjectName(QStringLiteral("endStillGoingButton"));
    m_ended = new QRadioButton(tr("It has ended"));
    m_ended->setObjectName(QStringLiteral("endEndedButton"));
    m_end = new MomentField(tr("End date"), tr("End time"), QStringLiteral("end"));

    auto *starts = new QButtonGroup(this);
    starts->addButton(m_justNow);
    starts->addButton(m_earlier);
    auto *ends = new QButtonGroup(this);
    ends->addButton(m_stillGoing);
    ends->addButton(m_ended);

    m_start->setMoment(m_edited ? m_edited->start : m_opened);
    m_end->setMoment(m_edited && m_edited->end ? *m_edited->end : m_opened);
    (m_edited ? m_earlier : m_justNow)->setChecked(true);
    (m_edited && m_edited->end ? m_ended : m_stillGoing)->setChecked(true);
    // A headache that is already in the diary began when it began.
    m_justNow->setVisible(!m_edited);
    m_earlier->setVisible(!m_edited);
    m_start->setVisible(m_earlier->isChecked());
    m_end->setVisible(m_ended->isChecked());
    connect(m_earlier, &QRadioButton::toggled, m_start, &QWidget::setVisible);
    connect(m_ended, &QRadioButton::toggled, m_end, &QWidget::setVisible);

    const auto row = [](QWidget *first, QWidget *second) {
        auto *layout = new QHBoxLayout;
        layout->setSpacing(16);
        layout->addWidget(first);
        layout->addWidget(second);
        layout->addStretch(1);
        return layout;
    };
    auto *times = new QWidget;
    auto *layout = new QVBoxLayout(times);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(heading(tr("Start")));
    layout->addLayout(row(m_justNow, m_earlier));
    layout->addWidget(m_start);
    layout->addSpacing(12);
    layout->addWidget(heading(tr("End")));
    layout->addLayout(row(m_stillGoing, m_ended));
    layout->addWidget(m_end);
    return times;
}

QWidget *HeadacheDialog::buildNote()
{
    m_note = new QPlainTextEdit;
    m_note->setObjectName(QStringLiteral("noteEdit"));
    m_note->setTabChangesFocus(true);
    auto *label = heading(tr("&Note"));
    label->setBuddy(m_note);
    m_note->setAccessibleName(tr("Note"));
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 4 + 16);

    auto *note = new QWidget;
    auto *layout = new QVBoxLayout(note);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addWidget(m_note, 1);
    return note;
}

QWidget *HeadacheDialog::buildRegions()
{
    auto *regions = new QWidget;
    auto *layout = new QVBoxLayout(regions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(heading(tr("Regions")));
    layout->addWidget(m_places->regionsList(), 1);
    return regions;
}

QWidget *HeadacheDialog::buildPlaces()
{
    auto *places = new QWidget;
    auto *layout = new QVBoxLayout(places);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(heading(tr("Where it hurts")));
    layout->addWidget(m_places, 1);
    return places;
}

QWidget *HeadacheDialog::buildButtons()
{
    m_saveButton = new QPushButton(tr("Save"));
    m_saveButton->setObjectName(QStringLiteral("saveButton"));
    setMainAction(m_saveButton);
    connect(m_saveButton, &QPushButton::clicked, this, &HeadacheDialog::trySave);

    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelButton"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &HeadacheDialog::reject);

    auto *buttons = new QWidget;
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addStretch(1);
    layout->addWidget(cancel, 0, Qt::AlignVCenter);
    layout->addWidget(m_saveButton);
    return buttons;
}

QWidget *HeadacheDialog::buildDiscardQuestion()
{
    auto *question = heading(tr("Discard what you entered?"));
    question->setWordWrap(true);
    auto *discard = new QPushButton(tr("Discard"));
    discard->setObjectName(QStringLiteral("discardButton"));
    discard->setAutoDefault(false);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    m_keepButton = new QPushButton(tr("Keep editing"));
    m_keepButton->setObjectName(QStringLiteral("keepEditingButton"));
    m_keepButton->setAccessibleDescription(question->text());
    m_keepButton->setAutoDefault(true);
    connect(m_keepButton, &QPushButton::clicked, this, [this] { m_discard->hide(); });

    m_discard = new QWidget;
    m_discard->setObjectName(QStringLiteral("discardQuestion"));
    auto *layout = new QHBoxLayout(m_discard);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(question, 1);
    layout->addWidget(discard);
    layout->addWidget(m_keepButton);
    m_discard->hide();
    return m_discard;
}

std::optional<Headache> HeadacheDialog::entered() const
{
    const auto intensity = m_slider->intensity();
    if (!intensity)
        return std::nullopt;
    const Moment start = m_earlier->isChecked() ? m_start->moment() : m_opened;
    Headache headache = m_edited ? *m_edited
                                 : Headache{HeadacheId::create(m_clock),
                                            start,
                                            Precision::Exact,
                                            std::nullopt,
                                            Precision::Exact,
                                            *intensity,
                                            {},
                                            {},
                                            {},
                                            {},
                                            {},
                                            {},
                                            {}};
    // A time that was given anew is as exact as it was typed.
    if (headache.start != start)
        headache.startPrecision = Precision::Exact;
    headache.start = start;
    const auto end = m_ended->isChecked() ? std::optional(m_end->moment()) : std::nullopt;
    if (headache.end != end)
        headache.endPrecision = Precision::Exact;
    headache.end = end;
    headache.intensity = *intensity;
    headache.places = painPlaces(m_places->places(), headache.places);
    headache.note = m_note->toPlainText();
    return headache;
}

void HeadacheDialog::trySave()
{
    const auto headache = entered();
    if (!headache)
        return;
    m_notice->clear();
    m_discard->hide();
    auto done = validate(*headache, Moment::now(m_clock));
    if (done)
        done = m_save(*headache);
    if (!done) {
        m_notice->say(sentence(done.error()));
        return;
    }
    Q_EMIT saved(*headache);
    accept();
}

HeadacheDialog::Answers HeadacheDialog::answers() const
{
    return {.intensity = m_slider->intensity(),
            .start = m_earlier->isChecked() ? std::optional(m_start->moment()) : std::nullopt,
            .end = m_ended->isChecked() ? std::optional(m_end->moment()) : std::nullopt,
            .places = m_places->places(),
            .note = m_note->toPlainText()};
}

void HeadacheDialog::reject()
{
    // Esc asks once and, pressed again, takes the question back: nothing is lost by a wrong key.
    if (m_discard->isVisible()) {
        m_discard->hide();
        return;
    }
    if (answers() == m_given) {
        QDialog::reject();
        return;
    }
    m_discard->show();
    m_keepButton->setFocus();
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
    if (!testAttribute(Qt::WA_Resized)) {
        const QSize wanted(fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 48);
        resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    }
    QDialog::showEvent(event);
}

} // namespace nape
