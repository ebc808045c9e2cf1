// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/motionground.h"
#include "app/session/motiontempo.h"

namespace nape
{

/// One of the few small shapes that a picture of a movement is made of.
struct MotionShape {
    enum class Kind {
        Pad,  ///< a fingertip: a soft ring, filled as far as it presses
        Path, ///< the way it takes, with an arrow
        Area, ///< what a palm or a pack covers
    };

    Kind kind = Kind::Pad;
    double strength = 1; ///< 0 … 1: how much it is there; of a pad, how much it presses
    QPointF middle = {}; ///< of a pad
    double radius = 0;
    QPainterPath path = {};
    double presence = 1; ///< of a pad: fades where it is taken off the skin

    QRectF bounds() const; ///< of all that is painted
    /// Whether nobody could tell them apart.
    bool looksLike(const MotionShape &other) const;
};

/// What of a step is drawn, whatever the time: laid out once for a step and a size of the map.
///
/// Calm by construction: a pad moves by little more than its own size except in strokes, where a single pad
/// for each hand goes along its way, and nothing larger than a pad changes but the soft ground of a pack.
class MotionPicture
{
public:
    MotionPicture() = default;
    /// `source`: the step of the catalogue; null if it is gone.
    MotionPicture(const PlannedStep &step, const Step *source, MotionGround ground);

    /// As it is that long after the start of the step.
    QList<MotionShape> moving(std::chrono::milliseconds elapsed) const;
    /// Without any movement: the fingers where they begin, and arrows for what they do.
    QList<MotionShape> still() const;
    const MotionTempo &tempo() const { return m_tempo; }

private:
    /// What one hand does.
    struct Hand {
        QPointF middle;
        QPointF along{1, 0}; ///< fingers stand beside one another, and squeeze across
        int fingers = 1;
        double spacing = 0;
        double swing = 0;    ///< radius of circles; how far fingers close in a squeeze
        double turning = 1;  ///< 1 clockwise on the screen, −1 the other way
        QPainterPath way;    ///< of strokes, of wandering circles, of a stretch
        QPainterPath ground; ///< of palms and packs
    };

    Motion m_motion = Motion::Stroke;
    MotionTempo m_tempo;
    MotionGround m_ground;
    QList<Hand> m_hands;
    QPainterPath m_arrows; // stand still in both pictures

    void layOutHands(const Step *source);
    QList<MotionArea> handAreas() const;
    QList<QList<MotionArea>> chains() const;
    QPointF direction(Heading heading, const MotionArea &area) const;
    QPainterPath wayThrough(const QList<MotionArea> &chain, std::optional<Heading> heading) const;
    Hand handOn(const MotionArea &area) const;
    QList<QPointF> fingersAt(const Hand &hand, const QPointF &middle) const;
    MotionShape pad(const QPointF &middle, double strength, double presence = 1) const;
    QPainterPath arrows() const;
    QList<MotionShape> withArrows(double strength) const;
};

} // namespace nape
