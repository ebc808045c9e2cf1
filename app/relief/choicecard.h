// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"

#include <QAbstractButton>
#include <QList>

namespace nape
{

/// Something to choose, with a name and some lines about it; the details are shown on the chosen one. Behaves
/// as a radio button among its siblings.
class ChoiceCard : public QAbstractButton
{
    Q_OBJECT

public:
    struct Line {
        QString text;
        bool isQuiet = false;
        bool isDetail = false;            ///< only on the chosen card
        bool isSoftened = false;          ///< with the dots that mean "gently" on the map
        std::optional<int> pressure = {}; ///< as five dots before the words
    };

    ChoiceCard(const QString &name, const QList<Line> &lines, const Appearance &appearance,
               QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct PlacedLine {
        const Line *line;
        QRect mark; ///< the dots of the pressure or of "gently"
        QRect words;
    };
    struct Layout {
        QRect name;
        QList<PlacedLine> lines;
        int height = 0;
    };

    const Appearance &m_appearance;
    QList<Line> m_lines;

    Layout layoutFor(int width) const;
};

} // namespace nape
