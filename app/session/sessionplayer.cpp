// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/sessionplayer.h"

#include "app/bodymap/bodymap.h"
#include "app/session/announce.h"
#include "app/session/motionoverlay.h"
#include "app/session/pacering.h"
#include "app/session/pressurelabel.h"
#include "app/session/sessionactions.h"
#include "app/session/sessionwords.h"
#include "app/session/timering.h"
#include "app/theme/napestyle.h"
#include "app/theme/wrappedlabel.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

QLabel *quiet(const char *name, QWidget *parent)
{
    QLabel *label = wrappedLabel(QLatin1String(name), parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// The picture stays a picture, however small.
constexpr QSize smallestMap(160, 144);

/// Hidden without its neighbours moving.
void keepItsPlace(QWidget *widget)
{
    QSizePolicy policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
}

} // namespace

SessionPlayer::SessionPlayer(const Catalogue &catalogue, const Appearance &appearance,
                             SessionActions &actions, QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_appearance(appearance),
      m_actions(actions),
      m_middle(new QHBoxLayout),
      m_left(new QVBoxLayout),
      m_right(new QVBoxLayout),
      m_time(new QWidget(this)),
      m_timeLayout(new QHBoxLayout(m_time)),
      m_map(new BodyMap(catalogue, appearance, this)),
      m_motion(new MotionOverlay(appearance, *m_map)),
      m_pace(new PaceRing(appearance, *m_map)),
      m_technique(quiet("sessionTechniqueLabel", this)),
      m_overall(quiet("sessionOverallLabel", this)),
      m_words(new QScrollArea(this)),
      m_step(new QWidget),
      m_stepLayout(new QVBoxLayout(m_step)),
      m_title(wrappedLabel(QStringLiteral("stepTitleLabel"), m_step)),
      m_sides(wrappedLabel(QStringLiteral("stepSidesLabel"), m_step)),
      m_pressure(new PressureLabel(m_step)),
      m_text(wrappedLabel(QStringLiteral("stepTextLabel"), m_step)),
      m_advice(quiet("stepAdviceLabel", m_step)),
      m_ring(new TimeRing(m_time)),
      m_next(quiet("nextStepLabel", m_time)),
      m_message(quiet("sessionMessageLabel", this)),
      m_previousButton(button(tr("Previous"), "previousStepButton", &SessionPlayer::previousClicked)),
      m_pauseButton(button(tr("Pause"), "pauseSessionButton", &SessionPlayer::pauseClicked)),
      m_nextButton(button(tr("Next"), "nextStepButton", &SessionPlayer::nextClicked)),
      m_moreTimeButton(button(tr("+15 s"), "moreTimeButton", &SessionPlayer::moreTimeClicked)),
      m_lighterButton(button(tr("Lighter"), "pressLighterButton", &SessionPlayer::lighterClicked)),
      m_firmerButton(button(tr("More"), "pressFirmerButton", &SessionPlayer::firmerClicked)),
      m_soundButton(button(tr("Sound on"), "soundButton", &SessionPlayer::soundClicked)),
      m_dimButton(new QPushButton(tr("Dim"), this)),
      m_blackButton(button(tr("Black"), "blackScreenButton", &SessionPlayer::blackClicked)),
      m_keysButton(button(tr("Keys"), "sessionKeysButton", &SessionPlayer::keysClicked)),
      m_stopButton(button(tr("Stop"), "stopSessionButton", &SessionPlayer::stopClicked)),
      m_worseButton(button(tr("That made it worse"), "madeWorseButton", &SessionPlayer::worseClicked))
{
    m_map->setObjectName(QStringLiteral("sessionMap"));
    m_map->setMode(BodyMap::Mode::Display);
    m_map->setFocusPolicy(Qt::NoFocus);
    m_map->setMinimumSize(smallestMap);
    m_ring->setObjectName(QStringLiteral("timeRing"));
    m_pressure->setObjectName(QStringLiteral("stepPressureLabel"));
    m_dimButton->setObjectName(QStringLiteral("dimButton"));
    m_dimButton->setCheckable(true);
    connect(m_dimButton, &QPushButton::toggled, this, &SessionPlayer::setDimmed);
    m_overall->setAlignment(Qt::AlignRight);
    m_message->hide();
    setMainAction(m_pauseButton);

    auto *head = new QHBoxLayout;
    head->addWidget(m_technique, 1);
    head->addWidget(m_overall, 1);

    m_left->addWidget(m_map);
    m_timeLayout->setContentsMargins(0, 0, 0, 0);
    m_timeLayout->setSpacing(24);
    m_timeLayout->addWidget(m_ring);
    m_timeLayout->addWidget(m_next, 1);
    m_right->setSpacing(24);
    m_right->addWidget(createStepArea(), 1);
    m_right->addWidget(m_time);

    m_middle->setSpacing(32);
    m_middle->addLayout(m_left, 4);
    m_middle->addLayout(m_right, 5);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 24);
    layout->setSpacing(16);
    layout->addLayout(head);
    layout->addLayout(m_middle, 1);
    layout->addWidget(m_message);
    layout->addLayout(createControls());
    layout->addLayout(createEndings());

    for (QWidget *widget : unessential())
        keepItsPlace(widget);
    // A click does not take the keyboard: Space goes on pausing.
    for (auto *button : findChildren<QPushButton *>())
        button->setFocusPolicy(Qt::TabFocus);

    connectKeys();
    connect(&m_appearance, &Appearance::changed, this, &SessionPlayer::restyle);
    restyle();
}

QWidget *SessionPlayer::createStepArea()
{
    m_step->setObjectName(QStringLiteral("stepGroup"));
    auto *how = new QHBoxLayout;
    how->setSpacing(24);
    how->addWidget(m_sides);
    how->addWidget(m_pressure);
    how->addStretch(1);
    m_sides->setWordWrap(false);

    m_stepLayout->setContentsMargins(0, 0, 8, 0);
    m_stepLayout->setSpacing(16);
    m_stepLayout->addStretch(1);
    m_stepLayout->addWidget(m_title);
    m_stepLayout->addLayout(how);
    m_stepLayout->addWidget(m_text);
    m_stepLayout->addWidget(m_advice);
    m_stepLayout->addStretch(1);

    // Large letters in a small window: the words scroll, the ring and the buttons stay.
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->setWidgetResizable(true);
    m_words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setFocusPolicy(Qt::NoFocus);
    m_words->setWidget(m_step);
    return m_words;
}

QHBoxLayout *SessionPlayer::createControls()
{
    auto *row = new QHBoxLayout;
    m_controls = row;
    row->addWidget(m_previousButton);
    row->addWidget(m_pauseButton);
    row->addWidget(m_nextButton);
    row->addWidget(m_moreTimeButton);
    row->addStretch(1);
    row->addWidget(m_soundButton);
    row->addWidget(m_dimButton);
    row->addWidget(m_blackButton);
    return row;
}

QHBoxLayout *SessionPlayer::createEndings()
{
    auto *row = new QHBoxLayout;
    m_endings = row;
    row->addWidget(m_stopButton);
    row->addWidget(m_worseButton);
    row->addStretch(1);
    row->addWidget(m_lighterButton);
    row->addWidget(m_firmerButton);
    row->addWidget(m_keysButton);
    return row;
}

QPushButton *SessionPlayer::button(const QString &text, const char *name, void (SessionPlayer::*signal)())
{
    auto *result = new QPushButton(text, this);
    result->setObjectName(QLatin1String(name));
    connect(result, &QPushButton::clicked, this, signal);
    return result;
}

void SessionPlayer::connectKeys()
{
    const auto connectAction = [this](QAction *action, QPushButton *button) {
        addAction(action); // its key works in here
        connect(action, &QAction::triggered, button, [button] { button->click(); });
        button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    };
    connectAction(m_actions.previous, m_previousButton);
    connectAction(m_actions.next, m_nextButton);
    connectAction(m_actions.moreTime, m_moreTimeButton);
    connectAction(m_actions.lighter, m_lighterButton);
    connectAction(m_actions.firmer, m_firmerButton);
    connectAction(m_actions.mute, m_soundButton);
    connectAction(m_actions.dim, m_dimButton);
    connectAction(m_actions.black, m_blackButton);
    connectAction(m_actions.stop, m_stopButton);
    connectAction(m_actions.worse, m_worseButton);
    connectAction(m_actions.keys, m_keysButton);
    addAction(m_actions.pause);
    connect(m_actions.pause, &QAction::triggered, this, &SessionPlayer::pressSpace);
    m_pauseButton->setToolTip(m_actions.pause->shortcut().toString(QKeySequence::NativeText));

    const auto key = [this](const QKeySequence &sequence, auto slot) {
        auto *shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    key(Qt::Key_Up, [this] { m_words->verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub); });
    key(Qt::Key_Down, [this] { m_words->verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd); });
}

