// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"
#include "core/diary/sessionrecord.h"

#include <QWidget>

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
    AfterSession(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent = nullptr);

    /// Begins afresh for a session that has just ended.
    void showSession(const SessionRecord &session, bool mayGoOn);
    /// In the light of the session that was.
    void setDimmed(bool dimmed);
    /// One quiet line; empty takes it away.
    void setMessage(const QString &message);

Q_SIGNALS:
    void rated(nape::Intensity intensity);
    void doneClicked();
    void logHeadacheClicked();
    /// The session was stopped by mistake.
    void goOnClicked();

private:
    const Catalogue &m_catalogue;
    std::optional<Intensity> m_before;
    QLabel *m_heading;
    QLabel *m_rules;
    QLabel *m_change;
    QLabel *m_message;
    IntensitySlider *m_pain;
    QPushButton *m_done;
    QPushButton *m_logHeadache;
    QPushButton *m_goOn;

    void showChange(std::optional<Intensity> now);
    void restyle();
};

} // namespace nape
