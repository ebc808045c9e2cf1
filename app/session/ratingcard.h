// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/safety/card.h"
#include "app/session/ratingdesk.h"
#include "core/catalogue/catalogue.h"

class QLabel;
class QPushButton;

namespace nape
{

class IntensitySlider;

/// A quiet line that asks how it is some time after a session; the scale opens when the person wants to
/// answer. It never takes the focus, and it can be left alone: what is not answered stays missing.
class RatingCard final : public Card
{
    Q_OBJECT

public:
    /// All must outlive the card.
    RatingCard(RatingDesk &desk, const Catalogue &catalogue, const Appearance &appearance,
               QWidget *parent = nullptr);

Q_SIGNALS:
    /// There is something to ask, or nothing any more.
    void wantedChanged();
    /// What was noted, as a step that can be undone.
    void said(const QString &sentence);

private:
    RatingDesk &m_desk;
    const Catalogue &m_catalogue;
    QLabel *m_question;
    QPushButton *m_answer;
    QPushButton *m_close;
    IntensitySlider *m_pain;
    QLabel *m_state;

    void showCurrent();
    QString question(const LaterRating &rating, const SessionRecord &session) const;
    void openScale();
    void save(std::optional<Intensity> intensity);
};

} // namespace nape