/// Space pauses from anywhere, but whoever went to another button with Tab means that one.
void SessionPlayer::pressSpace()
{
    auto *focused = qobject_cast<QPushButton *>(QApplication::focusWidget());
    (focused && isAncestorOf(focused) ? focused : m_pauseButton)->click();
}

void SessionPlayer::restyle()
{
    m_title->setFont(Appearance::font(4, QFont::DemiBold));
    m_text->setFont(Appearance::font(2));
    m_sides->setFont(Appearance::font(1));
    m_pressure->setFont(Appearance::font(1));
    m_next->setFont(Appearance::font(1));
    keepLineFree(!m_isCompact);
    m_pauseButton->setMinimumWidth(QFontMetrics(Appearance::font(0)).horizontalAdvance(tr("Resume")) + 88);
    arrange();
}

void SessionPlayer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// In a low window, or with large letters, the words need the room: the picture is small then, the ring
/// stands below it, and what comes next below the words.
void SessionPlayer::arrange()
{
    constexpr int linesNeeded = 29;
    const bool compact = height() < linesNeeded * QFontMetrics(Appearance::font(0)).height();
    if (compact == m_isCompact)
        return;
    m_isCompact = compact;
    (compact ? m_left : m_right)->addWidget(m_time);
    if (compact)
        m_stepLayout->insertWidget(m_stepLayout->count() - 1, m_next);
    else
        m_timeLayout->addWidget(m_next, 1);
    m_ring->setRingSize(compact ? TimeRing::Size::Small : TimeRing::Size::Usual);
    m_middle->setStretch(0, compact ? 3 : 4);
    for (QBoxLayout *row : {m_controls, m_endings})
        row->setSpacing(compact ? 8 : 16);
    keepLineFree(!compact);
    showUnessential();
}

