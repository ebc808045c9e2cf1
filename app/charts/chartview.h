// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart.h"
#include "app/theme/appearance.h"

#include <QImage>
#include <QWidget>

namespace nape
{

/// Shows a chart. Arrow keys walk through its values, each is a child for a screen reader, and pointing at
/// one says it.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(const Appearance &appearance, QWidget *parent = nullptr);

    /// Null for none. Starts with the last value: the newest.
    void setChart(ChartPtr chart);
    const ChartPtr &chart() const { return m_chart; }
    int count() const { return m_chart ? static_cast<int>(m_chart->count()) : 0; }
    ChartLook look() const { return {font(), m_appearance.colours()}; }

    /// -1 if there are no values.
    int current() const { return m_current; }
    void setCurrent(int value);
    std::optional<int> hovered() const { return m_hovered; }
    QRectF areaOf(int value) const;
    std::optional<int> valueAt(const QPointF &position) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int value);
    /// The keys have come to it; nothing is said yet.
    void entered();
    /// What is pointed at or reached with the keys; empty if nothing is.
    void said(const QString &sentence);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    const Appearance &m_appearance;
    ChartPtr m_chart;
    int m_current = -1;
    std::optional<int> m_hovered;
    mutable std::optional<QSize> m_smallestSize;

    /// A slow chart as it was painted in the background.
    struct Picture {
        QImage image;
        int version = 0;
        bool isBeingPainted = false;
    };
    Picture m_picture;
    int m_version = 0; ///< changes with whatever the picture depends on

    void updateArea(int value);
    void paintLater();
    void forgetPicture();
    void setHovered(std::optional<int> value);
    void sayWhatIsMeant();
};

} // namespace nape
