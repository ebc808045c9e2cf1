// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/diary/intensity.h"

#include <QWidget>

namespace nape
{

/// The 0–10 scale for pain: eleven large cells to click, drag over or reach by keys, with the number and its
/// word above. Nothing is set until the person touches it, so that a rating is always one that was really
/// given.
class IntensitySlider : public QWidget
{
    Q_OBJECT

public:
    /// `name` stands above the scale and is its accessible name, "Pain now".
    IntensitySlider(const QString &name, const Appearance &appearance, QWidget *parent = nullptr);

    std::optional<Intensity> intensity() const { return m_intensity; }
    void setIntensity(std::optional<Intensity> intensity);

    /// In the light of a dimmed part of a window, whatever the palette is.
    void setDimmed(bool dimmed);

    QString valueText() const; ///< "7, severe" or "not set yet"
    QRectF cellRect(int value) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void intensityChanged(const std::optional<nape::Intensity> &intensity);
    /// The person's choice is complete: at the end of a drag and after each key, not for setIntensity().
    void intensityChosen(nape::Intensity intensity);
    /// The person took the choice back with Delete or Backspace; not for setIntensity().
    void intensityCleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const Appearance &m_appearance;
    std::optional<Intensity> m_intensity;
    bool m_isDimmed = false;
    bool m_dragging = false;
    bool m_typedOne = false; // a 0 after it means 10

    int headingHeight() const;
    QRectF scaleRect() const;
    Intensity intensityAt(const QPointF &position) const;
    void choose(int value);
};

} // namespace nape
