// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace nape
{

/// Fusion with flat shapes, targets at least 32 units high (44 for the main action) and a focus ring that can
/// be seen. A button is the main action of its page if its property `mainAction` is true.
/// Labels never guess whether their words are rich text.
class NapeStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    NapeStyle();

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    /// Qt's own little pictures (folders, arrows of the file dialog) are blue and white; here they are drawn
    /// in the colour of words.
    QIcon standardIcon(StandardPixmap picture, const QStyleOption *option,
                       const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    using QProxyStyle::unpolish;
    void unpolish(QWidget *widget) override;
    /// Return and Enter press the button that has the focus, as Space does; in an open menu or list a letter
    /// is for it, not a shortcut of the page below.
    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// Marks the button as the main action of its page.
void setMainAction(QWidget *button);

} // namespace nape
