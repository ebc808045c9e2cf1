// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"

#include <QStyledItemDelegate>

namespace nape
{

/// Paints the library's contents: groups as headings that open, with their number of items; items in as many
/// lines as their words need.
class LibraryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit LibraryDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Layout;
    static Layout layoutFor(const QModelIndex &index, qreal width);

    const Appearance &m_appearance;
};

} // namespace nape
