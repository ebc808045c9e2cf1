// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/tones.h"
#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"
#include "core/session/sessionengine.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace nape
{

class BodyMap;
class MotionOverlay;
class PaceRing;
class PressureLabel;
class SessionActions;
class TimeRing;

/// What a person sees while a session runs: the step in large words, the fingers' movement on the map, how
/// hard, how long, what comes next, and the buttons, each of which is one key as well. It shows the engine
/// and asks; it decides nothing.
class SessionPlayer : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the player.
    SessionPlayer(const Catalogue &catalogue, const Appearance &appearance, SessionActions &actions,
                  QWidget *parent = nullptr);

    /// Everything about the current step; also read out by a screen reader.
    void showStep(const SessionEngine &engine);
    /// Only what changes with time.
    void showTime(const SessionEngine &engine);
    /// How hard to press from now on.
    void showPressure(const SessionEngine &engine);
    /// The movement as it is that long after the start of the step.
    void showMotion(std::chrono::milliseconds elapsed);
    /// Whether a movement is seen that wants to be shown again in a moment.
    bool wantsFrames() const;
    /// Without any movement, for those whom it makes dizzy.
    void setStillPictures(bool still);
    const MotionOverlay &motion() const { return *m_motion; }
    /// The step and its time, for a single line.
    QString shortWords() const;

    /// Pause or Resume.
    void showState(SessionEngine::State state);
    /// Has a screen reader say that it is paused, or which step goes on.
    void tellState(SessionEngine::State state);
    /// `voiceIsHeard`: the switch for sound is of use without tones as well.
    void showSound(const Tones &tones, bool voiceIsHeard);
    /// One quiet line, also read out by a screen reader; empty takes it away.
    void setMessage(const QString &message);
    void focusPause();

    /// All but the essentials dark, for eyes that hurt. Nothing moves to another place.
    void setDimmed(bool dimmed);
    bool isDimmed() const { return m_isDimmed; }

Q_SIGNALS:
    void pauseClicked();
    void previousClicked();
    void nextClicked();
    void moreTimeClicked();
    void lighterClicked();
    void firmerClicked();
    void stopClicked();
    void worseClicked();
    void soundClicked();
    void blackClicked();
    void keysClicked();
    void dimmedChanged(bool dimmed);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const Catalogue &m_catalogue;
    const Appearance &m_appearance;
    SessionActions &m_actions;
    QString m_stepWords; ///< title and side
    bool m_isDimmed = false;
    bool m_isPressed = true; ///< in any step of this session
    bool m_isCompact = false;
    QBoxLayout *m_middle;
    QBoxLayout *m_left;
    QBoxLayout *m_right;
    QBoxLayout *m_controls = nullptr;
    QBoxLayout *m_endings = nullptr;
    QWidget *m_time; ///< ring and next step
    QBoxLayout *m_timeLayout;
    BodyMap *m_map;
    MotionOverlay *m_motion;
    PaceRing *m_pace;
    QLabel *m_technique;
    QLabel *m_overall;
    QScrollArea *m_words;
    QWidget *m_step; ///< holds the words of the step; the source of announcements
    QBoxLayout *m_stepLayout;
    QLabel *m_title;
    QLabel *m_sides;
    PressureLabel *m_pressure;
    QLabel *m_text;
    QLabel *m_advice;
    TimeRing *m_ring;
    QLabel *m_next;
    QLabel *m_message;
    QPushButton *m_previousButton;
    QPushButton *m_pauseButton;
    QPushButton *m_nextButton;
    QPushButton *m_moreTimeButton;
    QPushButton *m_lighterButton;
    QPushButton *m_firmerButton;
    QPushButton *m_soundButton;
    QPushButton *m_dimButton;
    QPushButton *m_blackButton;
    QPushButton *m_keysButton;
    QPushButton *m_stopButton;
    QPushButton *m_worseButton;

    QWidget *createStepArea();
    QHBoxLayout *createControls();
    QHBoxLayout *createEndings();
    QPushButton *button(const QString &text, const char *name, void (SessionPlayer::*signal)());
    void connectKeys();
    void pressSpace();
    void restyle();
    void arrange();
    void keepLineFree(bool free);
    /// What goes dark.
    QList<QWidget *> unessential() const;
    bool isForPressure(const QWidget *widget) const;
    void showUnessential();
    void showPlaces(const PlannedStep &step);
};

} // namespace nape
