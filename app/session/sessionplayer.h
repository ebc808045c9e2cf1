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
class PressureLabel;
class TimeRing;

/// What a person sees while a session runs: the step in large words, where, how hard, how long, what comes
/// next, and the buttons, each of which is one key as well. It shows the engine and asks; it decides nothing.
class SessionPlayer : public QWidget
{
    Q_OBJECT

public:
    SessionPlayer(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent = nullptr);

    /// Everything about the current step; also read out by a screen reader.
    void showStep(const SessionEngine &engine);
    /// Only what changes with time.
    void showTime(const SessionEngine &engine);
    /// Pause or Resume.
    void showState(SessionEngine::State state);
    void showSound(const Tones &tones);
    /// One quiet line; empty takes it away.
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
    void stopClicked();
    void worseClicked();
    void soundClicked();
    void dimmedChanged(bool dimmed);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const Catalogue &m_catalogue;
    const Appearance &m_appearance;
    bool m_isDimmed = false;
    bool m_isCompact = false;
    QBoxLayout *m_middle;
    QBoxLayout *m_left;
    QBoxLayout *m_right;
    QWidget *m_time; ///< ring and next step
    QBoxLayout *m_timeLayout;
    BodyMap *m_map;
    QLabel *m_technique;
    QLabel *m_overall;
    QScrollArea *m_words;
    QWidget *m_step; ///< holds the words of the step; the source of announcements
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
    QPushButton *m_soundButton;
    QPushButton *m_dimButton;
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
    /// What goes dark.
    QList<QWidget *> unessential() const;
    void showUnessential();
};

} // namespace nape
