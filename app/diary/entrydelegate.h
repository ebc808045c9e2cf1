// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diarymodel.h"
#include "app/diary/wrappedlines.h"
#include "app/theme/appearance.h"

#include <QHash>
#include <QStyledItemDelegate>

#include <optional>

namespace nape
{

/// Paints diary entries as cards: the intensity on its colour, then a few lines that wrap rather than being
/// cut.
class EntryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit EntryDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The heights that were worked out: cards have changed.
    void forgetHeights() { m_heights.clear(); }

private:
    struct Line {
        QString text;
        QFont font;
        bool isQuiet = false;
        QRectF rect;
    };
    struct Layout {
        QRectF badge;
        QList<Line> lines;
        qreal height = 0;
    };

    const Appearance &m_appearance;
    struct Fonts {
        WrappedLines plain;
        WrappedLines bold;

        explicit Fonts(const QFont &font);
    };

    // By row: a list that is given further rows asks for the heights of all of them again.
    mutable QHash<int, int> m_heights;
    mutable int m_heightsWidth = 0; ///< for which they are
    mutable std::optional<Fonts> m_fonts;

    Fonts &fontsFor(const QFont &font) const;
    static Layout layoutFor(const EntryCard &card, Fonts &fonts, qreal width);
};

} // namespace nape
