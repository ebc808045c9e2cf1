// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"

#include <QWidget>

#include <memory>

namespace nape
{

class BodyDrawing;

/// The head, neck and shoulders: front and back side by side where there is room, else one of them. Regions can be
/// pointed at, chosen (several at once), walked by keyboard, and are children for a screen reader.
class BodyMap : public QWidget
{
    Q_OBJECT

public:
    enum class Shown { FrontAndBack, Front, Back };
    enum class Mode {
        Choose,  ///< regions react to pointer and keys
        Display, ///< a picture only
    };

    BodyMap(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent = nullptr);
    ~BodyMap() override;

    const QList<Place> &selection() const { return m_selection; } ///< in the order of choosing
    void setSelection(const QList<Place> &selection);
    void clearSelection();

    void setMode(Mode mode);
    /// Which views to show. With FrontAndBack, a narrow widget shows the one chosen last.
    void setShown(Shown shown);
    Shown shown() const;

    /// Every region that the shown drawings hold, in reading order: front top to bottom, then back.
    QList<Place> places() const;

Q_SIGNALS:
    void selectionChanged(const QList<nape::Place> &selection);
    void hoveredChanged(const std::optional<nape::Place> &place);

private:
    QList<Place> m_selection;
};

} // namespace nape
