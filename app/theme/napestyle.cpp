// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/napestyle.h"

#include "app/theme/colours.h"
#include "app/theme/textcaret.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QCheckBox>
#include <QImage>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOption>
#include <QTransform>

#include <algorithm>

namespace nape
{

namespace
{

constexpr auto mainActionProperty = "mainAction";
constexpr int targetHeight = 32;
constexpr int mainTargetHeight = 44;
constexpr qreal cornerRadius = 6;
constexpr int indicatorSize = 18;
constexpr int fieldPadding = 6;    // between a frame and its words
constexpr int scrollAreaFrame = 2; // room for the focus ring

bool isMainAction(const QWidget *widget)
{
    return widget && widget->property(mainActionProperty).toBool();
}

QRectF insideOf(const QRect &rect, qreal line)
{
    return QRectF(rect).adjusted(line / 2, line / 2, -line / 2, -line / 2);
}

/// Seen on that ground: a chosen row has the colour of the usual ring.
QColor ringColour(const QPalette &palette, const QColor &ground)
{
    constexpr double leastContrast = 3;
    const QColor usual = palette.color(QPalette::Active, QPalette::Highlight);
    return contrastRatio(usual, ground) >= leastContrast
               ? usual
               : palette.color(QPalette::Active, QPalette::HighlightedText);
}

/// Pressed and checked are told by a filled ground and a heavier line, not by colour alone.
void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = enabled && (option->state & QStyle::State_MouseOver);

    QColor ground = palette.color(QPalette::Button);
    QColor line = palette.color(QPalette::Mid);
    qreal width = 1;
    if (isMainAction(widget) && enabled) {
        ground = palette.color(QPalette::Highlight);
        line = ground;
        if (hovered || down)
            ground = ground.darker(112);
    } else if (down) {
        ground = palette.color(QPalette::Midlight);
        line = palette.color(QPalette::Highlight);
        width = 2;
    } else if (hovered) {
        ground = palette.color(QPalette::Midlight);
    }

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(line, width));
    painter->setBrush(ground);
    painter->drawRoundedRect(insideOf(option->rect, width), cornerRadius, cornerRadius);
    if (option->state & QStyle::State_HasFocus) {
        // Well inside the ground, where it is seen on every palette and beside the line of a checked one.
        painter->setPen(QPen(ringColour(palette, ground), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(4, 4, -4, -4), cornerRadius - 2,
                                 cornerRadius - 2);
    }
    painter->restore();
}

void drawFocusRing(const QStyleOption *option, QPainter *painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option->palette;
    const auto *focus = qstyleoption_cast<const QStyleOptionFocusRect *>(option);
    const QColor ground =
        focus && focus->backgroundColor.isValid() ? focus->backgroundColor : palette.color(QPalette::Window);
    painter->setPen(QPen(ringColour(palette, ground), 2));
    painter->setBrush(Qt::NoBrush);
    const QRectF ring = insideOf(option->rect, 2);
    painter->drawRoundedRect(ring, cornerRadius - 1, cornerRadius - 1);
    painter->restore();
}

void drawChevron(const QStyleOption *option, const QRectF &rect, QPainter *painter, bool isUp = false)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const QColor ink =
        option->palette.color(enabled ? QPalette::Normal : QPalette::Disabled, QPalette::ButtonText);
    const QPointF middle = rect.center();
    const qreal tip = isUp ? -2 : 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF{middle + QPointF(-4, -tip), middle + QPointF(0, tip), middle + QPointF(4, -tip)});
    painter->restore();
}

/// A square with a tick, or a ring with a dot: large enough to hit, with a line that is seen on every
/// palette.
void drawIndicator(const QStyleOption *option, QPainter *painter, bool isRound)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool selected = option->state & QStyle::State_Selected;
    const QColor ink = palette.color(enabled ? QPalette::Normal : QPalette::Disabled,
                                     selected ? QPalette::HighlightedText : QPalette::Text);
    const int side = std::min({option->rect.width(), option->rect.height(), indicatorSize});
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    box.adjust(1, 1, -1, -1);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.2));
    painter->setBrush(palette.color(QPalette::Base));
    if (isRound)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, 3, 3);
    if (option->state & QStyle::State_On) {
        if (isRound) {
            painter->setBrush(ink);
            painter->drawEllipse(box.center(), side * 0.22, side * 0.22);
        } else {
            painter->setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter->drawPolyline(QPolygonF{box.topLeft() + QPointF(side * 0.20, side * 0.45),
                                            box.topLeft() + QPointF(side * 0.38, side * 0.66),
                                            box.topLeft() + QPointF(side * 0.70, side * 0.22)});
        }
    }
    painter->restore();
}

