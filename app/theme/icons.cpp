// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/icons.h"

#include "resources/resources.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int size = 24;
/// Drawn once, large enough for 200 % screens.
constexpr int scale = 2;

} // namespace

QIcon lineIcon(const QString &name, const QColor &colour)
{
    QFile file(resources::iconFile(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer drawing(file.readAll().replace("#000000", colour.name().toLatin1()));
    QPixmap pixmap(size * scale, size * scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

QIcon programIcon()
{
    QIcon icon;
    QSvgRenderer drawing(resources::iconFile(u"nape"_s));
    for (const int side : {16, 32, 64, 128}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawing.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace nape
