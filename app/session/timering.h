// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <chrono>

namespace nape
{

/// A ring that empties calmly, once a second, with the time that is left written inside. For a screen reader
/// it is a progress bar. It follows the palette of its parent, so that a dimmed player dims it too.
class TimeRing : public QWidget
{
    Q_OBJECT

public:
    explicit TimeRing(QWidget *parent = nullptr);

    /// Repaints only if the shown second changes.
    void setTime(std::chrono::milliseconds remaining, std::chrono::milliseconds whole);

    /// Says so inside the ring.
    void setPaused(bool paused);
    enum class Size { Usual, Small };
    /// Small where the picture beside it needs the room.
    void setRingSize(Size size);

    int remainingSeconds() const { return m_remaining; } ///< begun seconds count
    int wholeSeconds() const { return m_whole; }
    QString valueText() const; ///< "43 seconds left"

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int m_remaining = 0;
    int m_whole = 0;
    bool m_isPaused = false;
    Size m_size = Size::Usual;

    QFont numberFont() const;
};

} // namespace nape
