// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/base/clock.h"
#include "core/catalogue/catalogue.h"
#include "core/diary/sessionrecord.h"

#include <QWidget>

class QKeyEvent;
class QLabel;
class QPushButton;

namespace nape
{

class IntensitySlider;

/// After a session: how much it hurts now. If the session made it worse, first of all what to do.
class AfterSession : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the page.
    AfterSession(const Catalogue &catalogue, const Appearance &appearance, const Clock &clock,
                 QWidget *parent = nullptr);

    /// Begins afresh for a session that has just ended.
    void showSession(const SessionRecord &session, bool mayGoOn);
    /// In the light of the session that was.
    void setDimmed(bool dimmed);
    /// From now on for a moment, keys that mean something to the player do nothing here: they were meant for
    /// it.
    void awaitFreshKey();
    /// One quiet line; empty takes it away.
    void setMessage(const QString &message);

Q_SIGNALS:
    void rated(nape::Intensity intensity);
    void ratingCleared();
    void doneClicked();
    void logHeadacheClicked();
    /// The session was stopped by mistake.
    void goOnClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Catalogue &m_catalogue;
    const Clock &m_clock;
    std::chrono::milliseconds m_settledAt{0};
    bool m_awaitsFreshKey = false;
    std::optional<Intensity> m_before;
    QLabel *m_heading;
    QLabel *m_rules;
    QLabel *m_change;
    QLabel *m_message;
    IntensitySlider *m_pain;
    QPushButton *m_done;
    QPushButton *m_logHeadache;
    QPushButton *m_goOn;

    bool isLateKey(const QKeyEvent &key);
    void showChange(std::optional<Intensity> now);
    void restyle();
};

} // namespace nape
