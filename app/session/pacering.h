// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/motiontempo.h"
#include "app/theme/appearance.h"

#include <QWidget>

namespace nape
{

/// For what is done without hands on a place: one large calm ring that grows and shrinks with the breath or
/// the tension, what to do now, and its seconds. It covers the map, which has nothing to show then. Only its
/// line moves, so that no large area ever changes; with still pictures the words alone lead.
class PaceRing final : public QWidget
{
    Q_OBJECT

public:
    /// Becomes a child of `map`.
    PaceRing(const Appearance &appearance, QWidget &map);

    /// Whether it is such a step.
    static bool leads(const PlannedStep &step);
    /// None: hidden.
    void setStep(const std::optional<PlannedStep> &step, const Step *source);
    void setElapsed(std::chrono::milliseconds elapsed);
    void setStill(bool still);
    bool isMoving() const;

    QString words() const { return m_words; } ///< "Breathe in"
    int seconds() const { return m_seconds; } ///< left of it
    double radius() const { return m_radius; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    std::optional<PlannedStep> m_step;
    MotionTempo m_tempo;
    std::chrono::milliseconds m_elapsed{0};
    bool m_isStill = false;
    QString m_words;
    int m_seconds = 0;
    double m_radius = 0;

    double largest() const;
    void refresh();
};

} // namespace nape