/// A round handle in the accent on a line that can be followed: Fusion's fade away on dark grounds.
void drawHorizontalSlider(const QStyleOptionSlider *option, const QRectF &handle, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const QColor accent = palette.color(enabled ? QPalette::Highlight : QPalette::Mid);
    const qreal middle = QRectF(option->rect).center().y();
    const qreal radius = std::min(handle.width(), handle.height()) / 2 - 5; // room for the focus ring
    const QPointF centre(handle.center().x(), middle);
    const bool isMirrored = option->upsideDown;
    const qreal left = option->rect.left() + 5;
    const qreal right = option->rect.right() - 4;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(palette.color(QPalette::PlaceholderText), 1.5, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(left, middle), QPointF(right, middle));
    painter->setPen(QPen(accent, 4, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(centre, QPointF(isMirrored ? right : left, middle));
    painter->setPen(Qt::NoPen);
    painter->setBrush(accent);
    painter->drawEllipse(centre, radius, radius);
    if (option->state & QStyle::State_HasFocus) {
        painter->setPen(QPen(accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(centre, radius + 4, radius + 4);
    }
    painter->restore();
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    const bool focused = option->state & QStyle::State_HasFocus;
    const qreal line = focused ? 2 : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->palette.color(focused ? QPalette::Highlight : QPalette::Mid), line));
    painter->setBrush(option->palette.color(QPalette::Base));
    painter->drawRoundedRect(insideOf(option->rect, line), cornerRadius, cornerRadius);
    painter->restore();
}

/// Function keys and those with Ctrl keep their meaning everywhere. Those that choose and close are left to
/// the list of a combo box, which acts on them when it is asked about shortcuts.
bool belongsToPopup(const QObject *watched, const QKeyEvent &key)
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    const bool isPlain = (key.modifiers() & (Qt::ControlModifier | Qt::MetaModifier)) == 0;
    const bool isFunctionKey = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
    const bool isChoice =
        key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Escape;
    return widget && widget->window()->windowType() == Qt::Popup && isPlain && !isFunctionKey && !isChoice;
}

/// Under the chosen entry of a menu.
QColor menuMark(const QPalette &palette)
{
    constexpr double share = 0.2;
    const QColor ground = palette.color(QPalette::Base);
    const QColor accent = palette.color(QPalette::Highlight);
    return QColor::fromRgbF(float(ground.redF() + (accent.redF() - ground.redF()) * share),
                            float(ground.greenF() + (accent.greenF() - ground.greenF()) * share),
                            float(ground.blueF() + (accent.blueF() - ground.blueF()) * share));
}

QColor easierToRead(const QPalette &palette, const QColor &ground)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor accent = palette.color(QPalette::Highlight);
    return contrastRatio(text, ground) >= contrastRatio(accent, ground) ? text : accent;
}

/// "»": there is more than there was room for, in the direction in which the bar goes on.
QIcon moreSign(const QColor &ink, const QTransform &turn)
{
    constexpr int side = 16;
    constexpr int scale = 2;
    QPixmap pixmap(side * scale, side * scale);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(scale);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(side / 2.0, side / 2.0);
    painter.setTransform(turn, true);
    for (const qreal x : {-4.0, 1.0})
        painter.drawPolyline(QPolygonF{{x, -4}, {x + 4, 0}, {x, 4}});
    return pixmap;
}

/// The picture as a drawing in one ink: what was dark in it is full, what was light is faint.
QPixmap inInk(const QPixmap &picture, const QColor &ink)
{
    QImage image = picture.toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const double darkness = 1 - qGray(line[x]) / 255.0;
            const int alpha = int(qAlpha(line[x]) * (0.35 + 0.65 * darkness));
            line[x] = qRgba(ink.red(), ink.green(), ink.blue(), alpha);
        }
    }
    return QPixmap::fromImage(image);
}

/// Flat words over a line; the chosen one stands over a heavier one, so that it is told without colour.
void drawTab(const QStyleOptionTab &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!selected && (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.color(QPalette::Midlight));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -5), cornerRadius, cornerRadius);
    }
    painter->fillRect(QRectF(option.rect.left(), option.rect.bottom() - (selected ? 2 : 0),
                             option.rect.width(), selected ? 3 : 1),
                      palette.color(selected ? QPalette::Highlight : QPalette::Mid));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(ringColour(palette, palette.color(QPalette::Window)), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -6), cornerRadius - 1,
                                 cornerRadius - 1);
    }
    painter->restore();
}

} // namespace