/// Where there is room, what is said now and then moves nothing else.
void SessionPlayer::keepLineFree(bool free)
{
    QSizePolicy policy = m_message->sizePolicy();
    policy.setRetainSizeWhenHidden(free);
    m_message->setSizePolicy(policy);
    m_message->setMinimumHeight(free ? QFontMetrics(Appearance::font(0)).height() : 0);
}

QList<QWidget *> SessionPlayer::unessential() const
{
    return {m_map,           m_technique,    m_overall,     m_text,      m_next,
            m_lighterButton, m_firmerButton, m_soundButton, m_keysButton};
}

bool SessionPlayer::isForPressure(const QWidget *widget) const
{
    return widget == m_lighterButton || widget == m_firmerButton;
}

void SessionPlayer::showUnessential()
{
    // Each is told once: whatever shows, even for a moment, makes its window grow.
    for (QWidget *widget : unessential())
        widget->setVisible(!m_isDimmed && (m_isPressed || !isForPressure(widget)));
    m_advice->setVisible(!m_isDimmed && !m_advice->text().isEmpty());
}

void SessionPlayer::showStep(const SessionEngine &engine)
{
    const QList<PlannedStep> &steps = engine.plan().steps;
    const int current = engine.currentStep();
    const PlannedStep &step = steps.at(current);

    m_isPressed = std::ranges::any_of(steps, [](const PlannedStep &each) { return each.pressure > 0; });
    m_technique->setText(m_catalogue.name(step.technique));
    m_title->setText(words::title(m_catalogue, step));
    m_stepWords = words::titleWithSide(m_catalogue, step);
    m_sides->setText(step.isWork() ? words::sides(step) : QString());
    m_sides->setVisible(!m_sides->text().isEmpty());
    m_text->setText(words::text(m_catalogue, step));
    m_advice->setText(words::advice(m_catalogue, step));
    showUnessential();
    m_next->setText(current + 1 < steps.size()
                        ? tr("Next: %1").arg(words::titleWithSide(m_catalogue, steps.at(current + 1)))
                        : tr("This is the last step."));
    showPlaces(step);
    showPressure(engine);
    showMotion(engine.elapsedInStep());
    showTime(engine);

    const QString pressure = words::howHard(m_catalogue, engine.pressure(current));
    const QString how =
        engine.pressure(current) == 0 ? m_sides->text()
        : m_sides->text().isEmpty()
            ? pressure
            : tr("%1, %2", "side and pressure: Both sides, Light pressure").arg(m_sides->text(), pressure);
    announce(m_step, tr("%1. %2. %3", "title, side and pressure, text of a step")
                         .arg(m_title->text(), how, m_text->text()));
}

