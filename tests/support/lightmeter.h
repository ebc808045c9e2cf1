// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/colours.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWidget>

#include <array>
#include <cmath>

namespace nape
{

/// What a picture of a window gives off.
struct Light {
    double mean = 0;    ///< relative luminance
    double highest = 0; ///< of the lightest pixel
    QColor lightest;
    double glaring = 0; ///< the share of pixels lighter than 0.9
    qint64 blue = 0;    ///< pixels with more blue than anything else
    QColor bluest;
};

inline double luminanceOf(QRgb pixel)
{
    static const std::array<double, 256> linear = [] {
        std::array<double, 256> table{};
        for (int i = 0; i < 256; ++i) {
            const double value = i / 255.0;
            table[size_t(i)] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        }
        return table;
    }();
    return 0.2126 * linear[size_t(qRed(pixel))] + 0.7152 * linear[size_t(qGreen(pixel))] +
           0.0722 * linear[size_t(qBlue(pixel))];
}

inline Light lightOf(const QImage &picture)
{
    Light light;
    const QImage pixels = picture.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, qint64> counts;
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        for (int x = 0; x < pixels.width();) {
            const int from = x;
            while (x < pixels.width() && line[x] == line[from])
                ++x;
            counts[line[from]] += x - from;
        }
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const double luminance = luminanceOf(it.key());
        light.mean += luminance * double(it.value());
        if (luminance > 0.9)
            light.glaring += double(it.value());
        if (luminance > light.highest) {
            light.highest = luminance;
            light.lightest = QColor(it.key());
        }
        if (qBlue(it.key()) > std::max(qRed(it.key()), qGreen(it.key()))) {
            light.blue += it.value();
            light.bluest = QColor(it.key());
        }
    }
    const double all = double(pixels.width()) * pixels.height();
    light.mean /= all;
    light.glaring /= all;
    return light;
}

/// The colour that most of the part has: the ground of whatever stands there.
inline QColor groundOf(const QImage &picture, const QRect &part)
{
    QHash<QRgb, int> counts;
    const QRect inside = part.intersected(picture.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    int most = 0;
    QRgb ground = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            ground = it.key();
        }
    }
    return QColor(ground);
}

/// Words that are too faint on the ground they really have in the picture of their window: 4.5 : 1, or 3 : 1
/// for large letters. What cannot be used now is left out, as WCAG does.
inline QStringList faintWords(const QWidget &window, const QImage &picture)
{
    QStringList faint;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->visibleRegion().isEmpty())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *field = qobject_cast<const QLineEdit *>(widget);
        const QString words = label    ? label->text()
                              : button ? button->text()
                              : field  ? field->displayText()
                                       : QString();
        if (words.isEmpty() || (button && button->property("mainAction").toBool()))
            continue;
        const QPalette::ColorRole role = field ? QPalette::Text : widget->foregroundRole();
        const QRect seen = widget->visibleRegion().boundingRect();
        const QColor ground = groundOf(picture, {widget->mapTo(&window, seen.topLeft()), seen.size()});
        const double size = widget->font().pointSizeF();
        const bool isLarge = size >= 18 || (size >= 14 && widget->font().bold());
        const double contrast = contrastRatio(widget->palette().color(role), ground);
        if (contrast < (isLarge ? 3.0 : 4.5))
            faint.append(QStringLiteral("%1 “%2”: %3 on %4, %5")
                             .arg(widget->objectName(), words.left(20), widget->palette().color(role).name(),
                                  ground.name())
                             .arg(contrast));
    }
    return faint;
}

} // namespace nape
