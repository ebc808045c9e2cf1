// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/motionpicture.h"
#include "app/theme/appearance.h"

#include <QPixmap>
#include <QWidget>

namespace nape
{

class BodyMap;
class Catalogue;

/// What a step looks like on the body map: reads the places off the map as it is laid out now. Empty if the
/// map shows none of them.
MotionGround groundOn(const BodyMap &map, const PlannedStep &step, const Step *source);
/// The step of the catalogue that a planned one was made of; null if it is gone.
const Step *sourceOf(const Catalogue &catalogue, const PlannedStep &step);

/// The movement of the fingers, drawn over a map that it covers. It has no time of its own: whoever has says
/// where in the step it is, and only what has changed since is painted. The map below is kept as a picture
/// from one step to the next: painting it anew thirty times a second would cost more than the movement.
class MotionOverlay : public QWidget
{
    Q_OBJECT

public:
    enum class Pictures { Moving, Still };

    /// Becomes a child of the map.
    MotionOverlay(const Appearance &appearance, BodyMap &map);

    void setPictures(Pictures pictures);
    Pictures pictures() const { return m_pictures; }

    /// None: nothing is done with the hands.
    void setStep(const std::optional<PlannedStep> &step);
    const std::optional<PlannedStep> &step() const { return m_step; }
    void setElapsed(std::chrono::milliseconds elapsed);

    /// Whether another moment would be another picture that somebody sees.
    bool isMoving() const;
    const QList<MotionShape> &shapes() const { return m_shapes; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    BodyMap &m_map;
    Pictures m_pictures = Pictures::Moving;
    std::optional<PlannedStep> m_step;
    std::chrono::milliseconds m_elapsed{0};
    MotionPicture m_picture;
    bool m_isLaidOut = false;
    QList<MotionShape> m_shapes;
    QPixmap m_below; ///< the map; null when it may have changed

    void forget();
    void layOut();
    void refresh();
    QList<MotionShape> standing() const;
};

} // namespace nape
