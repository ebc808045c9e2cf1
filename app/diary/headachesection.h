// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/headache.h"

#include <QWidget>

namespace nape
{

/// One folded part of the headache dialog. It is filled from the headache when it is made, and writes back
/// only what it shows.
class HeadacheSection : public QWidget
{
    Q_OBJECT

public:
    explicit HeadacheSection(QWidget *parent = nullptr);

    virtual void applyTo(Headache &headache) const = 0;
    /// Where what it says can be mended if it cannot be true: its first field, if it does not know better.
    virtual QWidget *faultyField() const;

Q_SIGNALS:
    void changed();
    /// What was just asked for stands there now.
    void added(QWidget *row);
};

} // namespace nape