void SessionPlayer::showPlaces(const PlannedStep &step)
{
    const Step *source = sourceOf(m_catalogue, step);
    // Only from the side does one see what is behind; a breath is seen from the front.
    const bool isBehind = source && source->heading == Heading::Backward && !step.places.isEmpty();
    const bool isOnlyRight =
        std::ranges::none_of(step.places, [](const Place &place) { return place.side == Side::Left; });
    if (isBehind)
        m_map->setShown(isOnlyRight ? BodyMap::Shown::RightSide : BodyMap::Shown::LeftSide);
    else
        m_map->setShown(step.places.isEmpty() ? BodyMap::Shown::Front : BodyMap::Shown::FrontAndBack);
    m_map->setWorkingPlaces(step.places);
    m_map->setFocusArea(step.places);
    const bool isPaced = PaceRing::leads(step);
    m_motion->setStep(step.isWork() ? std::optional(step) : std::nullopt);
    m_pace->setStep(isPaced ? std::optional(step) : std::nullopt, source);
}

void SessionPlayer::showPressure(const SessionEngine &engine)
{
    const int pressure = engine.pressure(engine.currentStep());
    m_pressure->setPressure(pressure, words::howHard(m_catalogue, pressure));
    m_pressure->setVisible(pressure > 0 && engine.plan().steps.at(engine.currentStep()).isWork());
}

void SessionPlayer::showMotion(std::chrono::milliseconds elapsed)
{
    m_motion->setElapsed(elapsed);
    m_pace->setElapsed(elapsed);
}

bool SessionPlayer::wantsFrames() const
{
    return (m_motion->isMoving() || m_pace->isMoving()) && !window()->isMinimized();
}

void SessionPlayer::setStillPictures(bool still)
{
    m_pace->setStill(still);
    m_motion->setPictures(still ? MotionOverlay::Pictures::Still : MotionOverlay::Pictures::Moving);
}

QString SessionPlayer::shortWords() const
{
    return tr("%1 · %2", "step, time left in it").arg(m_stepWords, m_ring->valueText());
}

void SessionPlayer::showTime(const SessionEngine &engine)
{
    m_ring->setTime(engine.remainingInStep(), engine.stepLength(engine.currentStep()));
    m_pace->setElapsed(engine.elapsedInStep());

    // Whole minutes: a second clock besides the ring would only be unrest. The nearest ones: the seconds to
    // get ready must not make a longer session of it than was asked for.
    const int step = engine.currentStep() + 1;
    const auto steps = int(engine.plan().steps.size());
    const int minutes = int(std::chrono::round<std::chrono::minutes>(engine.remaining()).count());
    const QString overall =
        engine.remaining() <= 1min
            ? tr("Step %1 of %2 · less than a minute left").arg(step).arg(steps)
            : tr("Step %1 of %2 · %n minutes left", nullptr, minutes).arg(step).arg(steps);
    if (overall != m_overall->text())
        m_overall->setText(overall);
}

void SessionPlayer::showState(SessionEngine::State state)
{
    m_ring->setPaused(state == SessionEngine::State::Paused);
    m_pauseButton->setText(state == SessionEngine::State::Paused ? tr("Resume") : tr("Pause"));
    m_actions.pause->setText(state == SessionEngine::State::Paused ? tr("Res&ume") : tr("&Pause"));
}

void SessionPlayer::tellState(SessionEngine::State state)
{
    announce(m_step, state == SessionEngine::State::Paused ? tr("Paused. %1", "a step").arg(m_stepWords)
                                                           : m_stepWords);
}

void SessionPlayer::showSound(const Tones &tones, bool voiceIsHeard)
{
    const bool isHeard = tones.isAvailable() || voiceIsHeard;
    m_soundButton->setEnabled(isHeard);
    if (!isHeard)
        m_soundButton->setText(tr("No sound"));
    else
        m_soundButton->setText(tones.isMuted() ? tr("Sound off") : tr("Sound on"));
}

void SessionPlayer::setMessage(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    if (!message.isEmpty())
        announce(m_message, message);
}

void SessionPlayer::focusPause()
{
    m_pauseButton->setFocus(Qt::OtherFocusReason);
}

void SessionPlayer::setDimmed(bool dimmed)
{
    if (dimmed == m_isDimmed)
        return;
    m_isDimmed = dimmed;
    m_dimButton->setChecked(dimmed);
    m_actions.dim->setChecked(dimmed);
    showUnessential();
    Q_EMIT dimmedChanged(dimmed);
}

} // namespace nape