NapeStyle::NapeStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void NapeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element == CE_PushButtonBevel) {
        drawButton(option, painter, widget);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->features & QStyleOptionButton::HasMenu) {
            QRect arrow = option->rect.adjusted(0, 0, -8, 0);
            arrow.setLeft(arrow.right() - pixelMetric(PM_MenuButtonIndicator, option, widget));
            drawChevron(option, visualRect(option->direction, option->rect, arrow), painter);
        }
        return;
    }
    if (element == CE_TabBarTabShape) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(*tab, painter);
        return;
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        // Flat: Fusion's sheen is lighter than anything the palette has.
        painter->fillRect(option->rect, option->palette.color(QPalette::Midlight));
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        painter->drawLine(option->rect.topRight(), option->rect.bottomRight());
        return;
    }
    if (element == CE_MenuItem || element == CE_MenuBarItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && (item->state & State_Selected)) {
            QStyleOptionMenuItem plain = *item;
            plain.state &= ~(State_Selected | State_Sunken);
            // A whole line in the accent would glare at night; the hover colour is hardly seen then.
            const QColor ground = menuMark(item->palette);
            const QColor ink = easierToRead(item->palette, ground);
            for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
                plain.palette.setColor(QPalette::Normal, role, ink);
            plain.palette.setColor(QPalette::Window, ground);
            painter->fillRect(item->rect, ground);
            QProxyStyle::drawControl(element, &plain, painter, widget);
            const bool inBar = element == CE_MenuBarItem;
            const QRect mark = inBar
                                   ? QRect(item->rect.left(), item->rect.bottom() - 1, item->rect.width(), 2)
                                   : QRect(item->rect.left(), item->rect.top(), 4, item->rect.height());
            painter->fillRect(visualRect(item->direction, item->rect, mark),
                              item->palette.color(QPalette::Highlight));
            return;
        }
    }
    if (element == CE_PushButtonLabel && isMainAction(widget) && (option->state & State_Enabled)) {
        QStyleOptionButton onAccent = *qstyleoption_cast<const QStyleOptionButton *>(option);
        onAccent.palette.setColor(QPalette::ButtonText, option->palette.color(QPalette::HighlightedText));
        QProxyStyle::drawControl(element, &onAccent, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void NapeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        // A push button has drawn its own.
        if (!qobject_cast<const QPushButton *>(widget))
            drawFocusRing(option, painter);
        return;
    case PE_PanelMenu:
        // Fusion's is lighter than anything the palette has.
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameMenu:
        return; // with the panel
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawIndicator(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(option, painter, true);
        return;
    case PE_PanelLineEdit:
        // A frameless field belongs to something that draws its own ground (a spin box, a combo box).
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(option, painter);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            drawCaret(*painter, *field);
        return;
    case PE_Frame:
        // Lists, tables and fields of several lines: Fusion's own line is too faint on dark grounds.
        painter->save();
        painter->setBrush(Qt::NoBrush);
        if (widget && widget->hasFocus() && qobject_cast<const QAbstractScrollArea *>(widget)) {
            painter->setPen(QPen(ringColour(option->palette, option->palette.color(QPalette::Base)),
                                 scrollAreaFrame, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter->drawRect(insideOf(option->rect, scrollAreaFrame));
        } else {
            painter->setPen(option->palette.color(QPalette::Mid));
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
        return;
    case PE_PanelButtonTool:
        drawButton(option, painter, widget);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void NapeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_Slider && slider && slider->orientation == Qt::Horizontal) {
        drawHorizontalSlider(slider, subControlRect(control, option, SC_SliderHandle, widget), painter);
        return;
    }
    const auto *comboBox = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && comboBox && !comboBox->editable) {
        drawButton(option, painter, widget);
        drawChevron(option, subControlRect(control, option, SC_ComboBoxArrow, widget), painter);
        return;
    }
    if (const auto *spinBox = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        control == CC_SpinBox && spinBox) {
        // Fusion's frame is hardly seen on dark grounds, and its focus lighter than anything the palette has.
        drawField(option, painter);
        if (spinBox->buttonSymbols != QAbstractSpinBox::NoButtons) {
            const auto arrow = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step, bool isUp) {
                QStyleOptionSpinBox of = *spinBox;
                of.state.setFlag(State_Enabled,
                                 (option->state & State_Enabled) && (spinBox->stepEnabled & step));
                drawChevron(&of, subControlRect(control, option, part, widget), painter, isUp);
            };
            arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, true);
            arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, false);
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize NapeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                  const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        size.rwidth() += 16;
        size.setHeight(std::max(size.height() + 4, isMainAction(widget) ? mainTargetHeight : targetHeight));
        break;
    case CT_LineEdit:
    case CT_SpinBox:
        size.rwidth() += 2 * fieldPadding;
        [[fallthrough]];
    case CT_ToolButton:
    case CT_ComboBox:
    case CT_CheckBox:
    case CT_RadioButton:
    case CT_ItemViewItem:
    case CT_TabBarTab:
        size.setHeight(std::max(size.height(), targetHeight));
        break;
    case CT_MenuItem:
        // Separators stay thin.
        if (size.height() > 12)
            size.setHeight(std::max(size.height(), targetHeight - 4));
        break;
    default:
        break;
    }
    return size;
}

QRect NapeStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(fieldPadding, 0, -fieldPadding, 0) : rect;
}

int NapeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractScrollArea *>(widget)
                   ? scrollAreaFrame
                   : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_FocusFrameHMargin:
        return fieldPadding; // words of a list or a table
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_TextCursorWidth:
        return 0; // see textcaret.h
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSize;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return 28;
    case PM_SliderLength:
        return 28;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int NapeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton; // a click on the scale goes there at once
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return 0; // nothing moves unasked
    case SH_UnderlineShortcut:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon NapeStyle::standardIcon(StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const
{
    const QPalette palette = option ? option->palette : widget ? widget->palette() : QApplication::palette();
    // Every menu bar asks for it, seen or not, and Qt's comes from a file of pixels.
    if (picture == SP_ToolBarVerticalExtensionButton)
        return moreSign(palette.color(QPalette::ButtonText), QTransform().rotate(90));
    if (picture == SP_ToolBarHorizontalExtensionButton) {
        const bool isMirrored =
            (widget ? widget->layoutDirection() : QGuiApplication::layoutDirection()) == Qt::RightToLeft;
        return moreSign(palette.color(QPalette::ButtonText), QTransform::fromScale(isMirrored ? -1 : 1, 1));
    }
    const QIcon coloured = QProxyStyle::standardIcon(picture, option, widget);
    QIcon icon;
    for (const auto mode : {QIcon::Normal, QIcon::Disabled}) {
        const auto group = mode == QIcon::Normal ? QPalette::Normal : QPalette::Disabled;
        const QColor ink = palette.color(group, QPalette::ButtonText);
        for (const int side : {16, 24, 32})
            icon.addPixmap(inInk(coloured.pixmap(side), ink), mode);
    }
    return icon;
}

void NapeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    auto *field = qobject_cast<QPlainTextEdit *>(widget);
    if (field && !field->findChild<TextCaret *>())
        new TextCaret(*field);
    // A tick is set by Space alone, as everywhere.
    if (qobject_cast<QAbstractButton *>(widget) && !qobject_cast<QCheckBox *>(widget) &&
        !qobject_cast<QRadioButton *>(widget))
        widget->installEventFilter(this);
    if (qobject_cast<QMenu *>(widget) || qobject_cast<QAbstractItemView *>(widget))
        widget->installEventFilter(this);
    // Words are shown as they were typed, also in tool tips and questions: a note may hold "<b>". A label
    // that is meant to be rich says so.
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
}

void NapeStyle::unpolish(QWidget *widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool NapeStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QProxyStyle::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (event->type() == QEvent::ShortcutOverride && belongsToPopup(watched, *key)) {
        event->accept();
        return true;
    }
    auto *button = qobject_cast<QAbstractButton *>(watched);
    if (!button || !button->isEnabled() || (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) ||
        (key->modifiers() & ~Qt::KeypadModifier))
        return QProxyStyle::eventFilter(watched, event);
    event->accept(); // no shortcut, and no default button of a dialog
    if (event->type() == QEvent::KeyPress && !key->isAutoRepeat())
        button->click();
    return true;
}

void setMainAction(QWidget *button)
{
    button->setProperty(mainActionProperty, true);
}

} // namespace nape
